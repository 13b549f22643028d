"""Organisations: their names as written, their usual names and countries, and what a phrase about one stands for."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from components import countries
from components.nlp import places
from components.nlp.annotations import Actor, Mention
from components.nlp.names import people
from components.nlp.names.offices import POSSESSIVES
from components.nlp.names.titles import listed, titles
from components.nlp.places import gazetteer
from components.nlp.surface import words

ORGANISATION = "ORG"
ARTICLES = frozenset({"the", "a", "an"})
SHORTEST_ACRONYM = 2

Doc.set_extension("organisations", default=None, force=True)


def organisations(doc: Doc) -> dict[int, tuple[Mention, str | None]]:
    """The organisations of a Doc with their sectors, by every token of their names; found once."""
    if doc._.organisations is None:
        doc._.organisations = {
            index: found
            for span in spans(doc)
            if (found := describe(span)) is not None
            for index in range(span.start, span.end)
        }
    known: dict[int, tuple[Mention, str | None]] = doc._.organisations
    return known


def spans(doc: Doc) -> Iterator[Span]:
    """The names of organisations: what the recogniser found, and known short names that it missed."""
    persons = people.people(doc).at
    covered: set[int] = set()
    for entity in doc.ents:
        is_body = entity.label_ == ORGANISATION or gazetteer.organisation(entity.text) is not None
        if is_body and not any(index in persons for index in range(entity.start, entity.end)):
            span = without_edges(entity)
            covered.update(range(span.start, span.end))
            yield span
    for index, word in enumerate(words(doc)):
        acronym = len(word) >= SHORTEST_ACRONYM and word.isupper() and index not in covered
        if acronym and index not in persons and gazetteer.organisation(word):
            yield doc[index : index + 1]


def without_edges(entity: Span) -> Span:
    """A name without its article, possessive and line break."""
    start, end = entity.start, entity.end
    while end - start > 1 and entity.doc[start].lower_ in ARTICLES:
        start += 1
    while end - start > 1 and (entity.doc[end - 1].is_space or entity.doc[end - 1].lower_ in POSSESSIVES):
        end -= 1
    return entity.doc[start:end]


def describe(span: Span) -> tuple[Mention, str | None] | None:
    """An organisation and its sector: from the table, else from its words; None where the name is a place's.

    A ministry or court without a country in its name gets that of the word before it, since every state has one.
    """
    text = span.text
    known = gazetteer.organisation(text) or gazetteer.organisation(capitalised(text))
    if known is not None:
        return mention(span, known.name, known.country), known.sector
    if not any(letter.isupper() for letter in text) or is_place(span):
        return None
    country = country_in(span)
    sector = listed(span[-1], titles().bodies)
    before = place_before(span)
    if country is None and sector in {"GOV", "MIL", "LEG", "JUD"} and before is not None:
        return mention(span, national(before.country, text) or text, before.country), sector
    return mention(span, text, country), sector


def capitalised(text: str) -> str:
    """The words of a name up to the first without a capital: "UNITA" in "UNITA military wing"."""
    listed = text.split()
    return " ".join(listed[: next((at for at, word in enumerate(listed) if word.islower()), len(listed))])


def place_before(span: Span) -> Mention | None:
    """The place that stands before a name, or whose it is ("the Kenyan …", "Kenya's Supreme Court")."""
    index = span.start - 1
    if index > 0 and span.doc[index].lower_ in POSSESSIVES:
        index -= 1
    return places.mention_at(span.doc[index]) if index >= 0 else None


def mention(span: Span, name: str, country: str | None) -> Mention:
    """The mention of an organisation."""
    return Mention(span.start_char, span.end_char, span.text, "organisation", name, country)


def is_place(span: Span) -> bool:
    """Whether the whole name is that of a country, place or nationality."""
    found = places.mention_at(span.root)
    return found is not None and found.start <= span.start_char and span.end_char <= found.end


def country_in(span: Span) -> str | None:
    """The one country that a name contains."""
    found = {place.country for token in span if (place := places.mention_at(token)) and place.country}
    return found.pop() if len(found) == 1 else None


def national(country: str | None, name: str) -> str | None:
    """The name of a state's body: "Foreign Ministry" of Portugal is the "Portuguese Foreign Ministry"."""
    known = countries.load().get(country or "")
    return f"{known.demonyms[0]} {name.title()}" if known is not None and known.demonyms else None


def actor(head: Token, span: Span) -> Actor | None:
    """The organisation whose name a head is part of, or the state's body that a phrase describes."""
    found = organisations(head.doc).get(head.i)
    if found is None:
        return None
    one, sector = found
    written = head.doc.char_span(min(span.start_char, one.start), max(span.end_char, one.end), alignment_mode="expand")
    text = written.text if written is not None else one.text
    start = written.start_char if written is not None else one.start
    return Actor(start, start + len(text), text, "organisation", one.name, one.country, sector=sector)


def state_body(head: Token, span: Span, country: str | None) -> Actor | None:
    """A body of one state, written without capitals: "the Portuguese foreign ministry"."""
    if country is None or head.lower_ not in titles().institutions:
        return None
    words = [token.text for token in head.doc[span.start : head.i + 1] if is_part(token)]
    name = national(country, " ".join(words))
    sector = listed(head, titles().bodies)
    return Actor(span.start_char, span.end_char, span.text, "organisation", name, country, sector=sector)


def is_part(token: Token) -> bool:
    """Whether a word belongs to the name of a state's body: no article, possessive or nationality."""
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} and places.mention_at(token) is None


def state_of(found: Mention) -> Actor | None:
    """The state, or the body of states, that a country, capital or seat stands for; None for any other place."""
    if found.kind == "country":
        return Actor(found.start, found.end, found.text, "country", found.name, found.country, sector="GOV")
    name = gazetteer.speaks_for(found.text, found.country) if found.kind == "place" else None
    if name is None:
        return None
    if name == countries.name(found.country):
        return Actor(found.start, found.end, found.text, "country", name, found.country, sector="GOV")
    return Actor(found.start, found.end, found.text, "organisation", name, None, sector="IGO")
