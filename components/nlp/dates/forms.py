"""The forms of English date expressions: patterns over word codes, and what each one reads.

A pattern is a regular expression in which a name in capitals stands for any word of that kind, and one in lower case
for the same and catches it: "month dayno (?:COMMA? year)?". The longest form at a place wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from components.nlp.dates import readings
from components.nlp.dates.anchoring import Reading, vague
from components.nlp.dates.words import CODES, OTHER, SEEN, Word, Words, date_words, read_words, vocabulary

UNITS = "".join(code for name, code in CODES.items() if name.startswith("a_"))
SETS = CODES | {
    "unit": UNITS,
    "dayno": "DQO",
    "count": "wyaDYN",
    "relation": "LPIFGRVzZC",
    "nearby": "LPIFGC",
    "yearrel": "LPIFGRVzZC",
    "shortyear": "DN",
    "first": "D",
    "other": "D",
    "lastyear": "YDN",
    "lastday": "D",
    "lastmonth": "M",
    "mark": "/.-",
    "span": "-c",
    "others": "-c&",
    "tensunit": "w",
    "comingone": "G",
    "block": UNITS,
}
SHORTHANDS = {
    "<year>": "(?: (?:OF|IN|COMMA)? (?: year (?!SLASH DAY|DASH DAY) | APOSTROPHE shortyear | THE? yearrel A_YEAR ) )",
    "<years>": "(?: year | THE? yearrel A_YEAR APOSTROPHE ESS )",
    "<part>": "(?: (?:THE? VERY? EDGE OF | EDGE DASH | (?:PART|SOONER|LATER) (?:DASH|IN|ON)?) )",
    "<hour>": "(?: HOUR | (?:DAY|CARDINAL)? CLOCK )",
    "<weekday>": "(?: (?:weekday|SHORTDAY) COMMA? )",
}
PATTERNS = (
    ("iso", "year MARK first MARK other", readings.iso),
    ("numeric", "first MARK other MARK year", readings.numeric),
    ("numeric", "first SLASH other SLASH shortyear", readings.numeric),
    ("date", "<weekday>? THE? dayno OF? month (?:COMMA? <year>)?", readings.day_of_month),
    ("date", "<weekday>? <part>? nearby? month THE? dayno <year>?", readings.day_of_month),
    ("days", "month first SPAN lastday <year>?", readings.days),
    ("date", "THE? dayno month (?= OTHERS THE? DAYNO MONTH COMMA? year)", readings.day_of_month),
    ("date", "month dayno (?= OTHERS MONTH DAYNO COMMA? year)", readings.day_of_month),
    ("days", "first (?:SPAN|AND) lastday OF? month <year>?", readings.days),
    ("months", "month DASH lastmonth <year>?", readings.months),
    ("month year", "<part>? month (?= OTHERS <part>? MONTH COMMA? year)", readings.month),
    ("month", "<part>? (?:THE? relation)? month", readings.month),
    ("month year", "<part>? month COMMA? <year>", readings.month),
    ("month year", "<part>? <years> month", readings.month),
    ("month", "THE? (?:NTH|LAST) (?:A_WEEK|A_WEEKEND) OF month", readings.month),
    ("month year", "THE? (?:NTH|LAST) (?:A_WEEK|A_WEEKEND) OF month COMMA? <year>", readings.month),
    ("weekday", "<part>? <hour>? (?:THE? relation)? comingone? <part>? weekday <hour>?", readings.weekday),
    ("weekday", "<part>? weekday OF? nearby A_WEEK", readings.weekday_of_week),
    ("year", "<part>? year", readings.year),
    ("years", "year (?:DASH|SLASH) lastyear", readings.years),
    ("short year", "APOSTROPHE shortyear", readings.year),
    ("decade", "(?:THE PART? DASH? APOSTROPHE? | PART DASH? | APOSTROPHE)? decade", readings.decade),
    ("quarter", "<part>? THE? FISCAL? <years>? (?:nth|last) DASH? A_QUARTER <year>?", readings.quarter),
    ("the quarter", "THE LATEST? FISCAL? A_QUARTER", readings.latest_quarter),
    ("quarter", "<part>? THE? FISCAL? (?:nth|last) A_QUARTER OF THE A_YEAR", readings.quarter),
    ("quarter", "quartermark <year>?", readings.quarter),
    ("quarter", "year quartermark", readings.quarter),
    ("half", "<part>? THE? (?:nth|last) HALF <year>", readings.half),
    ("half", "<part>? <years> (?:nth|last) HALF", readings.half),
    ("half", "<part>? THE? (?:nth|last) HALF OF THE A_YEAR", readings.half),
    ("half", "halfmark <year>", readings.half),
    ("season", "<part>? THE? relation? PAST? season", readings.season),
    ("season year", "<part>? THE? season <year>", readings.season),
    ("season year", "<part>? <years> season", readings.season),
    ("the day", "THE A_DAY", readings.current_day),
    ("week of", "THE A_WEEK OF month THE? dayno", readings.week_of),
    ("week of", "THE A_WEEK OF THE? dayno OF? month", readings.week_of),
    ("part of unit", "THE? EDGE OF THE unit", readings.part_of_unit),
    ("part of unit", "(?:PART|SOONER|LATER) IN THE unit", readings.part_of_unit),
    ("part of unit", "A_YEAR (?:APOSTROPHE ESS)? DASH? EDGE", readings.year_end),
    ("unit", "<part>? (?:THAT (?=SAME)|the)? relation unit", readings.unit),
    ("unit", "the? relation hour", readings.hour_told),
    ("weekend", "<part>? THE A_WEEKEND", readings.weekend),
    ("fiscal", "<part>? (?:THE|relation){0,3} FISCAL (?:A_YEAR year? | year)", readings.vague_date),
    ("deictic", "<part>? <hour>? deictic <hour>?", readings.deictic),
    ("deictic", "THE A_DAY (?:before|after) deictic", readings.deictic_neighbour),
    ("deictic", "<part>? (?:this|last) hour", readings.hour_of_day),
    ("ago", "(?:about|OVER THAN?)? count (?:DASH tensunit)? (?:unit|units) AGO", readings.ago),
    ("ago", "count (?:DASH tensunit)? (?:unit|units) AGO (?:deictic | THIS block)", readings.ago_to_the_day),
    ("ago", "ARTICLE? some OF? (?:unit|units) AGO", readings.vague_date),
    ("ago", "UNITS AGO", readings.vague_date),
    ("hence", "count (?:unit|units) (?:FROM NOW|HENCE|APOSTROPHE ESS? TIME)", readings.hence),
    ("earlier", "count (?:unit|units) (?:sooner|later) (?!THAN)", readings.earlier),
    ("earlier", "(?:THE|count) (?:unit|units) (?:before|after) (?=[,.\\n]|$)", readings.earlier),
    ("year ago", "THE? A_YEAR DASH (?:ago|sooner) (?:A_QUARTER)?", readings.year_ago),
    ("some units", "THE? (?:relation|RECENT) some? UNITS", readings.some_units),
    ("recent", "(?:RECENT|CURRENT)", readings.vague_date),
)
# Words side by side that can stand in a date, with one among them that every form has.
ANCHORS = "".join(
    CODES[name]
    for name in "month weekday shortday year day number decade deictic units season hour clock recent current "
    "quartermark halfmark half ago hence".split()
)
# A group without others inside it, and what says that it may be left out.
GROUP = re.compile(r"\((\?[:=!])([^()]*)\)(\?|\{0,\d\})?")
HEARTS, NUMBERS = frozenset(ANCHORS + UNITS), CODES["day"] + CODES["number"]
# A day without its month; "the 10th of" says more, and "the 9th and 10th floors" are none.
BARE_DAY = re.compile(r"the ([1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b(?! of | (?:and|or|to|through)(?: the)? \d)(?![-–/])")
ZONE = re.compile(rf"[^{OTHER}\n]*[{re.escape(ANCHORS + UNITS)}][^{OTHER}\n]*")


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression: its form, its first and last word (both included) and the reading that anchors give it."""

    form: str
    first: int
    last: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern over word codes and what makes a reading of the words it caught (None: not a date after all).

    `needs` are codes of which a text must have one of each kind, or the pattern cannot fit.
    """

    name: str
    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    read: Callable[[Mapping[str, Word]], Reading | None]


def form(name: str, pattern: str, read: Callable[[Mapping[str, Word]], Reading | None]) -> Form:
    """A form from its line in PATTERNS."""
    for shorthand, meaning in SHORTHANDS.items():
        pattern = pattern.replace(shorthand, meaning)
    return Form(name, compiled(pattern), tuple(frozenset(SETS[one.lower()]) for one in needed(pattern)), read)


def needed(pattern: str) -> list[str]:
    """The names in a pattern that no fit can do without."""
    while GROUP.search(pattern):
        pattern = GROUP.sub(lambda group: "" if group[1] != "?:" or "|" in group[2] or group[3] else group[2], pattern)
    return re.findall(r"[A-Za-z_]+(?![A-Za-z_?])", pattern)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in names as a regular expression over codes; a group is called after its name and its place."""
    places = count()
    return re.compile(
        re.sub(r"\\n|[A-Za-z_]+", lambda name: word_class(name.group(), next(places)), pattern).replace(" ", "")
    )


