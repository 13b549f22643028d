"""Which place a name means that several bear: the one that fits what the article names besides.

What stays open between several countries has none.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from components.nlp.places import gazetteer
from components.nlp.places.gazetteer import NATIONS, PERSONAL, WEIGHT, Entry
from components.nlp.places.toponyms import Name

# How much likelier one place must be than its namesake in another country, in powers of ten of their people.
MARGIN = 0.35
# A town below this size is believed in a country only if the article names that country or none at all.
SMALL = 100_000
# Countries that are named like an American state, with the countries around them that speak for them.
AROUND = {"Georgia": ("GEO", "ARM", "AZE", "RUS", "UKR", "TUR"), "Jersey": ("JEY", "GGY", "GBR", "FRA")}
# What news from American towns and states is full of and world news is not. Neither pattern begins with a boundary or a
# choice of case, so that `re` can leap from one first letter to the next.
AMERICAN_LIFE = re.compile(
    r"(?:County|Counties|Township)\b|count(?:y|ies) (?:commission|sheriff|jail)|heriff\b|(?:Gov|Sen|Rep)\. [A-Z]"
    r"|state (?:[Ss]en\.|[Rr]ep\.|senator|representative|troopers?|line|police)|National Guard|School District\b"
)
# What news from towns anywhere is full of.
TOWN_LIFE = re.compile(
    r"(?:ity|own) [Cc]ouncil|(?:olice|ire) [Dd]epartment|(?:igh|iddle|lementary) [Ss]chool|City of|esidents"
    r"|\d(?: [A-Z]\w{1,30} (?:St|Ave|Rd)\.|\d\d-\d{4})"
)
# A town and a country behind it, with more behind them.
LIST = re.compile(r", [A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4}(?: and |, (?:and )?[A-Z])")
# What the state has and the country of its name has not.
OF_A_STATE = re.compile(r"(?:University|[Ss]tate|[Gg]overnor) of $")
STATE_HAS = re.compile(
    r"(?:['’]s)? (?:State University|Tech\b|[Gg]overnor|Gov\.|Sen\.|[Ll]egislature|[Ss]ecretary of [Ss]tate|Republican|"
    r"Democrat|General Assembly|National Guard)"
)
COUNTY = re.compile(r"(?: and [A-Z]\w+)? (?:County|Counties|counties)\b")


@dataclass(slots=True)
class Setting:
    """What an article is about: for each country and each US state the names that speak for it.

    `text` is read for what tells its kind only when a name asks for it.
    """

    text: str
    countries: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    states: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    read: dict[re.Pattern[str], int] = field(default_factory=dict)

    def signs(self, pattern: re.Pattern[str]) -> int:
        """How often a pattern occurs in the article, counted up to three."""
        if pattern not in self.read:
            self.read[pattern] = sum(1 for _ in islice(pattern.finditer(self.text), 3))
        return self.read[pattern]

    def support(self, entry: Entry, surface: str) -> int:
        """How many other names speak for the country of a place."""
        return len(self.countries.get(entry.country or "", set()) - {surface})

    def abroad(self, surface: str) -> bool:
        """Whether another name speaks for any country but the United States."""
        return any(known - {surface} for code, known in self.countries.items() if code != "USA")

    def at_home(self, surface: str) -> int:
        """How much speaks for an American town or state, besides a name itself."""
        return self.signs(AMERICAN_LIFE) + sum(1 for known in self.states.values() if known - {surface})


def setting(text: str, listed: Iterable[Name]) -> Setting:
    """What the names of an article that count say about where it is set."""
    found = Setting(text)
    for name in listed:
        first = name.match.entries[0]
        if name.qualifier:
            note(found, name.qualifier, name.qualifier.name)
        elif speaks(name):
            note(found, first, name.surface)
    return found


def speaks(name: Name) -> bool:
    """Whether a name stands for one country beyond reasonable doubt, so that it speaks for others."""
    first = name.match.entries[0]
    if first.sort in NATIONS:
        return [entry.sort in NATIONS for entry in name.match.entries].count(True) == 1 and name.surface not in AROUND
    return first.sort in ("seat", "region") or (first.sort == "capital" and first.people >= WEIGHT // 4)


def note(found: Setting, entry: Entry, surface: str) -> None:
    """Add one name to what an article is about."""
    if entry.country:
        found.countries[entry.country].add(surface)
    if entry.country == "USA" and entry.region:
        found.states[entry.region].add(surface)


def meaning(name: Name, known: Setting) -> Entry:
    """What a name stands for in its article. Its country is None where several are as likely."""
    qualified = name.qualifies or (by_qualifier(name) if name.qualifier else None)
    if qualified:
        return qualified
    if name.surface in AROUND:
        return nation_or_state(name, known)
    if name.sort in NATIONS:
        return nation(name, known)
    if len(name.match.entries) == 1 and believed(name.match.entries[0], name, known):
        return name.match.entries[0]
    ranked = sorted(((weight(entry, name, known), entry) for entry in name.match.entries), key=lambda pair: -pair[0])
    best = ranked[0][1]
    rival = next((pair[0] for pair in ranked[1:] if pair[1].country != best.country), -math.inf)
    if ranked[0][0] - rival >= MARGIN and believed(best, name, known):
        return best
    return best._replace(country=None, latitude=None, longitude=None)


def by_qualifier(name: Name) -> Entry | None:
    """The meaning in the state or country beside it. A town that no table knows has its country but no point.

    "Talks in London, Germany and France" names no German London: a place that everybody knows stays where it is, unless
    an abbreviation or a people says otherwise ("Lebanon, Pa.", "the Canadian city of London"). Another town stays open
    there.
    """
    said, entries = name.qualifier, name.match.entries
    if said is None:
        return None
    same = [one for one in entries if one.country == said.country and (not said.region or one.region == said.region)]
    if same:
        return same[0]
    famous = name.sort != "city" or max(one.people for one in entries) >= WEIGHT // 2
    if famous and said.sort not in ("abbreviation", "nationality"):
        return None
    listed = said.sort == "country" and LIST.match(name.text, name.match.end)
    written = gazetteer.spelled(name.text[name.match.start : name.match.end])
    return Entry("city", written, None if listed else said.country)


def nation(name: Name, known: Setting) -> Entry:
    """A country or people: of two that share a name the one that the article names besides, else the larger one.

    It is the American town of that name only where the article is all about American life.
    """
    if len(name.match.entries) == 1:
        return name.match.entries[0]
    nations = [entry for entry in name.match.entries if entry.sort in NATIONS]
    first = max(nations, key=lambda entry: (known.support(entry, name.surface), entry.people))
    towns = [entry for entry in name.match.entries if entry.sort == "city" and entry.country == "USA"]
    abroad = sum(1 for code in known.countries if code not in ("USA", first.country))
    if towns and known.at_home(name.surface) > abroad and not known.support(first, name.surface):
        return max(towns, key=lambda entry: weight(entry, name, known))
    return first


def nation_or_state(name: Name, known: Setting) -> Entry:
    """Georgia or Jersey: the American state or the country.

    It is the state where something of a state stands beside it, or where the article is about American life and not
    about the country's neighbours.
    """
    entries = name.match.entries
    abroad = sum(len(known.countries.get(code, set()) - {name.surface}) for code in AROUND[name.surface])
    at_home = has_a_state(name) or known.at_home(name.surface) > abroad
    return next(entry for entry in entries if (entry.country == "USA") == at_home)


def has_a_state(name: Name) -> bool:
    """Whether a state's university, governor or party stands beside a name."""
    start, end = name.match.start, name.match.end
    return bool(OF_A_STATE.search(name.text, max(start - 15, 0), start) or STATE_HAS.match(name.text, end))


