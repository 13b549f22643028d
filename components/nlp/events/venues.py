"""Where an event happened: never where it might happen, and not where somebody merely comes from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from spacy.tokens import Token

from components.nlp import grammar, places
from components.nlp.annotations import Mention
from components.nlp.events.frames import class_forms, is_of
from components.nlp.events.status import HAPPENING
from components.nlp.events.triggers import Trigger
from components.nlp.events.whereabouts import (
    AT,
    DEEPEST,
    TRAVELS,
    UPON,
    VISITS,
    WHERE,
    is_meeting,
    is_occasion,
    named,
    narrower,
    place,
    place_at,
    place_in,
    site,
)

AT_OR_ON, AT_OR_OFF = AT | {"on"}, AT | {"off"}
# What is done to somebody happens where he is; so do the moves of those who act by force.
BODILY = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID", "RETREAT"})
LOCAL = BODILY | {"CONSULT"}
MOVED = BODILY | {"COOPERATE"}  # what is taken, blocked, left, reached or patrolled is where it happens
TOGETHER = frozenset({"AGREE", "CONCEDE", "CONSULT", "COOPERATE", "SUPPORT"})  # what is said where one is
ASKING = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
HELD = frozenset({"CONCEDE", "SUPPORT"})
SENT = frozenset({"SANCTION", "SUPPORT"})  # what is done to embassies
AT_HOME = frozenset({"PROTEST", "COERCE"})  # what citizens, police and courts do where they are
BROUGHT = frozenset({"to", "into", "over"})
CALLED = {"CONSULT": ("meeting",), "ASSAULT": ("assault",)}
ENTERED = frozenset({"to", "of", "into"})
STREETS = frozenset({"to", "into", "onto"})
WHERE_OR_TO = WHERE | VISITS
GOALS = {
    "ASSAULT": frozenset({"into"}),
    "COERCE": frozenset({"into"}),
    "PROTEST": STREETS,
    "MOBILIZE": frozenset({"to", "into", "up", "down"}),
    "RETREAT": frozenset({"from", "out of"}),
}
FOLLOWING = frozenset({"after", "following"})
TOPICS = frozenset({"over", "about", "for"})
COMPANY = frozenset({"with", "between"})
# What these lead to is somewhere else or a reason, unless force is used upon it.
ELSEWHERE = TOPICS | frozenset("to from on against into towards toward as than like since before".split())
AIMED = {"ASSAULT": frozenset({"on", "against"}), "COOPERATE": frozenset({"against"})}
OCCASIONS = frozenset({"during", "behind"})
WHERE_OR_DURING = WHERE | OCCASIONS
SPEAKING = frozenset(
    {"speaking", "talking", "addressing", "writing", "appearing", "meeting", "gathering", "arriving",
     "gathered", "assembled"}
)  # fmt: skip
TOURING = frozenset({"visiting", "touring"})


def place_of(trigger: Trigger) -> Mention | None:
    """The place that the phrases of the trigger name, of the speech in which it was said, of those whom it befell, or
    of the verb that it goes with; a visit's goal.
    """
    if trigger.frame.event_type in ("REJECT", "CONCEDE") and trigger.frame.particle and "off" in trigger.frame.particle:
        return None  # what is called off takes place nowhere
    behind = wanted(trigger)
    found = next((one for head in own_heads(trigger) if (one := place_at(head, behind))), None)
    behind -= {"to"}  # "recalled its envoy to Peru and put troops on alert"
    found = found or next((one for head in heads_beside(trigger) if (one := place_at(head, behind))), None)
    found = found or scene(trigger.word)
    if found is None or found.kind == "country":
        found = narrower(found, visited(trigger))
    found = found or called_after(trigger) or (of_victim(trigger) if is_bodily(trigger) else None)
    found = found or of_actor(trigger) or beside_name(trigger) or come_to(trigger) or while_asked(trigger)
    return found or (further_down(trigger) if trigger.frame.event_type in LOCAL | MOVED else None)


def is_bodily(trigger: Trigger) -> bool:
    """Whether it is done where those are to whom it is done, as shots are, if only to warn."""
    return trigger.frame.event_type in LOCAL or "shot" in (trigger.frame.object or ())


def wanted(trigger: Trigger) -> frozenset[str]:
    """The prepositions behind which a trigger has its place."""
    frame, rescued = trigger.frame, trigger.word.lower_ in class_forms("rescuing")
    further = "from" if rescued else "over" if is_airborne(trigger) else None
    return prepositions(frame.event_type, frame.mode, frame.target, further)


@lru_cache(maxsize=256)
def prepositions(event_type: str, mode: str | None, target: tuple[str, ...], further: str | None) -> frozenset[str]:
    """The prepositions behind which an event has its place; those of `target` have whom it is done to."""
    found = WHERE | ({further} if further else set())
    if mode != "obstruct":  # "blocked the road to Oslo"
        found |= GOALS.get(event_type, frozenset())
    if event_type in BODILY:
        found |= {UPON}
    elif mode != "visit":
        found -= set(target) - ({"in"} if event_type in HELD else set())  # a truce in Oslo is with and in Oslo
    return found | OCCASIONS | (VISITS if mode == "visit" else frozenset())


def is_airborne(trigger: Trigger) -> bool:
    """Whether something that flies acts or is struck, so that it happens over a place."""
    sides = (trigger.around.doer, trigger.around.patient) if trigger.word.pos_ == "VERB" else ()
    return any(one is not None and is_of(one.lower_, "airborne") for one in sides)


def place_of_promise(trigger: Trigger) -> Mention | None:
    """The place where a promise was made, told before what is promised: "agreed in Oslo to leave", "Meeting in Oslo,
    they agreed"; that of an agreement reached.
    """
    noun = trigger.event_noun
    if noun is not None and trigger.deed is None and is_of(noun.lower_, "agreement"):
        return place_of(trigger)
    limit = (trigger.deed or trigger.word).i
    phrases = trigger.around.obliques
    after = [one for _, noun in phrases for one in grammar.obliques(noun) if one.preposition in FOLLOWING]
    for preposition, noun in [*phrases, *after]:
        is_before = noun.i < limit and preposition in WHERE_OR_DURING
        if is_before or (is_meeting(preposition, noun) and (noun.i < limit or preposition in FOLLOWING)):
            return place_in(noun, 0, spot_only=preposition == "on")
    return next((found for one in speaking(trigger) if (found := place_at(one, WHERE))), None) or come_to(trigger)


def scene(verb: Token) -> Mention | None:
    """The place of which a clause tells what was done there: Oslo in "left for Oslo, where he met Dahl"."""
    noun = grammar.relative_noun(verb)
    if noun is None or not any(one.lower_ == "where" and one.i < verb.i for one in verb.children):
        return None
    return place_in(noun, 0, spot_only=False)


def visited(trigger: Trigger) -> Mention | None:
    """The place to which it is done: Oslo in "visited Oslo", "captured the town of Oslo", "blocked the Oslo airport",
    "closed its embassy in Oslo"; no whole state is a place of fighting.
    """
    goal = trigger.around.patient if trigger.word.pos_ == "VERB" else None
    if goal is None:
        return None
    goal, event_type = grammar.whole(goal), trigger.frame.event_type
    if trigger.frame.mode == "expel" or (event_type in SENT and is_of(goal.lower_, "ties")):
        return place_at(goal, AT)
    if trigger.frame.mode == "obstruct" and is_of(goal.lower_, "entrance"):
        return place_at(goal, ENTERED)
    if event_type not in MOVED and trigger.frame.mode != "visit":
        return None
    if event_type == "AID" and (found := delivered(trigger)):
        return found
    found = named(goal) or site(goal)
    return found if found is not None and (found.kind == "place" or trigger.frame.mode == "visit") else None


def delivered(trigger: Trigger) -> Mention | None:
    """The town or region to which help is brought. States get it at home only where it is flown or shipped, nor does a
    bare capital tell more, for it may stand for its government ("sent money to Oslo").
    """
    is_hauled = trigger.word.lower_ in class_forms("hauling")
    phrases = [*trigger.around.obliques, *grammar.obliques(trigger.around.patient or trigger.word)]
    for noun in (noun for preposition, noun in phrases if preposition in BROUGHT):
        found = place_in(noun, 0, spot_only=False)
        if found is None:
            continue
        is_seat = places.sort_of(found) in ("capital", "seat") and place(noun) is not None
        if is_hauled or (found.kind == "place" and not is_seat):
            return found
    return None


def called_after(trigger: Trigger) -> Mention | None:
    """The town after which a meeting or attack is called: Oslo in "the Oslo talks", "the Oslo bombing"; talks called
    after a region are about it.
    """
    noun = trigger.event_noun or trigger.word
    if trigger.frame.event_type == "ASSAULT" and trigger.word.pos_ == "VERB":
        noun = trigger.around.doer or noun
    if not is_of(noun.lower_, *CALLED.get(trigger.frame.event_type, ())):
        return None
    named = [one for one in map(places.mention_at, grammar.modifiers(noun)) if one is not None]
    return named[0] if len(named) == 1 and places.is_town(named[0]) else None


def come_to(trigger: Trigger) -> Mention | None:
    """The place to which those who act have come: Oslo in "visiting Oslo, he praised Peru", or from which they went on:
    "met Berg in Oslo before flying home".
    """
    verb = trigger.word
    if verb.pos_ != "VERB":
        return None
    tours = (goal(clause) for clause in trigger.around.clauses if clause.lower_ in TOURING)
    strays = (place(noun) for preposition, noun in grammar.misplaced(verb) if preposition in WHERE)
    return next(filter(None, chain(tours, strays)), None) or met_at(trigger) or done_before(trigger)


def met_at(trigger: Trigger) -> Mention | None:
    """The place of a meeting or journey told beside those who act: "the ministers, at talks in Oslo, agreed"."""
    phrases = grammar.obliques(trigger.around.doer) if trigger.around.doer is not None else []
    nouns = (noun for preposition, noun in phrases if is_occasion(preposition, noun) or is_meeting(preposition, noun))
    return next((found for noun in nouns if (found := place_in(noun, 0, spot_only=False))), None)


def beside_name(trigger: Trigger) -> Mention | None:
    """The town told behind a name, which needs none to say who is meant: Oslo in "urged Peru in Oslo to wait"."""
    noun = trigger.around.patient if trigger.word.pos_ == "VERB" else None
    found = place_at(noun, AT, DEEPEST) if noun is not None and noun.pos_ == "PROPN" else None
    return found if found is not None and places.is_town(found) else None


def done_before(trigger: Trigger) -> Mention | None:
    """The place of what the same ones did before: Oslo in "visited Oslo and signed a pact", "knelt at a grave in Oslo
    and apologised".
    """
    verb, first = trigger.word, trigger.word.head
    if not grammar.is_coordinated(verb) or grammar.doer(first) != trigger.around.doer:
        return None
    if first.lower_ in class_forms("calling"):
        return place_at(first, WHERE_OR_TO) or goal(first)
    found = place_at(first, AT) if trigger.frame.event_type in TOGETHER else None
    return found if found is not None and found.kind == "place" else None


def while_asked(trigger: Trigger) -> Mention | None:
    """The place of a journey told behind what was asked on it: "urged Peru to wait during a visit to Oslo"."""
    if trigger.frame.event_type not in ASKING:
        return None
    asked = trigger.deed or trigger.around.infinitive
    phrases = grammar.obliques(asked) if asked is not None else []
    trips = (noun for preposition, noun in phrases if preposition in TRAVELS and is_of(noun.lower_, "journey"))
    return next((found for noun in trips if (found := place_in(noun, 0, spot_only=False))), None)


def goal(verb: Token) -> Mention | None:
    """The place that is visited: Oslo in "visiting Oslo", "opened a clinic in Oslo"."""
    noun = grammar.patient(verb)
    return (place(noun) or place_at(noun, AT)) if noun is not None else None


def heads(trigger: Trigger) -> Iterator[Token]:
    """The words whose phrases tell where."""
    yield from own_heads(trigger)
    yield from heads_beside(trigger)


def own_heads(trigger: Trigger) -> Iterator[Token]:
    """The trigger, its noun or object, and a clause such as "speaking in Oslo"."""
    yield trigger.word
    if trigger.event_noun is not None:
        yield trigger.event_noun
        yield from (noun for own, noun in grammar.obliques(trigger.event_noun) if own == "of" and is_meeting("", noun))
    yield from speaking(trigger)
    if trigger.word.pos_ == "NOUN" and (verb := grammar.verb_of(trigger.word)) and verb.lower_ in HAPPENING:
        yield verb
    if trigger.frame.event_type in LOCAL and trigger.word.pos_ == "VERB":
        patient = trigger.around.patient
        is_topic = trigger.word.lower_ in class_forms("discussing")
        yield from [patient] if patient is not None and not is_topic else []


def heads_beside(trigger: Trigger) -> Iterator[Token]:
    """The verbs that tell the same as the trigger, or what it is done for, and their objects."""
    if trigger.frame.event_type in BODILY and trigger.word.pos_ == "VERB":
        above = [trigger.word.head] if "to" in grammar.markers(trigger.word) else []
        for verb in [*grammar.verbs_beside(trigger.word), *grammar.purposes(trigger.word), *above]:
            yield verb
            yield from [noun] if (noun := grammar.patient(verb)) is not None else []


def speaking(trigger: Trigger) -> list[Token]:
    """The clauses that tell how those who act came to say it: "speaking in Oslo", "leaders meeting in Oslo"."""
    return [one for one in trigger.around.clauses if one.lower_ in SPEAKING]


def of_victim(trigger: Trigger) -> Mention | None:
    """The place at which those are whom it befell, or with whom it was done: Oslo for "set fire to cars in Oslo", "held
    talks with rebels in Oslo".
    """
    told = [*heads(trigger)]
    company = trigger.frame.event_type == "CONSULT"
    phrases = [one for head in told for one in grammar.obliques(head) if not company or one.preposition in COMPANY]
    nouns = [noun for preposition, noun in phrases if preposition not in TOPICS and place(noun) is None]
    nouns = [one for noun in nouns for one in grammar.conjuncts(grammar.whole(noun))]
    at = (one for noun in nouns if (one := place_at(noun, dwelling(noun), DEEPEST - 2)))
    staying = (clause for noun in [*told, *nouns] for clause in stays(noun))
    return next(at, None) or next((one for clause in staying if (one := place_at(clause, WHERE))), None)


def further_down(trigger: Trigger) -> Mention | None:
    """The town told somewhere behind whom or what it was done to: Oslo in "shot at a bus with pilgrims near Oslo"."""
    elsewhere = ELSEWHERE - AIMED.get(trigger.frame.event_type, frozenset())
    return next(filter(None, (below(head, elsewhere, DEEPEST) for head in heads(trigger))), None)


def below(head: Token, elsewhere: frozenset[str], depth: int) -> Mention | None:
    """The first town at which something is that hangs on a word, at most `depth` phrases further down."""
    if not depth:
        return None
    for preposition, noun in grammar.obliques(head):
        if noun.i < head.i or preposition in elsewhere:
            continue
        at = (named(noun) or site(noun)) if preposition in AT_OR_OFF else None
        found = at if at is not None and at.kind == "place" else below(noun, elsewhere, depth - 1)
        if found is not None:
            return found
    clauses = [one for clause in stays(head) for one in (clause, grammar.patient(clause)) if one is not None]
    return next(filter(None, (below(one, elsewhere, depth - 1) for one in clauses)), None)


def dwelling(noun: Token) -> frozenset[str]:
    """The prepositions behind which people are told to be where they live: "residents of Oslo", "a base off Oslo"."""
    return AT_OR_OFF | {"of"} if is_of(noun.lower_, "residents", "kin") else AT_OR_OFF


def stays(noun: Token) -> list[Token]:
    """The clauses that tell where somebody was at the time: "families trapped in Oslo", "who had gathered in Oslo"."""
    if noun.pos_ == "VERB":
        return []
    return [one for one in grammar.noun_clauses(grammar.whole(noun)) if one.lower_ in class_forms("staying")]


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
    heads = [noun, *(one for _, one in grammar.obliques(noun))] if trigger.around.is_passive else [noun]
    found = next((one for head in heads if (one := place_at(head, at, DEEPEST - 2))), None)
    sure = trigger.frame.event_type in AT_HOME or is_of(noun.lower_, "assault")
    is_known = found is not None and (found.country is not None or sure)
    return found if is_known else None