def word_class(name: str, place: int) -> str:
    """The character class of a name in a pattern, caught where it is in lower case."""
    if name.startswith("\\"):
        return name
    letters = "[" + "".join(map(re.escape, SETS[name.lower()])) + "]"
    return letters if name.isupper() else f"(?P<{name}_{place}>{letters})"


@lru_cache(maxsize=1)
def forms() -> tuple[Form, ...]:
    """All forms, compiled."""
    return tuple(form(*line) for line in PATTERNS)


@lru_cache(maxsize=1)
def phrases() -> tuple[re.Pattern[str], dict[str, tuple[str, Reading]]]:
    """The fixed phrases of data/date_words.toml as one pattern, the longest first, and what each is and reads."""
    tables = date_words()
    known: dict[str, tuple[str, Reading]] = dict.fromkeys(tables["vague"]["phrases"], ("vague", vague))
    known |= {phrase: ("feast", readings.feast(day)) for phrase, day in tables["feast"].items()}
    known |= {phrase: ("named day", readings.named_day(day)) for phrase, day in tables["named_day"].items()}
    listed = "|".join(re.escape(phrase) for phrase in sorted(known, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})(?!\w)"), known


def expressions(text: str, codes: str, words: Words) -> list[Expression]:
    """The date expressions of a text in order, none overlapping another; of overlapping ones the longest."""
    found = [*phrase_expressions(text, words), *bare_days(text, words), *candidates(codes, words)]
    found.sort(key=lambda one: (one.first - one.last, one.first))
    taken = bytearray(len(words))
    kept = []
    for one in found:
        if not any(taken[one.first : one.last + 1]):
            taken[one.first : one.last + 1] = b"\x01" * (one.last + 1 - one.first)
            kept.append(one)
    return sorted(kept, key=lambda one: one.first)


