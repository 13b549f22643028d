"""Countries, nationalities, cities -> ISO 3166.

`gazetteer.py` finds the names, `toponyms.py` says which of them count, `meanings.py` which place each of them means;
here they become mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from components import countries
from components.nlp import surface, things
from components.nlp.annotations import Mention
from components.nlp.places import bodies, gazetteer, meanings, qualifiers, toponyms
from components.nlp.places.gazetteer import NATIONS, Entry
from components.nlp.places.toponyms import PLACE_LABELS, Name

COVERED = "places"
# Words for states and their parts; a bay, an old town or a valley is another place than the one it is called after.
KINDS = frozenset("the of republic kingdom federation state county province district governorate municipality".split())
ADJECTIVE = re.compile(r"-(?:[a-z]+ed|led|held|run|born)$")
# Common words that are the name of a region behind "the".
LANDS = frozenset(
    "north south east west gulf strip strait straits channel peninsula isthmus coast delta horn cape bay valley "
    "plateau highlands lowlands steppe desert islands interior border enclave line zone corridor territories".split()
)
# Regions of several countries that are one country's part behind its name ("Russia's Far East").
PARTS = frozenset({"Far East", "Kurdistan", "Arctic", "Amazon"})


class Found(NamedTuple):
    """A mention and its tokens, from the first to before the end."""

    first: int
    end: int
    mention: Mention


@Language.component("places", requires=["doc.ents"], assigns=["doc._.mentions"])
def places(doc: Doc) -> Doc:
    """Add the mentions of countries, nationalities and places to `doc._.mentions`, one for each span."""
    spans: dict[tuple[int, int], Found] = {}
    for one in found(doc):
        spans.setdefault((one.mention.start, one.mention.end), one)
    listed = sorted(spans.values(), key=lambda one: one.mention.start)
    doc._.mentions += [one.mention for one in listed]
    covered: dict[int, Mention] = {}
    ranked = sorted(listed, key=lambda one: one.mention.country is None)
    for one in reversed(ranked):
        covered.update(dict.fromkeys(range(one.first, one.end), one.mention))
    doc.user_data[COVERED] = covered
    return doc


def found(doc: Doc) -> Iterator[Found]:
    """The names of the gazetteer, then the places that it does not know."""
    text = surface.text(doc)
    listed = toponyms.names(doc, text)
    said = toponyms.labels(doc, listed)
    counted = [name for name in listed if toponyms.counts(name, said)]
    known = meanings.setting(text, counted)
    before: Mention | None = None
    for name in counted:
        before = as_mention(name, meanings.meaning(name, known), before)
        yield Found(name.first, name.end, before)
        if name.qualifier and name.qualifier.sort == "abbreviation":
            yield from state(doc, text, name.match.end)
    taken = {index for name in counted for index in range(name.first, name.end)}
    starts = {name.match.start: name.match.entries[0] for name in counted}
    labelled = [one for one in surface.entities(doc) if one.label_ in PLACE_LABELS]
    called = {one.text for one in labelled if things.is_thing(one)}
    for entity in labelled:
        if entity.text not in called and not taken.issuperset(range(entity.start, entity.end)):
            yield from unknown(entity, text, starts, taken)


def says_the_same(entity: Span, taken: set[int]) -> bool:
    """Whether a place is one of the names, if any, and no more than a word for its kind ("the Republic of Estonia")."""
    return KINDS.issuperset(token.lower_ for token in entity if token.i not in taken)


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


def unknown(entity: Span, text: str, starts: dict[int, Entry], taken: set[int]) -> Iterator[Found]:
    """A place that no table knows; its country where one stands behind it. `taken` are the tokens of known names."""
    span = entity.doc[entity.start + (entity[0].lower_ == "the" and len(entity) > 1) : entity.end]
    written = span.text
    if "\n" in written or is_common(span) or bodies.organisation(written):
        return
    short = qualifiers.abbreviated(text, span.end_char)
    said = short.entries[0] if short else behind(text, span.end_char, starts)
    if said is None and (says_the_same(entity, taken) or is_called_the(span)):
        return
    country = said.country if said else None
    name = gazetteer.spelled(written)
    yield Found(span.start, span.end, Mention(span.start_char, span.end_char, written, "place", name, country))
    yield from state(entity.doc, text, span.end_char)


def is_called_the(span: Span) -> bool:
    """Whether a single word has "the" before it, as the names of ships have and those of towns have not."""
    word = span.root
    is_name = len(span) == 1 and word.text[0].isupper() and word.lower_ not in LANDS
    return is_name and any(one.lower_ == "the" for one in word.lefts)


def is_common(span: Span) -> bool:
    """Whether what the recogniser takes for a name is a common noun or an adjective ("U.N.-backed"); some people write
    names without capitals.
    """
    return (span.root.pos_ == "NOUN" and span.text.islower()) or ADJECTIVE.search(span.text) is not None


def state(doc: Doc, text: str, end: int) -> Iterator[Found]:
    """The state whose abbreviation stands behind a town that ends at an offset ("Portland, Ore.")."""
    match = qualifiers.abbreviated(text, end)
    span = doc.char_span(match.start, match.end, alignment_mode="expand") if match else None
    if match and span is not None:
        entry = match.entries[0]
        point = entry.latitude, entry.longitude
        mention = Mention(match.start, match.end, match.surface, "place", entry.name, entry.country, None, *point)
        yield Found(span.start, span.end, mention)


def behind(text: str, end: int, starts: dict[int, Entry]) -> Entry | None:
    """The state or country that follows on a comma at an offset. `starts` are the names by where they begin."""
    entry = starts.get(end + 2) if text.startswith(", ", end) else None
    return entry if entry and entry.sort in ("country", "region") else None


def mention_at(token: Token) -> Mention | None:
    """The mention of a country, nationality or place that covers a token."""
    mention: Mention | None = token.doc.user_data.get(COVERED, {}).get(token.i)
    return mention


def are_in(span: Span) -> bool:
    """Whether a country, nationality or place is named in a part of a text."""
    covered: dict[int, Mention] = span.doc.user_data.get(COVERED, {})
    return not covered.keys().isdisjoint(range(span.start, span.end))


def is_town(mention: Mention) -> bool:
    """Whether a mention names a town, be it a capital, which may stand for its state."""
    return sort_of(mention) in ("capital", "city")


def sort_of(mention: Mention) -> str:
    """What kind of place the gazetteer knows under the words of a mention: capital, region, city …; "" for none."""
    known = gazetteer.surfaces().entries.get(gazetteer.fold(mention.text))
    return known[0].sort if known else ""
