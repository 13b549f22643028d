"""Which names of the gazetteer count in their sentence.

What stands in a person's name is no country. A town is a town where the named entities or the words around it say so.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Span

from components.nlp import surface
from components.nlp.places import gazetteer, qualifiers
from components.nlp.places.gazetteer import NATIONS, PERSONAL, Entry, Match

PLACE_LABELS = frozenset({"LOC", "GPE", "FAC"})
# A town of so many people is believed where only a preposition speaks for it, and one of so many on its own.
LARGE, HUGE = 300_000, 2_000_000

# Capitals that are given names.
GIVEN = frozenset("Sofia Santiago Stanley Douglas Victoria".split())
# Demonyms that are given names or words as well, where no article stands before them.
SINGULAR = frozenset("Brit Dane Finn Lao Pole Scot Swede Turk".split())
# Words that can stand beside a town inside the name of a place without making it another place.
GENERIC = frozenset(
    """the north south east west northern southern eastern western central downtown greater inner outer upper lower old
    city province region county district state airport international valley metropolitan port harbor harbour bay
    area suburb suburbs municipality prefecture governorate oblast republic""".split()
)
PREPOSITIONS = frozenset("in at from near to outside around across toward towards via of into through".split())
WITHIN = frozenset(("of", "in", "from"))
LANGUAGE_BEFORE = frozenset(
    """in into from speak speaks speaking spoke spoken fluent learn learned learning study studies studied studying
    teach teaches taught""".split()
)
# What stands between a verb of languages and the last of them: joints, and languages that are no demonyms.
LISTED = frozenset(
    """and or , fluent arabic farsi persian hebrew urdu hindi bengali tamil pashto dari kurdish swahili mandarin
    cantonese latin yiddish""".split()
)
LANGUAGE_AFTER = re.compile(r"[ -](?:languages?|speaking|speakers?|translations?|translators?)\b")
THINGS = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
# "English" is a language almost everywhere; of the country are its people, clubs, courts and towns.
OF_ENGLAND = re.compile(
    r" (?:police|fans?|football|cricket|rugby|teams?|captains?|coach|clubs?|sides?|players?|supporters|voters|people|"
    r"m[ae]n|wom[ae]n|kings?|queens?|monarchs?|crown|courts?|judges?|law|laws|parliament|nation|nationalis[mt]s?|"
    r"towns?|cit(?:y|ies)|villages?|count(?:y|ies)|coast|countryside|ports?|Heritage|Defence|settlers|soldiers|ships?|"
    r"tourists?|authorities|hospitals?|farmers?|politicians?|regions?|devolution|councils?)\b"
)
FORMS_OF_ADDRESS = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Sir Lord Lady Judge Justice".split())
# A gulf of a country is none of the country, and a duke of a town is not there.
WATERS = re.compile(r"\b(?:Gulf|Bay|Sea|Straits?|Channel|Cape) of $")
TITLES = re.compile(
    r"\b(?:[Dd]uke|[Dd]uchess|[Pp]rince|[Pp]rincess|[Ee]arl|[Cc]ountess|[Vv]iscount|[Aa]rchbishop|[Bb]ishop|Lord) of $"
)
STREETS = re.compile(
    r" (?:Streets?|St\.|Roads?|Rd\.|Avenues?|Ave\.|Drive|Dr\.|Lane|Boulevard|Blvd\.?|Highway|Parkway|Plaza)(?!\w)"
)
# What only a state has: "Jordan's king".
STATE_OFFICE = re.compile(
    r"['’]s (?:late |new |former )?(?:[Kk]ing|[Qq]ueen|[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inist|"
    r"[Gg]overnment|[Pp]arliament|[Aa]rmy|[Aa]rmed [Ff]orces|[Cc]apital)"
)
LONGEST_TIE = 24  # characters
STATE_DEED = re.compile(
    r" (?:(?:has|have|had|will|would|also|\w+ly) ){0,2}(?:accused?|annex|bann?ed|boycott|clos|condemn|critici[sz]|"
    r"denounc|deploy|expel|extradit|host|impos|invad|mediat|protest|ratif|recall|reject|reopen|sever|sign(?:s|ed)? a|"
    r"suspend|urg|veto|welcom|withdr[ae]w|said it\b|says it\b)\w*"
)
# What joins states: "the border with Jordan".
STATE_TIE = re.compile(
    r"\b(?:(?:borders?|frontiers?|ties|relations|treat(?:y|ies)|pacts?|accords?|truce|trade|war) (?:with|between)|"
    r"(?:embassy|troops|peacekeepers|refugees|coup|rebels) (?:in|from)|(?:ambassador|envoy|aid|arms|visit) to|"
    r"(?:sanctions|embargo|attack|war) (?:on|against)|invasion of) $"
)
AGENCY = re.compile(r"(?:, [\w. ]+)? \([A-Z][\w ./]*\)")
OPENING = re.compile(r"(?:, [\w.]+)*(?: \w+\.? \d+)? ?(?:--|[-—–:])")


class Name(NamedTuple):
    """A name where it stands: its match, and its tokens from `first` to before `end`.

    `entity` is the named entity around it, `qualifier` the state or country that stands with it. `before` is the word
    before it, past an article, and `after` the one behind it, as written; empty at the edge of the text. `qualifies` is
    the state or country that it is itself behind a town of its own.
    """

    doc: Doc
    text: str
    match: Match
    first: int
    end: int
    entity: Span | None
    qualifier: Entry | None
    before: str
    after: str
    qualifies: Entry | None

    @property
    def surface(self) -> str:
        """The name without accents."""
        return self.match.surface

    @property
    def sort(self) -> str:
        """What the name stands for in the first place."""
        return self.match.entries[0].sort

    @property
    def label(self) -> str:
        """The label of the entity, or nothing."""
        return self.entity.label_ if self.entity is not None else ""

    @property
    def whole(self) -> bool:
        """Whether the entity is the name and nothing more than an article or "'s"."""
        entity = self.entity
        if entity is None:
            return False
        rest = [*range(entity.start, self.first), *range(self.end, entity.end)]
        return all(self.doc[index].lower_ in ("the", "'s", "’s", "'") for index in rest)

    @property
    def framed(self) -> bool:
        """Whether a preposition of place stands before it."""
        return self.before.lower() in PREPOSITIONS


def names(doc: Doc, text: str) -> list[Name]:
    """The names of the gazetteer in a Doc, each with what stands around it."""
    entities = {index: entity for entity in surface.entities(doc) for index in range(entity.start, entity.end)}
    words, starts, found = surface.words(doc), surface.starts(doc), gazetteer.find(text)
    following = {match.start: match for match in found}
    listed: list[Name] = []
    qualifying: dict[int, Entry] = {}
    for previous, match in zip([None, *found], found, strict=False):
        if compounds(match, following):
            first, end = bisect_right(starts, match.start) - 1, bisect_left(starts, match.end)
            entity = entities.get(first) or entities.get(end - 1)
            said = qualifiers.qualifier(text, match, following)
            if said and said.country in [one.country for one in match.entries]:
                qualifying[match.end + 2] = said
            said = said or qualifiers.introducing(text, previous, match)
            after = words[end] if end < len(words) else ""
            beside = word_before(words, first), after, qualifying.get(match.start)
            listed.append(Name(doc, text, match, first, end, entity, said, *beside))
    return listed


def compounds(match: Match, following: dict[int, Match]) -> bool:
    """Whether a prefix stands before a people or country ("Sino-Russian", but not "Anglo-Catholic")."""
    if not match.surface.endswith("-"):
        return True
    behind = following.get(match.end + 1)
    return behind is not None and behind.entries[0].sort in NATIONS


def word_before(words: list[str], index: int) -> str:
    """The word before a word, past an article; nothing at the beginning of the text."""
    article = index > 1 and words[index - 1].lower() == "the"
    return words[index - 1 - article] if index > 0 else ""


@dataclass(frozen=True, slots=True)
class Labels:
    """What the entities of an article say about names.

    The words of persons' names, the last words of them, and the names that are places somewhere.
    """

    persons: frozenset[str]
    surnames: frozenset[str]
    places: frozenset[str]


def labels(doc: Doc, listed: Iterable[Name]) -> Labels:
    """The words of the persons with two names or more, and the names that are whole entities for places."""
    words = surface.words(doc)
    persons = [one for one in surface.entities(doc) if one.label_ == "PERSON" and one.end - one.start > 1]
    return Labels(
        frozenset(word for one in persons for word in words[one.start : one.end]),
        frozenset(words[one.end - 1] for one in persons),
        frozenset(name.surface for name in listed if name.label in PLACE_LABELS and name.whole),
    )


def counts(name: Name, known: Labels) -> bool:
    """Whether a name is one of a country, people or place here."""
    if name.label == "PERSON" and not outside_person(name, known):
        return False
    if name.before in FORMS_OF_ADDRESS:
        return False
    if name.sort == "nationality":
        return is_nationality(name)
    if inside_phrase(name) or (name.surface in PERSONAL and not spoken_for(name, known)):
        return False
    if name.sort == "country":
        return not is_pronoun(name)
    return name.sort in ("seat", "region") or is_town(name, known)


def inside_phrase(name: Name) -> bool:
    """Whether a name is a part of a water's, a street's or a nobleman's ("Gulf of Alaska", "Berlin Road")."""
    within = name.before.lower() == "of"
    leading = name.text[max(0, name.match.start - 14) : name.match.start] if within else ""
    if within and WATERS.search(leading):
        return True
    small = name.sort in ("region", "city", "capital") or name.surface in PERSONAL
    return small and bool(TITLES.search(leading) or STREETS.match(name.text, name.match.end))


