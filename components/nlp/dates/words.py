"""A text as words with a code each, so that a date expression is a short pattern over codes.

"the third quarter of 1984" has the codes `TQuoY`. A code is one character; words that never stand in a date have `x`,
marks `p`, line breaks a code of their own that no pattern has, so that no expression runs over a line's end.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple, overload

from components import settings

CODES = {
    "month": "M", "weekday": "W", "shortday": "A", "year": "Y", "day": "D", "number": "N", "decade": "E", "nth": "Q",
    "ordinal": "O", "cardinal": "w", "tens": "y", "deictic": "X", "units": "U", "season": "S", "a_day": "1",
    "a_week": "2", "a_weekend": "3", "a_month": "4", "a_quarter": "5", "a_year": "6", "a_decade": "7", "part": "e",
    "sooner": "b", "later": "l", "before": "j", "after": "k", "ago": "g", "hence": "n", "edge": "B", "last": "L",
    "past": "P", "this": "I", "current": "C", "next": "F", "coming": "G", "previous": "R", "following": "V",
    "same": "z", "that": "Z", "the": "T", "of": "o", "in": "i", "on": "m", "article": "a", "some": "v", "half": "h",
    "fiscal": "f", "hour": "t", "clock": "r", "to": "c", "and": "&", "about": "~", "over": "^", "from": "K",
    "recent": "J", "now": "!", "ess": "$", "very": "%", "than": "#", "latest": "@", "quartermark": "q",
    "halfmark": "H", "comma": ",", "dash": "-", "slash": "/", "point": ".", "apostrophe": "'",
    "time": "d",
}  # fmt: skip
MARKS = {",": ",", "-": "-", "–": "-", "—": "-", "‑": "-", "/": "/", ".": ".", "'": "'", "’": "'", "‘": "'", "\n": "\n"}
WORD = re.compile(
    r"""[^\W\d]+(?![\w.])  # the many plain words first
      | \d{1,3}(?:,\d{3})+(?:\.\d+)? | \d{1,2}:\d\d(?::\d\d)? | (?<!\d\.)\d+\.\d+(?!\.?\d) | \d+[^\W\d_]*
      | [QH][1-4](?!\w)
      | [ap]\.m\. | (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.
      | [^\W\d]+ | \n | [^\w\s]""",
    re.VERBOSE | re.IGNORECASE,
)
DIGITS = re.compile(r"(\d+)([^\W\d_]*)$")
OTHER = "x"
# Names of months and days are written with a capital.
NAMES = frozenset(CODES[name] for name in ("month", "weekday", "shortday"))
EARLIEST_YEAR, LATEST_YEAR = 1000, 2199
# No word of a date is longer; what is, is not kept among the words seen.
LONGEST, MOST_SEEN = 30, 50_000


class Word(NamedTuple):
    """A word as written, with its character offsets and what it counts (the month's number, the unit's name …)."""

    text: str
    start: int
    end: int
    value: int | str = 0

    @property
    def number(self) -> int:
        """The value of a word that counts."""
        return int(self.value)

    @property
    def name(self) -> str:
        """The value of a word that names a unit or a season."""
        return str(self.value)


@lru_cache(maxsize=1)
def date_words() -> dict[str, Any]:
    """The tables of data/date_words.toml."""
    with (settings.DATA / "date_words.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, tuple[str, int | str]]:
    """Every single word of data/date_words.toml in lower case: its code and its value."""
    tables = date_words()
    found: dict[str, tuple[str, int | str]] = {}
    for code, words in tables["plain"].items():
        found.update({word: (CODES[code], word) for word in words})
    for code, words in tables.items():
        if code in CODES:
            found.update({word: (CODES[code], value) for word, value in words.items()})
    found.update({word: (CODES[f"a_{word}"], word) for word in tables["unit"]})
    return found


class Codes(dict[str, str]):
    """The code of every word seen, worked out once."""

    def __missing__(self, written: str) -> str:
        """The code of a word or mark; those that may stand in a date are kept for the next time."""
        if len(written) > LONGEST:
            return OTHER
        if len(self) >= MOST_SEEN:
            self.clear()
        code = self[written] = code_of(written)[0]
        return code


SEEN = Codes()


class Words(Sequence[Word]):
    """The words of a text, made when they are asked for: few of them stand in a date."""

    def __init__(self, matches: list[re.Match[str]]) -> None:
        """The words that WORD found."""
        self.matches = matches

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.matches)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | Sequence[Word]:
        """A word, or some of them."""
        if isinstance(index, slice):
            return Words(self.matches[index])
        match = self.matches[index]
        return Word(match.group(), *match.span(), code_of(match.group())[1])

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The character offsets from the first to the last of some words."""
        return self.matches[first].start(), self.matches[last].end()

    def at(self, offset: int, *, end: bool = False) -> int | None:
        """The index of the word that begins (or ends) exactly at a character offset."""
        edge = re.Match.end if end else re.Match.start
        index = bisect_left(self.matches, offset, key=edge)
        return index if index < len(self.matches) and edge(self.matches[index]) == offset else None


def read_words(text: str, start: int = 0, end: int | None = None) -> tuple[str, Words]:
    """The codes of a text between two offsets, one character a word, and the words."""
    matches = list(WORD.finditer(text, start, len(text) if end is None else end))
    return "".join(map(SEEN.__getitem__, map(re.Match.group, matches))), Words(matches)


@lru_cache(maxsize=5_000)
def code_of(written: str) -> tuple[str, int | str]:
    """The code and the value of a word or mark."""
    if written in MARKS:
        return MARKS[written], 0
    if written[0].isdigit():
        return number_code(written)
    lower = written.lower()
    known = vocabulary()
    found = known.get(lower) or known.get(lower.rstrip("."))
    if found and found[0] in NAMES and written[0].islower():
        return OTHER, 0
    return found or letter_code(written)


def letter_code(written: str) -> tuple[str, int | str]:
    """The code and the value of "Q3" and "H1"; any other word has none."""
    if len(written) == 2 and written[1].isdigit():
        value = int(written[1])
        if written[0] in "Qq":
            return CODES["quartermark"], value
        return (CODES["halfmark"], value) if value <= 2 else (OTHER, 0)
    return OTHER, 0


def number_code(written: str) -> tuple[str, int | str]:
    """The code and the value of digits: a day of a month, a year, a decade, another number, or a time of day."""
    digits = DIGITS.match(written)
    if ":" in written:
        return CODES["clock"], 0
    if not digits or len(digits[1]) > 4:
        return CODES["number"], 0
    value, suffix = int(digits[1]), digits[2].lower()
    if suffix:
        return suffixed_code(value, suffix)
    if len(digits[1]) <= 2:
        return (CODES["day"] if 1 <= value <= 31 else CODES["number"]), value
    if len(digits[1]) == 4 and EARLIEST_YEAR <= value <= LATEST_YEAR:
        return CODES["year"], value
    return CODES["number"], value


def suffixed_code(value: int, suffix: str) -> tuple[str, int | str]:
    """The code and the value of "21st", "1990s" and "3Q"."""
    if suffix in ("st", "nd", "rd", "th") and 1 <= value <= 31:
        return (CODES["nth"] if value <= 4 else CODES["ordinal"]), value
    if suffix == "s" and value % 10 == 0 and (value < 100 or EARLIEST_YEAR <= value <= LATEST_YEAR):
        return CODES["decade"], value
    if suffix == "t" and 1 <= value <= 31:
        return CODES["day"], value
    if suffix == "q" and 1 <= value <= 4:
        return CODES["quartermark"], value
    return OTHER, 0
