"""Where a row stands in its article: its sentence, the ones around it, its paragraph; in the tables' offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

Span = tuple[int, int]

# A sentence ends at a full stop, question or exclamation mark (with closing marks), before white space and what can
# begin a sentence; not after a title, an initial or an abbreviation. Only for the grey context beside a row's own
# sentence, which the extraction has measured exactly.
END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9À-Þ])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Adm|Capt|Gov|Sen|Rep|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A row's text with one sentence before and after it within its paragraph; "" at the paragraph's edges."""

    before: str
    text: str
    after: str


def passage(text: str, start: int, end: int) -> Passage:
    """The passage around `[start, end)`. Neighbours may lie in the next paragraph where the row fills its own."""
    return Passage(sentence_before(text, start), text[start:end], sentence_after(text, end))


def sentence_before(text: str, start: int) -> str:
    """The sentence that ends before `start`."""
    head = text[:start].rstrip()
    first = head.rfind("\n") + 1
    ends = [found.end() for found in END.finditer(head[first:] + " A") if first + found.end() < len(head)]
    kept = [end for end in ends if not ABBREVIATION.search(head[first : first + end].rstrip())]
    return head[first + (kept[-1] if kept else 0) :].strip()


def sentence_after(text: str, end: int) -> str:
    """The sentence that begins after `end`."""
    tail = text[end:].lstrip()
    paragraph = tail.partition("\n")[0]
    for found in END.finditer(paragraph):
        if not ABBREVIATION.search(paragraph[: found.end()].rstrip()):
            return paragraph[: found.end()].strip()
    return paragraph.strip()


def paragraph_at(text: str, position: int) -> Span:
    """The span of the paragraph around a position."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return start, len(text) if end < 0 else end


def paragraphs(text: str) -> list[Span]:
    """The spans of the paragraphs, blank ones left out."""
    return [found.span() for found in re.finditer(r"[^\n]*\S[^\n]*", text)]
