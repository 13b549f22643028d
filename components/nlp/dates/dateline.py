"""The publication day at the head of an article.

It stands in a dateline ("PARIS, Sept. 4, 2031 (Agency) -"), in a line of its own, alone or behind a place ("Paris, 4
September 2031"), or in the title of a transcript ("Press Conference on September 4, 2031"). Only a full date counts: a
dateline without a year gives no day.
"""

from __future__ import annotations

import re
from datetime import date

from components.nlp.dates.anchoring import Anchors, resolved
from components.nlp.dates.forms import expressions
from components.nlp.dates.words import read_words

HEAD_LINES = 5
LONGEST_HEAD = 200
DIGIT = re.compile(r"\d")
FULL_DATES = frozenset({"date", "iso"})
PLACE = re.compile(
    r"\s*[^\W\d_a-z]{2,}(?:[\s,.'’/-]+(?:[^\W\d_a-z][\w.'’]*|of|the|and|de|la|el|al|es|en))*[\s,]*\(?\s*"
)
LABEL = re.compile(r"\s*(?:published|posted|date|issued)(?:\s+on)?\s*:?\s*", re.IGNORECASE)
BEFORE_TEXT = re.compile(r"\)?[\s,.]*(?:\([^()\n]{1,40}\)|/[^/\n]{1,30}/|[^\W\d_a-z]{2,12})?\s*[-–—_]+(?:\s|$)")
LINE_END = re.compile(
    r"[\s,.|]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,.|]*(?:(?:at\s+)?\d{1,2}[:.]\d\d[\w :+.]{0,12})?$",
    re.IGNORECASE,
)
# A place before a date that ends the line; below the first line, which may be a title about another day.
PLACE_NAME = re.compile(r"\s*[^\W\d_a-z][\w.'’-]+(?:[ -](?:[^\W\d_a-z][\w.'’-]+|of|de|la|el|al)){0,3},\s*")
TRANSCRIPT = re.compile(
    r".*\b(?:press\s+(?:conference|briefing)|news\s+conference|briefing|remarks|transcript)\b"
    r"(?:(?!\b(?:on|of|about)\b).){0,60}?(?:\bon|[-–—|:,(])\s*",
    re.IGNORECASE,
)


def read_dateline(text: str) -> date | None:
    """The full date of the dateline, or None."""
    lines = [line for line in text[: HEAD_LINES * 4 * LONGEST_HEAD].split("\n") if line.strip()]
    for place, line in enumerate(lines[:HEAD_LINES]):
        found = date_of_line(line[:LONGEST_HEAD], is_first=place == 0)
        if found is not None:
            return found
    return None


def date_of_line(line: str, *, is_first: bool) -> date | None:
    """The date of a line that is a dateline. A first line with nothing but a date may be a title, and gives none."""
    if DIGIT.search(line) is None:
        return None
    codes, words = read_words(line)
    for one in expressions(line, codes, words):
        meaning = resolved(one.reading, Anchors(None))
        if one.form in FULL_DATES and meaning.precision == "day":
            before, after = line[: words[one.first].start], line[words[one.last].end :]
            if is_dateline(before, after, is_first=is_first):
                return meaning.start
    return None


def is_dateline(before: str, after: str, *, is_first: bool) -> bool:
    """Whether what stands around a date makes it the article's own."""
    if LABEL.fullmatch(before):
        return bool(LINE_END.match(after))
    ended = LINE_END.match(after) is not None
    if not before.strip() or (ended and PLACE_NAME.fullmatch(before)):
        return ended and not is_first
    if TRANSCRIPT.fullmatch(before):
        return LINE_END.match(after.lstrip(" )")) is not None
    return bool(PLACE.fullmatch(before) and BEFORE_TEXT.match(after))
