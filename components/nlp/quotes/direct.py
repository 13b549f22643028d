"""Direct quotes: whole utterances between quotation marks, and the words beside them that say whose they are.

An utterance stands at the head of a sentence and ends like one, or follows a reporting verb, a comma or a colon. Other
stretches between marks are parts of reported speech, scare quotes or titles, and are left to the other finders.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from components.nlp.quotes import speakers
from components.nlp.quotes.attributed import Statement, cue_span
from components.nlp.quotes.cues import Cue, lexicon, noun_cue
from components.nlp.quotes.marks import Region
from components.nlp.surface import words

TERMINALS = frozenset({".", "!", "?", ";"})
UTTERANCE_ENDS = ",.?!…—–-"
JOINERS = frozenset(
    {
        "and",
        "but",
        "or",
        "which",
        "that",
        "when",
        "while",
        "because",
        "if",
        "in",
        "to",
        "of",
        "for",
        "by",
        "is",
        "was",
        "are",
        "were",
        "at",
        "on",
        "with",
        "from",
    }
)
DASHES = frozenset({"—", "–", "―", "-", "--"})
RIGHT_REACH, LEFT_REACH = 30, 25
ATTRIBUTED, BESIDE, CONTINUED, ORPHAN = 0.94, 0.9, 0.75, 0.3


@dataclass(frozen=True, slots=True)
class Quoted:
    """A region as tokens [start, end), marks included."""

    region: Region
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that say whose an utterance is; `cue` is None where only a name and a colon stand before it."""

    cue: Cue | None
    speaker: Token | None
    sure: float


