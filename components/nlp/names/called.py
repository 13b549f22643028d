"""What the noun beside a body's name says of it: "the Norwegian firm Nordolje", "Frente Claro, an opposition party".

It counts for the whole article: a body is described once, and then only named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from components.nlp import grammar, places
from components.nlp.annotations import Mention
from components.nlp.names.titles import listed, titles

Described = tuple[Mention, str | None]
LONGEST_PHRASE = 5
# Of any sector, as the words before them say: a rights group, a rebel group, a metals group.
OPEN = frozenset({"group", "party", "movement", "front", "organisation", "organization", "network", "house", "office"})


def called(span: Span) -> tuple[str | None, str | None]:
    """The country and the sector that the noun before or behind a name tells; None for what it leaves open."""
    noun = noun_before(span) or noun_behind(span)
    if noun is None:
        return None, None
    before = list(words_before(noun))
    sector = None if noun.lower_ in OPEN else listed(noun, titles().bodies)
    if sector in (None, "GOV"):  # "a rights group", "the news agency"
        sector = next((kind for one in before if (kind := titles().modifiers.get(one.lower_))), sector)
    countries = {place.country for one in before if (place := places.mention_at(one)) and place.country}
    return (countries.pop() if len(countries) == 1 and sector != "IGO" else None), sector


def noun_before(span: Span) -> Token | None:
    """The noun that names a body's kind right before its name: "firm" in "the oil firm Nordolje"."""
    noun = span.doc[span.start - 1] if span.start else None
    if noun is None or not is_kind(noun):
        return None
    joined = span.start <= noun.head.i < span.end or span.root.head == noun
    return noun if joined else None


def noun_behind(span: Span) -> Token | None:
    """The noun in an apposition behind a name that tells its kind: "party" in "Frente Claro, a Peruvian party,"."""
    return next((one for one in grammar.appositions(span.root) if one.i >= span.end and is_kind(one)), None)


def is_kind(noun: Token) -> bool:
    """Whether a common noun names a kind of body."""
    return noun.pos_ == "NOUN" and (noun.lower_ in OPEN or listed(noun, titles().bodies) is not None)


def words_before(noun: Token) -> Iterator[Token]:
    """The words of a noun's phrase before it, the nearest first."""
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - LONGEST_PHRASE) : noun.i]):
        if token.pos_ not in ("NOUN", "PROPN", "ADJ") and token.text != "-":
            return
        yield token


def everywhere(described: Iterable[tuple[Span, Described]]) -> Iterator[tuple[Span, Described]]:
    """Bodies with what the article says of them at any of their names."""
    listed = list(described)
    known: dict[str | None, tuple[str | None, str | None]] = {}
    for _, (one, sector) in listed:
        country, kind = known.get(one.name, (None, None))
        known[one.name] = country or one.country, kind or sector
    for span, (one, sector) in listed:
        country, kind = known[one.name]
        yield span, (replace(one, country=one.country or country), sector or kind)
