"""The people of an article: every name as written, without its titles, and the person behind it."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from components.nlp import grammar, places
from components.nlp.names import persons
from components.nlp.names.affiliations import SUFFIXES
from components.nlp.names.kinds import PERSON, kinds
from components.nlp.names.offices import (
    HONOURS,
    INSIDE_TITLES,
    LONGEST_TITLE,
    POSSESSIVES,
    Title,
    country_behind,
    honorific_before,
    is_office,
    title_after,
    title_before,
)
from components.nlp.names.persons import Named, Person
from components.nlp.names.shared_titles import share_titles
from components.nlp.names.titles import is_honorific, office_sector
from components.nlp.places import bodies
from components.nlp.surface import words

NICKNAME_OPENERS = frozenset({"“", '"', "‘", "'"})
NICKNAME_CLOSERS = frozenset({"”", '"', "’", "'"})
# The most words between a nationality and a name, and the nationality: "Norwegian speed skater".
LONGEST_CALLING = 3
# The article of Arabic names, written in many ways and often left out.
ARTICLES = frozenset({"al", "el", "ul", "ad", "ar", "as", "ash", "at", "az"})


@dataclass(slots=True)
class People:
    """Everybody in an article, the name that covers a token, and the name beside which a token is the office."""

    persons: list[Person] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    at: dict[int, Named] = field(default_factory=dict)
    titled: dict[int, Named] = field(default_factory=dict)


PEOPLE = "people"
# Offices in short before a name.
IN_SHORT = frozenset({"PM", "DPM", "FM", "CM", "CS", "PS", "VP", "MP", "MEP", "IGP", "CJ"})


def people(doc: Doc) -> People:
    """The people of a Doc, found once."""
    found: People | None = doc.user_data.get(PEOPLE)
    if found is None:
        found = doc.user_data[PEOPLE] = find_people(doc)
    return found


def name_behind(doc: Doc, start: int) -> Named | None:
    """The name whose title goes on to it from a token before its office: "Under Secretary of State for Trade …"."""
    at = people(doc).at
    end = next((index for index in range(start, min(start + LONGEST_TITLE + 1, len(doc))) if index in at), start)
    title = at[end].title if end in at else None
    return at[end] if title is not None and title.start <= start <= title.head and title.end == end else None


def find_people(doc: Doc) -> People:
    """Collect the names, repair what the recogniser missed, resolve them, and read the titles beside them."""
    named = from_entities(doc)
    named += missed_names(doc, named)
    named.sort(key=lambda one: one.start)
    found = People(named=named, at={index: one for one in named for index in range(one.start, one.end)})
    for one in named:
        one.title = title_before(doc, one.start, one.end, found.at) or title_after(doc, one.end, found.at)
        one.outer = outer_title(doc, one, found.at)
        one.honorific = honorific_before(doc, one.start, one.end)
    share_titles(doc, named)
    found.titled = {head: one for one in reversed(named) for head in office_heads(one)}
    for head, one in found.titled.items():
        one.office = min(head, one.start if one.office is None else one.office)
    persons.equal_offices(doc, named)
    found.persons = persons.resolve(doc, named)
    for one in named:
        if one.person is not None:
            persons.describe(one.person, one)
            one.person.age = one.person.age or age_behind(doc, one.end)
            one.person.country = one.person.country or owner_before(doc, one.start) or country_behind(doc, one.end)
    for person in found.persons:
        if person.country is None:
            persons.affiliate(person, doc._.published)
    return found


def age_behind(doc: Doc, stop: int) -> str | None:
    """The age behind a name: "54" in "Kari Lund, 54, …"."""
    said = words(doc)
    behind = said[stop : stop + 2]
    return behind[1] if len(behind) == 2 and behind[0] == "," and behind[1].isdigit() else None


def owner_before(doc: Doc, start: int) -> str | None:
    """The country that stands before a name: "Norway's Kari Lund", "the Norwegian Kari Lund", "Norwegian skater …"."""
    said, before = words(doc), start - 1
    owned = before > 0 and said[before] in POSSESSIVES
    before -= owned
    while not owned and before > start - LONGEST_CALLING and said[before].islower() and doc[before].pos_ == "NOUN":
        before -= 1
    place = places.mention_at(doc[before]) if before >= 0 else None
    return place.country if place is not None and place.kind == ("country" if owned else "nationality") else None


def office_heads(one: Named) -> Iterator[int]:
    """The tokens of the offices beside a name, among them that before a title: "the army chief, General …"."""
    yield from (title.head for title in (one.title, one.outer) if title is not None)


def outer_title(doc: Doc, one: Named, at: Container[int]) -> Title | None:
    """The office before the title of a name, behind which it stands in apposition: "the army chief" of "General …"."""
    title = one.title
    apart = title is not None and 0 < title.start < title.end <= one.start and doc[title.start - 1].text == ","
    return title_before(doc, title.start, one.end, at) if title is not None and apart else None


def from_entities(doc: Doc) -> list[Named]:
    """The names that the recogniser found, without titles, possessives and line breaks; none of a known body."""
    found: list[Named] = []
    for entity, kind in kinds(doc):
        if kind == PERSON:
            start, end = trimmed(doc, entity.start, entity.end)
            before = found[-1] if found else None
            if before and goes_on(doc, before, start, end):
                start = before.start
            if before and (before.end > start or (before.end == start and is_short(before.text))):
                found.pop()
            free = found[-1].end if found else 0
            start -= free < start < end and is_initial(doc, start - 1)
            text = doc[start:end].text
            if start < end and (end - start == 1 or bodies.organisation(text) is None):
                found.append(Named(start, end, text, name_words(doc, start, end)))
    full = {word for one in found if len(one.words) > 1 for word in one.words}
    return [one for one in found if one.words[0] in full or not is_only_title(doc, one)]


def goes_on(doc: Doc, before: Named, start: int, end: int) -> bool:
    """Whether a name belongs to the one before it: behind a nickname or its mark, or two single words that touch."""
    if start == before.end + 1 and doc[before.end].text in NICKNAME_OPENERS:
        return True
    if start == before.end + 3 and doc[before.end].text in NICKNAME_OPENERS:
        return doc[before.end + 1].text.istitle() and doc[start - 1].text in NICKNAME_CLOSERS
    return start == before.end and before.end - before.start == end - start == 1 and not is_short(before.text)


def is_only_title(doc: Doc, one: Named) -> bool:
    """Whether what the recogniser takes for a name is a title alone ("Envoy")."""
    addressed = one.start > 0 and is_honorific(doc[one.start - 1])
    return one.end - one.start == 1 and not addressed and is_office(doc[one.start])


def is_initial(doc: Doc, index: int) -> bool:
    """Whether a token is a given name's initial: "R."."""
    text = doc[index].text if index >= 0 else ""
    return len(text) == len("R.") and text[0].isupper() and text[1] == "." and doc[index].pos_ == "PROPN"


