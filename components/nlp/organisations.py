"""Organisations: their names as written, their usual names and countries, and what a phrase about one stands for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from components import countries
from components.nlp import people, places
from components.nlp.annotations import Actor, Mention
from components.nlp.titles import listed, titles

ORGANISATION = "ORG"
ARTICLES = frozenset({"the", "a", "an"})
MAKE_ACRONYM = 3

Doc.set_extension("organisations", default=None, force=True)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as written; `country` is None where neither text nor tables state it."""

    span: Span
    name: str
    country: str | None
    sector: str | None


def organisations(doc: Doc) -> list[Organisation]:
    """The organisations that a Doc names, outside places and people's names."""
    taken = people.people(doc).at
    persons = Counter(one.text for one in people.people(doc).named)
    found = []
    for entity in doc.ents:
        if entity.label_ != ORGANISATION or any(index in taken for index in range(entity.start, entity.end)):
            continue
        span = without_edges(entity)
        if span.text and span.text not in persons and not is_place(span):
            found.append(describe(span))
    return found


def without_edges(entity: Span) -> Span:
    """A name without its article, possessive and line break."""
    start, end = entity.start, entity.end
    while end - start > 1 and entity.doc[start].lower_ in ARTICLES:
        start += 1
    while end - start > 1 and (entity.doc[end - 1].is_space or entity.doc[end - 1].lower_ in people.POSSESSIVES):
        end -= 1
    return entity.doc[start:end]


def is_place(span: Span) -> bool:
    """Whether the whole name is that of a country, place or nationality."""
    mention = places.mention_at(span.root)
    return mention is not None and mention.start <= span.start_char and span.end_char <= mention.end


def describe(span: Span) -> Organisation:
    """An organisation with the country that its name or the word before it states."""
    countries = {place.country for token in span if (place := places.mention_at(token)) and place.country}
    country = countries.pop() if len(countries) == 1 else None
    return Organisation(span, span.text, country, listed(span[-1], titles().bodies))


def actor(head: Token, span: Span) -> Actor | None:
    """The organisation whose name a head is part of."""
    for one in organisations(head.doc):
        if one.span.start <= head.i < one.span.end:
            start, end = min(span.start, one.span.start), max(span.end, one.span.end)
            written = head.doc[start:end]
            return Actor(
                written.start_char, written.end_char, written.text, "organisation", one.name, one.country,
                sector=one.sector,
            )  # fmt: skip
    return None


def state_name(mention: Mention) -> str | None:
    """The name of the state that a country, capital or seat stands for; None for any other place."""
    if mention.kind == "country":
        return mention.name
    country = countries.load().get(mention.country or "")
    if country is None or mention.kind != "place":
        return None
    written = mention.text.lower().removeprefix("the ")
    return country.name if mention.name in country.capitals or written in titles().seats else None
