"""Whose words a document carries that speaks by itself: "the statement said", where Reed has said something in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.quotes.attributed import Statement
from components.nlp.quotes.cues import lexicon

DOCUMENTS = frozenset(
    "statement communique communiqué letter message note memo email post tweet release declaration editorial".split()
)
KNOWN = frozenset({"the", "this", "that"})


def with_issuers(statements: list[Statement]) -> Iterator[tuple[Statement, Token | None]]:
    """The statements in order, each with who issued the document that speaks in it, None where none does.

    A document is named again with "the"; it is the last one of its kind in which somebody said something.
    """
    issuers: dict[str, Token] = {}
    if not any(one.speaker is not None and one.speaker.lower_ in DOCUMENTS for one in statements):
        yield from ((one, None) for one in statements)
        return
    for one in statements:
        speaker = one.speaker
        if speaker is not None and speaker.lower_ in DOCUMENTS:
            yield one, issuers.get(speaker.lower_) if is_known(speaker) else None
            continue
        yield one, None
        if speaker is not None and one.anchor is not None:
            issuers.update((noun.lower_, speaker) for noun in carrying(one.anchor))


def is_known(document: Token) -> bool:
    """Whether a document has been spoken of before: "the letter"."""
    return document.i > 0 and document.nbor(-1).lower_ in KNOWN and not grammar.possessors(document)


def carrying(anchor: Token) -> Iterable[Token]:
    """The documents in which something is said: "said in a statement", "a letter saying"."""
    if anchor.lower_ in lexicon().nouns:
        return [anchor] if anchor.lower_ in DOCUMENTS else []
    return [noun for preposition, noun in grammar.obliques(anchor) if preposition == "in" and noun.lower_ in DOCUMENTS]
