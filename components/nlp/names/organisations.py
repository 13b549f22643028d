"""Organisations: their names as written, their usual names and countries, and what a phrase about one stands for."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from components import countries
from components.nlp import places, surface
from components.nlp.annotations import Actor, Mention
from components.nlp.names import people, short_names
from components.nlp.names.called import called, everywhere
from components.nlp.names.kinds import ORGANISATION, kinds
from components.nlp.names.offices import POSSESSIVES, is_office
from components.nlp.names.titles import ANYBODY, listed, office_sector, titles
from components.nlp.places import bodies, gazetteer

ORGANISATIONS = "organisations"
ARTICLES = frozenset({"the", "a", "an"})
SHORTEST_ACRONYM = 2
# Who governs a field, which is then no body: "Minister for Fisheries".
FIELDED = frozenset({"minister", "secretary", "commissioner", "coordinator"})
# Sectors whose offices are no names of bodies.
OFFICIAL = frozenset({"GOV", "LEG", ANYBODY})
SEATED = frozenset({"ministry", "treasury", "cabinet", "presidency", "chancellery"})
# Bodies of the whole world belong to no country, whatever stands before their names.
WORLDWIDE = frozenset({"IGO", "NGO"})


def organisations(doc: Doc) -> dict[int, tuple[Mention, str | None]]:
    """The organisations of a Doc with their sectors, by every token of their names; found once."""
    known: dict[int, tuple[Mention, str | None]] | None = doc.user_data.get(ORGANISATIONS)
    if known is None:
        described = [(span, found) for span in spans(doc) if (found := describe(span)) is not None]
        known = {index: found for span, found in everywhere(described) for index in range(span.start, span.end)}
        doc.user_data[ORGANISATIONS] = short_names.told(doc, known)
    return known


def root(token: Token) -> Token | None:
    """The head of the organisation's name that begins with a token; None where none does."""
    found = organisations(token.doc).get(token.i)
    if found is None or found[0].start != token.idx:
        return None
    name = token.doc.char_span(found[0].start, found[0].end)
    return name.root if name is not None else None


def spans(doc: Doc) -> Iterator[Span]:
    """The names of organisations: what the recogniser found, and known names that it missed or cut short."""
    persons = people.people(doc).at
    known = {index: span for span in known_names(doc) for index in range(span.start, span.end)}
    covered: set[int] = set()
    for entity, kind in kinds(doc):
        inner = [known[index] for index in range(entity.start, entity.end) if index in known]
        if inner and not entity_is_more(entity, inner[0]):
            continue
        found = kind == ORGANISATION and not is_people(entity) and "\n" not in entity.text.strip()
        is_body = found or bodies.organisation(entity.text) is not None
        if is_body and not any(index in persons for index in range(entity.start, entity.end)):
            span = without_edges(entity)
            covered.update(range(span.start, span.end))
            yield span
    for span in dict.fromkeys(known.values()):
        if not covered.intersection(range(span.start, span.end)) and span.start not in persons:
            yield span


def is_people(entity: Span) -> bool:
    """Whether a name is that of a people and no body: "Ethnic Norwegians"."""
    place = places.mention_at(entity[-1]) if entity[-1].tag_ == "NNPS" else None
    return place is not None and place.kind == "nationality"


def entity_is_more(entity: Span, known: Span) -> bool:
    """Whether an entity is another body than the known name in it: "Hamas University", but not "rebel Hamas"."""
    if entity.label_ != ORGANISATION or known.end < entity.end - (entity[-1].lower_ in POSSESSIVES):
        return entity.label_ == ORGANISATION
    country = bodies.organisation(known.text)
    before = {place.country for token in entity if token.i < known.start and (place := places.mention_at(token))}
    return bool(before - {country.country if country else None})


def known_names(doc: Doc) -> Iterator[Span]:
    """The names of data/organisations.csv as they stand in the text, the longest where several begin."""
    folded = gazetteer.fold(surface.text(doc))
    begin, end = bodies.by_word(), 0
    at = [(start, word) for start, word in zip(surface.starts(doc), surface.words(doc), strict=True) if word in begin]
    for start, word in at:
        name = next((one for one in begin[word] if stands(folded, start, one)), None) if start >= end else None
        span = doc.char_span(start, start + len(name)) if name else None
        if name and span is not None and is_named(span):
            end = span.end_char
            yield span


def stands(folded: str, start: int, name: str) -> bool:
    """Whether a name stands at an offset as words of its own."""
    end = start + len(name)
    return folded.startswith(name, start) and not folded[end : end + 1].isalnum()


def is_named(span: Span) -> bool:
    """Whether a known name is one here: several words, an acronym, or a word that is a name by its capital alone.

    A single word that only opens a sentence may be any word ("Amnesty for prisoners"), and so may an acronym among
    words in capitals.
    """
    first = span[0]
    if len(span) > 1:
        return True
    if first.ent_type_ not in ("", ORGANISATION) and is_inside_entity(first):
        return False
    if first.text.isupper():
        beside = [span.doc[index] for index in (first.i - 1, first.i + 1) if 0 <= index < len(span.doc)]
        return len(first) >= SHORTEST_ACRONYM and not any(shouted(one) for one in beside)
    return bool(first.ent_type_) or not (first.is_sent_start or first.text.islower())