class DirectFinder:
    """Finds the direct quotes of one Doc, paragraph by paragraph; `used` are the reporting verbs that they took."""

    def __init__(self, doc: Doc, regions: list[Region], verbs: dict[int, Cue]) -> None:
        self.doc, self.verbs = doc, verbs
        self.quoted = [one for region in regions if (one := as_tokens(doc, region)) is not None]
        self.found: list[Statement] = []
        self.utterances: list[Quoted] = []
        self.used: set[int] = set()

    def find(self) -> list[Statement]:
        """The direct quotes in order of writing."""
        last: Statement | None = None
        for start, end in paragraphs(self.doc):
            inside = [one for one in self.quoted if start <= one.start < end]
            last = self.paragraph(start, end, inside, last)
        return self.found

    def paragraph(self, start: int, end: int, inside: list[Quoted], before: Statement | None) -> Statement | None:
        """Read one paragraph; returns the statement that its last region belongs to, where the paragraph ends in it.

        `before` is that of the paragraph before.
        """
        current: Statement | None = None
        for number, one in enumerate(inside):
            left = inside[number - 1].end if number else start
            right = inside[number + 1].start if number + 1 < len(inside) else end
            earlier = current if number else before
            current = self.region(one, left, right, number == 0, earlier) or (current if number else None)
        return current

    def region(self, one: Quoted, left: int, right: int, first: bool, earlier: Statement | None) -> Statement | None:
        """The statement that a region is or belongs to, None where it is no utterance."""
        doc = self.doc
        lead = sentence_start(doc, left, one.start)
        opens = not has_words(doc, lead, one.start)
        own = self.attribution(one, lead, right, left, first)
        if first and one.region.continued and earlier is not None:
            return self.extend(earlier, one, own)
        if own is not None:
            return self.start_statement(one, own)
        if not ends_utterance(doc, one) and not one.region.continues:
            return None
        if not first and earlier is not None and (opens or doc[one.start - 1].text in {",", "—", "–", "-", ";"}):
            return self.extend(earlier, one, None)
        if not opens:
            return None
        said = None if first else self.said_before(left, one.start)
        if said is not None:
            return self.start_statement(one, said)
        announced = self.announced(left) if first else None
        if announced is not None:
            return self.start_statement(one, announced)
        if first and earlier is not None and whole_paragraph(doc, one, right):
            return self.start_statement(one, Attribution(None, earlier.speaker, CONTINUED))
        return self.start_statement(one, Attribution(None, None, ORPHAN)) if word_count(doc, one) > 3 else None

    def attribution(self, one: Quoted, lead: int, right: int, left: int, first: bool) -> Attribution | None:
        """The attribution of a region: behind it where it ends with a comma, else before it, else behind it."""
        opens = not has_words(self.doc, lead, one.start)
        signed = self.signed(one, right) if opens else None
        if signed is not None:
            return signed
        behind = self.behind(one, right) if opens else None
        if behind is not None and inner_end(self.doc, one) == ",":
            return behind
        before = None if opens else self.before(one, lead)
        return before or behind

    def behind(self, one: Quoted, right: int) -> Attribution | None:
        """The attribution behind a region: `," said the minister`, `?" he asked`."""
        doc = self.doc
        first = one.end
        if first < right and doc[first].text == ",":
            first += 1
        if first >= right or doc[first].lower_ in JOINERS or (ends_with_stop(doc, one) and doc[first].is_title):
            return None
        for index in range(first, min(right, first + RIGHT_REACH)):
            token = doc[index]
            if token.is_space or (token.text in TERMINALS and not is_initial(doc, index)):
                return None
            cue = self.verbs.get(index) or mistaken_noun(doc, index)
            if cue is not None and index not in self.used and is_main(cue.token):
                speaker = self.speaker_behind(token, first, right)
                return Attribution(cue, speaker, ATTRIBUTED if speaker is not None else ORPHAN)
        return None

    def signed(self, one: Quoted, right: int) -> Attribution | None:
        """The attribution of a quote that is signed: a dash and a name behind it, in its paragraph or the next."""
        doc, index = self.doc, one.end
        while index < len(doc) and (index <= right or doc[index - 1].is_space) and doc[index].is_space:
            index += 1
        # The tokenizer leaves a mark and a dash together.
        index -= doc[one.end - 1].text[-1] in DASHES
        if index + 1 >= len(doc) or doc[index].text[-1] not in DASHES:
            return None
        head = speakers.phrase_head(doc, index + 1, min(len(doc), index + 10))
        if head is None or not (head.pos_ == "PROPN" or head.ent_type_ == "PERSON"):
            return None
        return Attribution(None, head, BESIDE)

    def speaker_behind(self, verb: Token, first: int, right: int) -> Token | None:
        """The speaker in an attribution behind a quote that begins at a token: "said Reed", "Reed, who …, said"."""
        start = first
        while start < verb.i and self.doc[start].pos_ in {"ADV", "PUNCT"}:
            start += 1
        if start < verb.i:
            head = speakers.phrase_head(self.doc, start, verb.i)
            if head is not None:
                return head
        own = speakers.own_subject(verb)
        if own is not None and first <= own.i < right:
            return speakers.named_before(own)
        return speakers.beside(verb, first, right)

    def before(self, one: Quoted, lead: int) -> Attribution | None:
        """The attribution before a region: `He said, "…`, `The minister told reporters: "…`, `Reed: "…`."""
        doc = self.doc
        last = doc[one.start - 1].text
        if last not in {",", ":", "―", "—"} and not (self.near_verb(one, lead) and is_utterance_like(doc, one)):
            return None
        for index in range(one.start - 1, max(lead, one.start - LEFT_REACH) - 1, -1):
            cue = self.verbs.get(index)
            if cue is not None and index not in self.used and (last == ":" or clear_between(doc, index, one.start)):
                return Attribution(cue, self.speaker_before(cue.token, lead), ATTRIBUTED)
        if last != ":":
            return None
        return self.colon(one, lead)

    def said_before(self, left: int, end: int) -> Attribution | None:
        """The attribution in the words between an earlier quoted piece and a quote that opens the next sentence."""
        for index in range(left, end):
            cue = self.verbs.get(index)
            if cue is not None and is_main(cue.token) and end - left <= LEFT_REACH:
                return Attribution(cue, self.speaker_behind(cue.token, left, end), BESIDE)
        return None

    def speaker_before(self, verb: Token, lead: int) -> Token | None:
        """The speaker in an attribution before a quote; what the parse finds inside the quote is none."""
        doc = self.doc
        if verb.tag_ == "VBG" and verb.i > lead and doc[verb.i - 1].pos_ in {"PROPN", "NOUN"}:
            return doc[verb.i - 1]
        found = speakers.speaker_of(verb)
        if found is not None and found.i < verb.i:
            return found
        above = speakers.speaker_of(verb.head) if verb.tag_ == "VBG" and verb.head.i < verb.i else None
        return above or speakers.beside(verb, lead, verb.i + 1 if found is not None else verb.sent.end)

    def announced(self, start: int) -> Attribution | None:
        """The attribution at the end of the paragraph before, where that ends with a colon ("The paper wrote:")."""
        doc, index = self.doc, start - 1
        while index > 0 and doc[index].is_space:
            index -= 1
        if index <= 0 or doc[index].text != ":":
            return None
        lead = sentence_start(doc, max(0, index - LEFT_REACH), index)
        for at in range(index - 1, lead - 1, -1):
            cue = self.verbs.get(at)
            if cue is not None and at not in self.used:
                return Attribution(cue, self.speaker_before(cue.token, lead), BESIDE)
        return None

    def near_verb(self, one: Quoted, lead: int) -> bool:
        """Whether a reporting verb stands directly before a region, at most with its hearer between."""
        return any(index in self.verbs for index in range(max(lead, one.start - 3), one.start))

    def colon(self, one: Quoted, lead: int) -> Attribution | None:
        """The attribution of a region behind a colon without a reporting verb."""
        for index in range(one.start - 1, lead - 1, -1):
            cue = noun_cue(self.doc[index])
            if cue is not None:
                return Attribution(cue, speakers.carrier_speaker(cue.token), BESIDE)
        nouns = [self.doc[index] for index in range(lead, one.start) if self.doc[index].pos_ in {"PROPN", "NOUN"}]
        if nouns and one.start - lead <= 6:
            return Attribution(None, nouns[-1], BESIDE)
        return None

    def start_statement(self, one: Quoted, own: Attribution) -> Statement:
        """A new statement of one piece."""
        statement = Statement([piece(one)], speaker=own.speaker, sure=own.sure)
        self.attribute(statement, own)
        self.found.append(statement)
        self.utterances.append(one)
        return statement

    def extend(self, statement: Statement, one: Quoted, own: Attribution | None) -> Statement:
        """A further piece of a statement, which may bring the attribution that the first lacked."""
        statement.pieces.append(piece(one))
        self.utterances.append(one)
        if own is not None and statement.cue is None:
            statement.speaker, statement.sure = own.speaker, own.sure
            self.attribute(statement, own)
        return statement

    def attribute(self, statement: Statement, own: Attribution) -> None:
        """Write an attribution's cue on a statement and take it out of circulation."""
        if own.cue is not None:
            statement.cue, statement.sense, statement.anchor = cue_span(own.cue), own.cue.sense, own.cue.token
            self.used.add(own.cue.token.i)