def weight(entry: Entry, name: Name, known: Setting) -> float:
    """How likely a place is: in powers of ten of its people, and more where the article is about its country.

    Every article names the United States, so that this says little about a town; its states and its public life do.
    News from a town that names no country besides hardly means a capital abroad.
    """
    surface = name.surface
    score = math.log10(entry.people + 1000) + (0.7 if entry.sort == "capital" else 0.0)
    support = known.support(entry, surface)
    if entry.country == "USA":
        in_state = bool(known.states.get(entry.region, set()) - {surface})
        in_county = 2.0 if COUNTY.match(name.text, name.match.end) else 0.0
        score += 1.5 if entry.sort == "region" else 0.0  # no town abroad is as well known as a state
        return score + in_county + (0.3 if support else 0) + 0.5 * min(known.at_home(surface), 4) + 1.5 * in_state
    if support:
        return score + 0.6 + 0.5 * min(support, 3)
    if known.abroad(surface):
        return score
    return score - 0.4 * (known.signs(TOWN_LIFE) + known.signs(AMERICAN_LIFE))


def believed(entry: Entry, name: Name, known: Setting) -> bool:
    """Whether a town is where the article is, where its size or its name leave a doubt."""
    if known.support(entry, name.surface) or entry.country == "USA":
        return True
    if COUNTY.match(name.text, name.match.end):
        return False
    doubtful = (entry.sort == "city" and entry.people < SMALL) or (entry.sort == "region" and name.surface in PERSONAL)
    return not (doubtful and any(names - {name.surface} for names in known.countries.values()))
