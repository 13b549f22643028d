"""Countries, nationalities, cities -> ISO 3166.

`gazetteer.py` finds the names, `toponyms.py` says which of them count, `meanings.py` which place each of them means;
here they become mentions.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from components import countries
from components.nlp import surface
from components.nlp.annotations import Mention
from components.nlp.places import bodies, gazetteer, meanings, toponyms
from components.nlp.places.gazetteer import NATIONS, Entry
from components.nlp.places.toponyms import PLACE_LABELS, Name

COVERED = "places"
# Regions of several countries that are one country's part behind its name ("Russia's Far East").
PARTS = frozenset({"Far East", "Kurdistan", "Arctic", "Amazon"})


@Language.component("places", requires=["doc.ents"], assigns=["doc._.mentions"])
def places(doc: Doc) -> Doc:
    """Add the mentions of countries, nationalities and places to `doc._.mentions`, one for each span."""
    covered: dict[int, Mention] = {}
    first: dict[tuple[int, int], tuple[Span, Mention]] = {}
    for span, mention in found(doc):
        first.setdefault((mention.start, mention.end), (span, mention))
    pairs = sorted(first.values(), key=lambda pair: pair[1].start)
    doc._.mentions += [mention for _, mention in pairs]
    for span, mention in sorted(pairs, key=lambda pair: pair[1].country is None):
        covered.update({index: mention for index in range(span.start, span.end) if index not in covered})
    doc.user_data[COVERED] = covered
    return doc


def found(doc: Doc) -> Iterator[tuple[Span, Mention]]:
    """The mentions with their tokens: the names of the gazetteer, then the places that it does not know."""
    text = surface.text(doc)
    listed = toponyms.names(doc, text)
    said = toponyms.labels(doc, listed)
    counted = [name for name in listed if toponyms.counts(name, said)]
    known = meanings.setting(text, counted)
    before: Mention | None = None
    for name in counted:
        mention = as_mention(name, meanings.meaning(name, known), before)
        yield name.span, mention
        yield from state(name.span, text)
        before = mention
    taken = {index for name in counted for index in range(name.span.start, name.span.end)}
    starts = {name.match.start: name.match.entries[0] for name in counted}
    for entity in surface.entities(doc):
        if entity.label_ in PLACE_LABELS and not taken.issuperset(range(entity.start, entity.end)):
            yield from unknown(entity, text, starts)


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


def unknown(entity: Span, text: str, starts: dict[int, Entry]) -> Iterator[tuple[Span, Mention]]:
    """A place that no table knows; its country where one stands behind it."""
    span = entity.doc[entity.start + (entity[0].lower_ == "the" and len(entity) > 1) : entity.end]
    if "\n" in span.text or bodies.organisation(span.text):
        return
    short = toponyms.abbreviated(text, span.end_char)
    said = short.entries[0] if short else behind(text, span.end_char, starts)
    country = said.country if said else None
    yield span, Mention(span.start_char, span.end_char, span.text, "place", span.text, country)
    yield from state(span, text)


def state(town: Span, text: str) -> Iterator[tuple[Span, Mention]]:
    """The state whose abbreviation stands behind a town ("Portland, Ore.")."""
    match = toponyms.abbreviated(text, town.end_char)
    span = town.doc.char_span(match.start, match.end, alignment_mode="expand") if match else None
    if match and span is not None:
        entry = match.entries[0]
        point = entry.latitude, entry.longitude
        yield span, Mention(match.start, match.end, match.surface, "place", entry.name, entry.country, None, *point)


def behind(text: str, end: int, starts: dict[int, Entry]) -> Entry | None:
    """The state or country that follows on a comma at an offset. `starts` are the names by where they begin."""
    entry = starts.get(end + 2) if text.startswith(", ", end) else None
    return entry if entry and entry.sort in ("country", "region") else None


def mention_at(token: Token) -> Mention | None:
    """The mention of a country, nationality or place that covers a token."""
    mention: Mention | None = token.doc.user_data.get(COVERED, {}).get(token.i)
    return mention
