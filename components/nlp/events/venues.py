"""Where an event happened: never where it might happen, and not where somebody merely comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from spacy.tokens import Token

from components import countries
from components.nlp import grammar, places
from components.nlp.annotations import Mention
from components.nlp.events.frames import class_forms, is_of
from components.nlp.events.status import happening
from components.nlp.events.triggers import Trigger

WHERE = frozenset(
    {"in", "at", "near", "outside", "around", "across", "inside", "off", "on", "through", "throughout", "along",
     "beside", "opposite", "within", "aboard", "atop", "outside of", "inside of", "close to", "next to", "in front of"}
)  # fmt: skip
WHERE_OR_OF = WHERE | {"of"}
AT = frozenset({"in", "at", "near", "outside", "outside of", "close to"})
AT_OR_ON, AT_OR_OFF = AT | {"on"}, AT | {"off"}
# What is done to somebody happens where he is; so do the moves of those who act by force.
BODILY = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID", "RETREAT"})
LOCAL = BODILY | {"CONSULT"}
SEIZED = BODILY - {"AID"}  # what is taken, struck, blocked or left is where it happens
TOGETHER = frozenset({"AGREE", "CONCEDE", "CONSULT", "COOPERATE", "SUPPORT"})  # what is said where one is
ASKING = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
HELD = frozenset({"CONCEDE", "SUPPORT"})
SENT = frozenset({"SANCTION", "SUPPORT"})  # what is done to embassies
TRAVELS, DAYS = frozenset({"on", "during"}), frozenset({"", "on"})
AT_HOME = frozenset({"PROTEST", "COERCE"})  # what citizens, police and courts do where they are
UPON = "upon"  # what is done to a town: "imposed a curfew on the town of Oslo"
BROUGHT = frozenset({"to", "into", "over"})
STREETS = frozenset({"to", "into", "onto"})
VISITS = frozenset({"to", "into"})
WHERE_OR_TO = WHERE | VISITS
GOALS = {
    "ASSAULT": frozenset({"into"}),
    "COERCE": frozenset({"into"}),
    "PROTEST": STREETS,
    "MOBILIZE": frozenset({"to", "into"}),
    "RETREAT": frozenset({"from", "out of"}),
}
FOLLOWING = frozenset({"after", "following"})
COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
BEARINGS = COMPASS | {"deep", "far", "away"}
DISTANCES = frozenset("km kilometre kilometres kilometer kilometers mile miles metre metres meter meters".split())
TOPICS = frozenset({"over", "about", "for"})
COMPANY = frozenset({"with", "between"})
OCCASIONS = frozenset({"during", "behind"})
WHERE_OR_DURING = WHERE | OCCASIONS
AHEAD = frozenset({"for", "before", "ahead of", "about", "on", "over", "of", "against", "until"})
SPEAKING = frozenset(
    {"speaking", "talking", "addressing", "writing", "appearing", "meeting", "gathering", "arriving",
     "gathered", "assembled"}
)  # fmt: skip
TOURING = frozenset({"visiting", "touring"})
DEEPEST = 4


def place_of(trigger: Trigger) -> Mention | None:
    """The place that the phrases of the trigger name, of the speech in which it was said, of those whom it befell, or
    of the verb that it goes with; a visit's goal.
    """
    if trigger.frame.event_type in ("REJECT", "CONCEDE") and trigger.frame.particle and "off" in trigger.frame.particle:
        return None  # what is called off takes place nowhere
    found = next((one for head in heads(trigger) if (one := place_at(head, wanted(trigger)))), None)
    found = found or scene(trigger.word)
    if found is None or found.kind == "country":
        found = narrower(found, visited(trigger))
    found = found or called_after(trigger) or (of_victim(trigger) if is_bodily(trigger) else None)
    return found or of_actor(trigger) or beside_name(trigger) or come_to(trigger) or while_asked(trigger)


def is_bodily(trigger: Trigger) -> bool:
    """Whether it is done where those are to whom it is done, as shots are, if only to warn."""
    return trigger.frame.event_type in LOCAL or "shot" in (trigger.frame.object or ())


def narrower(wide: Mention | None, narrow: Mention | None) -> Mention | None:
    """The second of two places where it lies in the first: Bergen in "In Norway, rebels attacked Bergen port"."""
    if wide is None or narrow is None:
        return wide or narrow
    return narrow if narrow.kind == "place" and narrow.country in (None, wide.country) else wide


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
    if event_type == "AID":
        return delivered(trigger)
    if event_type not in SEIZED and trigger.frame.mode != "visit":
        return None
    found = named(goal) or site(goal)
    return found if found is not None and (found.kind == "place" or trigger.frame.mode == "visit") else None


def site(noun: Token) -> Mention | None:
    """The place in which a spot or building is: Oslo for "the port of Oslo", "Oslo's main square"; embassies are not
    where those are who sent them.
    """
    if not is_of(noun.lower_, "locale", "spot") or is_of(noun.lower_, "ties"):
        return None
    return place_at(noun, WHERE_OR_OF) or next(filter(None, map(place, before(noun))), None)


def delivered(trigger: Trigger) -> Mention | None:
    """The town or region to which help is brought; a bare capital may stand for its government ("sent money to Oslo"),
    but for what is flown or shipped.
    """
    phrases = [*trigger.around.obliques, *grammar.obliques(trigger.around.patient or trigger.word)]
    for noun in (noun for preposition, noun in phrases if preposition in BROUGHT):
        found = place_in(noun, 0, spot_only=False)
        if found is None or found.kind != "place":
            continue
        is_seat = places.sort_of(found) in ("capital", "seat") and place(noun) is not None
        if not is_seat or trigger.word.lower_ in class_forms("hauling"):
            return found
    return None


def called_after(trigger: Trigger) -> Mention | None:
    """The town after which a meeting is called: Oslo in "the Oslo talks"; those called after a region are about it."""
    noun = trigger.event_noun or trigger.word
    if trigger.frame.event_type != "CONSULT" or not is_of(noun.lower_, "meeting"):
        return None
    named = [one for one in map(places.mention_at, grammar.modifiers(noun)) if one is not None]
    is_town = len(named) == 1 and places.sort_of(named[0]) in ("capital", "city")
    return named[0] if is_town else None


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
    return found if found is not None and places.sort_of(found) in ("capital", "city") else None


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
    """The words whose phrases tell where: the trigger, its noun, and a clause such as "speaking in Oslo"."""
    yield trigger.word
    if trigger.event_noun is not None:
        yield trigger.event_noun
        yield from (noun for own, noun in grammar.obliques(trigger.event_noun) if own == "of" and is_meeting("", noun))
    yield from speaking(trigger)
    if trigger.word.pos_ == "NOUN" and (verb := grammar.verb_of(trigger.word)) and verb.lower_ in happening():
        yield verb
    if trigger.frame.event_type in LOCAL and trigger.word.pos_ == "VERB":
        patient = trigger.around.patient
        yield from [patient] if patient is not None else []
    if trigger.frame.event_type in BODILY and trigger.word.pos_ == "VERB":
        above = [trigger.word.head] if "to" in grammar.markers(trigger.word) else []
        for verb in [*grammar.verbs_beside(trigger.word), *grammar.purposes(trigger.word), *above]:
            yield verb
            yield from [noun] if (noun := grammar.patient(verb)) is not None else []


def speaking(trigger: Trigger) -> list[Token]:
    """The clauses that tell how those who act came to say it: "speaking in Oslo", "leaders meeting in Oslo"."""
    return [one for one in trigger.around.clauses if one.lower_ in SPEAKING]


def place_at(head: Token, wanted: frozenset[str], depth: int = 0) -> Mention | None:
    """The place in the phrases of a word, also behind an occasion or a spot: "at a forum in Oslo", "near a town of"."""
    if depth and is_of(head.lower_, "journey", "speech"):
        wanted = wanted | VISITS
    found: Mention | None = None
    for preposition, noun in [*grammar.obliques(head), *bearings(head)]:
        if preposition == "to" and is_of(head.lower_, "spot"):
            continue  # "the road to Oslo" is not in Oslo
        if is_wanted(preposition, wanted) or is_occasion(preposition, noun) or is_bearing(preposition, noun):
            spot_only = preposition == "on" and not is_of(head.lower_, "assault")
            spot_only = spot_only and not (UPON in wanted and is_of(noun.lower_, "locale"))
            found = narrower(found, place_in(noun, depth, spot_only=spot_only))
            if found is not None and found.kind == "place":
                break
    return found


def is_wanted(preposition: str, wanted: frozenset[str]) -> bool:
    """Whether a preposition tells where, also behind others: "deep inside", "in and around"."""
    return preposition in wanted or (" " in preposition and preposition.rsplit(" ", 1)[1] in WHERE)


def is_meeting(preposition: str, noun: Token) -> bool:
    """Whether a phrase tells of a meeting at which it happened: "after a summit in Oslo", "left the talks in Oslo"."""
    return preposition not in AHEAD and is_of(noun.lower_, "meeting")


def is_occasion(preposition: str, noun: Token) -> bool:
    """Whether a phrase tells on what occasion or day it happened, which may say where: "after talks in Oslo", "on a
    visit to Oslo", "on Monday in Oslo", "a mile from Oslo", "fought for
    control of Oslo".
    """
    if not is_of(noun.lower_, "meeting", "journey", "measure", "grip"):
        return False
    if is_of(noun.lower_, "grip"):
        return preposition in ("for", "over")
    if preposition in DAYS and is_of(noun.lower_, "measure"):
        return True
    if is_of(noun.lower_, "journey"):
        return preposition in TRAVELS
    return bool(preposition) and is_meeting(preposition, noun)


def bearings(head: Token) -> Iterator[grammar.Oblique]:
    """The phrases that hang on an adverb of direction: "of Oslo" in "struck a depot 30 km south of Oslo", "inside Peru"
    in "deep inside Peru".
    """
    for child in head.children:
        if child.lower_ in BEARINGS:
            yield from grammar.obliques(child)


def is_bearing(preposition: str, noun: Token) -> bool:
    """Whether a phrase tells how far or which way from a place: "south of Oslo", "40 km (25 miles) from Oslo"."""
    if preposition not in ("of", "from"):
        return False
    if preposition == "from" and any(one.lower_ in DISTANCES for one in noun.lefts):
        return True
    start = noun.doc[max(noun.left_edge.i - 1, 0)]
    if start.text == ")":
        start = start.head
    return start.lower_ in (COMPASS if preposition == "of" else DISTANCES)


def place_in(noun: Token, depth: int, *, spot_only: bool) -> Mention | None:
    """The place that a noun is, or at which it is; behind "on", what is no spot is a subject of talk or a day.

    What is done "at the request of Norway" is not done there.
    """
    if (mention := named(noun)) is not None:
        return mention
    if depth >= DEEPEST or (spot_only and not is_of(noun.lower_, "spot", "journey", "measure")):
        return None
    if is_of(noun.lower_, "stance"):
        return None
    name = next(filter(None, map(place, grammar.modifiers(noun))), None) if is_of(noun.lower_, "division") else None
    return name or place_at(noun, WHERE_OR_OF, depth + 1) or owner(noun)


def named(noun: Token) -> Mention | None:
    """The place that a noun names, or that stands beside it as its name: Oslo for "the capital, Oslo"."""
    return place(noun) or next(filter(None, map(place, grammar.appositions(noun))), None)


def place(noun: Token) -> Mention | None:
    """The place or country that a noun names."""
    mention = places.mention_at(noun)
    if mention is None or mention.kind not in ("place", "country") or mention.text.islower():
        return None
    return mention


def owner(noun: Token) -> Mention | None:
    """The place whose name or part a noun is: Kidal for "Mali's Kidal region", Norway for "Norway's far north" and for
    "the Norwegian capital".
    """
    if not is_of(noun.lower_, "locale", "spot"):
        return None
    told = before(noun)
    return next(filter(None, map(place, told)), None) or next(filter(None, map(homeland, told)), None)


def before(noun: Token) -> list[Token]:
    """The words before a noun that say which or whose, the nearest first."""
    return [*reversed(grammar.modifiers(noun)), *grammar.possessors(noun)]


def homeland(adjective: Token) -> Mention | None:
    """The country of a nationality."""
    mention = places.mention_at(adjective)
    if mention is None or mention.kind != "nationality" or mention.country is None:
        return None
    country = countries.load()[mention.country]
    return replace(mention, kind="country", latitude=country.latitude, longitude=country.longitude)


def of_victim(trigger: Trigger) -> Mention | None:
    """The place at which those are whom it befell, or with whom it was done: Oslo for "set fire to cars in Oslo", "held
    talks with rebels in Oslo".
    """
    told = [*heads(trigger)]
    company = trigger.frame.event_type == "CONSULT"
    phrases = [one for head in told for one in grammar.obliques(head) if not company or one.preposition in COMPANY]
    nouns = [noun for preposition, noun in phrases if preposition not in TOPICS and place(noun) is None]
    nouns = [one for noun in nouns for one in grammar.conjuncts(grammar.whole(noun))]
    at = (one for noun in nouns if (one := place_at(noun, AT_OR_OFF, DEEPEST - 2)))
    staying = (clause for noun in [*told, *nouns] for clause in stays(noun))
    return next(at, None) or next((one for clause in staying if (one := place_at(clause, WHERE))), None)


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
    is_known = found is not None and (found.country is not None or trigger.frame.event_type in AT_HOME)
    return found if is_known else None
