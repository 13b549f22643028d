"""Where sentences must and may begin, decided before the parser runs.

The parser finds sentences as a by-product of its trees. On news it now and then opens one in the middle ("Foreign
Minister | Wang Yi"), and it has never seen a line break, because treebanks have none. So

- a token after a line break opens a sentence: a paragraph ends what came before it;
- a token is barred from opening one unless the token before it can end a sentence: final punctuation, a closing
  quotation mark or bracket, a dash, a bullet, or a word's own final point;
- a blank never opens one.

Everything else stays the parser's choice.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

ENDINGS = frozenset([*".?!…:;\"”'’)]*>|-–—", "...", "....", "!!", "!!!", "?!", "??", "''", "--"])


def may_end_sentence(doc: Doc, index: int) -> bool:
    """Whether a sentence can end with this token, or with the one before it where this one is a blank."""
    token = doc[index]
    if token.is_space:
        return index > 0 and doc[index - 1].text in ENDINGS
    return token.text in ENDINGS or token.text[-1] in ".?!"


@Language.component("sentence_guard", assigns=["token.is_sent_start"])
def sentence_guard(doc: Doc) -> Doc:
    """Set the sentence starts that are certain, one way or the other."""
    for index in range(1, len(doc)):
        if doc[index].is_space:
            doc[index].is_sent_start = False
        elif "\n" in doc[index - 1].text:
            doc[index].is_sent_start = True
        elif not may_end_sentence(doc, index - 1):
            doc[index].is_sent_start = False
    return doc
