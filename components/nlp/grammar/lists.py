"""The items of a list that share the subject before its colon: "The ministers: (a) urged calm; (b) agreed to meet"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from components.nlp.grammar.labels import AUXILIARY, NOMINAL, SUBJECT
from components.nlp.grammar.trees import children

LONGEST_MARK, FARTHEST_ITEM = 3, 12
ITEM_ENDS = frozenset({";", ",", ".", "and"})
VERBS = frozenset({"VBD", "VBN", "VBZ", "VBP", "VB"})
ACTING = NOMINAL | {"PRON"}


def list_subject(verb: Token) -> Token | None:
    """The noun before the colon of a list whose item begins with a verb; None for any other verb."""
    if verb.head != verb or verb.tag_ not in VERBS:
        return None
    doc = verb.doc
    start = next((at for at in (verb.i, verb.i - 1) if at > 0 and doc[at].is_sent_start), 0)
    if start == 0 or not is_mark(doc, start):
        return None
    if children(verb, SUBJECT) or children(verb, AUXILIARY):
        return None
    word = opening(doc, start)
    return phrase_before(word) if word is not None and word.pos_ in ACTING else None


def phrase_before(word: Token) -> Token:
    """The head of the noun phrase that ends with a word; a comma begins the phrase."""
    above = word.head
    while above.i < word.i and above.pos_ in ACTING and not any(one.text == "," for one in word.doc[above.i : word.i]):
        word, above = above, above.head
    return word


def is_mark(doc: Doc, start: int) -> bool:
    """Whether what stands before a token in its line is the mark of an item: a few signs or letters."""
    first = line_start(doc, start)
    mark = doc[first:start]
    return 0 < len(mark) <= LONGEST_MARK and all(len(token) <= LONGEST_MARK for token in mark)


def line_start(doc: Doc, index: int) -> int:
    """The first token of the line that a token stands in."""
    while index > 0 and "\n" not in doc[index - 1].text:
        index -= 1
    return index


def opening(doc: Doc, start: int) -> Token | None:
    """The word before the colon that opens the list, behind which there are only items up to a token."""
    for _ in range(FARTHEST_ITEM):
        last = line_start(doc, start) - 1
        while last >= 0 and doc[last].is_space:
            last -= 1
        if last < 1 or doc[last].text == ":":
            return doc[last - 1] if last >= 1 else None
        if doc[last].text not in ITEM_ENDS:
            return None
        start = last
    return None
