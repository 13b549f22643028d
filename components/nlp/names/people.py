"""The people of an article: every name as written, and the fullest name, country, office and gender behind it.

A last name stands for the fullest name that ends (or, surname first, begins) with it. Two people with one last name are
never merged: where a bare last name fits several, it stays open unless a title or the order of introduction decides.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from rapidfuzz import fuzz
from spacy.tokens import Doc, Token

from components.nlp import places
from components.nlp.names import affiliations
from components.nlp.names.offices import INSIDE_TITLES, POSSESSIVES, Title, honorific_before, title_after, title_before
from components.nlp.names.titles import is_honorific, office_sector, titles
from components.nlp.places import bodies
from components.nlp.surface import entities, words

PERSON = "PERSON"
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
SAME_SURNAME = 86
COUNTERPARTS = frozenset({"counterpart", "colleague"})
# The article of Arabic names, written in many ways and often left out.
ARTICLES = frozenset({"al", "el", "ul", "ad", "ar", "as", "ash", "at", "az"})


@dataclass(slots=True)
class Person:
    """Somebody in the article; `name` is the fullest name, the rest is None where the text does not say."""

    name: str
    words: tuple[str, ...]
    country: str | None = None
    role: str | None = None
    sector: str | None = None
    gender: str | None = None
    former: bool = False
    first: int = 0


@dataclass(slots=True)
class Named:
    """A name as written: tokens [start, end) without titles; `person` is None where it stays open who it is."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    person: Person | None = None
    title: Title | None = None
    honorific: str | None = None


@dataclass(slots=True)
class People:
    """Everybody in an article, and the name that covers a token."""

    persons: list[Person] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    at: dict[int, Named] = field(default_factory=dict)


Doc.set_extension("people", default=None, force=True)


def people(doc: Doc) -> People:
    """The people of a Doc, found once."""
    if doc._.people is None:
        doc._.people = find_people(doc)
    found: People = doc._.people
    return found


def find_people(doc: Doc) -> People:
    """Collect the names, repair what the recogniser missed, resolve them, and read the titles beside them."""
    named = from_entities(doc)
    named += missed_names(doc, named)
    named.sort(key=lambda one: one.start)
    found = People(named=named, at={index: one for one in named for index in range(one.start, one.end)})
    for one in named:
        one.title = title_before(doc, one.start, one.end, found.at) or title_after(doc, one.end, found.at)
        one.honorific = honorific_before(doc, one.start)
    equal_offices(named)
    resolve(found)
    for one in named:
        if one.person is not None:
            describe(one.person, one)
    for person in found.persons:
        if person.country is None:
            affiliate(person, doc._.published)
    return found


def equal_offices(named: list[Named]) -> None:
    """Give a counterpart the office of the one named before: "her Russian counterpart, …"."""
    office: Title | None = None
    for one in named:
        if one.title is not None and one.title.role.lower().split()[-1] not in COUNTERPARTS:
            office = one.title
        elif one.title is not None and office is not None:
            one.title = replace(one.title, role=office.role, sector=office.sector)


def fold(word: str) -> str:
    """A word for comparison: lower case, no accents, no points."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower().replace(".", "")


# --- names as written ------------------------------------------------------------------------------------------------


def from_entities(doc: Doc) -> list[Named]:
    """The names that the recogniser found, without titles, possessives and line breaks; none of a known body."""
    found = []
    for entity in entities(doc):
        if entity.label_ == PERSON:
            start, end = trimmed(doc, entity.start, entity.end)
            if start < end and (end - start == 1 or bodies.organisation(doc[start:end].text) is None):
                found.append(Named(start, end, doc[start:end].text, name_words(doc, start, end)))
    return found


def trimmed(doc: Doc, entity_start: int, end: int) -> tuple[int, int]:
    """The name inside an entity: behind its titles, before a possessive, up to a line break, at least one capital.

    Empty where the entity is only a title ("the Minister of Finance").
    """
    start = entity_start
    while start < end and (not doc[start].text[0].isalpha() or belongs_to_title(doc[start], start + 1 < end)):
        start += 1
    stop = next((index for index in range(start, end) if "\n" in doc[index].text), end)
    while stop > start and (not doc[stop - 1].text[0].isalpha() or doc[stop - 1].lower_ in POSSESSIVES):
        stop -= 1
    while start < stop < len(doc) and continues_name(doc, stop, start):
        stop += 1
    stop -= start < stop and doc[stop - 1].text == "-"
    if start < stop and start > entity_start and doc[start].lower_ in INSIDE_TITLES:
        return start, start
    if stop - start == 1 and not can_be_name(doc[start]):
        return start, start
    return (start, stop) if any(doc[index].text[0].isupper() for index in range(start, stop)) else (start, start)


def belongs_to_title(token: Token, more: bool) -> bool:
    """Whether a token at the head of an entity is a title and not a name; the last word of an entity is a name."""
    if is_honorific(token):
        return True
    mention = places.mention_at(token)
    return more and (office_sector(token) is not None or (mention is not None and mention.kind == "nationality"))


def can_be_name(token: Token) -> bool:
    """Whether a single word that the recogniser takes for a person can be one: no known place, body or common noun."""
    place = places.mention_at(token)
    known = place is not None and place.country is not None
    return not known and token.tag_ != "NNS" and bodies.organisation(token.text) is None


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
    return (
        token.dep_ in {"flat", "flat:name"}
        and token.pos_ == "PROPN"
        and not token.ent_type_
        and token.text[0].isupper()
        and start <= token.head.i < index
    )


def name_words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """The words of a name for comparison; hyphens, initials' points and "Jr." do not count."""
    words = (fold(doc[index].text) for index in range(start, end))
    kept = tuple(word for word in words if word and word[0].isalnum() and word not in SUFFIXES)
    bare = tuple(word for word in kept if word not in ARTICLES)
    return bare or kept or (fold(doc[start:end].text),)


