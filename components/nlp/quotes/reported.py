"""Reported speech: which reading of a reporting verb tells what was said, and whether it was said at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar
from components.nlp.quotes import clauses, objects, speakers
from components.nlp.quotes.attributed import Found, Statement, char_span, cue_span
from components.nlp.quotes.cues import Cue, lexicon
from components.nlp.quotes.marks import Region, holds_quoted

OTHER_VERB = 0.88
"""The part of its certainty that a reading keeps with a verb other than the plainest."""
PLAINEST = frozenset({"say", "tell", "add"})
MODALS = frozenset(
    {"would", "could", "might", "may", "should", "will", "can", "must", "shall", "'d", "’d", "'ll", "’ll"}
)
# Modals, and what opens a clause about something that may not be so.
SUPPOSED = MODALS | {"if", "unless", "whether"}

DENYING = frozenset({"deny", "denies", "denied", "denying"})

Reading = Callable[[Doc, Cue, Span], Found]
NOMINAL: tuple[Reading, ...] = (
    objects.infinitive_content,
    objects.phrase_content,
    objects.object_content,
    objects.passive_content,
)
READINGS: tuple[Reading, ...] = (
    clauses.as_told,
    clauses.clause_behind,
    clauses.content_before,
    objects.infinitive_content,
    clauses.plain_clause,
    objects.phrase_content,
    objects.object_content,
    objects.passive_content,
)


def reported(doc: Doc, cue: Cue, sentence: Span, readings: Sequence[Reading]) -> Statement | None:
    """What a reporting verb reports beside direct quotes; None where it reports nothing or nobody can have said it."""
    unsaid = lexicon().unsaid.get(cue.lemma)
    if (unsaid and grammar.particle(cue.token) in unsaid) or is_unsaid(cue.token):
        return None
    own = is_own_statement(cue.token)
    if not own and not holds_quoted(doc, cue.token.idx, sentence.end_char):
        readings = [reading for reading in readings if reading not in NOMINAL]
    for reading in readings:
        found = reading(doc, cue, sentence)
        if found is None or not (own or reading not in NOMINAL or holds_quoted(doc, *found[0][0])):
            continue
        before = reading is clauses.content_before
        speaker = clauses.clause_start(cue.token, sentence)[1] if before else speaker_in(cue, sentence)
        if speaker is None and not grammar.leaves_out_agent(cue.token):
            return None
        pieces, sure = found
        if speaker is not None and not (speakers.can_speak(speaker, cue.lemma) or is_naming(doc, cue, speaker, pieces)):
            return None
        sure *= 1.0 if cue.lemma in PLAINEST or sure < clauses.STRETCHED else OTHER_VERB
        return Statement(pieces, cue_span(cue), cue.sense, cue.token, speaker, sure)
    return None


def is_naming(doc: Doc, cue: Cue, speaker: Token, pieces: list[tuple[int, int]]) -> bool:
    """Whether a subject calls something by quoted words, which only people do: "rivals call it “a trap”"."""
    return cue.lemma in lexicon().naming and grammar.is_subject(speaker) and holds_quoted(doc, *pieces[0])


def is_unsaid(verb: Token) -> bool:
    """Whether a verb tells what somebody did not say, or might or will say."""
    return grammar.is_qualified(verb, SUPPOSED) or is_withheld(verb)


def is_withheld(verb: Token) -> bool:
    """Whether a verb is what somebody refuses, fails or is yet to say: "declined to say", "denied having known"."""
    if grammar.is_open_complement(verb) and verb.head.lower_ in DENYING:
        return True
    if not grammar.is_infinitive(verb) or verb.i < 2:
        return False
    before = verb.doc[max(0, verb.left_edge.i - 1)]
    words = {verb.head.lower_, verb.head.lemma_.lower(), before.lower_}
    return not words.isdisjoint(lexicon().withheld)


def is_own_statement(verb: Token) -> bool:
    """Whether a verb tells a statement rather than an aim or which one is meant ("to defend …", "who praised …").

    What is told as an aim is a statement only where some of its words are quoted; "what Dahl called" is his always.
    """
    return verb.head.lower_ == "what" or not (grammar.is_infinitive(verb) or grammar.identifies(verb))


def speaker_in(cue: Cue, sentence: Span) -> Token | None:
    """Who says what a verb reports; beside it where the parse is silent and it is no participle."""
    found = speakers.speaker_of(cue.token)
    if found is not None or not grammar.is_finite(cue.token):
        return found
    return speakers.beside(cue.token, sentence.start, sentence.end)


def branded(doc: Doc, region: Region) -> Statement | None:
    """What somebody is called between quotation marks by any verb with "as": "cast the deal as “a gift”"."""
    span = doc.char_span(region.inner_start, region.inner_end, alignment_mode="expand")
    if span is None:
        return None
    head = span.root
    while head.i > 0 and grammar.opener(head) is None and head.head != head:
        head = head.head
    verb = head.head
    if grammar.opener(head) != "as" or verb.pos_ != "VERB" or verb.i > head.i or not is_own_statement(verb):
        return None
    speaker = speakers.speaker_of(verb)
    if speaker is None or is_unsaid(verb) or not (speakers.is_name(speaker) or speaker.pos_ == "PRON"):
        return None
    thing = grammar.direct_object(verb)
    if thing is None or not verb.i < thing.i < head.i:
        return None
    piece = char_span(doc, max(grammar.beginning(thing), verb.i + 1), head.right_edge.i + 1)
    return (
        Statement([piece], cue_span(Cue(verb, verb.lemma_, "say")), "say", verb, speaker, objects.OBJECT)
        if piece
        else None
    )
