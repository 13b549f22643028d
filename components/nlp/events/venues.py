"""Where an event happened: never where it might happen, and not where somebody merely comes from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from components.nlp import grammar, places
from components.nlp.annotations import Mention
from components.nlp.events.frames import is_of
from components.nlp.events.status import happening
from components.nlp.events.triggers import Trigger

WHERE = frozenset(
    {"in", "at", "near", "outside", "around", "across", "inside", "off", "on", "through", "throughout", "along",
     "beside", "opposite"}
)  # fmt: skip
WHERE_OR_OF = WHERE | {"of"}
AT = frozenset({"in", "at", "near", "outside"})
AT_OR_ON = AT | {"on"}
# What is done to somebody happens where he is; so do the moves of those who act by force.
BODILY = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID", "RETREAT"})
LOCAL = BODILY | {"CONSULT"}
AT_HOME = frozenset({"PROTEST", "COERCE"})  # what citizens, police and courts do where they are
STREETS = frozenset({"to", "into", "onto"})
VISITS = frozenset({"to"})
GOALS = {
    "PROTEST": STREETS,
    "MOBILIZE": frozenset({"to", "into"}),
    "RETREAT": frozenset({"from"}),
}
OCCASIONS = frozenset({"during", "behind"})
AHEAD = frozenset({"for", "before", "ahead of", "about", "on", "over", "of", "against", "until"})
SPEAKING = frozenset({"speaking", "talking", "addressing", "writing", "appearing", "meeting", "gathering"})
DEEPEST = 4


def place_of(trigger: Trigger) -> Mention | None:
    """The place that the phrases of the trigger name, of the speech in which it was said, of those whom it befell, or
    of the verb that it goes with; a visit's goal.
    """
    if trigger.frame.event_type in ("REJECT", "CONCEDE") and trigger.frame.particle and "off" in trigger.frame.particle:
        return None  # what is called off takes place nowhere
    wanted = prepositions(trigger.frame.event_type, trigger.frame.mode, trigger.frame.target)
    found = next((one for head in heads(trigger) if (one := place_at(head, wanted))), None)
    found = found or visited(trigger) or (of_victim(trigger) if trigger.frame.event_type in BODILY else None)
    return found or of_actor(trigger)


@lru_cache(maxsize=256)
def prepositions(event_type: str, mode: str | None, target: tuple[str, ...]) -> frozenset[str]:
    """The prepositions behind which an event has its place; those of `target` have whom it is done to."""
    wanted = WHERE | GOALS.get(event_type, frozenset())
    if event_type not in BODILY and mode != "visit":
        wanted -= set(target)
    return wanted | OCCASIONS | (VISITS if mode == "visit" else frozenset())


def visited(trigger: Trigger) -> Mention | None:
    """The place to which it is done: Oslo in "visited Oslo", "captured the town of Oslo"; no whole state is a place of
    fighting.
    """
    goal = trigger.around.patient if trigger.word.pos_ == "VERB" else None
    if goal is None or not (trigger.frame.mode == "visit" or trigger.frame.event_type == "ASSAULT"):
        return None
    found = place(grammar.whole(goal))
    return found if found is not None and (found.kind == "place" or trigger.frame.mode == "visit") else None


def heads(trigger: Trigger) -> Iterator[Token]:
    """The words whose phrases tell where: the trigger, its noun, and a clause such as "speaking in Oslo"."""
    yield trigger.word
    if trigger.event_noun is not None:
        yield trigger.event_noun
        yield from (noun for own, noun in grammar.obliques(trigger.event_noun) if own == "of" and is_meeting("", noun))
    yield from (one for one in grammar.clauses_below(trigger.word) if one.lower_ in SPEAKING)
    if trigger.word.pos_ == "NOUN" and (verb := grammar.verb_of(trigger.word)) and verb.lower_ in happening():
        yield verb
    if trigger.frame.event_type in LOCAL and trigger.word.pos_ == "VERB":
        patient = trigger.around.patient
        yield from [patient] if patient is not None else []
    if trigger.frame.event_type in BODILY and trigger.word.pos_ == "VERB":
        for verb in grammar.verbs_beside(trigger.word):
            yield verb
            yield from [noun] if (noun := grammar.patient(verb)) is not None else []


def place_at(head: Token, wanted: frozenset[str], depth: int = 0) -> Mention | None:
    """The place in the phrases of a word, also behind an occasion or a spot: "at a forum in Oslo", "near a town of"."""
    is_spot = is_of(head.lower_, "spot")
    for preposition, noun in grammar.obliques(head):
        if is_spot and preposition == "to":
            continue  # "the road to Oslo" is not in Oslo
        if preposition in wanted or is_meeting(preposition, noun):
            found = place_in(noun, depth, spot_only=preposition == "on")
            if found is not None:
                return found
    return None


def is_meeting(preposition: str, noun: Token) -> bool:
    """Whether a phrase tells of a meeting at which it happened: "after a summit in Oslo", "left the talks in Oslo"."""
    return preposition not in AHEAD and is_of(noun.lower_, "meeting")


def place_in(noun: Token, depth: int, *, spot_only: bool) -> Mention | None:
    """The place that a noun is, or at which it is; behind "on", what is no spot is a subject of talk or a day.

    What is done "at the request of Norway" is not done there.
    """
    if (mention := place(noun)) is not None:
        return mention
    if depth >= DEEPEST or (spot_only and not is_of(noun.lower_, "spot")):
        return None
    if is_of(noun.lower_, "stance"):
        return None
    return place_at(noun, WHERE_OR_OF, depth + 1) or owner(noun)


def place(noun: Token) -> Mention | None:
    """The place or country that a noun names."""
    mention = places.mention_at(noun)
    if mention is None or mention.kind not in ("place", "country") or mention.text.islower():
        return None
    return mention


def owner(noun: Token) -> Mention | None:
    """The place whose part a noun is: Norway for "Norway's far north", Oslo for "an Oslo suburb"."""
    if not is_of(noun.lower_, "locale", "spot"):
        return None
    for one in [*grammar.possessors(noun), *grammar.modifiers(noun)]:
        if (mention := place(one)) is not None:
            return mention
    return None


def of_victim(trigger: Trigger) -> Mention | None:
    """The place at which those are whom it befell: Oslo for "set fire to cars in Oslo"."""
    nouns = [noun for head in heads(trigger) for _, noun in grammar.obliques(head) if place(noun) is None]
    return next((one for noun in nouns if (one := place_at(noun, AT, DEEPEST - 2))), None)


def of_actor(trigger: Trigger) -> Mention | None:
    """The place at which those are who act: Oslo for "police in Oslo"."""
    noun = trigger.around.doer if trigger.word.pos_ == "VERB" else None
    if noun is None:
        return None
    if (trigger.frame.event_type in AT_HOME or trigger.frame.mode == "convict") and (
        home := next(filter(None, map(place, grammar.modifiers(noun))), None)
    ):
        return home
    at = AT_OR_ON if is_of(noun.lower_, "assault") else AT
    found = place_at(noun, at, DEEPEST - 2)
    return found if found is not None and found.country is not None else None
