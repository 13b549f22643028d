"""The day on which a narrative stands: "On Friday the minister arrived. He met … " happens on Friday, too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar, surface
from components.nlp.annotations import When
from components.nlp.dates.tense import finite_time

REACH = 2
SIMPLE_PAST = frozenset({"was", "were", "did"})


class Frame(NamedTuple):
    """A sentence: its first token, its paragraph, whether it has a date, and the day that its main verb has."""

    start: int
    paragraph: int
    has_date: bool
    day: When | None


def current_day(trigger: Token, owned: Iterable[tuple[int, int, When]]) -> When | None:
    """The day that a sentence just before sets for a trigger in the simple past of a main clause, or None.

    Conservative: only within the paragraph, at most REACH sentences on, and only where no other date comes between.
    `owned` are the dated expressions: the word they hang on, their character offset and what they mean.
    """
    if not narrates(trigger):
        return None
    frames = frames_of(trigger.doc, owned)
    here = bisect_right(frames, trigger.i, key=lambda frame: frame.start) - 1
    if frames[here].has_date:
        return None
    for frame in reversed(frames[max(here - REACH, 0) : here]):
        if frame.paragraph != frames[here].paragraph:
            return None
        if frame.has_date:
            return frame.day
    return None


def narrates(trigger: Token) -> bool:
    """Whether a trigger is a verb of a main clause in the simple past."""
    if finite_time(trigger) != -1 or not set(grammar.auxiliaries(trigger)) <= SIMPLE_PAST:
        return False
    return grammar.heads_main_clause(grammar.clause_head(trigger))


def frames_of(doc: Doc, owned: Iterable[tuple[int, int, When]]) -> list[Frame]:
    """The sentences of a document, worked out once."""
    frames: list[Frame] | None = doc.user_data.get("date_frames")
    if frames is None:
        days = {word: when for word, _, when in owned if when.precision == "day"}
        offsets = sorted(mention.start for mention in doc._.mentions if mention.kind == "date")
        frames, paragraph, written = [], 0, surface.text(doc)
        for sentence in doc.sents:
            frames.append(frame_of(sentence, paragraph, days, offsets))
            paragraph += "\n" in written[sentence.start_char : sentence.end_char]
        doc.user_data["date_frames"] = frames
    return frames


def frame_of(sentence: Span, paragraph: int, days: dict[int, When], offsets: list[int]) -> Frame:
    """One sentence; it sets a day where its main verb stands in the past with exactly that date in the sentence."""
    inside = bisect_right(offsets, sentence.end_char - 1) - bisect_right(offsets, sentence.start_char - 1)
    root = sentence.root
    day = days.get(root.i) if inside == 1 and finite_time(root) == -1 else None
    return Frame(sentence.start, paragraph, inside > 0, day)
