"""Text wrapped at a fixed width (e-mail, wire copy, old plain text) -> one line a paragraph."""

from __future__ import annotations

import itertools
import re

# No line of wrapped text is longer; a paragraph on one line nearly always is.
WIDEST = 120
NARROWEST = 40
# The share of line breaks that stand where the next word would not have fitted any more, and how many must show it.
FORCED = 0.8
LEAST = 2
INDENT = re.compile(r" {2}|\t")
ITEM = re.compile(r"\s*(?:[-*•–]\s|\(?\d{1,3}[.)]\s|[>|#])")


def unwrap(text: str) -> str:
    """The text with the lines of each paragraph joined where the file was wrapped; any other text as it is.

    Headers of e-mails and archives, addresses and signatures keep their lines, wherever they stand in a wrapped text.
    """
    blocks = re.split(r"\n\s*\n", text)
    width = wrapped_at(text, blocks)
    if width is None:
        return text
    return "\n\n".join(join_block(block) if is_wrapped(block, width) else block for block in blocks)


def wrapped_at(text: str, blocks: list[str]) -> int | None:
    """The width at which a text was wrapped: that of a block whose breaks show it, or of the text as a whole."""
    if widest(text) > WIDEST:
        return None
    return max((widest(one) for one in (*blocks, text) if shows_wrapping(one)), default=None)


def widest(text: str) -> int:
    """The length of the longest line."""
    return max(len(line.rstrip()) for line in text.split("\n"))


def shows_wrapping(text: str) -> bool:
    """Whether the breaks of a text show that it was wrapped at its own width, some in the middle of a sentence."""
    width, breaks = widest(text), breaks_of(text)
    flowing = any(after.lstrip()[0].islower() for _, after in breaks)
    return width >= NARROWEST and len(breaks) >= LEAST and flowing and is_wrapped(text, width)


def is_wrapped(text: str, width: int) -> bool:
    """Whether lines end where they do because the next word did not fit into the width, or only a part of it."""
    breaks = breaks_of(text)
    forced = sum(
        line.rstrip()[-1] == "-" or len(line.rstrip()) + 1 + len(after.split()[0]) > width for line, after in breaks
    )
    return widest(text) <= width and bool(breaks) and forced >= FORCED * len(breaks)


def breaks_of(text: str) -> list[tuple[str, str]]:
    """The lines before and after each break inside a paragraph."""
    return [
        (line, after)
        for line, after in itertools.pairwise(text.split("\n"))
        if line.strip() and after.strip() and not begins_paragraph(line, after)
    ]


def begins_paragraph(before: str, line: str) -> bool:
    """Whether a line begins a paragraph without a blank line before it: a list item, or an indented first line."""
    indented = INDENT.match(line) and not INDENT.match(before) and not ITEM.match(before)
    return bool(ITEM.match(line) or indented)


def join_block(block: str) -> str:
    """The lines of one block as paragraphs."""
    lines = block.split("\n")
    paragraphs = [lines[0].strip()]
    for before, line in itertools.pairwise(lines):
        if begins_paragraph(before, line):
            paragraphs.append(line.strip())
        else:
            paragraphs[-1] += line.strip() if paragraphs[-1].endswith("-") else " " + line.strip()
    return "\n".join(paragraphs)
