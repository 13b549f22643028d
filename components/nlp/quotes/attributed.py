"""What the finders of quotes hand on: the pieces of a statement, its cue, its speaker, and how sure the finder is."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from components.nlp.quotes.cues import Cue

OPEN_SPEAKER = 0.85
"""How much less sure a statement is whose speaker stays open."""

Found = tuple[list[tuple[int, int]], float] | None
"""The pieces that a reading finds, and how sure it is; None where it finds nothing."""


@dataclass(slots=True)
class Statement:
    """A statement found in a Doc.

    `pieces` are character spans in order, `cue` the character span of the reporting words, `anchor` the token that
    carries them, `speaker` the head of who says it, `sure` the probability that all of it is right, `meant` the
    head of whom a speaker stands for that is only a letter, an office or initials.
    """

    pieces: list[tuple[int, int]]
    cue: tuple[int, int] | None = None
    sense: str | None = None
    anchor: Token | None = None
    speaker: Token | None = None
    sure: float = 0.5
    meant: Token | None = None


def cue_span(cue: Cue) -> tuple[int, int]:
    """The character span of a cue: its token, and "to" behind "according"."""
    last = cue.token.nbor(1) if cue.lemma == "according to" else cue.token
    return cue.token.idx, last.idx + len(last)


def char_span(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The characters of tokens [start, end) without punctuation and blanks at the edges, marks kept; None if empty."""
    while start < end and (doc[start].is_space or is_outer(doc[start])):
        start += 1
    while end > start and (doc[end - 1].is_space or is_outer(doc[end - 1])):
        end -= 1
    return (doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) if start < end else None


def is_outer(token: Token) -> bool:
    """Whether a token is punctuation that no statement begins or ends with."""
    return token.text in {",", ".", ":", ";", "-", "–", "—", "--", "―", "...", "…"}
