"""Who "both governments", "the two sides" or "the three leaders" are: as many states or office holders as they count.

States are those of whom the whole article speaks, where that is clear, else those just listed together, else all that
are named before. Where these signs disagree, it stays open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter

from spacy.tokens import Token

from components.nlp import grammar, names, surface
from components.nlp.annotations import Actor
from components.nlp.names.organisations import state_of
from components.nlp.names.titles import titles

COUNTS = {"both": 2, "two": 2, "neither": 2, "each": 2, "three": 3}
STATES = frozenset(
    "governments countries nations states sides capitals neighbours neighbors parties government country side".split()
)
HOLDERS = frozenset({"leaders", "presidents", "premiers", "ministers", "chancellors", "leader", "minister"})
QUARRELS = frozenset("conflict war dispute row quarrel talks table border frontier fight fighting strait".split())
LOOK_BACK = 3  # sentences in which they must have been named
LEAST, CLEAR = 2, 2  # how often each is named at least, and how many times as often as the next


def counted(noun: Token) -> list[Actor]:
    """Whom a counted noun stands for, each written as its phrase; nobody where it does not tell or counts others."""
    if noun.lower_ not in STATES and noun.lower_ not in HOLDERS:
        return []
    count = next((COUNTS[one.lower_] for one in noun.children if one.i < noun.i and one.lower_ in COUNTS), None)
    if count is None or is_qualified(noun):
        return []
    found = states(noun, count) if noun.lower_ in STATES else holders(noun, count)
    span = grammar.restricted(grammar.phrase(noun))
    return [replace(one, start=span.start_char, end=span.end_char, text=span.text) for one in found]


def is_qualified(noun: Token) -> bool:
    """Whether a noun counts others than those spoken of: "the two Baltic states", "both sides of the Atlantic", "of the
    abortion debate"; not where it is their quarrel.
    """
    before = [one for one in noun.children if one.i < noun.i and one.lower_ not in COUNTS]
    behind = [one for one in grammar.obliques(noun) if one.noun.i > noun.i]
    return any(one.tag_ in ("JJ", "NN", "NNS", "NNP", "PRP$") for one in before) or any(
        inner.pos_ == "PROPN" or (own == "of" and inner.lower_ not in QUARRELS) for own, inner in behind
    )


# --- states ----------------------------------------------------------------------------------------------------------


def states(noun: Token, count: int) -> list[Actor]:
    """As many states as a noun counts, without those who act upon them; nobody where one of these may be among them."""
    acting, everybody = acting_on(noun), states_named(noun)
    if acting.intersection(protagonists(noun, [one for _, one in everybody], set(), count)):
        return []
    named = [(place, one) for place, one in everybody if one.country not in acting]
    told = protagonists(noun, [one for _, one in named], acting, count)
    before = [(place, one) for place, one in named if sentence_start(noun, LOOK_BACK) <= place < noun.idx]
    beside = side_by_side(noun, before, count)
    every = all_before(noun, named)
    if told and beside and set(told) != set(beside):
        return []
    wanted = told or beside or (every if len(every) == count else [])
    last = {one.country: one for _, one in reversed(named)}
    return [last[country] for country in wanted if country in last]


def all_before(noun: Token, named: list[tuple[int, Actor]]) -> list[str]:
    """The states named before a noun; none where one of them was only mentioned further up."""
    times = Counter(one.country for place, one in named if place < noun.idx and one.country)
    near = {one.country for place, one in named if sentence_start(noun, 1) <= place < noun.idx}
    return list(times) if all(country in near or often >= LEAST for country, often in times.items()) else []


def states_named(noun: Token) -> list[tuple[int, Actor]]:
    """The states named in a text, each with the character at which it stands."""
    found = []
    for one in noun.doc._.mentions:
        if one.country and one.kind in ("country", "nationality", "place"):
            state = state_of(replace(one, kind="country") if one.kind == "nationality" else one)
            if state is not None and state.country is not None:
                found.append((one.start, state))
    return sorted(found, key=itemgetter(0))


def distinct(named: Iterable[Actor]) -> list[str]:
    """The countries of some states, each once."""
    return list(dict.fromkeys(one.country for one in named if one.country))


def side_by_side(noun: Token, before: list[tuple[int, Actor]], count: int) -> list[str]:
    """The states last listed together in some that are named: "Norway and Iceland"."""
    known = distinct(one for _, one in before)
    for token in reversed(first_tokens(noun, (place for place, _ in before))):
        several = distinct(names.actor_of(one) for one in grammar.conjuncts(token))
        if len(several) == count and set(several) <= set(known):
            return several
    return []


def protagonists(noun: Token, named: list[Actor], acting: set[str], count: int) -> list[str]:
    """The states that an article names, or their people, far more often than any other."""
    people = [one.country for one in noun.doc._.mentions if one.kind == "person" and one.country not in acting]
    ranks = Counter(one for one in [*(one.country for one in named), *people] if one).most_common()
    next_one = ranks[count][1] if len(ranks) > count else 0
    clear = len(ranks) >= count and ranks[count - 1][1] >= max(LEAST, CLEAR * next_one)
    return [country for country, _ in ranks[:count]] if clear else []


def acting_on(noun: Token) -> set[str]:
    """The countries of those who do something to what a noun names, and so are none of it: Chile in "Chile, which
    borders both countries", "Chile called on both sides".
    """
    subject = grammar.doer(grammar.clause_head(noun))
    if subject is None or subject == noun:
        return set()
    actors = (names.actor_of(one) for one in grammar.conjuncts(subject))
    return {one.country for one in actors if one.country and (one.kind == "country" or one.sector == "GOV")}


def sentence_start(noun: Token, back: int) -> int:
    """The character at which the text begins that lies so many sentences before a noun's own."""
    starts = surface.sentences(noun.doc)
    number = bisect_right(starts, noun.i) - 1
    return noun.doc[starts[max(0, number - back)]].idx


# --- office holders --------------------------------------------------------------------------------------------------


def holders(noun: Token, count: int) -> list[Actor]:
    """As many people in the office as a noun counts."""
    start = sentence_start(noun, LOOK_BACK)
    named = [one for one in noun.doc._.mentions if one.kind == "person" and one.start < noun.idx and one.role]
    fitting = [one for one in named if is_such(one.role or "", noun)]
    for some in ([one for one in fitting if one.start >= start], fitting):
        tokens = first_tokens(noun, (one.start for one in some))
        people = {one.name: one for one in map(names.actor_of, tokens) if one.name is not None}
        if len(people) == count:
            return list(people.values())
    return []


def first_tokens(noun: Token, offsets: Iterable[int]) -> list[Token]:
    """The tokens of a text that begin at some characters."""
    spans = (noun.doc.char_span(start, start + 1, alignment_mode="expand") for start in offsets)
    return [span[0] for span in spans if span is not None]


def is_such(role: str, noun: Token) -> bool:
    """Whether an office can be counted by a noun: a premier among "leaders", a trade minister among "ministers"."""
    words, office = role.lower().split(), noun.lower_.removesuffix("s")
    is_leader = words[-1] in titles().leaders or " ".join(words[-2:]) in titles().leaders
    return is_leader if office == "leader" else words[-1] == office