def missed_names(doc: Doc, named: list[Named]) -> list[Named]:
    """Last names of people known from a full name that the recogniser missed or took for something else."""
    last = (doc[one.end - 1].text for one in named if len(one.words) > 1)
    surnames = {word for word in last if len(word) > 2 and word[0].isupper()}
    covered = {index for one in named for index in range(one.start, one.end)}
    return [
        Named(index, index + 1, word, (fold(word),))
        for index, word in enumerate(words(doc))
        if word in surnames and index not in covered and stands_alone(doc, doc[index])
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


# --- who is who ------------------------------------------------------------------------------------------------------


def resolve(found: People) -> None:
    """Give every name its person: full names first, then the last names and given names that point to them."""
    for one in found.named:
        if len(one.words) > 1:
            one.person = known(found.persons, one) or introduce(found, one)
    for one in found.named:
        if len(one.words) == 1:
            one.person = pointed_to(found.persons, one)
    for one in found.named:
        if one.person is None and len(one.words) == 1 and not bearers(found.persons, one.words[0]):
            one.person = known(found.persons, one) or introduce(found, one)


def known(persons: Iterable[Person], one: Named) -> Person | None:
    """The person that a full name names again, in the same or in other words; the fuller name is kept."""
    for person in persons:
        if same_person(person.words, one.words) and not genders_differ(person, one):
            return person
    return None


def same_person(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: equal, with a middle name, a nickname, or spelled another way."""
    if first == second:
        return True
    if len(first) < 2 or len(second) < 2:
        return False
    shorter, longer = sorted((first, second), key=len)
    if shorter in (longer[: len(shorter)], longer[-len(shorter) :]):
        return True
    if first[-1] == second[-1]:
        return given_names_agree(first[0], second[0])
    return first[0] == second[0] and fuzz.ratio(first[-1], second[-1]) >= SAME_SURNAME


def given_names_agree(first: str, second: str) -> bool:
    """Whether two given names can be one person's: equal, an initial, or a short form."""
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    short = titles().nicknames
    return first in short.get(second, ()) or second in short.get(first, ())


def genders_differ(person: Person, one: Named) -> bool:
    """Whether a form of address contradicts what is known of a person ("Mrs. Reed" is not John Reed)."""
    return bool(one.honorific and person.gender and one.honorific != person.gender)


def introduce(found: People, one: Named) -> Person:
    """A new person under the name as written."""
    gender = one.honorific or (titles().given_names.get(one.words[0]) if len(one.words) > 1 else None)
    person = Person(name=one.text, words=one.words, gender=gender, first=one.start)
    found.persons.append(person)
    return person


def bearers(persons: Iterable[Person], word: str) -> list[Person]:
    """The people with a full name who can be called by one word: by last name, else by first, else by one between."""
    listed = [person for person in persons if len(person.words) > 1]
    last = [person for person in listed if person.words[-1] == word]
    first = [person for person in listed if person.words[0] == word]
    return last or first or [person for person in listed if word in person.words] or spelled_alike(listed, word)


def spelled_alike(persons: Iterable[Person], word: str) -> list[Person]:
    """The people whose last name is the same word in another transliteration."""
    if len(word) < 6:
        return []
    return [person for person in persons if fuzz.ratio(person.words[-1], word) >= SAME_SURNAME]


def pointed_to(persons: list[Person], one: Named) -> Person | None:
    """The one person whom a single name can mean; None where nobody or several can."""
    fitting = [person for person in bearers(persons, one.words[0]) if not genders_differ(person, one)]
    if len(fitting) > 1:
        before = [person for person in fitting if person.first < one.start]
        fitting = before or fitting
    return fitting[0] if len(fitting) == 1 else None


def describe(person: Person, one: Named) -> None:
    """Add to a person what one mention says: a fuller name, the office, the country, the gender."""
    if len(one.words) > len(person.words):
        person.name, person.words = one.text, one.words
    if one.title is not None and (person.role is None or (person.former and not one.title.former)):
        person.role, person.sector, person.former = one.title.role, one.title.sector, one.title.former
        person.country = person.country or one.title.country
        person.gender = person.gender or gender_of_role(one.title.role)
    person.gender = person.gender or one.honorific


def affiliate(person: Person, day: date | None) -> None:
    """Add what the table of well-known people says, where the text leaves the country open."""
    office = person.role.lower().split() if person.role else []
    role = " ".join(word for word in office if word not in titles().former) or None
    found = affiliations.of_person(person.words, role, former=person.former, day=day)
    if found is not None:
        person.country, person.sector = found.country, person.sector or found.sector


def gender_of_role(role: str) -> str | None:
    """The gender that the noun of an office tells ("spokeswoman")."""
    return titles().genders.get(role.lower().split()[-1])
