"""Paragraphs that are not part of the article: form labels, newsletter boxes, credits, headlines of other articles,
comments.

They stay in the text, so that offsets hold, but no row is taken from them. The phrases are the furniture of news sites
and content management systems. A paragraph that begins with one must be short to count. A line that is nothing but the
heading of a list ("Most read") takes the headlines below it along, up to the next prose; the heading of the readers'
comments takes the rest of the text.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

import components.nlp.annotations  # noqa: F401  registers doc._.boilerplate
from components.nlp import surface

ARTICLE_SENTENCES = "article_sentences"
LONGEST = 300
FURNITURE = re.compile(
    r"""^\W*(?:
        indicates\ required\ fields? | required\ fields?\ are\ marked
      | advertisement\b | sponsored\ content | story\ continues\ below
      | (?:click|tap)\ here\b | read\ (?:more|also|next)\b | related\ (?:articles?|stories|content)\b | see\ also\b
      | (?:sign|log)\ (?:up|in)\ (?:for|to|now|here)\b | subscribe\ (?:to|now|today)\b | already\ a\ subscriber
      | follow\ us\ on\b | share\ (?:this|on)\b | (?:get|receive)\ (?:our|the)\ (?:daily|weekly|free|latest)\b
      | all\ rights\ reserved | copyright\ (?:©|\(c\)|\d{4}) | ©
      | by\ (?:clicking|signing\ up|subscribing|continuing|registering|using)\b.*\byou\ (?:agree|accept|consent)
      | we\ (?:use\ cookies|value\ your\ privacy) | this\ site\ (?:is\ protected|uses)
      | accept\ (?:all\ )?cookies | privacy\ policy | terms\ of\ (?:use|service)
      | leave\ a\ (?:reply|comment) | your\ e-?mail\ address\ will\ not | skip\ to\ (?:main\ )?content
      | photo(?:graph)?\ (?:by|credit) | image\ (?:credit|source) | (?:this\ field|name|e-?mail)\ is\ required
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# Who wrote it, in names alone: "Reporting by the daily showed that …" is prose.
CREDIT = re.compile(
    r"""\W*(?:(?:[Aa]dditional\ )?[Rr]eporting|[Ww]riting|[Ww]ritten|[Ee]diting|[Ee]dited|[Cc]ompiled|[Ww]ith\ files)
    (?:\W+(?:[^\Wa-z_][\w’'-]*|by|from|in|and|the|of|additional|reporting|writing|editing|de|van|von|al|bin))+\W*""",
    re.VERBOSE,
)
HELPED, HELPERS = (
    "contributed",
    re.compile(
        r"""[^.]{,120}\bcontributed\ (?:reporting|to\ this\ (?:report|story|article))\b
      | [^.]{,60}\b(?:writers?|reporters?|correspondents?|journalists?)\b[^.]{,90}\bcontributed\W*$""",
        re.VERBOSE,
    ),
)
LIST_HEADING = re.compile(
    r"""\W{0,5}(?:
        (?:most|also)\ (?:read|popular|viewed|shared|commented) | trending(?:\ now)? | top\ stories
      | (?:read|see)\ (?:more|next|also) | what\ to\ read\ next | up\ next | do\ ?n['’]t\ miss
      | related(?:\ (?:articles?|stories|content|coverage|news|links|posts))?
      | recommended(?:\ (?:for\ you|reading|stories))? | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in)
      | more\ (?:on\ this\ story|from\ .{2,40}|stories|news|like\ this) | latest\ (?:news|stories|headlines)
      | in\ other\ news | editors?['’]s?\ picks?
    )\W{0,5}""",
    re.VERBOSE | re.IGNORECASE,
)
COMMENTS_HEADING = re.compile(
    r"""\W{0,5}(?:
        \d+\ comments? | comments?\ ?(?:\(\d+\)|:\ ?\d+) | leave\ a\ (?:reply|comment) | have\ your\ say
      | (?:view|show|read|post|add)\ (?:all\ )?(?:\d+\ |a\ )?comments? | join\ the\ (?:conversation|discussion)
    )\W{0,5}""",
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_HEADLINE = 150
# So many paragraphs of prose stand before the readers' comments; a link to them often stands at the head of the page.
ARTICLE = 3
PROSE = re.compile(r"[.…]\W{0,3}$")


def boilerplate_spans(text: str) -> list[tuple[int, int]]:
    """The character spans of the paragraphs that are furniture."""
    found: list[tuple[int, int]] = []
    in_list, told = False, 0
    for line in re.finditer(r"[^\n]+", text):
        written = line.group().strip()
        if told >= ARTICLE and COMMENTS_HEADING.fullmatch(written):
            return [*found, (line.start(), len(text))]
        in_list = is_headline(written) and (in_list or LIST_HEADING.fullmatch(written) is not None)
        if in_list or is_furniture(written):
            found.append(line.span())
        else:
            told += PROSE.search(written) is not None
    return found


def is_furniture(line: str) -> bool:
    """Whether a paragraph is short and begins as furniture does, or names who wrote the article."""
    if len(line) > LONGEST:
        return False
    found = FURNITURE.match(line) or CREDIT.fullmatch(line) or (HELPED in line and HELPERS.match(line))
    return bool(found)


def is_headline(line: str) -> bool:
    """Whether a line below the heading of a list is one of its items: short, and without a full stop at its end."""
    return len(line) <= LONGEST_HEADLINE and not PROSE.search(line)


@Language.component("boilerplate", assigns=["doc._.boilerplate"])
def boilerplate(doc: Doc) -> Doc:
    """Write the spans that are not part of the article on `doc._.boilerplate`."""
    doc._.boilerplate = boilerplate_spans(surface.text(doc))
    return doc


def stands_in_article(doc: Doc, start: int, end: int) -> bool:
    """Whether what stands between two offsets is no furniture."""
    return is_apart(doc._.boilerplate, start, end)


def is_apart(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether none of the spans shares a character with [start, end)."""
    return not any(start < last and first < end for first, last in spans)


def article_sentences(doc: Doc) -> list[Span]:
    """The sentences that belong to the article, without blank ones; found once."""
    known: list[Span] | None = doc.user_data.get(ARTICLE_SENTENCES)
    if known is None:
        skipped, written = doc._.boilerplate, surface.text(doc)
        bounds = ((one, one.start_char, one.end_char) for one in doc.sents)
        known = doc.user_data[ARTICLE_SENTENCES] = [
            one for one, start, end in bounds if is_apart(skipped, start, end) and not written[start:end].isspace()
        ]
    return known
