"""Measure accuracy on the dev sets and write the table that the README shows.

    python tests/score.py ../shared

Needs the folder that holds `gold/`, `scoring/`, `seed/`; the sets are for measuring and are not part of the project.
Each set is extracted by the command line, exactly as an analyst would, and scored by its scorer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from components.nlp.training.written import Tagged, written_rows

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- accuracy: written by make score -->\n", "<!-- end of accuracy -->"
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}


@dataclass(frozen=True)
class Measurement:
    """A scorer on a gold file: the words for the table, extra arguments, and the figures that the table shows."""

    about: str
    scorer: str
    gold: str
    keys: tuple[str, ...]
    extra: tuple[str, ...] = ()


QUOTE_KEYS = (
    "direct_exact_f1", "direct_overlap_f1", "mixed_overlap_f1", "indirect_overlap_f1", "all_overlap_f1", "all_head",
    "all_joint_f1", "all_name",
)  # fmt: skip
EVENT_KEYS = ("type_acc", "type_macro_f1", "actor", "target", "all_three", "no_event", "rows_per_gold")
SYNTAX_KEYS = ("tag_acc", "lemma_acc", "uas", "las", "sentence_f1", "nsubj", "obj", "ccomp", "appos", "parataxis")
OWN = "data/written"
SPEECH = ("--speech", "gold/speech_cues.txt")
SEED_KEYS = (
    "events_core", "events_r", "extra_events", "countries_f1", "direct_found", "direct_speaker", "indirect_found",
    "spurious_quotes", "invented_dates", "boilerplate",
)  # fmt: skip
OURS = frozenset({"calibration", "event_calibration"})  # scorers in this folder; the others are in `scoring/`
CONFIDENCE_KEYS = ("sure", "sure_right", "ece")
NAME_KEYS = ("exact_f1", "overlap_f1", "span_f1")
DATE_KEYS = ("relaxed_f1", "strict_f1", "value_f1", "finer")
PLACE_KEYS = ("doc_p", "doc_f1", "mention_f1")
MEASUREMENTS = (
    Measurement("the customer's article", "seed", "seed/gold.json", SEED_KEYS),
    *(Measurement(f"names, {name}", "name_spans", f"gold/names/{name}-dev.jsonl", NAME_KEYS)
      for name in ("worldwide", "uner-ewt", "gum", "crossner-politics")),
    *(Measurement(f"grammar, {name}", "syntax", f"gold/syntax/{name}-dev.conllu.gz", SYNTAX_KEYS)
      for name in ("gum", "ewt")),
    Measurement("quotes, PolNeAR", "quotes", "gold/quotes/polnear_dev.jsonl.gz", QUOTE_KEYS, SPEECH),
    Measurement("quotes, Wikinews", "quotes", "gold/quotes/gum_news.jsonl", QUOTE_KEYS, SPEECH),
    Measurement("quotes, our own articles", "quotes", OWN, QUOTE_KEYS, SPEECH),
    Measurement("quotes, confidence", "calibration", "gold/quotes/polnear_dev.jsonl.gz", CONFIDENCE_KEYS, SPEECH),
    Measurement("countries, GeoWebNews", "places", "gold/places/gwn.jsonl", PLACE_KEYS),
    Measurement("countries, LGL", "places", "gold/places/lgl.jsonl", PLACE_KEYS),
    *(Measurement(f"dates, {name}", "dates", f"gold/dates/{name}.jsonl", DATE_KEYS)
      for name in ("timebank", "aquaint", "meantime")),
    Measurement("phrase to country, PLOVER", "actors", "gold/actors/plover_gsr.jsonl", ("country_acc",)),
    Measurement("events, PLOVER", "events", "gold/events/plover_gsr.jsonl", EVENT_KEYS),
    Measurement("events, codebook", "events", "gold/events/plv_codebook.jsonl", EVENT_KEYS),
    *(Measurement(f"events, confidence, {about}", "event_calibration", f"gold/events/{name}.jsonl", CONFIDENCE_KEYS)
      for about, name in (("PLOVER", "plover_gsr"), ("codebook", "plv_codebook"))),
    Measurement("event status, MEANTIME", "events", "gold/events/meantime.jsonl",
                ("status_acc", "status_macro_f1", "future_as_occurred", "reported_share"), ("--kind", "meantime")),
)  # fmt: skip


def run(*command: str | Path, folder: Path) -> str:
    """The standard output of a command; stops everything where it fails."""
    done = subprocess.run(
        [sys.executable, *map(str, command)], cwd=folder, env=os.environ | ONE_CORE, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def measure(shared: Path, one: Measurement) -> dict[str, str]:
    """The figures of the scorer's RESULT line."""
    extra = [str(shared / word) if word.startswith("gold/") else word for word in one.extra]
    with tempfile.TemporaryDirectory() as scratch:
        gold = own_gold(Path(scratch)) if one.gold == OWN else shared / one.gold
        if one.scorer == "syntax":
            code = ROOT / "components" / "nlp" / "pipeline.py"
            output = run("syntax.py", ROOT / "data" / "pipeline", gold, "--code", code, folder=shared / "scoring")
        else:
            extract(shared, one, gold, Path(scratch))
            folder = ROOT / "tests" if one.scorer in OURS else shared / "scoring"
            output = run(folder / f"{one.scorer}.py", gold, Path(scratch) / "out", *extra, folder=shared / "scoring")
    line = next(line for line in reversed(output.splitlines()) if line.startswith("RESULT "))
    return dict(pair.split("=") for pair in line.split()[1:])


