"""Quotation marks: which stretches of a text stand between them.

Straight, curly, low-high, guillemets and the typewriter's `` and '' are read, in any mixture. A mark belongs to its
paragraph: one that is left open there counts only where the next paragraph begins with an opening mark (a quote of
several paragraphs). Anything else that does not balance is passed over; it is never an error and never runs on.
Single marks count outside double ones, as in British news, which nests them the other way; an apostrophe never does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from spacy.tokens import Doc

from components.nlp import surface

REGIONS = "regions"
MARK = re.compile(r"``|''|[\"“”„‟«»＂]")
SINGLE = re.compile(r"[‘’']")
# What an apostrophe stands before: "the '90s", "rock 'n' roll".
SHORTENED = re.compile(r"(?:\d\ds|em|n|tis|twas|til|cause)\b", re.IGNORECASE)
OPENS = frozenset({"“", "„", "«", "``", "‟"})
CLOSES = frozenset({"”", "»", "''"})
PARAGRAPH = re.compile(r"[^\n]+")
LONGEST = 2500


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch between marks: [start, end) with the marks, [inner_start, inner_end) without them.

    `continues` says that the quote goes on in the next paragraph, `continued` that it came from the one before.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    continues: bool = False
    continued: bool = False


def regions_of(doc: Doc) -> list[Region]:
    """The quoted stretches of a Doc, found once."""
    known: list[Region] | None = doc.user_data.get(REGIONS)
    if known is None:
        known = doc.user_data[REGIONS] = regions(surface.text(doc))
    return known


def holds_quoted(doc: Doc, start: int, end: int) -> bool:
    """Whether words between quotation marks begin in a stretch of text, so that any reporting verb tells it."""
    known = regions_of(doc)
    following = bisect_left(known, start, key=attrgetter("start"))
    return following < len(known) and known[following].inner_start < end


def regions(text: str) -> list[Region]:
    """The quoted stretches of a text in order; nested ones are part of the outer."""
    found: list[Region] = []
    running = False
    paragraphs = [one.span() for one in PARAGRAPH.finditer(text) if not one.group().isspace()]
    for index, (start, end) in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        inside, left_open = paragraph_regions(text, start, end)
        if running and inside and not text[start : inside[0].start].strip():
            inside[0] = mark_continued(inside[0])
        found += inside
        goes_on = left_open is not None and following is not None and opens_with_mark(text, *following)
        if left_open and goes_on and end - left_open[1] <= LONGEST and has_letters(text, left_open[1], end):
            continued = running and not text[start : left_open[0]].strip()
            found.append(Region(left_open[0], end, left_open[1], end, True, continued))
        running = goes_on
    return with_singles(text, found, paragraphs)


def has_letters(text: str, start: int, end: int) -> bool:
    """Whether a letter or digit stands in a stretch of text."""
    return any(letter.isalnum() for letter in text[start:end])


def mark_continued(region: Region) -> Region:
    """The same region as the end of a quote that began in an earlier paragraph."""
    return Region(region.start, region.end, region.inner_start, region.inner_end, region.continues, True)


def opens_with_mark(text: str, start: int, end: int) -> bool:
    """Whether a paragraph begins with a mark that can open a quote."""
    head = text[start:end].lstrip()
    return head[:1] in OPENS or head[:1] in {'"', "＂"} or head[:2] == "``"


def paragraph_regions(text: str, start: int, end: int) -> tuple[list[Region], tuple[int, int] | None]:
    """The regions of one paragraph, and the mark that is left open at its end, as (start, end)."""
    found: list[Region] = []
    opened: tuple[int, int] | None = None
    for mark in MARK.finditer(text, start, end):
        role = role_of(text, mark.group(), mark.start(), mark.end(), opened is not None)
        if role == "open":
            opened = mark.span()
        elif role == "close" and opened is not None:
            region = Region(opened[0], mark.end(), opened[1], mark.start())
            if region.inner_end <= region.inner_start + LONGEST and has_letters(text, opened[1], mark.start()):
                found.append(region)
            opened = None
    return found, opened


def role_of(text: str, mark: str, start: int, end: int, inside: bool) -> str:
    """Whether a mark opens, closes or does neither, from its shape and what stands around it.

    A mark against its shape counts where its surroundings leave no doubt: a closing mark between a space and a word
    opens, an opening one between a word and a space closes. Inches and feet (6'2") are no marks.
    """
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    can_open = not before.isalnum() and not after.isspace() and before not in ".,!?;"
    can_close = not before.isspace()
    if mark in OPENS:
        return "close" if inside and can_close and not after.isalnum() else "open"
    if mark in CLOSES:
        return "close" if inside else ("open" if before.isspace() and after.isalnum() else "neither")
    if inside:
        return "open" if before.isspace() and after.isalnum() else "close"
    if before.isdigit() and after.isspace():
        return "neither"
    return "open" if can_open or start == 0 or before.isspace() else "neither"


def with_singles(text: str, doubles: list[Region], paragraphs: list[tuple[int, int]]) -> list[Region]:
    """The regions between double marks and those between single ones; of nested ones the outer.

    In a text that quotes with double marks a paragraph between single ones is a heading.
    """
    singles = single_regions(text, paragraphs, doubles)
    outer = [one for one in doubles if not any(single.start < one.start < single.end for single in singles)]
    if len(outer) > len(singles):
        singles = [one for one in singles if (one.start, one.end) not in paragraphs]
    return sorted([*singles, *outer], key=lambda one: one.start)


def balanced(text: str, start: int, end: int, doubles: list[Region]) -> bool:
    """Whether all double marks of a paragraph belong to regions, so that what they leave open is known."""
    marked = sum(one.start >= start and one.end <= end for one in doubles)
    return len(MARK.findall(text, start, end)) <= 2 * marked or not doubles


def single_regions(text: str, paragraphs: list[tuple[int, int]], doubles: list[Region]) -> list[Region]:
    """The stretches between single marks outside double ones; what stands inside `doubles` opens and closes none."""
    found: list[Region] = []
    taken = [(one.start, one.end) for one in doubles]
    for start, end in paragraphs:
        marks = [at for at in single_marks(text, start, end) if not is_within(at, taken)]
        if not marks or not balanced(text, start, end, doubles):
            continue
        opened: int | None = None
        for number, at in enumerate(marks):
            if opens_single(text, at):
                opened = at
            elif opened is not None and closes_single(text, at, marks[number + 1 :]):
                if at - opened <= LONGEST and has_letters(text, opened, at) and not cuts(opened, at, taken):
                    found.append(Region(opened, at + 1, opened + 1, at))
                opened = None
    return found


def single_marks(text: str, start: int, end: int) -> list[int]:
    """Where single marks stand that have no letter on both sides."""
    places = [mark.start() for mark in SINGLE.finditer(text, start, end)]
    return [at for at in places if not (text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum())]


def is_within(at: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether an offset stands inside one of the stretches, which are in order."""
    before = bisect_right(stretches, (at, len(stretches) and stretches[-1][1] + 1)) - 1
    return before >= 0 and at < stretches[before][1]


def cuts(start: int, end: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether a stretch holds one end of another but not both."""
    return any((start < first < end) != (start < last - 1 < end) for first, last in stretches)


def opens_single(text: str, at: int) -> bool:
    """Whether a single mark opens: between a blank, a bracket or a dash and a letter or digit; a closing one never."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2]
    if text[at] == "’" or not (before.isspace() or before in "(—–") or SHORTENED.match(text, at + 1):
        return False
    return after.isalnum() or after in OPENS


def closes_single(text: str, at: int, later: list[int]) -> bool:
    """Whether a single mark closes: behind punctuation, or behind a word where it is no apostrophe.

    Behind an "s" inside a clause it may belong to the word ("the ministers' plan"): a straight one does, a curly one
    closes only where no later mark does before the next one opens.
    """
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if after.isalnum():
        return False
    if before in ",.?!…”" or before != "s" or not after.isspace():
        return True
    if text[at] == "'":
        return False
    following = next(iter(later), None)
    return following is None or opens_single(text, following)
