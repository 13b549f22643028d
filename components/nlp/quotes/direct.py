"""Direct quotes: whole utterances between quotation marks, put together from their pieces.

An utterance stands at the head of a sentence and ends like one, or follows a reporting verb, a comma or a colon. Other
stretches between marks are parts of reported speech, scare quotes or titles, and are left to the other finders.
"""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from components.nlp.grammar import TENSED
from components.nlp.quotes.attributed import Statement, cue_span
from components.nlp.quotes.beside import CONTINUED, ORPHAN, Attribution, Surroundings, is_end
from components.nlp.quotes.cues import Cue
from components.nlp.quotes.utterances import (
    Quoted,
    ends_utterance,
    has_words,
    is_whole_paragraph,
    sentence_start,
    word_before,
    word_count,
)

# What a piece that goes on with a sentence stands behind.
GOES_ON = frozenset({",", "—", "–", "-", ";"})
SHORTEST_ORPHAN = 4
NOBODY = Attribution(None, None, ORPHAN)


class DirectFinder:
    """Finds the direct quotes of one Doc, paragraph by paragraph; `utterances` are the regions that they took."""

    def __init__(self, doc: Doc, quoted: list[list[Quoted]], verbs: dict[int, Cue]) -> None:
        self.doc = doc
        self.around = Surroundings(doc, verbs)
        self.paragraphs = quoted
        self.regions = [one for inside in self.paragraphs for one in inside]
        self.found: list[Statement] = []
        self.utterances: list[Quoted] = []

    @property
    def used(self) -> set[int]:
        """The reporting verbs that the quotes have taken."""
        return self.around.used

    def find(self) -> list[Statement]:
        """The direct quotes in order of writing."""
        before: Statement | None = None
        for inside in self.paragraphs:
            current: Statement | None = None
            for one in inside:
                current = self.region(one, before if one.first else current) or current
            before = current
        return self.found

    def region(self, one: Quoted, earlier: Statement | None) -> Statement | None:
        """The statement that a region is or belongs to, None where it is no utterance.

        `earlier` is the statement of the region before it in its paragraph, else that of the paragraph before.
        """
        doc, around = self.doc, self.around
        own = around.attribution(one) or (around.behind(self.tail(one)) if one.region.continues else None)
        if one.first and one.region.continued and earlier is not None:
            return self.extend(earlier, one, own)
        if own is not None:
            return self.start(one, own)
        opens = not has_words(doc, sentence_start(doc, one.left, one.start), one.start)
        if not ends_utterance(doc, one) and not one.region.continues:
            return self.reworded(one, earlier) if opens and not one.first else None
        told = around.announced(one.left) if one.first else around.said_before(one.left, one.start)
        anew = opens and told is not None and told.cue is not None and told.cue.token.i not in self.used
        goes_on = not one.first and (opens or word_before(doc, one.start) in GOES_ON)
        if goes_on and earlier is not None and not anew:
            return self.extend(earlier, one, None)
        told = told or (self.overheard(one, earlier) if opens else None)
        return self.start(one, told) if opens and told is not None else None

    def overheard(self, one: Quoted, earlier: Statement | None) -> Attribution | None:
        """The attribution of a quote beside which nobody is named: that of the paragraph or of the sentence before.

        Nobody's where there is none; for a few words, which may be anything, only what reporting words say.
        """
        if one.first and earlier is not None and is_whole_paragraph(self.doc, one):
            return Attribution(None, earlier.speaker, CONTINUED)
        if one.end < one.right and self.doc[one.end].lower_ == "by":
            # The title of a work and its author.
            return None
        if word_count(self.doc, one) < SHORTEST_ORPHAN:
            return self.around.told_before(one) if one.first else None
        return self.around.told_before(one) or self.around.subject_before(one) or NOBODY

    def reworded(self, one: Quoted, earlier: Statement | None) -> Statement | None:
        """A sentence that goes on with a quote and ends in the journalist's words: "“We will pay” for the dam."."""
        doc = self.doc
        end = next((at for at in range(one.end, one.right) if is_end(doc, at)), one.right)
        own_verb = any(doc[at].tag_ in TENSED for at in range(one.end, end))
        if own_verb or not any(doc[at].tag_ in TENSED for at in range(one.start, one.end)):
            return None
        told = self.around.told_before(one)
        if told is None and earlier is not None:
            told = Attribution(None, earlier.speaker, CONTINUED)
        if told is None or word_count(doc, one) < SHORTEST_ORPHAN:
            return None
        statement = self.start(one, told)
        statement.pieces = [(one.region.start, doc[end - 1].idx + len(doc[end - 1]))]
        return statement

    def tail(self, one: Quoted) -> Quoted:
        """The region in which a quote of several paragraphs ends; any other region itself."""
        for last, following in pairwise(self.regions[self.regions.index(one) :]):
            if not (last.region.continues and following.region.continued):
                return last
        return self.regions[-1]

    def start(self, one: Quoted, own: Attribution) -> Statement:
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
            if not own.shared:
                self.used.add(own.cue.token.i)


def piece(one: Quoted) -> tuple[int, int]:
    """The characters between the marks."""
    return one.region.inner_start, one.region.inner_end
