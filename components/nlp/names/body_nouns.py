"""Which body "the ministry", "the airline" or "the company" is: the one that the text before calls so, or speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from components.nlp import grammar
from components.nlp.names import holders
from components.nlp.names.organisations import organisations
from components.nlp.names.titles import titles
from components.nlp.surface import lowered

# Words for one and the same document.
DOCUMENTS = frozenset({"report", "study", "survey", "review"})
# The sectors of the bodies that a noun of a sector can mean; None is that of a name that does not tell.
# Papers and broadcasters are missing: the last one named is often only whom the article cites.
MEANT = {"BUS": frozenset({"BUS", None}), "NGO": frozenset({"NGO", None})}
# A campaign is no body that has a name of its own.
NAMELESS = frozenset({"campaign", "business", "industry"})
REMEMBERED = 2


def stands_for(head: Token, span: Span) -> Iterator[Token]:
    """The nouns and names earlier in the text that a bare noun for a body or document can stand for, the best first.

    That is the last phrase with the noun that says more ("the Portuguese ministry", "Havgull, an airline"), and, where
    that is not near, the only body just spoken of that the noun fits. None for "a ministry".
    """
    kind = DOCUMENTS if head.lower_ in DOCUMENTS else {head.lower_}
    if not (kind is DOCUMENTS or head.lower_ in titles().bodies) or not holders.is_bare(head, span):
        return
    earlier, near = noun_before(head, kind), nearby(head)
    if earlier is not None:
        yield named_beside(grammar.phrase(earlier)) or earlier
    if earlier is None or earlier.i < near:
        yield from spoken_of(head, near)


def noun_before(head: Token, kind: frozenset[str] | set[str]) -> Token | None:
    """The last noun of a kind before a bare one that is not bare itself."""
    said = lowered(head.doc)
    for at in range(head.i - 1, -1, -1):
        if said[at] in kind and head.doc[at].pos_ in grammar.NOMINAL:
            earlier = head.doc[at]
            if not holders.is_bare(earlier, grammar.phrase(earlier)):
                return earlier
    return None


def named_beside(phrase: Span) -> Token | None:
    """The name that a phrase explains behind a comma: "Havgull" in "Havgull, an airline"."""
    before = phrase.start - 2
    beside = before >= 0 and phrase.doc[before + 1].text == "," and before in organisations(phrase.doc)
    return phrase.doc[before] if beside else None


def nearby(head: Token) -> int:
    """Where the sentences begin in which a body must have been named that a bare noun takes up."""
    start = head.sent.start
    for _ in range(REMEMBERED):
        start = head.doc[start - 1].sent.start if start else start
    return start


def spoken_of(head: Token, start: int) -> Iterator[Token]:
    """The only body that the text from a token on names and that a noun can mean; none for none or several."""
    fitting = MEANT.get(titles().bodies.get(head.lower_, ""))
    if fitting is None or head.lower_ in NAMELESS:
        return
    known = organisations(head.doc)
    found = {known[at][0].name: head.doc[at] for at in range(start, head.i) if at in known and known[at][1] in fitting}
    if len(found) == 1:
        yield from found.values()
