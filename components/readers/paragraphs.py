"""Text wrapped at a fixed width (e-mail, wire copy, old plain text) -> one line a paragraph."""

from __future__ import annotations

import itertools
import re

# No line of wrapped text is longer; a paragraph on one line nearly always is.
WIDEST = 120
NARROWEST = 40
# The share of line breaks that stand where the next word would not have fitted any more.
FORCED = 0.8
INDENT = re.compile(r" {2}|\t")
ITEM = re.compile(r"\s*(?:[-*•–]\s|\(?\d{1,3}[.)]\s|[>|#])")


def unwrap(text: str) -> str:
    """The text with the lines of each paragraph joined where the file was wrapped; any other text as it is."""
    if not is_wrapped(text):
        return text
    return "\n\n".join(join_block(block) for block in re.split(r"\n\s*\n", text))


def is_wrapped(text: str) -> bool:
    """Whether lines end where they do because the next word did not fit. Two breaks at least must show it."""
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if not NARROWEST <= width <= WIDEST:
        return False
    breaks = [
        (line, after)
        for line, after in itertools.pairwise(lines)
        if line.strip() and after.strip() and not begins_paragraph(line, after)
    ]
    forced = sum(len(line.rstrip()) + 1 + len(after.split()[0]) > width for line, after in breaks)
    return forced >= 2 and forced >= FORCED * len(breaks)


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
