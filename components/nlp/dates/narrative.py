"""The day on which a narrative stands: "On Friday the minister arrived. He met … " happens on Friday, too.

It goes on for those who are told of on that day: what others do or say about it may have come later ("On Friday a bomb
went off. Peru blamed …").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from spacy.tokens import Doc, Token

from components.nlp import grammar, names, surface
from components.nlp.annotations import When
from components.nlp.dates.attachment import Dated
from components.nlp.dates.tense import finite_time

COUNTS = "dates_by_sentence"
REACH = 2
SIMPLE_PAST = frozenset({"was", "were", "did"})


def current_day(trigger: Token, beside: Mapping[int, list[Dated]]) -> When | None:
    """The day that a sentence just before sets for a trigger in the simple past of a main clause, or None.

    Conservative: only within the paragraph, at most REACH sentences on, and only where no other date comes between.
    `beside` are the dates by the word that they bear on.
    """
    doc = trigger.doc
    here = bisect_right(surface.sentences(doc), trigger.i) - 1
    dates = dates_by_sentence(doc)
    if not beside or dates[here]:
        return None
    for index in range(here - 1, max(here - REACH, 0) - 1, -1):
        if breaks_off(doc, index):
            return None
        if dates[index]:
            return day_of(doc, index, beside) if narrates(trigger) and goes_on(trigger, index) else None
    return None


def goes_on(trigger: Token, index: int) -> bool:
    """Whether who acts is the subject or a person of a sentence before, or a pronoun that leaves open who is meant."""
    subject = grammar.subject(trigger)
    if subject is None:
        return False
    who = names.actor_of(subject)
    if who.name is None:
        return subject.pos_ == "PRON"
    doc, (start, end) = trigger.doc, characters_of(trigger.doc, index)
    if any(one.kind == "person" and one.name == who.name and start <= one.start < end for one in doc._.mentions):
        return True
    first, behind = tokens_of(doc, index)
    before = grammar.subject(doc[first:behind].root)
    return before is not None and names.actor_of(before).name == who.name


def narrates(trigger: Token) -> bool:
    """Whether a trigger is a verb of a main clause in the simple past."""
    if finite_time(trigger) != -1 or not set(grammar.auxiliaries(trigger)) <= SIMPLE_PAST:
        return False
    return grammar.heads_main_clause(grammar.clause_head(trigger))


def day_of(doc: Doc, index: int, beside: Mapping[int, list[Dated]]) -> When | None:
    """The day of a sentence's main verb, where it stands in the past and no other date is in the sentence."""
    first, end = tokens_of(doc, index)
    root = doc[first:end].root
    listed = beside.get(root.i, [])
    is_set = len(listed) == dates_by_sentence(doc)[index] == 1 and finite_time(root) == -1
    return listed[0].when if is_set and listed[0].when.precision == "day" else None


def dates_by_sentence(doc: Doc) -> list[int]:
    """How many dates each sentence has, counted once."""
    counts: list[int] | None = doc.user_data.get(COUNTS)
    if counts is None:
        starts = surface.starts(doc)
        begins = [starts[first] for first in surface.sentences(doc)]
        counts = doc.user_data[COUNTS] = [0] * len(begins)
        for mention in doc._.mentions:
            if mention.kind == "date":
                counts[bisect_right(begins, mention.start) - 1] += 1
    return counts


def breaks_off(doc: Doc, index: int) -> bool:
    """Whether a paragraph ends with a sentence."""
    return surface.text(doc).find("\n", *characters_of(doc, index)) >= 0


def tokens_of(doc: Doc, index: int) -> tuple[int, int]:
    """The first token of a sentence, and the first behind it."""
    firsts = surface.sentences(doc)
    return firsts[index], firsts[index + 1] if index + 1 < len(firsts) else len(doc)


def characters_of(doc: Doc, index: int) -> tuple[int, int]:
    """Where a sentence begins and where the next one does, by characters."""
    first, end = tokens_of(doc, index)
    starts = surface.starts(doc)
    return starts[first], starts[end] if end < len(doc) else len(surface.text(doc))
