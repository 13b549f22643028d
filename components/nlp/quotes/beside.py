"""The words beside an utterance that say whose it is: behind it, before it, or at the end of the paragraph before."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar
from components.nlp.names import people
from components.nlp.quotes import speakers
from components.nlp.quotes.according import source_of
from components.nlp.quotes.cues import Cue, lexicon, noun_cue
from components.nlp.quotes.extent import OPENING
from components.nlp.quotes.utterances import (
    TERMINALS,
    Quoted,
    has_words,
    inner_end,
    is_in_phrase,
    is_initial,
    is_utterance_like,
    past_blanks,
    sentence_start,
    word_before,
)

PAUSES = frozenset({",", ".", "?", "!", "…", "—", "–", "-"})
JOINERS = frozenset(
    "and but or which that when while because if in to of for by is was are were at on with from".split()
)
DASHES = frozenset({"—", "–", "―", "-", "--"})
# What opens a phrase that tells when or by whom something is said.
ATTACHED = frozenset({"when", "as", "while", "by", "according"})
RIGHT_REACH, LEFT_REACH, SIGNATURE_REACH, LONGEST_LABEL = 30, 25, 10, 6
ATTRIBUTED, BESIDE, CONTINUED, SUBJECT, ORPHAN = 0.95, 0.86, 0.7, 0.6, 0.2


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that say whose an utterance is; `cue` is None where only a name and a colon stand before it.

    `shared` words stand in the sentence before and attribute another statement, too.
    """

    cue: Cue | None
    speaker: Token | None
    sure: float
    shared: bool = False