def outside_person(name: Name, known: Labels) -> bool:
    """Whether a name in an entity for a person is no part of the person's name ("Russia's Petrov", "Ames of Ohio")."""
    entity = name.entity
    if name.sort != "nationality" and name.after and name.doc[name.end].ent_type_ == "PERSON" and name.whole:
        return False
    if entity is None or name.first > entity.start:
        return name.before.lower() in WITHIN
    if name.qualifies or (name.sort == "country" and STATE_OFFICE.match(name.text, name.match.end)):
        return True
    if acts_as_state(name, known):
        return True
    if name.surface in PERSONAL or name.surface in gazetteer.doubtful():
        return False
    if name.sort in NATIONS and name.framed:
        return True
    if name.whole:
        bare = name.sort == "capital" and name.surface not in known.persons and is_alone(name)
        said = name.framed or name.qualifier is not None or name.surface in known.places
        return bare or said or name.sort in (*NATIONS, "seat", "region")
    return name.sort == "nationality" or name.after in ("'s", "’s")


def acts_as_state(name: Name, known: Labels) -> bool:
    """Whether a country's name that persons bear stands alone and does what states do ("Jordan recalled its envoy"), or
    is tied to one ("the border with Jordan").
    """
    if name.sort != "country" or not name.whole or name.surface in known.persons or not is_alone(name):
        return False
    before = name.text[max(name.match.start - LONGEST_TIE, 0) : name.match.start]
    return bool(STATE_DEED.match(name.text, name.match.end) or STATE_TIE.search(before))


