"""Whose deed it is that a sentence takes up again: Peru in "Peru closed the strait. Norway condemned the decision."

The nouns that take up a deed, by the type of event that they can mean, are the table `aforesaid` of
data/event_words.toml. One that can mean any ("the decision") is that of the event told last, in the sentence or the
one before it; one that tells the kind ("the raid") that of the last event of this type near by, or of the only side
that has done such a thing. It stays open where that is the side that now takes it up, or nobody known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.annotations import Actor, Event
from components.nlp.events.frames import is_of, words
from components.nlp.events.pairs import sentence_start
from components.nlp.events.slots import phrases
from components.nlp.events.triggers import Trigger
from components.nlp.inflection import noun_forms

REACTIONS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "PROTEST", "AGREE", "REQUEST"})
TOLD = frozenset({"occurred", "announced"})
OWNED = frozenset({"of", "by", "from"})  # what follows tells itself whose it is
ANY = "any"
WORDS = frozenset({"CONSULT", "ACCUSE", "REQUEST"})  # no decisions
NEAR, FAR = 1, 4  # sentences


@lru_cache(maxsize=1)
def takers_up() -> dict[str, frozenset[str]]:
    """The types of event that a noun, in any form, can take up; ANY for all of them."""
    found: dict[str, set[str]] = {}
    for event_type, listed in words()["aforesaid"].items():
        for form in (form for noun in listed.split() for form in noun_forms(noun)):
            found.setdefault(form, set()).add(event_type)
    return {form: frozenset(types) for form, types in found.items()}


def doers_of_deed(trigger: Trigger, actors: list[Actor], before: Sequence[Event]) -> list[Actor]:
    """Those who did what a reaction is to, each written as the noun that takes it up; nobody where it takes up none, or
    the text before does not tell whose it is. `before` are the events told so far, in order.
    """
    if trigger.frame.event_type not in REACTIONS or not before:
        return []
    for noun in taken_up(trigger):
        deed = deed_before(noun, before)
        if deed is not None and all(is_other(one, actors) for one in deed.actors):
            span = grammar.restricted(grammar.phrase(noun))
            return [replace(one, start=span.start_char, end=span.end_char, text=span.text) for one in deed.actors]
    return []


def taken_up(trigger: Trigger) -> list[Token]:
    """The nouns of a reaction that take a deed up: "condemned the decision", "an end to the raids"."""
    patient = trigger.around.patient if trigger.word.pos_ == "VERB" else None
    nouns = grammar.conjuncts(patient) if patient is not None else []
    nouns += [inner for one in nouns if is_of(one.lower_, "ending") for _, inner in grammar.obliques(one)]
    nouns += [noun for preposition, noun in phrases(trigger) if preposition in trigger.frame.target]
    return [one for one in nouns if one.lower_ in takers_up() and is_told(one)]


def is_told(noun: Token) -> bool:
    """Whether a noun means what was told before, and what follows it does not tell whose it is."""
    if not grammar.is_given(noun):
        return False
    inner = (preposition for preposition, one in grammar.obliques(noun) if one.i > noun.i)
    return OWNED.isdisjoint(inner) and not grammar.noun_clauses(noun)


def deed_before(noun: Token, before: Sequence[Event]) -> Event | None:
    """The last event before a noun that it can mean, where it is known who did it."""
    types = takers_up()[noun.lower_]
    told = [one for one in before if one.trigger[1] <= noun.idx]
    deeds = [one for one in told if one.event_type in types or (ANY in types and one.event_type not in WORDS)]
    start = sentence_start(noun, NEAR if ANY in types else FAR)
    near = [one for one in deeds if start <= one.sentence[0]]
    if not near and ANY not in types and len({names_of(one) for one in deeds}) == 1:
        near = deeds
    last = max(near, key=lambda one: one.trigger, default=None)
    if last is None or last.status not in TOLD or not last.actors:
        return None
    return last if all(one.name is not None or one.country is not None for one in last.actors) else None


def names_of(event: Event) -> frozenset[str | None]:
    """Who did it, by name."""
    return frozenset(one.name for one in event.actors)


def is_other(one: Actor, actors: list[Actor]) -> bool:
    """Whether a participant is none of those who act, nor the state for which they do, nor one of theirs."""
    return not any(
        one.name == other.name if None not in (one.name, other.name) else one.country == other.country
        for other in actors
    )
