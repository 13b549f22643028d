"""What "according to" covers, and whose words these are."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar
from components.nlp.quotes import speakers
from components.nlp.quotes.attributed import Statement, char_span, cue_span
from components.nlp.quotes.clauses import CLAUSE_STARTS, SET_OFF, is_clause
from components.nlp.quotes.cues import Cue

# How often content and speaker were both right on articles of PolNeAR.
ACCORDING = 0.79
# "That is according to …" is about the sentence before.
POINTERS = frozenset({"that", "this", "it"})
NEAR_SOURCE, FEW_WORDS = 10, 2


def according_to(doc: Doc, index: int, sentence: Span) -> Statement | None:
    """The statement that "according to" at a token attributes: the rest of its sentence, or of its relative clause."""
    source = source_of(doc, index, sentence.end)
    if source is None or is_count(doc, index, sentence.start):
        return None
    left = index - 1 if index > sentence.start and doc[index - 1].text in {",", "—", "–"} else index
    end = max(grammar.phrase(source).end, source.i + 1)
    comma = next((at for at in range(end, sentence.end) if doc[at].text == ","), None)
    before, behind = char_span(doc, sentence.start, left), char_span(doc, comma or end, sentence.end)
    if left > sentence.start and doc[left - 1].lower_ in CLAUSE_STARTS:
        pieces = [char_span(doc, end, sentence.end)]
    elif left - sentence.start <= FEW_WORDS or (behind and doc[sentence.start].lower_ in grammar.CONTRAST):
        pieces = [behind] if doc[sentence.start].lower_ not in POINTERS else []
    elif is_clause(doc, sentence.start, left):
        pieces = [before]
    else:
        pieces = [before, behind] if comma is not None and is_clause(doc, comma, sentence.end) else []
    found = [piece for piece in pieces if piece is not None]
    cue = cue_span(Cue(doc[index], "according to", "say"))
    return Statement(found, cue, "say", doc[index], source, ACCORDING) if found else None


def is_count(doc: Doc, index: int, start: int) -> bool:
    """Whether "according to" at a token covers only a number: "a crowd, 200 people according to the police, …"."""
    comma = next((at for at in range(index - 1, start, -1) if doc[at].text in SET_OFF), None)
    if comma is None or comma == index - 1 or is_clause(doc, comma, index):
        return False
    return any(one.pos_ == "NUM" for one in doc[comma:index])


def source_of(doc: Doc, index: int, end: int) -> Token | None:
    """The head of the noun phrase behind "according to" at a token; None for other words."""
    if index + 2 >= end or doc[index].lower_ != "according" or doc[index + 1].lower_ != "to":
        return None
    heads = (speakers.phrase_head(doc, at, end) for at in range(index + 2, min(end, index + NEAR_SOURCE)))
    return next((head for head in heads if head is not None), None)
