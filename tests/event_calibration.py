"""How far the confidence of events can be trusted, measured on sentences with annotated events.

    cd SCORERS && python tests/event_calibration.py GOLD.jsonl DIR

Run from the folder of the scorers, as tests/calibration.py. A row of the table `events` is right where one of the
sentence's annotated events has its type and one of its actors; where gold names no actor, the type alone counts. The
gold has no statuses: what is said of the type covers PLOVER's rules for the future and for refusals.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator

sys.path.insert(0, os.getcwd())

from calibration import Judged, report
from common import Row, gold_id, load_extraction, read_jsonl
from event_gold import GoldEvent, gold_events, guess_kind
from events import side_right


def is_right(event: Row, gold: list[GoldEvent]) -> bool:
    """Whether one of the gold events has the type and an actor of an event."""
    return any(
        event["event_type"] in one.types and (not one.has("actor") or side_right(one, event, "actor")) for one in gold
    )


def judged(gold: list[Row], folder: str) -> Iterator[Judged]:
    """The confidence of each event, and whether it is right."""
    extraction, kind = load_extraction(folder), guess_kind(gold)
    for row in gold:
        known = gold_events(row, kind)
        for event in extraction.find(row["text"], gold_id(row)).events:
            yield float(event["confidence"]), is_right(event, known)
    extraction.warn()


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("extraction")
    arguments = parser.parse_args()
    report(list(judged(read_jsonl(arguments.gold), arguments.extraction)))


if __name__ == "__main__":
    main()
