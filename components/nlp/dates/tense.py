"""Whether the verb over a date looks back or ahead."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc, Token

AHEAD = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "should", "must", "may", "might", "could", "can"})


def token_at(doc: Doc, offset: int) -> Token:
    """The token that holds a character offset."""
    starts = doc.user_data.get("date_token_starts")
    if starts is None:
        starts = doc.user_data["date_token_starts"] = [token.idx for token in doc]
    return doc[max(bisect_right(starts, offset) - 1, 0)]


def head_of(doc: Doc, start: int, end: int) -> Token:
    """The token of an expression that hangs outside it."""
    token = last = token_at(doc, end - 1)
    while token.head != token and start <= token.head.idx < end:
        token = token.head
    return token if start <= token.idx < end else last


def direction(doc: Doc, start: int, end: int) -> int:
    """-1 where the verb over an expression is past, 1 where it is future or an infinitive, 0 where it is silent."""
    token = head_of(doc, start, end)
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return verb_direction(token)


def verb_direction(verb: Token) -> int:
    """-1, 1 or 0 for a verb with its auxiliaries."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "aux:pass", "auxpass", "cop", "mark")]
    forms = {child.lower_ for child in helpers}
    tags = {child.tag_ for child in helpers}
    if forms & AHEAD and not ({"have"} & forms):
        return 1
    if forms & {"has", "have", "had", "'ve", "was", "were"} or "VBD" in tags or verb.tag_ == "VBD":
        return -1
    if "to" in forms or verb.tag_ == "VB":
        return 1
    if verb.tag_ == "VBN":
        return -1
    return 1 if verb.tag_ in ("VBZ", "VBP", "VBG") and not forms else 0
