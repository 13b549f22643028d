"""Where sentences must and may begin, whatever the trees say.

Models know sentences from treebanks, which have no line breaks, and on news they now and then open one in the middle
("Foreign Minister | Wang Yi"). So

- a token after a line break opens a sentence: a paragraph ends what came before it;
- a token is barred from opening one unless the token before it can end a sentence: final punctuation, a closing
  quotation mark or bracket, a dash, a bullet, or a word's own final point;
- between a title's point and a capital ("Gen. Ortiz") no sentence opens.

Everything else stays the model's choice. Our encoder asks `sentence_start` itself; spaCy's parsers get the same rules
from the component `sentence_guard` before them.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

FINAL = frozenset({".", "?", "!", "…", "...", "....", "!!", "!!!", "?!", "??"})
CLOSING = frozenset([*"\"”'’)]»", "''"])
ENDINGS = FINAL | CLOSING | frozenset([*":;*>|-–—", "--"])
TITLES = frozenset(
    "adm. amb. brig. capt. cdr. cmdr. col. cpl. dr. fr. gen. gov. hon. jr. lt. maj. mr. mrs. ms. prof. rep. rev. sen. "
    "sgt. st.".split()
)
MUST, MAY, MUST_NOT = 1, 0, -1


def sentence_start(doc: Doc, index: int) -> int:
    """Whether a token must (1), may (0) or must not (-1) open a sentence."""
    if index == 0:
        return MUST
    before = doc[index - 1]
    if "\n" in before.text:
        return MUST
    if before.is_space:
        return sentence_start(doc, index - 1)
    text = before.text
    if text in ENDINGS:
        return MAY
    return MAY if text[-1] in ".?!" and text.lower() not in TITLES else MUST_NOT


@Language.component("sentence_guard", assigns=["token.is_sent_start"])
def sentence_guard(doc: Doc) -> Doc:
    """Set the sentence starts that are certain, one way or the other, before a parser decides the rest."""
    for token in doc:
        certain = MUST_NOT if token.is_space else sentence_start(doc, token.i)
        if token.i and certain != MAY:
            token.is_sent_start = certain == MUST
    return doc
