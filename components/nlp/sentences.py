"""Where sentences must and may begin, whatever the trees say.

Models know sentences from treebanks, which have no line breaks, and on news they now and then open one in the middle
("Foreign Minister | Wang Yi"). So

- a token after a line break opens a sentence: a paragraph ends what came before it;
- so does the token after a dateline ("OSLO, March 5 (Agency) -"), the mark of a list ("(a)", "4.", "-"), the time of an
  entry ("11.30") or a speaker's label ("Q:", "ANA LUND, HOST:"), which are no part of the sentence that follows;
- so does a capital behind a full stop that ends a word in small letters;
- a token is barred from opening one unless the token before it can end a sentence: final punctuation, a closing
  quotation mark or bracket, a dash, a bullet, or a word's own final point;
- between a title's point and a capital ("Gen. Ortiz") no sentence opens;
- a quotation that opens behind final punctuation opens a sentence with its mark, and so does a capital behind one that
  ends with a full stop; nothing opens one directly behind an opening mark, with a comma, or with a mark that closes.

Everything else stays the model's choice. Our encoder asks `sentence_starts` itself; spaCy's parsers get the same rules
from the component `sentence_guard` before them.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

FINAL = frozenset({".", "?", "!", "…", "...", "....", "!!", "!!!", "?!", "??"})
CLOSING = frozenset([*"\"”'’)]»", "''"])
OPENING = frozenset("“„«")
CLOSING_QUOTES = frozenset(['"', "”", "''"])
NEVER_FIRST = frozenset({",", ";", ")", "]", "}"})
ENDINGS = FINAL | CLOSING | frozenset([*":;*>|-–—", "--"])
TITLES = frozenset(
    "adm. amb. brig. capt. cdr. cmdr. col. cpl. dr. fr. gen. gov. hon. jr. lt. maj. mr. mrs. ms. prof. rep. rev. sen. "
    "sgt. st.".split()
)
HYPHENS = frozenset("-–—")
LONGEST_ABBREVIATION = 2
MUST, MAY, MUST_NOT = 1, 0, -1

HEAD_OF_ARTICLE = 500
DATELINE = re.compile(
    r"^[ \t]*(?P<place>(?:(?:[^\W\d_]['’])?[^\W\d_]{3,}|[^\W\d_a-z]{2}[ ][^\W\d_a-z]{2})[^\n—–]{0,90}?)"
    r"(?:[ \t]+(?P<dash>—|–|--?)|[ \t]*_)[ \t]+(?=\S)",
    re.MULTILINE,
)
# In small letters a place opens a paragraph of prose that has no second dash: "Oslo - The talks failed after a week.",
# not "Peru - the land of the llama - left".
TOWN_LINE = re.compile(
    r"^[ \t]*[^\W\d_a-z][^\W\d_A-Z]+(?:[ -][^\W\d_a-z][^\W\d_A-Z]+){0,2}(?:[ ]\([^()\n]{2,30}\))?"
    r"[ \t]+(?:—|–|--?)[ \t]+(?=[“\"‘']?[^\W\d_a-z])(?!.*[ \t](?:—|–|--?)[ \t])(?=.{40,}[.!?]['\"”’)]*[ \t]*$)",
    re.MULTILINE,
)
# Capitals with a point are no marks: "J. Lund spoke" may begin a paragraph. A time is one before a capital.
LIST_MARK = re.compile(
    r"^[ \t]*(?:[-–—*•·▪●◦‣]|\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])[.)]|\(?[A-Z]\)|\d{1,2}[.:]\d\d(?=\s+[^\W\d_a-z]))"
    r"[ \t]+(?=\S)",
    re.MULTILINE,
)
# In capitals only: "Ana Lund: The talks failed" as a headline is read as one sentence.
SPEAKER_LABEL = re.compile(
    r"^[ \t]*[^\W\d_a-z][^\Wa-z]*(?:[ .'’-]{1,2}[^\W\d_a-z][^\Wa-z]*){0,4}\.?"
    r"(?:,[ ][^\W\d_a-z][^:;()\n]{0,60})?(?:[ ]?\([^()\n]{1,40}\))?:[ \t]+(?=[^\W_])",
    re.MULTILINE,
)


def dateline_ends(text: str) -> set[int]:
    """The offsets at which the sentence after a dateline begins.

    A dateline stands at the head of the article and begins a paragraph with a place, mostly in capitals. A plain hyphen
    closes it only after a date or an agency ("OSLO, March 5 -", "OSLO (Agency) -") or before a capital: "NATO - an
    alliance" is none. Old agency copy has "_" for a dash.
    """
    found = set()
    for one in DATELINE.finditer(text[:HEAD_OF_ARTICLE]):
        place = one["place"]
        first = re.split(r"[\s,(]", place, maxsplit=1)[0]
        bare = place.isupper() and text[one.end()].isupper()
        if first.isupper() and (one["dash"] != "-" or bare or "," in place or place.endswith(")")):
            found.add(one.end())
    return found | {one.end() for one in TOWN_LINE.finditer(text) if one.start() < HEAD_OF_ARTICLE}


def sentence_starts(doc: Doc) -> list[int]:
    """Whether each token must (1), may (0) or must not (-1) open a sentence. A blank never opens one."""
    found: list[int] = []
    ends = dateline_ends(doc.text).union(
        mark.end() for pattern in (LIST_MARK, SPEAKER_LABEL) for mark in pattern.finditer(doc.text)
    )
    before, last, touching, broken, behind_opening = "", "", False, True, False
    for token in doc:
        if token.is_space:
            found.append(MUST_NOT)
            broken, touching = broken or "\n" in token.text, False
            continue
        opens = opens_quotation(token, touching)
        closed = token.text[:1].isupper() and not touching and is_full_stop(before, last)
        if broken or token.idx in ends or closed or (opens and last in FINAL):
            found.append(MUST)
        elif behind_opening or token.text in NEVER_FIRST or (touching and token.text in CLOSING):
            found.append(MUST_NOT)
        else:
            found.append(after(before, last, touching))
        before, last, touching, broken = last if touching else "", token.text, not token.whitespace_, False
        behind_opening = opens
    return found


def is_full_stop(before: str, last: str) -> bool:
    """Whether a point ends a sentence for certain: behind a word in small letters, or before a mark that closes.

    `before` is what touches `last`. Short words are left to the model: they may be abbreviations.
    """
    if last == ".":
        return len(before) > LONGEST_ABBREVIATION and before.isalpha() and before.islower()
    return before == "." and last in CLOSING_QUOTES


def opens_quotation(token: Token, touching: bool) -> bool:
    """Whether a token is a mark that opens a quotation; a straight one does behind a blank and before none."""
    return token.text in OPENING or (token.text == '"' and not touching and not token.whitespace_)


def after(before: str, last: str, touching: bool) -> int:
    """Whether a sentence may open after the word `last` of the same paragraph.

    `before` is the word that touches it ("Gen" before "."), "" where a blank stands between; `touching` says that no
    blank follows it, as none does after the hyphen of a name.
    """
    if last.lower() in TITLES or f"{before}{last}".lower() in TITLES or (touching and last in HYPHENS):
        return MUST_NOT
    return MAY if last in ENDINGS or last[-1] in ".?!" else MUST_NOT


@Language.component("sentence_guard", assigns=["token.is_sent_start"])
def sentence_guard(doc: Doc) -> Doc:
    """Set the sentence starts that are certain, one way or the other, before a parser decides the rest."""
    for token, certain in zip(doc, sentence_starts(doc), strict=True):
        if token.i and certain != MAY:
            token.is_sent_start = certain == MUST
    return doc