def is_short(name: str) -> bool:
    """Whether a name is only the shortened title of the name behind it: "Del."."""
    return name.endswith(".") and " " not in name


def trimmed(doc: Doc, entity_start: int, end: int) -> tuple[int, int]:
    """The name inside an entity: behind its titles, before a possessive, up to a line break, at least one capital.

    Empty where the entity is only a title ("the Minister of Finance").
    """
    start, said = entity_start, words(doc)
    while start < end and (not said[start][0].isalpha() or belongs_to_title(doc[start], start + 1 < end)):
        start += 1
    stop = next((index for index in range(start, end) if "\n" in said[index]), end)
    while stop > start and (not said[stop - 1][0].isalpha() or doc[stop - 1].lower_ in POSSESSIVES):
        stop -= 1
    while start < stop < len(doc) and continues_name(doc, stop, start):
        stop += 1
    stop -= start < stop and said[stop - 1] == "-"
    while stop - start > 1 and said[stop - 1] in HONOURS:
        stop -= 1
    if start < stop and start > entity_start and doc[start].lower_ in INSIDE_TITLES:
        return start, start
    if (stop - start == 1 and not can_be_name(doc[start])) or is_seat(doc, start, stop):
        return start, start
    return (start, stop) if any(word[0].isupper() for word in said[start:stop]) else (start, start)


