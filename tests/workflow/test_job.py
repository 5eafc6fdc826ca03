"""The main job without a window: make, issue, correct, export."""

from dataclasses import replace as with_fields

import pytest

from pressdesk.document.nodes import replace
from pressdesk.notices import Refused
from pressdesk.templates import library
from pressdesk.workflow import compose, deliver, file_names, issue, recent
from tests.desks import make_desk

TEMPLATES = [t.id for t in library.load()]


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path / "home", office_name="سازمان حمل‌ونقل آبان‌رود")


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_sample_of_every_template_passes_the_gate_and_is_issued(desk, template):
    package = compose.sample(desk, template)
    assert not issue.blocking(desk, issue.gate(desk, package))
    issued = issue.issue(desk, package)
    stamp = issued.release.stamp
    assert stamp is not None
    assert stamp.code == "140500001"
    assert stamp.instant == "2026-05-17T10:46:00+03:30"
    assert issued.release.locked


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_empty_form_is_not_issued_and_the_notice_names_the_field(desk, template):
    package = compose.new(desk, template)
    with pytest.raises(Refused) as refused:
        issue.issue(desk, package)
    assert refused.value.notice.severity == "error"
    assert desk.ledger().entries() == ()


def test_a_release_has_one_code_for_ever(desk):
    package = compose.sample(desk, "notice")
    first = issue.issue(desk, package)
    assert issue.issue(desk, first) is first
    again = issue.issue(desk, package)  # as after a crash before the file was saved
    assert again.release.stamp == first.release.stamp
    words = replace(package.release, headline=("خبر فردا",))
    copy = with_fields(package, release=words)
    with pytest.raises(Refused) as caught:
        issue.issue(desk, copy)
    assert caught.value.notice.id == "issue-id-used"
    told = issue.issue(desk, copy, again=True)
    assert told.release.stamp == first.release.stamp
    other = issue.issue(desk, compose.sample(desk, "notice"))
    assert other.release.stamp.code == "140500002"


def test_a_correction_keeps_the_code(desk):
    first = issue.issue(desk, compose.sample(desk, "notice"))
    open_ = issue.correct(desk, first, "نشانی نادرست بود")
    assert not open_.release.locked
    changed = with_fields(
        open_, release=replace(open_.release, headline=("تیتر اصلاح‌شده",))
    )
    second = issue.issue(desk, changed)
    assert second.release.stamp.code == first.release.stamp.code
    assert second.release.stamp.revision == 2


def test_a_draft_is_not_corrected(desk):
    with pytest.raises(Refused):
        issue.correct(desk, compose.sample(desk, "notice"))


def test_export_names_and_progress(desk, tmp_path):
    package = issue.issue(desk, compose.sample(desk, "notice"))
    seen = []
    results = deliver.export(
        desk,
        package,
        "notice",
        deliver.formats(),
        tmp_path / "out",
        lambda *step: seen.append(step),
    )
    out = tmp_path / "out"
    assert all(r.path.relative_to(out).parts[0][:9] == "140500001" for r in results)
    assert {r.path.name for r in results} >= {"140500001.pdf", "140500001.docx"}
    assert tuple(dict.fromkeys(r.format for r in results)) == deliver.formats()
    assert all(r.path.stat().st_size == r.size for r in results)
    count = len(deliver.formats())
    assert seen[-1] == ("", count, count)


def test_a_draft_says_so_in_its_name(desk, tmp_path):
    package = compose.sample(desk, "notice")
    (result,) = deliver.export(desk, package, "a", ["html"], tmp_path)
    assert result.path.name == "a-پیش‌نویس.html"


def test_a_long_name_is_cut_and_stays_its_own(desk):
    draft = compose.sample(desk, "notice").release
    one, other = (f"{'خبر بلند ' * 20}نسخهٔ {n}" for n in "۱۲")
    names = {deliver.stem(desk, draft, each) for each in (one, other)}
    assert len(names) == 2
    for name in names:
        assert name.startswith("خبر بلند خبر")
        assert len(name.removesuffix("-پیش‌نویس")) <= file_names.LONGEST
    assert deliver.stem(desk, draft, "خبر") == "خبر-پیش‌نویس"


def test_cancel_begins_no_further_format(desk, tmp_path):
    package = compose.sample(desk, "notice")
    done = []
    results = deliver.export(
        desk,
        package,
        "a",
        ["html", "docx", "pdf"],
        tmp_path,
        lambda name, *_: done.append(name),
        lambda: "html" in done,
    )
    assert [r.format for r in results] == ["html"]


def test_recent_files(desk, tmp_path):
    package = compose.sample(desk, "notice")
    path = tmp_path / "a.pressdesk"
    compose.save(path, package)
    recent.remember(desk, path, package.release)
    recent.remember(desk, path, package.release)
    (entry,) = recent.recent_files(desk)
    assert entry.path == str(path.resolve())
    path.unlink()
    assert recent.recent_files(desk) == ()


def test_optional_fields_left_empty_are_said_and_dropped(desk):
    template = library.get("notice")
    values = {s.id: template.sample[s.id] for s in template.slots if s.required}
    package = compose.new(desk, "notice", values)
    said = [n for n in issue.gate(desk, package) if n.id == "issue-optional-dropped"]
    assert said
    issued = issue.issue(desk, package)
    assert len(issued.release.body) <= len(package.release.body)
    assert "check-slot-mark" not in {n.id for n in issue.gate(desk, issued)}


def test_a_void_release_leaves_the_desk_no_more(desk, tmp_path):
    issued = issue.issue(desk, compose.sample(desk, "notice"))
    desk.ledger().void(issued.release.stamp.code, "دوباره‌کاری", desk.clock())
    with pytest.raises(Refused) as refused:
        deliver.export(desk, issued, "a", ["html"], tmp_path / "out")
    assert refused.value.notice.id == "export-void"
    assert not (tmp_path / "out").exists()