class Surroundings:
    """Reads what stands around the utterances of one Doc; `used` are the reporting verbs that utterances have taken."""

    def __init__(self, doc: Doc, verbs: dict[int, Cue]) -> None:
        self.doc, self.verbs = doc, verbs
        self.used: set[int] = set()

    def attribution(self, one: Quoted) -> Attribution | None:
        """The attribution of a region: behind it where it ends with a comma, else before it, else behind it."""
        lead = sentence_start(self.doc, one.left, one.start)
        if has_words(self.doc, lead, one.start):
            return self.before(one, lead)
        return self.signed(one) or self.behind(one)

    def behind(self, one: Quoted) -> Attribution | None:
        """The attribution behind a region: `," said the minister`, `?" he asked`.

        A verb that is in no list counts directly behind a comma: `," the envoy snapped`.
        """
        doc = self.doc
        first = past_blanks(doc, one.end)
        if first < one.right and doc[first].text == ",":
            first = past_blanks(doc, first + 1)
        if first >= one.right or doc[first].lower_ in JOINERS or (inner_end(doc, one) == "." and doc[first].is_title):
            return None
        if runs_on(doc, one):
            return None
        if (source := source_of(doc, first, one.right)) is not None:
            return Attribution(Cue(doc[first], "according to", "say"), source, ATTRIBUTED)
        if doc[first].tag_ in grammar.TENSED and first not in self.verbs and inner_end(doc, one) not in PAUSES:
            return None
        end = next((at for at in range(first, one.right) if is_end(doc, at)), one.right)
        for index in range(first, min(end, first + RIGHT_REACH)):
            cue = self.verbs.get(index) or mistaken_noun(doc, index)
            if cue is not None and index not in self.used and is_main(cue.token):
                speaker = self.speaker_behind(cue.token, first, one.right)
                return Attribution(cue, speaker, ATTRIBUTED if speaker is not None else ORPHAN)
        goes_on = inner_end(doc, one) == "," or (inner_end(doc, one) in "?!" and not doc[first].is_title)
        return self.voiced(first, end) if goes_on else None

    def voiced(self, first: int, end: int) -> Attribution | None:
        """The attribution in tokens [first, end) by a verb that is in no list: the first one with a subject there."""
        for verb in self.doc[first : min(end, first + RIGHT_REACH)]:
            if (
                verb.pos_ == "VERB"
                and verb.tag_ in grammar.PAST_OR_PRESENT
                and verb.i not in self.verbs
                and is_main(verb)
            ):
                speaker = speakers.own_subject(verb)
                if speaker is not None and first <= speaker.i < end:
                    return Attribution(Cue(verb, verb.lemma_.lower(), "say"), speakers.named_before(speaker), BESIDE)
        return None

    def signed(self, one: Quoted) -> Attribution | None:
        """The attribution of a quote that is signed: a dash and a name behind it, in its paragraph or the next."""
        doc, index = self.doc, one.end
        while index < len(doc) and (index <= one.right or doc[index - 1].is_space) and doc[index].is_space:
            index += 1
        # The tokenizer leaves a mark and a dash together.
        index -= doc[one.end - 1].text[-1] in DASHES
        if index + 1 >= len(doc):
            return None
        if doc[index].text[-1] not in DASHES:
            return self.signed_below(one, index)
        head = speakers.phrase_head(doc, index + 1, min(len(doc), index + SIGNATURE_REACH))
        if head is None or not (head.pos_ == "PROPN" or head.ent_type_ == "PERSON"):
            return None
        return Attribution(None, head, BESIDE)

    def signed_below(self, one: Quoted, index: int) -> Attribution | None:
        """The attribution of a pull quote, a paragraph of its own above a line with a name and perhaps an office."""
        doc = self.doc
        if not one.first or "\n" not in doc[index - 1].text or has_words(doc, one.left, one.start):
            return None
        end = next((at for at in range(index, len(doc)) if "\n" in doc[at].text), len(doc))
        if end - index > SIGNATURE_REACH or doc[end - 1].text in TERMINALS:
            return None
        name = people.people(doc).at.get(index) or people.name_behind(doc, index)
        ends = name is not None and (name.end == end or doc[name.end].text in {",", "("})
        return Attribution(None, doc[name.end - 1], BESIDE) if name is not None and ends else None

    def speaker_behind(self, verb: Token, first: int, right: int) -> Token | None:
        """The speaker in an attribution behind a quote that begins at a token: "said Reed", "Reed, who …, said"."""
        if (quoted := speakers.quoted_source(verb)) is not None:
            return quoted
        start = first
        while start < verb.i and self.doc[start].pos_ in {"ADV", "PUNCT", "SPACE"}:
            start += 1
        start = start if start < verb.i else start + 1
        head = speakers.phrase_head(self.doc, start, right if start > verb.i else verb.i)
        if head is not None:
            return head
        own = speakers.own_subject(verb)
        if own is not None and first <= own.i < right:
            return speakers.named_before(own)
        return speakers.beside(verb, first, right)

    def before(self, one: Quoted, lead: int) -> Attribution | None:
        """The attribution before a region: `He said, "…`, `The minister told reporters: "…`, `Reed: "…`."""
        doc = self.doc
        last = word_before(doc, one.start)
        if last == "words" and is_utterance_like(doc, one):
            return self.carried(lead, one.start)
        runs_in = self.near_verb(one, lead) and is_utterance_like(doc, one) and not is_in_phrase(doc, one)
        if (last not in {",", ":", "―", "—"} and not runs_in) or runs_on(doc, one):
            return None
        for index in range(one.start - 1, max(lead, one.start - LEFT_REACH) - 1, -1):
            cue = self.verbs.get(index)
            free = cue is not None and index not in self.used and can_open(cue) and not self.is_in_object(one, cue)
            if cue is not None and free and (last == ":" or clear_between(doc, index, one.start)):
                return Attribution(cue, self.speaker_before(cue.token, lead, one.start), ATTRIBUTED)
        return self.colon(one, lead) if last == ":" else None

    def is_in_object(self, one: Quoted, cue: Cue) -> bool:
        """Whether a region goes on with the object of a verb: "demanded a bell, “of the old kind”, on every door"."""
        goes_on = cue.lemma in lexicon().object and one.end < one.right and self.doc[one.start + 1].is_lower
        return goes_on and self.doc[one.end].text == "," and grammar.direct_object(cue.token) is not None

    def said_before(self, left: int, end: int) -> Attribution | None:
        """The attribution in the words between an earlier quoted piece and a quote that opens the next sentence."""
        for index in range(left, end):
            cue = self.verbs.get(index)
            if cue is not None and is_main(cue.token) and end - left <= LEFT_REACH:
                return Attribution(cue, self.speaker_behind(cue.token, left, end), BESIDE, shared=True)
        return None

    def told_before(self, one: Quoted) -> Attribution | None:
        """Who says something in the sentence before a quote that opens a sentence."""
        sentence = self.sentence_before(one)
        if sentence is None:
            return None
        told = [cue for token in sentence if (cue := self.verbs.get(token.i)) and is_main(cue.token)]
        main = grammar.conjuncts(sentence.root)
        cue = next((one for one in told if one.token in main), told[-1] if told else None)
        speaker = self.speaker_before(cue.token, sentence.start, sentence.end) if cue is not None else None
        return Attribution(cue, speaker, CONTINUED, shared=True) if speaker is not None else None

    def subject_before(self, one: Quoted) -> Attribution | None:
        """Who the sentence before a quote is about: "Reed has no doubts. “We will win,”"."""
        sentence = self.sentence_before(one)
        subject = speakers.own_subject(sentence.root) if sentence is not None else None
        return Attribution(None, subject, SUBJECT) if subject is not None and is_person(subject) else None

    def sentence_before(self, one: Quoted) -> Span | None:
        """The sentence before a quote in its paragraph, or before a quote that is a whole one."""
        doc, end = self.doc, one.start - 1
        while end >= 0 and doc[end].is_space:
            end -= 1
        if end < 0 or ("\n" in doc[one.start - 1].text and has_words(doc, one.end, one.right)):
            return None
        return doc[doc[end].sent.start : end]

    def speaker_before(self, verb: Token, lead: int, end: int) -> Token | None:
        """The speaker in an attribution in tokens [lead, end) before a quote; what stands inside the quote is none."""
        doc = self.doc
        found = speakers.speaker_of(verb)
        if found is not None and found.i < end:
            return found
        if verb.tag_ == "VBG" and verb.i > lead and doc[verb.i - 1].pos_ in {"PROPN", "NOUN"}:
            return doc[verb.i - 1]
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
                return Attribution(cue, self.speaker_before(cue.token, lead, index), BESIDE)
        return self.carried(lead, index)

    def near_verb(self, one: Quoted, lead: int) -> bool:
        """Whether a reporting verb stands directly before a region, at most with its hearer between."""
        return any(index in self.verbs for index in range(max(lead, one.start - 3), one.start))

    def colon(self, one: Quoted, lead: int) -> Attribution | None:
        """The attribution of a region behind a colon without a reporting verb."""
        carried = self.carried(lead, one.start)
        if carried is not None:
            return carried
        acting = self.acting(lead, one.start) if is_utterance_like(self.doc, one) else None
        if acting is not None:
            return acting
        nouns = [self.doc[index] for index in range(lead, one.start) if self.doc[index].pos_ in {"PROPN", "NOUN"}]
        if nouns and one.start - lead <= LONGEST_LABEL:
            return Attribution(None, nouns[-1], BESIDE)
        return None

    def acting(self, start: int, end: int) -> Attribution | None:
        """The attribution by what a person does before a colon, whatever the verb: "Reed, angry, hit back:"."""
        verb = next((one for one in reversed(self.doc[start:end]) if one.pos_ == "VERB"), None)
        subject = speakers.own_subject(verb) if verb is not None else None
        if verb is None or subject is None or subject.i < start or not is_person(subject):
            return None
        return Attribution(Cue(verb, verb.lemma_.lower(), "say"), subject, BESIDE)

    def carried(self, start: int, end: int) -> Attribution | None:
        """The attribution by the last noun in tokens [start, end) that carries words: "issued this statement:"."""
        for index in range(end - 1, start - 1, -1):
            cue = noun_cue(self.doc[index])
            if cue is not None:
                speaker = speakers.carrier_speaker(cue.token)
                return Attribution(cue, speaker, BESIDE) if speaker.lower_ != "words" else None
        return None