def candidates(codes: str, words: Words) -> Iterator[Expression]:
    """Every form wherever it fits."""
    for zone in ZONE.finditer(codes):
        # One code more, so that what looks ahead sees the word behind the zone.
        for found in fits(codes[zone.start() : zone.end() + 1]):
            caught = {name: words[zone.start() + place] for name, place in found.caught}
            reading = forms()[found.form].read(caught)
            if reading is not None:
                name = forms()[found.form].name
                yield Expression(name, zone.start() + found.first, zone.start() + found.last, reading)


class Fit(NamedTuple):
    """Where a form fits in a zone: its number, the first and last word, and the words that it caught by name."""

    form: int
    first: int
    last: int
    caught: tuple[tuple[str, int], ...]


@lru_cache(maxsize=20_000)
def fits(codes: str) -> tuple[Fit, ...]:
    """Every form wherever it fits in the codes of a zone; the same few zones come again and again."""
    kinds = frozenset(codes)
    return tuple(
        Fit(number, match.start(), match.end() - 1, caught(match))
        for number, form in enumerate(forms())
        if all(map(kinds.intersection, form.needs))
        for match in form.pattern.finditer(codes)
    )


def caught(match: re.Match[str]) -> tuple[tuple[str, int], ...]:
    """The places that the groups of a pattern caught, by the groups' names."""
    places = ((name.rpartition("_")[0], match.start(name)) for name, code in match.groupdict().items() if code)
    return tuple(places)


def lower(text: str) -> str:
    """The text in lower case, character by character, so that offsets hold."""
    whole = text.lower()
    return whole if len(whole) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


def phrase_expressions(text: str, words: Words) -> list[Expression]:
    """The fixed phrases: those that point at a time without saying which, feasts, and days with a name."""
    pattern, known = phrases()
    found = []
    start, end = words.span(0, -1) if words else (0, 0)
    for match in pattern.finditer(lower(text[start:end])):
        first, last = words.at(start + match.start()), words.at(start + match.end(), end=True)
        if first is not None and last is not None:
            form, reading = known[match.group().replace("’", "'")]
            found.append(Expression(form, first, last, reading))
    return found


def bare_days(text: str, words: Words) -> Iterator[Expression]:
    """The days without a month: "on the 10th"."""
    start, end = words.span(0, -1) if words else (0, 0)
    for match in BARE_DAY.finditer(text, start, end):
        first, last = words.at(match.start()), words.at(match.end(), end=True)
        if first is not None and last is not None:
            yield Expression("bare day", first, last, readings.bare_day(int(match[1])))


@lru_cache(maxsize=1)
def marking_words() -> frozenset[str]:
    """The words of letters alone of which every date expression has one, as they can be written."""
    known = {*vocabulary(), *phrase_ends()}
    written = {form for word in known for form in (word, word.capitalize(), word.upper()) if form.isalpha()}
    return frozenset(form for form in written if SEEN[form] in HEARTS or form.lower() in phrase_ends())


def is_marking(token: str) -> bool:
    """Whether a token with digits or signs has a word that every date expression has one of; "12" alone has none."""
    codes, words = read_words(token)
    if not codes or (len(codes) == 1 and codes in NUMBERS):
        return False
    return (
        "/" in token
        or token[-2:] in ("st", "nd", "rd", "th")
        or any(code in HEARTS for code in codes)
        or words[-1].text.lower() in phrase_ends()
    )


@lru_cache(maxsize=1)
def phrase_ends() -> frozenset[str]:
    """The last words of the fixed phrases."""
    return frozenset(read_words(phrase)[1][-1].text for phrase in phrases()[1])
