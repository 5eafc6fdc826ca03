"""The proofreader against hazm, shekar, python-negar, virastar and rishe, in one run.

    python benchmarks/bench_proofreading.py [EVAL [SAMPLE]]

EVAL is a folder with sentences, damaged ones, traps and their scorers, SAMPLE a text;
by default those beside the project, and without them nothing is measured. Sentences are
put right by each in a process of its own and scored by EVAL's own scorers: F1 on
half-spaces that were joined, spaced or both, wrong changes per 1,000 words of right
text, F1 on punctuation, traps. Times are processor time.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.answers import Absent, Found
from benchmarks.proof_peers import PEERS, run

BESIDE = Path(__file__).resolve().parents[2] / "shared"
NOISES = ("join", "space", "mixed", "punct", "clean")
GOALS = {
    "safe": {"precision": 0.99, "recall": (0.80, 0.75, 0.80), "harm": 0.3},
    "all": {"f1": (0.93, 0.92, 0.92), "punct": 0.997},
}
TURN = 0.0003
PARAGRAPHS = 3000
STALL = 50.0
START, MEMORY = 100.0, 40.0
SAMPLE, EDITED = 3.0, 0.5
"""To hazm on the sample."""
STARTS = 3
Row = tuple[str, str, str]


def rows(folder: Path) -> tuple[list[Row], list[Row]]:
    """Sentences (id, noise, text), and traps (id, nothing, text)."""
    made = [(row[0], "clean", row[4]) for row in _table(folder / "sentences.tsv")]
    noisy = _table(folder / "noisy.tsv")
    made += [(row[0], row[1], row[2]) for row in noisy if row[1] in NOISES]
    return made, [(row[0], "", row[2]) for row in _table(folder / "traps.tsv")]


def _table(path: Path) -> list[list[str]]:
    lines = path.read_text("utf-8").split("\n")[1:]
    return [line.split("\t") for line in lines if line]


def scored(folder: Path, made: list[Row], texts: list[str]) -> Found:
    """The figures of EVAL's scorer."""
    body = "".join(
        f"{row[0]}\t{row[1]}\t{_flat(text)}\n"
        for row, text in zip(made, texts, strict=True)
    )
    return dict(json.loads(_script(folder, "score.py", body, "--json")))


def trapped(folder: Path, traps: list[Row], safe: list[str], every: list[str]) -> str:
    """What became of the traps, in the scorer's words."""
    body = "".join(
        f"{row[0]}\t{_flat(one)}\t{_flat(other)}\n"
        for row, one, other in zip(traps, safe, every, strict=True)
    )
    return ", ".join(_script(folder, "score_traps.py", body).split("\n")).strip(", ")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _script(folder: Path, name: str, body: str, *more: str) -> str:
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "out.tsv"
        out.write_text(body, "utf-8")
        command = [sys.executable, str(folder / name), str(folder), str(out), *more]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout


def line(name: str, figures: Found) -> str:
    """A row of the table."""
    cells = []
    for noise in ("join", "space", "mixed"):
        each = figures[f"{noise}/zwnj"]
        precision = f"{each['P']:.3f}" if each["P"] is not None else "-"
        cells.append(f"{precision}/{each['R']:.3f}/{each['F1']:.3f}")
    clean = figures["clean"]["per_1000_words"]
    harm = f"{clean.get('zwnj', 0):.2f} and {clean.get('punct', 0):.2f}"
    punct = f"{figures['punct/punct']['F1']:.4f}"
    return f"| {name} | {' | '.join(cells)} | {harm} | {punct} |"


def missed(safe: Found, every: Found) -> list[str]:
    """The goals that are not met."""
    goal, out = GOALS, []
    for at, noise in enumerate(("join", "space", "mixed")):
        one, other = safe[f"{noise}/zwnj"], every[f"{noise}/zwnj"]
        if one["P"] < goal["safe"]["precision"]:
            out.append(f"{noise}: safe precision {one['P']}")
        if one["R"] < goal["safe"]["recall"][at]:
            out.append(f"{noise}: safe recall {one['R']}")
        if other["F1"] < goal["all"]["f1"][at]:
            out.append(f"{noise}: F1 of all {other['F1']}")
    if safe["clean"]["per_1000_words"].get("zwnj", 0) > goal["safe"]["harm"]:
        out.append("wrong changes")
    if every["punct/punct"]["F1"] < goal["all"]["punct"]:
        out.append("punctuation")
    return out


