"""Where an event happened: never where it might happen, and not where somebody merely comes from."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from components.nlp import grammar, places
from components.nlp.annotations import Mention
from components.nlp.events.triggers import Trigger

PREPOSITIONS = frozenset({"in", "at", "near", "outside", "around", "across", "inside", "off", "on"})
SPEAKING = frozenset({"speaking", "talking", "addressing", "writing", "appearing", "meeting", "gathering"})
DEEPEST = 3


def place_of(trigger: Trigger) -> Mention | None:
    """The place that hangs on the trigger by "in", "at" and the like, on the speech in which it was said, or a visit's
    goal.
    """
    wanted = PREPOSITIONS | ({"to"} if trigger.frame.mode == "visit" else frozenset())
    return next((found for head in heads(trigger) if (found := place_at(head, wanted))), None)


def heads(trigger: Trigger) -> Iterator[Token]:
    """The words whose phrases tell where: the trigger, its noun, and a clause such as "speaking in Oslo"."""
    yield trigger.word
    if trigger.event_noun is not None:
        yield trigger.event_noun
    for child in trigger.word.children:
        if child.dep_ in grammar.CLAUSE and child.lower_ in SPEAKING:
            yield child


def place_at(head: Token, wanted: frozenset[str], depth: int = 0) -> Mention | None:
    """The place in the phrases of a word, also behind an occasion: "at a forum in Oslo"."""
    for preposition, noun in grammar.obliques(head):
        if preposition not in wanted:
            continue
        mention = places.mention_at(noun)
        if mention is not None and mention.kind in ("place", "country"):
            return mention
        if depth < DEEPEST and (found := place_at(noun, PREPOSITIONS, depth + 1) or owner(noun)):
            return found
    return None


def owner(noun: Token) -> Mention | None:
    """The country whose region a noun is: Norway for "Norway's far north"."""
    for one in grammar.possessors(noun):
        mention = places.mention_at(one)
        if mention is not None and mention.kind in ("place", "country"):
            return mention
    return None
