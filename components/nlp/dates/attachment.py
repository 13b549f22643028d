"""When the thing happened that a trigger names: the date beside it, else the narrative's current day, else open.

A date belongs to the word that it hangs on. It passes from a noun to the verb over it where the noun does not itself
happen ("said in a statement on Friday"), from a verb to its noun where the verb only carries it ("held talks on
Friday"), and from the first of several verbs to the others where it stands before them all. It never passes the edge
of a clause, so that what is said about Friday was not said on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from components.nlp import grammar
from components.nlp.annotations import When
from components.nlp.dates import narrative
from components.nlp.dates.tense import PREDICATES, finite_time, head_of
from components.nlp.dates.words import date_words

AHEAD = ("announced", "hypothetical")
STEPS = 3


class Dated(NamedTuple):
    """A date and the preposition before it, as it bears on one word. `end` is the character offset behind it."""

    preposition: str
    when: When
    start: int
    end: int


def when(trigger: Token, status: str = "occurred") -> When:
    """When the thing that a trigger names happened or will happen, for quotes and events.

    `trigger` is the verb or noun that names it, `status` one of `schema.STATUSES`. `source` is `text` where the text
    says it, `published` where only the day of publication bounds it, and None, with no dates, where nothing does.
    """
    published = trigger.doc._.published
    beside = dates_by_word(trigger.doc)
    if status in AHEAD:
        return foreseen(trigger, beside, published)
    for dated in beside.get(trigger.i, ()):
        found = happened(dated, published)
        if found is not None:
            return found
    if not beside.get(trigger.i):
        owned = ((word, one.start, one.when) for word, listed in beside.items() for one in listed)
        current = narrative.current_day(trigger, owned)
        if current is not None:
            return current
    return When(None, published, "unknown", "published") if published else When()


def foreseen(trigger: Token, beside: dict[int, list[Dated]], published: date | None) -> When:
    """The day on which what is promised, planned or feared is to happen; from publication on where none is given.

    A date beside a promise in the past is the day of the promise, unless it is still to come.
    """
    deeds = [one for one in grammar.complements(trigger) if one.tag_ in ("VB", "VBG")]
    for word in (*deeds, trigger):
        is_promise = word.i == trigger.i and finite_time(trigger) == -1
        for dated in beside.get(word.i, ()):
            if is_ahead(dated.when, published, strictly=is_promise):
                return bounded(dated, published, ahead=True)
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
    if preposition in ("by", "until", "till", "before", "through"):
        return When(published if ahead else None, found.end, "range", "text")
    return found


def dates_by_word(doc: Doc) -> dict[int, list[Dated]]:
    """The dates that bear on each word, by token index, worked out once a document."""
    found: dict[int, list[Dated]] | None = doc.user_data.get("dates_by_word")
    if found is None:
        found = doc.user_data["dates_by_word"] = link_all(doc)
    return found


def link_all(doc: Doc) -> dict[int, list[Dated]]:
    """Every dated mention under every word that it bears on."""
    found: dict[int, list[Dated]] = {}
    for mention in doc._.mentions:
        if mention.kind != "date" or mention.when is None or mention.when.start is None:
            continue
        head = head_of(doc, mention.start, mention.end)
        dated = Dated(grammar.attachment(head).preposition, mention.when, mention.start, mention.end)
        for index in dict.fromkeys(word.i for word in bears_on(head)):
            found.setdefault(index, []).append(dated)
    return found


def bears_on(head: Token) -> Iterator[Token]:
    """The words that a date bears on, the nearest first."""
    over = grammar.attachment(head).noun
    if over.i == head.i:
        return
    for _ in range(STEPS):
        yield over
        if over.pos_ in PREDICATES or over.head.i == over.i:
            yield from carried(over, head)
            return
        if not passes(over, head):
            return
        over = grammar.attachment(over).noun


def passes(noun: Token, head: Token) -> bool:
    """Whether a date on the right of a noun may be its verb's, too."""
    if head.i < noun.i or not grammar.is_argument(noun):
        return False
    words = attachment_words()
    if grammar.is_object(noun) and noun.head.lemma_.lower() in words["light"]:
        return True
    preposition = grammar.attachment(head).preposition
    return noun.lemma_.lower() not in words["happening"] and preposition in ("on", "in", "at", "", "during")


def carried(verb: Token, head: Token) -> Iterator[Token]:
    """What a date beside a verb also dates: the noun that the verb carries, and later verbs where it stands first."""
    if verb.lemma_.lower() in attachment_words()["light"]:
        yield from grammar.children(verb, grammar.OBJECT | grammar.SUBJECT)
    if head.i < verb.i:
        yield from grammar.conjuncts(verb)[1:]


@lru_cache(maxsize=1)
def attachment_words() -> dict[str, frozenset[str]]:
    """The nouns and verbs that decide where a date belongs."""
    return {name: frozenset(words) for name, words in date_words()["attachment"].items()}
