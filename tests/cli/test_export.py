"""Many releases on the command line: one report, one exit code, and Ctrl+C."""

import json
import os
import signal
import subprocess
import sys

import pytest

from pressdesk.cli import output
from pressdesk.document.nodes import replace
from pressdesk.document.package import Package
from pressdesk.text.characters import BIDI_CONTROLS
from pressdesk.workflow import compose


def unmarked(text):
    return "".join(char for char in text if char not in BIDI_CONTROLS)


@pytest.fixture
def cli(cli):
    def call(*words):
        code, out, said = cli(*words)
        return code, unmarked(out), unmarked(said)

    for name in ("a", "b", "c"):
        call("new", "notice", "--sample", "-o", f"{name}.pressdesk")
    return call


def test_a_batch_reports_in_both_languages(cli, tmp_path):
    call = ("export", "a.pressdesk", "b.pressdesk", "--to", "html", "-o", "out")
    code, out, err = cli(*call)
    assert (code, err) == (0, "")
    assert "۲ خبر در ۲ پرونده" in out
    cli("settings", "set", "language", "en")
    assert "2 releases written in 2 files" in cli(*call)[1]
    assert len(list((tmp_path / "out").iterdir())) == 2 + 2  # «draft» in each language


def test_failures_come_last_and_give_the_exit_code(cli, tmp_path):
    (tmp_path / "broken.pressdesk").write_bytes(b"nothing")
    call = ("export", "a.pressdesk", "broken.pressdesk", "no.pressdesk", "b.pressdesk")
    code, out, err = cli(*call, "--to", "html", "-o", "out", "--jobs", "1")
    assert code == 2
    assert [line.partition(":")[0] for line in err.splitlines()] == [
        "broken.pressdesk",
        "no.pressdesk",
    ]
    assert "۲ خبر خروجی نگرفت" in out
    code, out, _ = cli(*call, "--to", "html", "-o", "out", "--json")
    rows = json.loads(out)
    assert [row["source"] for row in rows] == list(call[1:])
    assert [("path" in row, "error" in row) for row in rows] == [
        (True, False),
        (False, True),
        (False, True),
        (True, False),
    ]


def test_a_bundle_is_listed_file_by_file(cli, tmp_path):
    code, out, _ = cli("export", "a.pressdesk", "--to", "bundle", "-o", "out", "--json")
    assert code == 0
    rows = json.loads(out)
    assert {row["format"] for row in rows} == {"bundle"}
    paths = [tmp_path / row["path"] for row in rows]
    assert paths[0].name.endswith("-bundle.zip")
    assert [path.stat().st_size for path in paths] == [row["size"] for row in rows]
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert sorted(written) == sorted(paths)


def test_many_bundles_lie_beside_each_other(cli, tmp_path):
    code, _, err = cli(
        "export", "a.pressdesk", "b.pressdesk", "--to", "bundle,eml", "-o", "out"
    )
    assert (code, err) == (0, "")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        f"{name}-پیش‌نویس{ending}"
        for name in ("a", "b")
        for ending in ("-bundle", "-bundle.zip", ".eml")
    ]


def test_under_an_embargo_that_forbids_there_is_no_bundle_and_no_mail(cli, tmp_path):
    cli("settings", "set", "export.embargo", "refuse")
    package = compose.open_file(tmp_path / "a.pressdesk")
    meta = replace(package.release.meta, embargo="2999-01-01T08:00:00+03:30")
    held = Package(replace(package.release, meta=meta), package.media)
    compose.save(tmp_path / "held.pressdesk", held)
    code, _, err = cli("export", "held.pressdesk", "--to", "bundle,eml", "-o", "out")
    assert code == 1
    assert "۲۳۷۷" in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_there_is_at_least_one_worker(cli, jobs):
    with pytest.raises(SystemExit) as refused:
        cli("export", "a.pressdesk", "b.pressdesk", "--jobs", jobs)
    assert refused.value.code == 2


def test_progress_is_for_terminals(cli, monkeypatch, capsys):
    monkeypatch.setattr(output.Printer, "_shown", lambda _printer, text, _to: text)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    code, _, err = cli("export", "a.pressdesk", "b.pressdesk", "--to", "html")
    assert code == 0
    assert "۲ خبر آغاز شد" in err
    assert "۱ از ۲ خبر" in err
    assert err.endswith("\r\x1b[K")


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_control_c_leaves_whole_files(cli, tmp_path):
    files = []
    for number in range(12):
        files.append(tmp_path / f"n{number}.pressdesk")
        files[-1].write_bytes((tmp_path / "a.pressdesk").read_bytes())
    out = tmp_path / "out"
    command = [sys.executable, "-m", "pressdesk", "export", *map(str, files)]
    command += ["--to", "html,docx,pdf", "-o", str(out)]
    with subprocess.Popen(
        command, env={**os.environ}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while not list(out.glob("*.pdf")):
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.02)
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "کامل" in said.decode().splitlines()[-1]
    written = list(out.iterdir())
    assert 0 < len(written) < 3 * len(files)
    assert {path.suffix for path in written} <= {".html", ".docx", ".pdf"}
    for path in written:
        end = path.read_bytes()[-32:].strip()
        assert end.endswith((b"</html>", b"%%EOF")) or path.suffix == ".docx"


def test_a_file_that_somebody_changed_is_kept(cli, tmp_path):
    call = ("export", "a.pressdesk", "--to", "docx,html", "-o", "out")
    cli(*call)
    word = next((tmp_path / "out").glob("*.docx"))
    word.write_bytes(b"by hand")
    os.utime(word, ns=(1_780_000_000_123_456_700, 1_780_000_000_123_456_700))
    code, _, err = cli(*call)
    kept = word.with_stem(f"{word.stem}-تغییریافته")
    assert code == 0
    assert kept.name in err
    assert kept.read_bytes() == b"by hand"
    assert word.read_bytes() != b"by hand"
    assert len(list((tmp_path / "out").iterdir())) == 3
