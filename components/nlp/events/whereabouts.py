"""The place that the phrases of a word name: which prepositions and occasions tell where, and where a noun is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from components import countries
from components.nlp import grammar, places
from components.nlp.annotations import Mention
from components.nlp.events.frames import is_of

WHERE = frozenset(
    {"in", "at", "near", "outside", "around", "across", "inside", "off", "on", "through", "throughout", "along",
     "beside", "opposite", "within", "aboard", "atop", "outside of", "inside of", "close to", "next to", "in front of"}
)  # fmt: skip
WHERE_OR_OF = WHERE | {"of"}
AT = frozenset({"in", "at", "near", "outside", "outside of", "close to"})
UPON = "upon"  # what is done to a town: "imposed a curfew on the town of Oslo"
VISITS = frozenset({"to", "into"})
TRAVELS, DAYS = frozenset({"on", "during"}), frozenset({"", "on"})
AHEAD = frozenset({"for", "before", "ahead of", "about", "on", "over", "of", "against", "until"})
COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
BEARINGS = COMPASS | {"deep", "far", "away"}
DISTANCES = frozenset("km kilometre kilometres kilometer kilometers mile miles metre metres meter meters".split())
DEEPEST = 4


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
    visit to Oslo", "on Monday in Oslo", "a mile from Oslo", "fought for control of Oslo".
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
    if is_of(noun.lower_, "legation") or not is_of(noun.lower_, "locale", "spot"):
        return None  # an embassy is not where its state is
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


def site(noun: Token) -> Mention | None:
    """The place in which a spot or building is: Oslo for "the port of Oslo", "Oslo's main square"; embassies are not
    where those are who sent them.
    """
    if not is_of(noun.lower_, "locale", "spot") or is_of(noun.lower_, "ties"):
        return None
    return place_at(noun, WHERE_OR_OF) or next(filter(None, map(place, before(noun))), None)


def narrower(wide: Mention | None, narrow: Mention | None) -> Mention | None:
    """The second of two places where it lies in the first: Bergen in "In Norway, rebels attacked Bergen port"."""
    if wide is None or narrow is None:
        return wide or narrow
    return narrow if narrow.kind == "place" and narrow.country in (None, wide.country) else wide
