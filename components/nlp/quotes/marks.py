"""Quotation marks: which stretches of a text stand between them.

Straight, curly, low-high, guillemets and the typewriter's `` and '' are read, in any mixture. A mark belongs to its
paragraph: one that is left open there counts only where the next paragraph begins with an opening mark (a quote of
several paragraphs). Anything else that does not balance is passed over; it is never an error and never runs on.
Single marks count only in a text without double ones, and an apostrophe never does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from components.nlp import surface

REGIONS = "regions"
MARK = re.compile(r"``|''|[\"“”„‟«»＂]")
SINGLE = re.compile(r"[‘’']")
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
    return found or single_regions(text, paragraphs)


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


def single_regions(text: str, paragraphs: list[tuple[int, int]]) -> list[Region]:
    """The stretches between single marks, for a text that has no double ones.

    A mark opens between a space and a letter, and closes only behind punctuation, so that "don't" and "the ministers'"
    are left alone.
    """
    found: list[Region] = []
    for start, end in paragraphs:
        opened: int | None = None
        for mark in SINGLE.finditer(text, start, end):
            at = mark.start()
            before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
            if before in ",.?!…" and not after.isalnum() and opened is not None:
                if at - opened <= LONGEST:
                    found.append(Region(opened, at + 1, opened + 1, at))
                opened = None
            elif (before.isspace() or at == start or before in "(—–") and after.isalpha() and mark.group() != "’":
                opened = at
    return found