def runs_on(doc: Doc, one: Quoted) -> bool:
    """Whether the sentence goes on behind a region as if no mark stood there: "“we have no word” from the island".

    When, or by whom, something was said may stand there as well: on a day, "when", "as".
    """
    at = past_blanks(doc, one.end)
    if at >= len(doc) - 1 or inner_end(doc, one) in PAUSES:
        return False
    first, following = doc[at], doc[at + 1]
    if first.pos_ == "CCONJ":
        return following.lower_ == "that" or following.text in OPENING
    if at >= one.right - 1 or first.pos_ not in {"ADP", "SCONJ"}:
        return False
    return first.lower_ not in ATTACHED and following.lower_ not in speakers.DAYS


def is_end(doc: Doc, index: int) -> bool:
    """Whether a token ends the sentence or line that an attribution stands in."""
    return "\n" in doc[index].text or (doc[index].text in TERMINALS and not is_initial(doc, index))


def clear_between(doc: Doc, verb: int, end: int) -> bool:
    """Whether only the hearer, a place or a time stands between a reporting verb and what it reports."""
    between = doc[verb + 1 : end]
    return not any(token.tag_ in grammar.TENSED or token.lower_ in {"that", "when", "while"} for token in between)


def can_open(cue: Cue) -> bool:
    """Whether a verb before a quote can be the one that opens it; an infinitive that tells nothing itself is none.

    "said he had himself to blame: …", "was ready to let them test the wells, “today”".
    """
    if cue.sense == "ask" and grammar.is_participle(cue.token):
        return False  # "Asked about it, he answered: …"
    infinitive = cue.token.tag_ == "VB" and grammar.is_infinitive(cue.token)
    return not infinitive or (cue.lemma not in lexicon().direct_only and cue.sense not in speakers.AGAINST)


def is_person(token: Token) -> bool:
    """Whether a word is (part of) a person's name, "he" or "she"."""
    return token.i in people.people(token.doc).at or token.lower_ in {"he", "she"}


def is_main(token: Token) -> bool:
    """Whether a reporting verb is the verb of an attribution and no participle, infinitive or relative clause."""
    return token.tag_ not in {"VBG", "VB"} and (token.i == 0 or token.nbor(-1).lower_ not in grammar.RELATIVE_PRONOUNS)


def mistaken_noun(doc: Doc, index: int) -> Cue | None:
    """A reporting verb that ends an attribution and was taken for a noun: "the letter reads."."""
    if index + 1 >= len(doc) or doc[index + 1].text not in {".", ","} or doc[index].pos_ != "NOUN":
        return None
    verb = lexicon().verbs.get(doc[index].lower_)
    return Cue(doc[index], verb, lexicon().senses[verb]) if verb and doc[index].lower_.endswith(("s", "ed")) else None
