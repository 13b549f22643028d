"""Which names of the gazetteer count in their sentence, and which of their meanings an article means.

What stands in a person's name is no country. A town is a town where the named entities or the words around it say so.
Which of several towns of a name is meant follows from what the article names besides; what stays open between
countries has none.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from components.nlp import gazetteer
from components.nlp.gazetteer import NATIONS, WEIGHT, Entry, Match

PLACE_LABELS = frozenset({"LOC", "GPE", "FAC"})

# Names of countries, peoples and regions that are also names of persons or words: something else must speak for them.
PERSONAL = frozenset(
    {"Jordan", "Chad", "Georgia", "Israel", "Kenya", "India", "Cuba", "Ireland", "Holland", "Jersey", "Trinidad",
     "Malta", "Martinique", "Montserrat", "Dominica", "France", "Brazil", "Poland", "Grenada", "China", "Niger",
     "Antigua", "Samoa", "Tonga", "French", "German", "Finn", "Dane", "Brit", "Scot", "Lao", "Pole", "Irish", "Turk",
     "Swede", "Dutch", "England", "Wales", "Virginia", "Maine", "Kent", "Devon", "Montana", "Sonora", "Surrey",
     "Essex", "Cornwall", "Somerset", "Java", "Galicia", "Assam", "Samos", "Emirates", "Gao", "Rio", "Arak", "Manus",
     "Champagne", "Crete", "Java", "Tasmania", "Madeira", "Punjab", "Goa", "Sindh", "Hesse", "Corfu", "Shan"}
)  # fmt: skip
# Words that can stand beside a town inside the name of a place without making it another place.
GENERIC = frozenset(
    """the north south east west northern southern eastern western central downtown greater inner outer upper lower old
    city province region county district state airport international river valley metropolitan port harbor harbour bay
    area suburb suburbs municipality prefecture governorate oblast republic""".split()
)
PREPOSITIONS = frozenset("in at from near to outside around across toward towards via of into through".split())
LANGUAGE_BEFORE = frozenset("in into from speak speaks speaking spoke spoken fluent learn learned learning".split())
LANGUAGE_AFTER = re.compile(r"[ -](?:language|languages|speaking|speaker|speakers|translation|translator)\b")
STATE_CLOSED = re.compile(r"\s*[,.;:)]")
DATELINE = re.compile(
    r"(?:, [\w. ]+)?(?: \([\w ./]+\)| ?,? \w+\.? \d+ ?\(?\w*\)?)? ?(?:--|[-—–])|(?:, [\w. ]+)? \([\w ./]+\)"
)
CAUCASUS = ("GEO", "ARM", "AZE", "RUS", "UKR", "TUR")


@dataclass(slots=True)
class Context:
    """What an article names beyond doubt: how often each country, which US states, and the words of persons' names."""

    countries: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    persons: frozenset[str] = frozenset()
    labelled: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands. `entity` is the named entity around it; `qualifier` the state or country behind it."""

    match: Match
    span: Span
    entity: Span | None
    qualifier: Entry | None

    @property
    def label(self) -> str:
        """The label of the entity, or nothing."""
        return self.entity.label_ if self.entity is not None else ""

    @property
    def whole(self) -> bool:
        """Whether the entity is the name and nothing more."""
        return self.entity is not None and self.entity.end_char - self.entity.start_char <= len(self.match.surface) + 2

    @property
    def before(self) -> Token | None:
        """The token before the name, past an article."""
        doc, index = self.span.doc, self.span.start - 1
        if index > 0 and doc[index].lower_ == "the":
            index -= 1
        return doc[index] if index >= 0 else None

    @property
    def after(self) -> Token | None:
        """The token behind the name."""
        doc, index = self.span.doc, self.span.end
        return doc[index] if index < len(doc) else None


def names(doc: Doc) -> list[Name]:
    """The names of the gazetteer in a Doc, each with its entity and its qualifier."""
    entities = {token.i: entity for entity in doc.ents for token in entity}
    found = gazetteer.find(doc.text)
    following = {match.start: match for match in found}
    listed = []
    for match in found:
        span = doc.char_span(match.start, match.end, alignment_mode="expand")
        if span is not None:
            entity = entities.get(span.start) or entities.get(span.end - 1)
            listed.append(Name(match, span, entity, qualifier(doc.text, match, following)))
    return listed


def qualifier(text: str, match: Match, following: dict[int, Match]) -> Entry | None:
    """The state or country that stands behind a town and a comma ("Portland, Maine", "Portland, Ore.")."""
    if not text.startswith(", ", match.end):
        return None
    short = abbreviation().match(text, match.end + 2)
    if short:
        return gazetteer.abbreviations()[short.group()]
    behind = following.get(match.end + 2)
    if behind and behind.entries[0].sort in ("country", "region") and behind.entries[0].country:
        states = [entry for entry in behind.entries if entry.region]
        return (
            states[0]
            if states and any(entry.region == states[0].region for entry in match.entries)
            else behind.entries[0]
        )
    return None


@lru_cache(maxsize=1)
def abbreviation() -> re.Pattern[str]:
    """The abbreviations of states and provinces, the longest first."""
    known = sorted(gazetteer.abbreviations(), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, known)) + r")(?!\w)")


def context(doc: Doc, listed: list[Name]) -> Context:
    """What the article says about where it is set."""
    found = Context(persons=person_words(doc), labelled=labelled(listed))
    for name in listed:
        first = name.match.entries[0]
        firm = len(name.match.entries) == 1 and first.sort != "city" and name.label != "PERSON"
        if name.qualifier:
            note(found, name.qualifier)
        elif first.sort == "capital" and first.people >= WEIGHT // 2 and name.label != "PERSON":
            note(found, first)
        elif firm and not (first.sort == "region" and name.match.surface in PERSONAL):
            note(found, first)
    return found


def note(found: Context, entry: Entry) -> None:
    """Count one firm name."""
    if entry.country:
        found.countries[entry.country] += 1
    if entry.region and entry.country == "USA":
        found.states[entry.region] += 1


def person_words(doc: Doc) -> frozenset[str]:
    """The words of the names of persons that have at least two."""
    return frozenset(
        token.text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1 for token in entity
    )


def labelled(listed: list[Name]) -> frozenset[str]:
    """The surfaces that are a place by themselves somewhere in the article."""
    return frozenset(name.match.surface for name in listed if name.whole and name.label in PLACE_LABELS)


def counts(name: Name, found: Context) -> bool:
    """Whether a name is one of a country, people or place here."""
    sort = name.match.entries[0].sort
    if name.label == "PERSON" and not opens_person(name):
        return False
    if sort == "nationality":
        return is_nationality(name)
    if name.match.surface in PERSONAL and not spoken_for(name, found):
        return False
    if sort == "country":
        return is_country(name)
    if sort == "seat":
        return True
    if sort == "region":
        return name.label in PLACE_LABELS or name.label in ("ORG", "NORP", "") or bool(name.qualifier)
    return is_town(name, found)


def opens_person(name: Name) -> bool:
    """Whether a name inside an entity for a person is none of the person's names ("Russia's Petrov")."""
    if name.match.surface in PERSONAL or name.match.entries[0].sort not in NATIONS or name.entity is None:
        return False
    return name.whole or name.match.start == name.entity.start_char


