"""Who is who: which names as written are one person's, and what the article says of that person.

A last name stands for the fullest name that ends (or, surname first, begins) with it. Two people with one last name are
never merged: where a bare last name fits several, it stays open unless a title or the order of introduction decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from rapidfuzz import fuzz
from spacy.tokens import Doc

from components.nlp.names import affiliations
from components.nlp.names.offices import Title
from components.nlp.names.titles import FEMININE, MASCULINE, PRONOUNS, titles
from components.nlp.surface import lowered, words

SAME_SURNAME, SHORTEST_VARIANT = 86, 6
SAME_SOUND = str.maketrans("yj", "ii")
COUNTERPARTS = frozenset({"counterpart", "colleague"})
FIRST_PERSON = frozenset({"my", "our", "your"})
# Offices that other states call otherwise: the counterpart of a Secretary of State is a foreign minister.
NATIONAL = frozenset({"secretary", "chancellor", "taoiseach"})


@dataclass(slots=True)
class Person:
    """Somebody in the article; `name` is the fullest name, the rest is None where the text does not say.

    `role` is the first office that is not over, `offices` are all that the article gives, each with whether it is over.
    """

    name: str
    words: tuple[str, ...]
    country: str | None = None
    role: str | None = None
    sector: str | None = None
    gender: str | None = None
    former: bool = False
    first: int = 0
    age: str | None = None
    offices: dict[str, bool] = field(default_factory=dict)


@dataclass(slots=True)
class Named:
    """A name as written: tokens [start, end) without titles; `person` is None where it stays open who it is.

    `outer` is an office before the title ("the army chief" of "General …"), `office` the token of the first office
    before the name, None where none stands there.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    person: Person | None = None
    title: Title | None = None
    outer: Title | None = None
    office: int | None = None
    honorific: str | None = None


def resolve(doc: Doc, named: list[Named]) -> list[Person]:
    """Give every name its person: full names first, then the last names and given names that point to them."""
    persons: list[Person] = []
    for one in named:
        if len(one.words) > 1:
            one.person = known(persons, one) or introduce(persons, one)
    called: dict[str, Person] = {}
    pronouns = [(index, PRONOUNS[word]) for index, word in enumerate(lowered(doc)) if word in PRONOUNS]
    breaks = [index for index, word in enumerate(words(doc)) if "\n" in word]
    for one in named:
        person = pointed_to(persons, one, called.get(one.words[0])) if len(one.words) == 1 else None
        if person is None and len(one.words) == 1 and len(bearers(persons, one.words[0])) > 1:
            person = taken_up(persons, one, [other for other in named if in_paragraph(other, one, breaks)], pronouns)
        if person is not None and not overtaken(person, one, named, pronouns):
            one.person = called[one.words[0]] = person
    for one in named:
        if one.person is None and len(one.words) == 1 and (is_regnal(one) or not bearers(persons, one.words[0])):
            one.person = known(persons, one) or introduce(persons, one)
    return persons


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
    """Whether two given names can be one person's: equal, spelled another way, an initial, or a short form."""
    if spelled(first) == spelled(second) or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    short = titles().nicknames
    return first in short.get(second, ()) or second in short.get(first, ())


def spelled(name: str) -> str:
    """A given name without what transliterations differ in: "Andrey" and "Andrei", "Mohammed" and "Mohamed"."""
    plain = name.translate(SAME_SOUND).replace("ou", "u").replace("kh", "h")
    return "".join(letter for letter, before in zip(plain, " " + plain, strict=False) if letter != before)


def genders_differ(person: Person, one: Named) -> bool:
    """Whether a form of address contradicts what is known of a person ("Mrs. Reed" is not John Reed)."""
    return bool(one.honorific and person.gender and one.honorific != person.gender)


def introduce(persons: list[Person], one: Named) -> Person:
    """A new person under the name as written."""
    gender = one.honorific or (titles().given_names.get(one.words[0]) if len(one.words) > 1 else None)
    person = Person(name=one.text, words=one.words, gender=gender, first=one.start)
    persons.append(person)
    return person


def bearers(persons: Iterable[Person], word: str) -> list[Person]:
    """The people with a full name who can be called by one word: by last name, else by first, else by one between."""
    listed = [person for person in persons if len(person.words) > 1]
    last = [person for person in listed if person.words[-1] == word]
    first = [person for person in listed if person.words[0] == word]
    return last or first or [person for person in listed if word in person.words] or spelled_alike(listed, word)