def is_alone(name: Name) -> bool:
    """Whether a capital has no title or given name before it ("Mr. Lima", "Rosa Lima") and is none itself."""
    return name.surface not in GIVEN and (name.first == 0 or not name.doc[name.first - 1].text[:1].isupper())


def is_nationality(name: Name) -> bool:
    """Whether a demonym means people or things of a country, and neither a language nor a surname."""
    if LANGUAGE_AFTER.match(name.text, name.match.end) or name.doc[name.first].pos_ == "VERB":
        return False
    if name.surface in SINGULAR:
        return name.label == "NORP" or (name.first > 0 and name.doc[name.first - 1].lower_ in ("a", "the"))
    if name.surface in PERSONAL and name.entity is not None and name.label == "ORG":
        return name.first == name.entity.start or name.doc[name.first - 1].pos_ != "PROPN"
    if name.surface == "English":
        return bool(OF_ENGLAND.match(name.text, name.match.end)) or is_the_people(name)
    if not is_learned(name):
        return True
    return is_of_a_thing(name) or name.after in ("-", "'s", "’s")


def is_of_a_thing(name: Name) -> bool:
    """Whether a noun or another adjective follows a demonym."""
    return bool(name.after) and name.doc[name.end].pos_ in THINGS


def is_learned(name: Name) -> bool:
    """Whether a verb or preposition of languages stands before a demonym, or before others that it is listed with."""
    doc, index = name.doc, name.first - 1
    while index > 0 and (doc[index].lower_ in LISTED or doc[index].text in languages()):
        index -= 1
    return index >= 0 and doc[index].lower_ in LANGUAGE_BEFORE


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """The demonyms, each of which may be a language."""
    known = gazetteer.surfaces().entries.items()
    return frozenset(surface for surface, entries in known if entries[0].sort == "nationality")


