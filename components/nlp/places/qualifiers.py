"""The state or country that stands beside a name and says where it lies."""

from __future__ import annotations

import re
from functools import lru_cache

from components.nlp.places import gazetteer
from components.nlp.places.gazetteer import NATIONS, PERSONAL, Entry, Match

INTRODUCED = re.compile(r" (?:(?!the )[a-z-]+ ){0,2}(?:city|town|village|port|suburb|capital|resort) of ")
OWNING = ("'s ", "’s ")
# What lies within the country that has it: "Somalia's Gedo region", but not "Israel's Moscow embassy".
DIVISION = re.compile(
    r" (?:region|province|county|district|governorate|oblast|prefecture|canton|municipality)\b",
    re.IGNORECASE,
)


def qualifier(text: str, match: Match, following: dict[int, Match]) -> Entry | None:
    """The state or country behind a town ("Portland, Maine", "Portland, Ore.", "Tripoli (Lebanon)")."""
    if not text.startswith((", ", " ("), match.end):
        return None
    short, behind = abbreviated(text, match.end), following.get(match.end + 2)
    if short or behind is None or (text[match.end] == " " and text[behind.end : behind.end + 1] != ")"):
        return short.entries[0] if short else None
    said = [entry for entry in behind.entries if entry.sort in ("country", "region") and entry.country]
    here = {(entry.country, entry.region) for entry in match.entries}
    return next((entry for entry in said if (entry.country, entry.region) in here), said[0] if said else None)


def introducing(text: str, previous: Match | None, match: Match) -> Entry | None:
    """The state or country before a town: "the Lebanese port of Tripoli", "Kenya's Moyale"."""
    if previous is None or match.entries[0].sort in NATIONS:
        return None
    if not text.endswith((" of ", *OWNING), 0, match.start):
        return None
    first = previous.entries[0]
    if text[previous.end : match.start] in OWNING:
        return first if owns(previous, match, text) else None
    says = first.sort in (*NATIONS, "region") and first.country and previous.surface not in PERSONAL
    return first if says and INTRODUCED.fullmatch(text, previous.end, match.start) else None


def owns(owner: Match, match: Match, text: str) -> bool:
    """Whether the country before "'s" has a place of the name, or the name is that of a part of it."""
    entry = owner.entries[0]
    if entry.sort != "country":
        return False
    if entry.country in [one.country for one in match.entries]:
        return True
    return owner.surface not in PERSONAL and bool(DIVISION.match(text, match.end))


def abbreviated(text: str, end: int) -> Match | None:
    """The abbreviation of a state or province that stands behind a comma at an offset."""
    short = abbreviation().match(text, end + 2) if text.startswith(", ", end) else None
    return Match(*short.span(), short.group(), (gazetteer.abbreviations()[short.group()],)) if short else None


@lru_cache(maxsize=1)
def abbreviation() -> re.Pattern[str]:
    """The abbreviations of states and provinces, the longest first."""
    known = sorted(gazetteer.abbreviations(), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, known)) + r")(?!\w)")