# --- what stands where -----------------------------------------------------------------------------------------------


def paragraphs(doc: Doc) -> list[tuple[int, int]]:
    """The paragraphs of a Doc as tokens [start, end)."""
    found, start = [], 0
    for index, word in enumerate(words(doc)):
        if "\n" in word:
            found.append((start, index))
            start = index + 1
    found.append((start, len(doc)))
    return [(first, last) for first, last in found if first < last]


def as_tokens(doc: Doc, region: Region) -> Quoted | None:
    """The tokens of a region; None where it has none of its own."""
    span = doc.char_span(region.start, region.end, alignment_mode="expand")
    return Quoted(region, span.start, span.end) if span is not None and len(span) else None


def piece(one: Quoted) -> tuple[int, int]:
    """The characters between the marks."""
    return one.region.inner_start, one.region.inner_end


def sentence_start(doc: Doc, left: int, end: int) -> int:
    """Where the sentence begins that tokens [left, end) end in: behind the last full stop there."""
    for index in range(end - 1, left - 1, -1):
        if doc[index].text in TERMINALS:
            return index + 1
    return left


def has_words(doc: Doc, start: int, end: int) -> bool:
    """Whether a word stands in tokens [start, end)."""
    return any(doc[index].is_alpha or doc[index].like_num for index in range(start, end))


def word_count(doc: Doc, one: Quoted) -> int:
    """How many words a region has."""
    return sum(doc[index].text[0].isalnum() for index in range(one.start, one.end))


def inner_end(doc: Doc, one: Quoted) -> str:
    """The last character before the closing mark."""
    index = one.end - 1
    while index > one.start and (doc[index].idx >= one.region.inner_end or doc[index].is_space):
        index -= 1
    return doc[index].text[-1]


def is_initial(doc: Doc, index: int) -> bool:
    """Whether a full stop is that of an abbreviation inside a name or a bracket ("R.", "D-Wis.")."""
    return doc[index].text == "." and index > 0 and len(doc[index - 1]) <= 3 and doc[index - 1].text[:1].isupper()


def ends_with_stop(doc: Doc, one: Quoted) -> bool:
    """Whether a region ends with a full stop."""
    return inner_end(doc, one) == "."


def ends_utterance(doc: Doc, one: Quoted) -> bool:
    """Whether a region ends like a sentence, before its closing mark or directly behind it."""
    after = doc[one.end].text[0] if one.end < len(doc) else ""
    return inner_end(doc, one) in UTTERANCE_ENDS or after in {".", "!", "?", "\n", ""}


def is_utterance_like(doc: Doc, one: Quoted) -> bool:
    """Whether a region that a verb runs into is a quote of its own: it opens with a capital and is no title."""
    words = [doc[index].text for index in range(one.start, one.end) if doc[index].is_alpha]
    return bool(words) and words[0][0].isupper() and not all(word[0].isupper() for word in words)


def whole_paragraph(doc: Doc, one: Quoted, right: int) -> bool:
    """Whether nothing follows a region in its paragraph."""
    return not has_words(doc, one.end, right)


def clear_between(doc: Doc, verb: int, end: int) -> bool:
    """Whether only the hearer, a place or a time stands between a reporting verb and what it reports."""
    between = doc[verb + 1 : end]
    return not any(
        token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or token.lower_ in {"that", "when", "while"} for token in between
    )


def is_main(token: Token) -> bool:
    """Whether a reporting verb is the verb of an attribution and no participle, infinitive or relative clause."""
    return token.tag_ not in {"VBG", "VB"} and (token.i == 0 or token.nbor(-1).lower_ not in speakers.RELATIVES)


def mistaken_noun(doc: Doc, index: int) -> Cue | None:
    """A reporting verb that ends an attribution and was taken for a noun: "the letter reads."."""
    if index + 1 >= len(doc) or doc[index + 1].text not in {".", ","} or doc[index].pos_ != "NOUN":
        return None
    verb = lexicon().verbs.get(doc[index].lower_)
    return Cue(doc[index], verb, lexicon().senses[verb]) if verb and doc[index].lower_.endswith(("s", "ed")) else None