def is_the_people(name: Name) -> bool:
    """Whether "the English" are all of them: no noun follows."""
    return name.first > 0 and name.doc[name.first - 1].lower_ == "the" and not is_of_a_thing(name)


def is_pronoun(name: Name) -> bool:
    """Whether "US" is a word of a headline in capitals."""
    if name.surface != "US":
        return False
    near = [word for word in (name.before, name.after) if word.isalpha()]
    return bool(near) and all(word.isupper() and len(word) > 1 for word in near)


def spoken_for(name: Name, known: Labels) -> bool:
    """Whether something says that a name which can be a person's is a place: an entity, or a preposition."""
    if name.qualifies:
        return True
    if name.first > 0 and name.label != "PERSON" and name.doc[name.first - 1].ent_type_ == "PERSON":
        return False
    if name.sort == "country" and STATE_OFFICE.match(name.text, name.match.end):
        return True
    if name.label == "PERSON" and acts_as_state(name, known):
        return True
    if name.surface in known.surnames and not name.qualifier:
        return name.label in PLACE_LABELS and name.framed
    return name.label in ("ORG", "NORP", *PLACE_LABELS) or name.surface in known.places or name.framed


def is_town(name: Name, known: Labels) -> bool:
    """Whether the name of a town or capital is one here."""
    if is_dateline(name):
        return True
    if inside_other_name(name):
        return False
    if name.surface in gazetteer.doubtful():
        return name.label in PLACE_LABELS and (name.framed or bool(name.qualifier))
    if name.label in PLACE_LABELS or name.qualifier:
        return True
    people = max(entry.people for entry in name.match.entries)
    capital = name.sort == "capital"
    if name.surface in known.persons:
        return False
    if name.label == "ORG":
        owns = name.before.lower() == "of"
        acts = capital and bool(STATE_DEED.match(name.text, name.match.end))
        return acts or (not name.whole and (capital or owns or people >= LARGE))
    return capital or name.surface in known.places or people >= HUGE or (name.framed and people >= LARGE)


def is_dateline(name: Name) -> bool:
    """Whether a name in capitals is the place of the report: before an agency, or before a dash at a line's start.

    What is a word, too, labels a line of a form with its colon ("DATE: 3 May").
    """
    start, end = name.match.start, name.match.end
    if not name.text[start:end].isupper():
        return False
    if AGENCY.match(name.text, end):
        return True
    if name.surface in gazetteer.doubtful() and name.text.startswith(":", end):
        return False
    return (start == 0 or name.text[start - 1] == "\n") and bool(OPENING.match(name.text, end))


def inside_other_name(name: Name) -> bool:
    """Whether a town is a part of a place's name that means something else ("Fort Jackson", "Lake Geneva")."""
    if name.entity is None or name.label not in PLACE_LABELS or name.whole:
        return False
    for token in name.entity:
        beside = token.i < name.first or (token.i >= name.end and "," not in name.text[name.match.end : token.idx])
        if beside and token.text[:1].isupper() and token.lower_ not in GENERIC:
            return True
    return False
