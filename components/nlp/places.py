"""Countries, nationalities, cities -> ISO 3166.

`gazetteer.py` finds the names, `toponyms.py` says which of them count, `meanings.py` which place each of them means;
here they become mentions.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from components import countries
from components.nlp import gazetteer, meanings, toponyms
from components.nlp.annotations import Mention
from components.nlp.gazetteer import NATIONS, Entry
from components.nlp.toponyms import PLACE_LABELS, Name

COVERED = "places"
# Regions of several countries that are one country's part behind its name ("Russia's Far East").
PARTS = frozenset({"Far East", "Kurdistan", "Arctic", "Amazon"})


@Language.component("places", requires=["doc.ents"], assigns=["doc._.mentions"])
def places(doc: Doc) -> Doc:
    """Add the mentions of countries, nationalities and places to `doc._.mentions`."""
    covered: dict[int, Mention] = {}
    for span, mention in found(doc):
        covered.update(dict.fromkeys(range(span.start, span.end), mention))
    doc.user_data[COVERED] = covered
    doc._.mentions = [*doc._.mentions, *dict.fromkeys(covered.values())]
    return doc


def found(doc: Doc) -> Iterator[tuple[Span, Mention]]:
    """The mentions with their tokens: the names of the gazetteer, then the places that it does not know."""
    text = doc.text
    listed = toponyms.names(doc, text)
    said = toponyms.labels(doc, listed)
    counted = [name for name in listed if toponyms.counts(name, said)]
    known = meanings.setting(text, counted)
    before: Mention | None = None
    for name in counted:
        mention = as_mention(name, meanings.meaning(name, known), before)
        yield name.span, mention
        before = mention
    taken = {index for name in listed for index in range(name.span.start, name.span.end)}
    for entity in doc.ents:
        if entity.label_ in PLACE_LABELS and taken.isdisjoint(range(entity.start, entity.end)):
            yield from unknown(entity)


def as_mention(name: Name, entry: Entry, before: Mention | None) -> Mention:
    """The mention of a name. `before` is the mention before it."""
    match, text = name.match, name.text
    if name.surface in PARTS and before and before.country and text[before.end : match.start] in ("'s ", "’s "):
        entry = part(entry, before.country)
    kind = entry.sort if entry.sort in NATIONS else "place"
    return Mention(
        match.start, match.end, text[match.start : match.end], kind, entry.name, entry.country,
        latitude=entry.latitude, longitude=entry.longitude,
    )  # fmt: skip


def part(entry: Entry, country: str) -> Entry:
    """One country's part of a region, as the table has it under its full name ("Russian Far East")."""
    for demonym in countries.load()[country].demonyms:
        known = gazetteer.surfaces().entries.get(f"{demonym} {entry.name}")
        if known:
            return known[0]
    return entry._replace(country=country, latitude=None, longitude=None)


def unknown(entity: Span) -> Iterator[tuple[Span, Mention]]:
    """A place that no table knows: its name, and its country where one stands behind it."""
    start = entity.start + (entity[0].lower_ == "the" and len(entity) > 1)
    span = entity.doc[start : entity.end]
    text = span.text
    if text[:1].isupper() and text not in gazetteer.surfaces().nothing and "\n" not in text:
        yield span, Mention(span.start_char, span.end_char, text, "place", text)


def mention_at(token: Token) -> Mention | None:
    """The mention of a country, nationality or place that covers a token."""
    mention: Mention | None = token.doc.user_data.get(COVERED, {}).get(token.i)
    return mention


def country_named(text: str) -> str | None:
    """The alpha-3 code of a country's name or demonym in full ("the Netherlands", "Dutch"), else None."""
    return gazetteer.country_named(text)


def country_name(alpha3: str | None) -> str | None:
    """The short English name of a code."""
    return countries.name(alpha3)