def own_gold(scratch: Path) -> Path:
    """The attributions of the articles that we wrote, as a gold file."""
    path = scratch / "own.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, row in enumerate(written_rows(ROOT / OWN)):
            quotes = [quote for parts in by_attribution(row["parts"]) if (quote := gold_quote(row["text"], parts))]
            file.write(json.dumps({"doc_id": f"own-{number}", "text": row["text"], "quotes": quotes}) + "\n")
    return path


def by_attribution(parts: list[Tagged]) -> list[dict[str, list[tuple[int, int]]]]:
    """The stretches of each attribution by kind of tag, in order of writing."""
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for start, end, kind, number in sorted(parts):
        found.setdefault(number, {}).setdefault(kind, []).append((start, end))
    return list(found.values())


def gold_quote(text: str, parts: dict[str, list[tuple[int, int]]]) -> dict[str, Any] | None:
    """An attribution as the scorer reads it; None without content."""
    if "q" not in parts:
        return None
    quote: dict[str, Any] = {"spans": parts["q"], "start": parts["q"][0][0], "end": parts["q"][-1][1]}
    for kind, name in (("s", "speaker"), ("c", "cue")):
        start, end = parts.get(kind, [(None, None)])[0]
        quote |= {f"{name}_start": start, f"{name}_end": end}
        quote["speaker_text" if kind == "s" else "cue"] = text[start:end] if start is not None else None
    return quote


def extract(shared: Path, one: Measurement, gold: Path, scratch: Path) -> None:
    """Write the tables of a gold set's texts into `scratch/out`."""
    source = shared / "seed" / "article.txt"
    if one.scorer != "seed":
        source = scratch / "input.jsonl"
        run("inputs.py", gold, "--out", source, folder=shared / "scoring")
    run("-m", "components", "extract", source, "--out", scratch / "out", folder=ROOT)


def table(results: list[tuple[Measurement, dict[str, str]]]) -> str:
    """The results as a Markdown table."""
    lines = ["| set | figures as measured |", "|---|---|"]
    for one, figures in results:
        shown = ", ".join(f"{key} {figures[key]}" for key in one.keys if key in figures)
        lines.append(f"| {one.about} | {shown} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure everything, two sets at a time, print the table and put it into the README."""
    shared = Path(sys.argv[1]).resolve()
    if not (shared / "scoring").is_dir():
        sys.exit(f"{shared} has no scorers: the sets to measure with are not part of the project.")
    with ThreadPoolExecutor(2) as pool:
        results = list(zip(MEASUREMENTS, pool.map(lambda one: measure(shared, one), MEASUREMENTS), strict=True))
    written = table(results)
    print(written)
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    README.write_text(before + BEGIN + written + END + rest.split(END)[1], encoding="utf-8")


if __name__ == "__main__":
    main()