def is_nationality(name: Name) -> bool:
    """Whether a demonym means people or things of a country, and not a language."""
    before, after = name.before, name.after
    if LANGUAGE_AFTER.match(name.span.doc.text, name.match.end):
        return False
    if (
        name.match.surface in PERSONAL
        and name.match.surface[-1] in "nteke"
        and name.label not in ("NORP", *PLACE_LABELS)
    ):
        singular = {"Finn", "Dane", "Brit", "Scot", "Pole", "Turk", "Swede", "Lao"}
        if name.match.surface in singular and not (before is not None and before.lower_ in ("a", "the", "young")):
            return False
    spoken = before is not None and before.lower_ in LANGUAGE_BEFORE
    return (
        not spoken
        or (after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM"))
        or (after is not None and after.text in ("-", "'s", "’s"))
    )


def is_country(name: Name) -> bool:
    """Whether a country's name is one: "US" in a headline of capitals is a pronoun."""
    if name.match.surface != "US":
        return True
    near = [token.text for token in (name.before, name.after) if token is not None and token.is_alpha]
    return not (near and all(text.isupper() and len(text) > 1 for text in near))


def spoken_for(name: Name, found: Context) -> bool:
    """Whether something says that a name which can be a person's is a place: an entity, or a preposition."""
    before, after = name.before, name.after
    beside = [
        one for one in (before, after) if one is not None and one.ent_type_ == "PERSON" and name.label != "PERSON"
    ]
    if before is not None and before in beside and before.i == name.span.start - 1:
        return False
    if name.match.surface in found.persons and not name.qualifier:
        return name.label in PLACE_LABELS and before is not None and before.lower_ in PREPOSITIONS
    if name.label in PLACE_LABELS or name.label in ("ORG", "NORP") or name.match.surface in found.labelled:
        return True
    return before is not None and before.lower_ in PREPOSITIONS


def is_town(name: Name, found: Context) -> bool:
    """Whether the name of a town or capital is one here."""
    entry = name.match.entries[0]
    surface = name.match.surface
    if is_dateline(name):
        return True
    if surface in found.persons and entry.sort != "capital":
        return False
    if inside_other_name(name):
        return False
    if name.qualifier:
        return True
    framed = name.before is not None and name.before.lower_ in PREPOSITIONS
    people = max(one.people for one in name.match.entries)
    if surface in gazetteer.doubtful():
        return name.label in PLACE_LABELS and (framed or people >= 300_000)
    if name.label in PLACE_LABELS or surface in found.labelled:
        return True
    if name.label == "ORG":
        return not name.whole and (entry.sort == "capital" or people >= 500_000)
    return entry.sort == "capital" or (framed and people >= 300_000) or people >= 2_000_000


def is_dateline(name: Name) -> bool:
    """Whether a name in capitals opens a paragraph as the place of the report."""
    text, start, end = name.span.doc.text, name.match.start, name.match.end
    opens = start == 0 or text[start - 1] == "\n"
    return opens and text[start:end].isupper() and bool(DATELINE.match(text, end))


def inside_other_name(name: Name) -> bool:
    """Whether a town is a part of a place's name that means something else ("Fort Jackson", "Lake Geneva")."""
    if name.entity is None or name.label not in PLACE_LABELS:
        return False
    outside = [token for token in name.entity if not name.span.start <= token.i < name.span.end]
    own = [token for token in outside if token.i < name.span.start or not comma_between(name, token)]
    return any(token.text[:1].isupper() and token.lower_ not in GENERIC for token in own)


def comma_between(name: Name, token: Token) -> bool:
    """Whether a comma stands between a name and a token behind it ("Portland, Maine")."""
    return "," in name.span.doc.text[name.match.end : token.idx]


def meaning(name: Name, found: Context) -> Entry:
    """What a name stands for in its article. Its country is None where several are as likely."""
    entries = name.match.entries
    if name.qualifier:
        qualified = by_qualifier(name, name.qualifier)
        if qualified:
            return qualified
    if len(entries) == 1:
        return entries[0]
    if name.match.surface == "Georgia":
        return georgia(entries, found)
    ranked = sorted(entries, key=lambda entry: -weight(entry, found))
    best = ranked[0]
    rival = next((entry for entry in ranked[1:] if entry.country != best.country), None)
    if rival is not None and weight(best, found) - weight(rival, found) < MARGIN:
        return Entry(best.sort, best.name, None)
    return best


MARGIN = 0.35


def by_qualifier(name: Name, said: Entry) -> Entry | None:
    """The meaning in the state or country that is named behind it; one that we do not know has no point."""
    entries = name.match.entries
    same = [one for one in entries if one.country == said.country and (not said.region or one.region == said.region)]
    if same:
        return same[0]
    text = name.span.doc.text
    first = entries[0]
    if first.sort in NATIONS:
        closed = STATE_CLOSED.match(text, name.match.end + 2 + len(said.name))
        short = text[name.match.end + 2 : name.match.end + 3 + len(said.name)].rstrip() != said.name
        return None
    if first.sort == "capital" or max(one.people for one in entries) >= WEIGHT // 2:
        return None
    return Entry("city", text[name.match.start : name.match.end], said.country) if said.sort == "region" else None


def weight(entry: Entry, found: Context) -> float:
    """How likely an entry is: the larger place, and the one whose country or state the article names."""
    score = math.log10(entry.people + 1000)
    if entry.sort in ("capital", "country", "nationality"):
        score += 0.7
    named = found.countries[entry.country or ""]
    score += min(named, 3) * 0.5 + (0.5 if named else 0)
    if entry.country == "USA" and entry.region:
        score += 1.5 if found.states[entry.region] else 0
    return score


def georgia(entries: tuple[Entry, ...], found: Context) -> Entry:
    """The country, or the state of the same name where the article is about other states and not about the Caucasus."""
    country = next(entry for entry in entries if entry.country == "GEO")
    state = next(entry for entry in entries if entry.country == "USA")
    abroad = sum(found.countries[code] for code in CAUCASUS)
    at_home = sum(found.states.values())
    return state if at_home > abroad else country