def spelled_alike(persons: Iterable[Person], word: str) -> list[Person]:
    """The people whose last name is the same word in another transliteration."""
    if len(word) < SHORTEST_VARIANT:
        return []
    return [person for person in persons if fuzz.ratio(person.words[-1], word) >= SAME_SURNAME]


def pointed_to(persons: list[Person], one: Named, called: Person | None) -> Person | None:
    """The one person whom a single name can mean; None where nobody or several can.

    Whom the article has `called` by it before keeps the name: others who bear it, too, are written in full.
    """
    fitting = [person for person in bearers(persons, one.words[0]) if not genders_differ(person, one)]
    if is_regnal(one):
        fitting = [person for person in fitting if person.words[0] == one.words[0]]
    if len(fitting) > 1:
        before = [person for person in fitting if person.first < one.start]
        fitting = [person for person in before if person is called] or before or fitting
    return fitting[0] if len(fitting) == 1 else None


def is_regnal(one: Named) -> bool:
    """Whether a name is that of a monarch, and so nobody's last name: "King Hussein" is not Saddam Hussein."""
    return one.title is not None and (one.title.role or "").lower().rpartition(" ")[2] in titles().regnal


def in_paragraph(other: Named, one: Named, breaks: list[int]) -> bool:
    """Whether a full name stands before another name in its paragraph; `breaks` are the tokens of line breaks."""
    before = other.start < one.start and len(other.words) > 1
    return before and not any(other.start < index < one.start for index in breaks)


def taken_up(persons: list[Person], one: Named, before: list[Named], pronouns: list[tuple[int, str]]) -> Person | None:
    """The one of several bearers who alone is named `before` in the paragraph and whom a pronoun means since."""
    fitting = [person for person in bearers(persons, one.words[0]) if not genders_differ(person, one)]
    here = [other for other in before if any(other.person is person for person in fitting)]
    last = here[-1] if here else None
    if last is None or last.person is None or any(other.person is not last.person for other in here):
        return None
    end = min((other.start for other in before if other.start > last.start), default=one.start)
    fits = last.person.gender
    return last.person if any(last.start < at < end and fits in (None, its) for at, its in pronouns) else None


def overtaken(person: Person, one: Named, named: list[Named], pronouns: list[tuple[int, str]]) -> bool:
    """Whether a last name may mean another who bears it: named in full since the person, and meant by a pronoun."""
    since = max((other.start for other in named if other.person is person and other.start < one.start), default=0)
    for other in named:
        bearer = other.person if since < other.start < one.start and len(other.words) > 1 else None
        other_bearer = bearer is not None and bearer is not person and not genders_differ(bearer, one)
        if bearer is not None and other_bearer and one.words[0] == bearer.words[-1]:
            fits = {bearer.gender} if bearer.gender else {MASCULINE, FEMININE}
            if any(other.start < index < one.start and gender in fits for index, gender in pronouns):
                return True
    return False


def equal_offices(doc: Doc, named: list[Named]) -> None:
    """Give a counterpart the office of the one named before: "her Russian counterpart, …".

    The word alone is no office: what "my counterpart" is stays open, and so does a colleague of the same country.
    """
    office: Title | None = None
    for one in named:
        title = one.title
        word = title.role.lower().split()[-1] if title is not None and title.role else ""
        if title is None or word not in COUNTERPARTS:
            office = title or office
            continue
        before = {token.lower_ for token in doc[max(title.start - 1, 0) : title.head]}
        equal = office is not None and not before & FIRST_PERSON and (word == "counterpart" or title.country)
        role, sector = (office.role, office.sector) if office is not None and equal else (None, None)
        shared = role is not None and NATIONAL.isdisjoint(role.lower().split())
        one.title = replace(title, role=role if shared else None, sector=sector)


def describe(person: Person, one: Named) -> None:
    """Add to a person what one mention says: a fuller name, the offices, the gender.

    An office before a rank comes first: "the president, General …".
    """
    if len(one.words) > len(person.words):
        person.name, person.words = one.text, one.words
    ranked = one.title is not None and one.title.sector == "MIL"
    for title in (one.outer, one.title) if ranked else (one.title, one.outer):
        if title is not None:
            take_office(person, title)
    person.gender = person.gender or one.honorific


def take_office(person: Person, title: Title) -> None:
    """Add to a person what a title says: the office, the country, the gender."""
    if title.role:
        person.offices.setdefault(title.role, title.former)
    if person.role is None or (person.former and not title.former):
        person.role, person.sector, person.former = title.role, title.sector, title.former
        person.gender = person.gender or (gender_of_role(person.role) if person.role else None)
    if person.role == title.role or not title.former:
        person.country = person.country or title.country


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