def is_inside_entity(token: Token) -> bool:
    """Whether a token is a part of a longer entity ("Nenagh MDC")."""
    behind = token.doc[token.i + 1 : token.i + 2]
    return token.ent_iob_ == "I" or any(one.ent_iob_ == "I" for one in behind)


def shouted(token: Token) -> bool:
    """Whether a word of a headline in capitals, and no known acronym."""
    return len(token) > SHORTEST_ACRONYM and token.is_alpha and token.text.isupper() and not token.ent_type_


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
    text, day = span.text, span.doc._.published
    before = place_before(span)
    spellings = (text, capitalised(text), gazetteer.spelled(text))
    known = next(filter(None, (bodies.organisation(one, day) for one in spellings)), None)
    if known is not None:
        local = before.country if before and known.sector not in WORLDWIDE else None
        return mention(span, known.name, known.country or local), known.sector
    if is_place(span) or not is_capitalised(span) or is_official(span) or is_field(span):
        return None
    country = country_in(span)
    sector = listed(span[-1], titles().bodies) or listed(before_of(span), titles().bodies)
    if country is None and sector == "GOV":
        country = seat_behind(span)
    parent = parent_of(span) if country is None else None
    if parent is not None:
        return mention(span, text, parent.country), parent.sector
    if country is None and sector in {"GOV", "MIL", "LEG", "JUD"} and before is not None:
        return mention(span, national(before.country, text) or text, before.country), sector
    own, kind = called(span)
    return mention(span, text, country or own), sector or kind


def parent_of(span: Span) -> bodies.Organisation | None:
    """The national body whose wing a name begins with: "ANC Youth League". Media and companies have branches abroad."""
    begun = (bodies.organisation(span[:end].text, span.doc._.published) for end in range(len(span) - 1, 0, -1))
    parent = next(filter(None, begun), None)
    return parent if parent is not None and parent.country and parent.sector not in (*WORLDWIDE, "MED", "BUS") else None


def is_official(span: Span) -> bool:
    """Whether a name is the office of one person and no body's: "Permanent Envoy of …". "Observer" can be a paper."""
    head = before_of(span)
    return is_office(head) and office_sector(head) in OFFICIAL and (head != span[0] or len(span) > 1)


def is_field(span: Span) -> bool:
    """Whether a name is only what a minister is for: "Fisheries", "the Treasury for Trade"; a union is a body."""
    said, start = surface.lowered(span.doc), span.start - 1
    article = start >= 0 and said[start] == "the"
    if article and "for" not in said[span.start : span.end]:
        return False
    start -= article
    start -= 2 * (said[max(start - 2, 0) : start] == ["of", "state"])
    behind = start > 0 and said[start] in ("for", "of") and said[start - 1] in FIELDED
    return behind and (article or listed(span[-1], titles().bodies) is None)


def before_of(span: Span) -> Token:
    """The noun before "of" or "for" in a name ("Constitutional Court of Gabon"), else its last word."""
    inner = next((token.i for token in span[1:] if token.lower_ in ("of", "for")), span.end)
    return span.doc[inner - 1]


def capitalised(text: str) -> str:
    """The words of a name up to the first without a capital: "UNITA" in "UNITA military wing"."""
    listed = text.split()
    return " ".join(listed[: next((at for at, word in enumerate(listed) if word.islower()), len(listed))])


def is_capitalised(span: Span) -> bool:
    """Whether a name has a capital that is not merely the first letter of a sentence ("Terror groups said")."""
    words = [token.text for token in span if token.text[:1].isalpha()]
    if len(words) > 1 and span[0].is_sent_start:
        words = words[1:]
    return any(letter.isupper() for word in words for letter in word)


def place_before(span: Span) -> Mention | None:
    """The place that stands before a name, or whose it is ("the Kenyan …", "Kenya's Supreme Court")."""
    index = span.start - 1
    if index > 0 and span.doc[index].lower_ in POSSESSIVES:
        index -= 1
    return places.mention_at(span.doc[index]) if index >= 0 else None


def seat_behind(span: Span) -> str | None:
    """The country of the capital in which a ministry sits: "the Defence Ministry in Oslo"; not of an embassy there."""
    place = places.mention_at(span.doc[span.end + 1]) if span.end + 1 < len(span.doc) else None
    if span.doc[span.end : span.end + 1].text != "in" or not SEATED.intersection(one.lower_ for one in span):
        return None
    return place.country if place is not None and places.sort_of(place) == "capital" else None


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


def state_at(noun: Token) -> Actor | None:
    """The state, or the body of states, that a noun names or is the seat of; None for any other word."""
    place = places.mention_at(noun)
    return state_of(place) if place is not None else None


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
