"""When the thing happened that a trigger names: the date beside it, else the narrative's current day, else open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.annotations import When
from components.nlp.dates import narrative
from components.nlp.dates.attachment import Dated, dates_by_word
from components.nlp.dates.tense import finite_time

AHEAD = ("announced", "hypothetical")
TOWARDS = ("to", "for")  # "invited him to talks on Friday"
UNTIL = ("by", "until", "till", "before", "through")


def when(trigger: Token, status: str = "occurred", *, said: Iterable[tuple[int, int]] = ()) -> When:
    """When the thing that a trigger names happened or will happen, for quotes and events.

    `trigger` is the verb or noun that names it, `status` one of `schema.STATUSES`. `source` is `text` where the text
    says it, `published` where only the day of publication bounds it, and None, with no dates, where nothing does. What
    stands in the character spans `said` was said, and no date in them is the day of saying it.
    """
    published = trigger.doc._.published
    beside = dates_by_word(trigger.doc)
    if status in AHEAD:
        return foreseen(trigger, status, beside, published)
    for dated in beside.get(trigger.i, ()):
        found = happened(dated, published)
        if found is not None and not any(start <= dated.start < end for start, end in said):
            return found
    current = None if trigger.i in beside else narrative.current_day(trigger, beside)
    if current is not None:
        return current
    return When(None, published, "unknown", "published") if published else When()


def foreseen(trigger: Token, status: str, beside: dict[int, list[Dated]], published: date | None) -> When:
    """The day on which what is promised, planned or feared is to happen, or may have ("suspected of a murder in 1988");
    where none is given, from the promise on ("agreed on Monday to leave"), else from publication on.

    A date beside a promise in the past is the day of the promise, unless it is still to come.
    """
    deeds = [one for one in grammar.complements(trigger) if one.tag_ in ("VB", "VBG")]
    talks = [noun for preposition, noun in grammar.obliques(trigger) if preposition in TOWARDS and noun.i in beside]
    for word in (*deeds, *talks, trigger):
        is_promise = word.i == trigger.i and finite_time(trigger) == -1
        for dated in beside.get(word.i, ()):
            if is_ahead(dated.when, published, strictly=is_promise):
                return bounded(dated, published, ahead=True)
    told = next((one for one in beside.get(trigger.i, ()) if one.preposition not in UNTIL and one.when.start), None)
    if told is not None and status == "hypothetical":
        return told.when
    if told is not None and finite_time(trigger) == -1:
        return When(told.when.start, None, "range", "text")
    return When(published, None, "unknown", "published") if published else When()


def is_ahead(found: When, published: date | None, *, strictly: bool) -> bool:
    """Whether an interval is not over at publication, or strictly: begins after it."""
    if published is None:
        return not strictly
    if strictly:
        return found.start is not None and found.start > published
    return found.end is not None and found.end >= published


def happened(dated: Dated, published: date | None) -> When | None:
    """The interval that a date gives to something past; None where it lies after publication."""
    start = dated.when.start
    if start is None or (published is not None and start > published):
        return None
    return bounded(dated, published, ahead=False)


def bounded(dated: Dated, published: date | None, *, ahead: bool) -> When:
    """The interval that a date gives with its preposition: "since 2014" has no end but publication."""
    preposition, found = dated.preposition, dated.when
    if preposition in ("since", "from", "after"):
        return When(found.start, None if ahead else published, "range", "text")
    if preposition in UNTIL:
        return When(published if ahead else None, found.end, "range", "text")
    return found