def stall(sample: list[str]) -> float:
    """How long a thread waits, in ms, while another one reads 3,000 paragraphs."""
    from pressdesk.checks.proofreading import proofread

    texts = [f"{sample[n % len(sample)]} {n}" for n in range(PARAGRAPHS)]
    sys.setswitchinterval(TURN)
    worker = threading.Thread(target=lambda: [proofread(each) for each in texts])
    worker.start()
    longest = 0.0
    while worker.is_alive():
        begun = time.perf_counter()
        time.sleep(0.002)
        longest = max(longest, time.perf_counter() - begun - 0.002)
    return 1000 * longest


def speed(name: str, found: Found, hazm: Found | None) -> str:
    """A row of the second table."""
    ratio = f"{found['sample'] / hazm['sample']:.2f}" if hazm else "-"
    edited = f"{found['edited'] / hazm['sample']:.2f}" if hazm else "-"
    return (
        f"| {name} | {found['start']:.0f} | {found['memory']:.0f} "
        f"| {found['sample']:.2f} | {ratio} | {found['edited']:.2f} | {edited} |"
    )


def main() -> int:
    """Both tables, the traps, and what was missed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else BESIDE / "eval" / "dev"
    text = Path(sys.argv[2]) if len(sys.argv) > 2 else BESIDE / "samples"
    text = text / "municipality-1402.txt" if text.is_dir() else text
    if not (folder / "score.py").exists() or not text.exists():
        print(f"nothing to measure with in {folder}")
        return 0
    made, traps = rows(folder)
    sample = [each for each in text.read_text("utf-8").split("\n") if each.strip()]
    task = {"texts": [row[2] for row in (*made, *traps)], "sample": sample}
    found: dict[str, Found] = {}
    for name in ("pressdesk", *PEERS, "virastar"):
        try:
            found[name] = _of_several(name, task)
        except Absent as fault:
            print(f"{name} is left out: {fault}")
    return _told(folder, made, traps, sample, found)


def _of_several(name: str, task: Found) -> Found:
    """What a proofreader made; its start is the quickest of some."""
    found = run(name, task)
    idle = {"texts": [], "sample": task["sample"][:1]}
    starts = [run(name, idle)["start"] for _turn in range(STARTS - 1)]
    return {**found, "start": min(found["start"], *starts)}


def slow(ours: Found, hazm: Found | None) -> list[str]:
    """The goals of speed and size that are not met."""
    out = [f"start {ours['start']:.0f} ms"] if ours["start"] > START else []
    out += [f"memory {ours['memory']:.0f} MB"] if ours["memory"] > MEMORY else []
    if hazm is not None:
        sample = ours["sample"] / hazm["sample"]
        edited = ours["edited"] / hazm["sample"]
        out += [f"sample {sample:.2f} of hazm"] if sample > SAMPLE else []
        out += [f"edited paragraph {edited:.2f} of it"] if edited > EDITED else []
    return out


def _told(
    folder: Path,
    made: list[Row],
    traps: list[Row],
    sample: list[str],
    found: dict[str, Found],
) -> int:
    many = len(made)
    print("| | join P/R/F1 | space | mixed | wrong per 1,000 words | punctuation F1 |")
    print("|---|---|---|---|---|---|")
    ours: list[Found] = []
    for name, each in found.items():
        for title, key in ((name, "fixed"), (f"{name}, all proposals", "every")):
            if each[key]:
                figures = scored(folder, made, each[key][:many])
                print(line(title, figures))
                ours += [figures] if name == "pressdesk" else []
    for name, each in found.items():
        safe = each["fixed"][many:]
        print(
            f"traps, {name}:",
            trapped(folder, traps, safe, each["every"][many:] or safe),
        )
    print("| | start ms | MB | sample ms | to hazm | edited ms | to hazm's sample |")
    print("|---|---|---|---|---|---|---|")
    for name, each in found.items():
        print(speed(name, each, found.get("hazm")))
    wait = stall(sample)
    print(f"longest wait beside {PARAGRAPHS} paragraphs: {wait:.0f} ms")
    wrong = missed(*ours) + slow(found["pressdesk"], found.get("hazm"))
    wrong += [f"a stall of {wait:.0f} ms"] if wait > STALL else []
    print("missed: " + ("; ".join(wrong) or "nothing"))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