def belongs_to_title(token: Token, more: bool) -> bool:
    """Whether a token at the head of an entity is a title and not a name; the last word of an entity is a name."""
    if is_honorific(token) or (more and token.text in IN_SHORT):
        return True
    mention = places.mention_at(token)
    return more and (office_sector(token) is not None or (mention is not None and mention.kind == "nationality"))


def can_be_name(token: Token) -> bool:
    """Whether a single word that the recogniser takes for a person can be one: no known place, body or common noun."""
    place = places.mention_at(token)
    known = place is not None and place.country is not None
    return not known and token.tag_ != "NNS" and bodies.organisation(token.text) is None


def is_seat(doc: Doc, start: int, end: int) -> bool:
    """Whether a name of several words is that of a known place: "Downing Street"."""
    place = places.mention_at(doc[start]) if end - start > 1 else None
    return place is not None and place.start == doc[start].idx and place.end == doc[end - 1].idx + len(doc[end - 1])


def continues_name(doc: Doc, index: int, start: int) -> bool:
    """Whether a token that the recogniser left out is the rest of the name before it."""
    token = doc[index]
    before = doc[index - 1]
    joined = (
        token.text == "-"
        and not before.whitespace_
        and not token.whitespace_
        and doc[index + 1 : index + 2].text.istitle()
    )
    initial = len(before) == 2 and before.text[1] == "." and token.text.istitle() and token.pos_ == "PROPN"
    if joined or (before.text == "-" and not before.whitespace_) or initial:
        return token.text == "-" or not token.ent_type_ or initial
    place = places.mention_at(token)
    unknown = not token.ent_type_ or (token.ent_iob_ == "B" and place is not None and place.country is None)
    return (
        grammar.is_in_name(token)
        and token.pos_ == "PROPN"
        and unknown
        and token.text[0].isupper()
        and start <= token.head.i < index
    )


def missed_names(doc: Doc, named: list[Named]) -> list[Named]:
    """Last names of people known from a full name that the recogniser missed or took for something else.

    A first name counts where it was taken for something else: it may be a surname ("Tang Rui", then "Tang"), and so may
    the one between ("Ana Valle Rojas", then "Valle").
    """
    full = [one for one in named if len(one.words) > 1]
    last = {doc[one.end - 1].text for one in full}
    sought = last.union(*({word.text for word in doc[one.start : one.end]} for one in full))
    sought = {word for word in sought if len(word) > 2 and word[0].isupper()}
    covered = {index for one in named for index in range(one.start, one.end)}
    return [
        Named(index, index + 1, word, (fold(word),))
        for index, word in enumerate(words(doc))
        if word in sought
        and index not in covered
        and (word in last or doc[index].ent_type_)
        and stands_alone(doc, doc[index])
    ]


def stands_alone(doc: Doc, token: Token) -> bool:
    """Whether a capitalised word is a name of its own and not part of a longer one ("Reed Foundation")."""
    if token.ent_type_ and any(ent.start <= token.i < ent.end and len(ent) > 1 for ent in token.sent.ents):
        return False
    before = doc[token.i - 1] if token.i else None
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if after is not None and after.pos_ == "PROPN" and after.text[0].isupper():
        return False
    if before is not None and before.pos_ == "PROPN" and not is_honorific(before) and office_sector(before) is None:
        return False
    place = places.mention_at(token)
    return place is None or (place.kind == "place" and place.country is None)


def name_words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """The words of a name for comparison; hyphens, initials' points and "Jr." do not count."""
    folded = map(fold, words(doc)[start:end])
    kept = tuple(word for word in folded if word and word[0].isalnum() and word not in SUFFIXES)
    bare = tuple(word for word in kept if word not in ARTICLES)
    return bare or kept or (fold(doc[start:end].text),)


def fold(word: str) -> str:
    """A word for comparison: lower case, no accents, no points."""
    if word.isascii():
        return word.lower().replace(".", "")
    plain = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower().replace(".", "")
