"""How far the confidence of quotes can be trusted, measured on annotated quotes.

    cd SCORERS && python tests/calibration.py GOLD.jsonl DIR --speech cues.txt

Run from the folder of the scorers, whose rules for pairing and for speakers it uses; DIR is a folder that `extract`
wrote. A row of the table `quotes` is right where each of its pieces is a piece of an annotated quote with the same
speaker. Rows that the scorer ignores (beliefs and hopes) do not count.

  sure         share of the rows with a confidence of 0.8 or more
  sure_right   how many of those are right
  ece          expected calibration error: the distance between confidence and share of right rows, mean over ten bins
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, os.getcwd())

from common import Row, gold_id, load_extraction, match_spans, print_result, read_jsonl
from quotation import quoted_mask
from quotes import (
    LEAST_OVERLAP,
    check_speaker,
    cover,
    fragments,
    is_speech,
    reports_other_cue,
    share_covered,
)

SURE = 0.8
BINS = 10

Judged = tuple[float, bool]


def judged(text: str, gold_rows: list[Row], rows: list[Row], speech: set[str]) -> Iterator[Judged]:
    """The confidence of each row of an article, and whether it is right."""
    mask = quoted_mask(text)
    gold, found = fragments(text, gold_rows, mask), fragments(text, rows, mask)
    for one in gold:
        one.ignored = one.type == "indirect" and not is_speech(one.quote.get("cue"), speech)
    ignored = cover([one for one in gold if one.ignored], len(text))
    pairs = match_spans([one.span for one in gold], [one.span for one in found], LEAST_OVERLAP)
    partners = {j: gold[i] for i, j in pairs.items()}
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for j, one in enumerate(found):
        partner = partners.get(j)
        unasked = partner.ignored if partner is not None else share_covered(one, ignored) > LEAST_OVERLAP
        if not unasked and not reports_other_cue(one, speech):
            right = partner is not None and (
                not partner.quote.get("speaker_text") or check_speaker(partner.quote, one.quote).head
            )
            verdicts[one.quote["quote_id"]].append(right)
    for row in rows:
        if row["quote_id"] in verdicts:
            yield float(row["confidence"]), all(verdicts[row["quote_id"]])


def calibration_error(rows: list[Judged]) -> float:
    """The expected calibration error over BINS bins of equal width."""
    bins: dict[int, list[Judged]] = defaultdict(list)
    for confidence, right in rows:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    distances = (abs(sum(c for c, _ in one) - sum(right for _, right in one)) for one in bins.values())
    return sum(distances) / len(rows) if rows else 0.0


def report(rows: list[Judged]) -> None:
    """Print the figures of the RESULT line."""
    sure = [right for confidence, right in rows if confidence >= SURE]
    print_result(
        {
            "rows": len(rows),
            "sure": round(100 * len(sure) / max(1, len(rows)), 1),
            "sure_right": round(100 * sum(sure) / max(1, len(sure)), 1),
            "right": round(100 * sum(right for _, right in rows) / max(1, len(rows)), 1),
            "ece": round(calibration_error(rows), 3),
        }
    )


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("extraction")
    parser.add_argument("--speech", required=True, help="a file with one speech cue a line")
    arguments = parser.parse_args()
    speech = set(Path(arguments.speech).read_text(encoding="utf-8").split())
    extraction = load_extraction(arguments.extraction)
    rows = [
        one
        for row in read_jsonl(arguments.gold)
        for one in judged(row["text"], row["quotes"], extraction.find(row["text"], gold_id(row)).quotes, speech)
    ]
    extraction.warn()
    report(rows)


if __name__ == "__main__":
    main()
