"""What the encoder says of the words that name events: triggers that no frame knows, and sentences without any.

A frame tells more (its sides, its mode), and a reader can check it; so where one fits, it decides the type. With a
pipeline that has no such head, nothing is added and nothing is doubted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from spacy.tokens import Doc, Span, Token

from components import event_types
from components.nlp import grammar
from components.nlp.annotations import Actor
from components.nlp.events.around import Around
from components.nlp.events.frames import Frame, class_forms, cues, frame
from components.nlp.events.nesting import is_part
from components.nlp.events.triggers import REFLEXIVE, Trigger, kinds, makes_idiom, trigger_at
from components.nlp.inflection import forms

# Set on 500 sentences of news that we wrote apart from those that it learned from, and on the gold sentences.
LIKELY = 0.85  # from this probability on, a word that fills no frame names an event: below, half did not
POSSIBLE = 0.5  # from here on, where it is told of two countries: of politics at home, three in four were wrong
DOUBTFUL = 0.1  # where no word of a sentence names one with this probability, a frame may be mistaken
USUAL = 0.8  # what it finds on average
TRYING = forms("seek try attempt strive struggle")
NOUN_ACTORS = "possessive by holder"
BIDDING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})  # have a deed: what is promised, asked, refused


def likely_types(doc: Doc) -> dict[int, str]:
    """The tokens that the encoder may take for the name of an event, with its type (see `is_believed`)."""
    chances = doc._.trigger_chances
    return chances.likely(POSSIBLE) if chances is not None else {}


def learned_triggers(
    tokens: Iterable[Token], likely: Mapping[int, str], found: Mapping[int, Trigger]
) -> Iterator[Trigger]:
    """The triggers among the tokens of a sentence by the encoder's word alone; not where a frame fits, be it
    that what it tells is passed over ("declined to comment"), nor over what a frame tells ("shied away from accusing").
    """
    for token in tokens:
        if token.i in likely and token.i not in found and trigger_at(token) is None:
            trigger = learned_trigger(token, likely[token.i])
            if trigger is not None and not is_told_below(trigger, found):
                yield trigger


def is_told_below(trigger: Trigger, found: Mapping[int, Trigger]) -> bool:
    """Whether a frame tells what a learned trigger only speaks of; what is promised stays part of the promise, and what
    it is done for tells nothing ("gave money to help Peru").
    """
    promised = trigger.deed if trigger.frame.event_type == "AGREE" else None
    below = (one.word for one in found.values() if is_part(one, {trigger.word.i: trigger}))
    return any(word != promised and not is_for_a_purpose(word) for word in below)


def is_for_a_purpose(word: Token) -> bool:
    """Whether a word stands in what something is only done for: "to soothe them" in "went on air to soothe them"."""
    return any(is_purpose(one) for one in (word, *word.ancestors))


def is_purpose(word: Token) -> bool:
    """Whether a verb heads a clause that tells what something is done for."""
    return grammar.is_adverbial_clause(word) and grammar.markers(word)[:1] == ["to"]


def learned_trigger(token: Token, event_type: str) -> Trigger | None:
    """The trigger of a type that a token is; None where it cannot be one, where it is a mere thought or word (see
    speech_acts.py), where somebody does it to himself, or where it is only what something is done for.
    """
    around, possible = Around(token), kinds(token)
    if not possible or is_purpose(token) or is_thought_or_word(token):
        return None
    deed = (around.infinitive or around.infinitive_of_object) if event_type in BIDDING else None
    if makes_idiom(token) or (token.lower_ in TRYING and deed is not None):
        return None  # "share a border", "sought to soften his words"
    if any(one is not None and one.lower_ in REFLEXIVE for one in (around.patient, behind(token), behind(deed))):
        return None
    return Trigger(around, unlisted_frame(event_type, possible[-1]), deed=deed)


def behind(word: Token | None) -> Token | None:
    """The word right behind another."""
    return word.nbor(1) if word is not None and word.i + 1 < len(word.doc) else None


def is_thought_or_word(token: Token) -> bool:
    """Whether somebody only thinks, bears or says something: "regretted", "escaped", "asserted", "denied that"."""
    if token.lower_ in cues()["denying"]:
        return grammar.finite_complement(token) is not None
    return token.lower_ in class_forms("states_of_mind") or token.lower_ in class_forms("saying")


@cache
def unlisted_frame(event_type: str, kind: str) -> Frame:
    """The frame of a word of a type that no trigger lists."""
    block = event_types.load()[event_type].unlisted
    return frame(event_type, kind, 0, block | {"actor": NOUN_ACTORS} if kind == "noun" else block)


def is_learned(trigger: Trigger) -> bool:
    """Whether a trigger fills no frame of the file."""
    return trigger.frame is unlisted_frame(trigger.frame.event_type, trigger.frame.kind)


def belief(trigger: Trigger) -> float:
    """How likely the encoder finds it that a word of a trigger names an event of its type."""
    chances = trigger.word.doc._.trigger_chances
    words = (one for one in (trigger.word, trigger.event_noun, trigger.deed) if one is not None)
    if chances is None:
        return USUAL
    return max(chances.of_type(one.i, trigger.frame.event_type) for one in words)


def is_between_states(trigger: Trigger, actors: Iterable[Actor], targets: Iterable[Actor]) -> bool:
    """Whether a verb that may name an event tells of two countries, so that less than certainty is enough for it."""
    acting = {one.country or (one.name if one.sector == "IGO" else None) for one in actors} - {None}
    told = acting | {one.country for one in targets if one.country}
    return trigger.word.pos_ == "VERB" and bool(acting) and len(told) > 1


def is_sure(trigger: Trigger) -> bool:
    """Whether the encoder takes a word of a trigger for the name of an event of its type."""
    return trigger.word.doc._.trigger_chances is not None and belief(trigger) >= LIKELY


def is_doubtful(sentence: Span) -> bool:
    """Whether the encoder takes no word of a sentence for the name of an event."""
    chances = sentence.doc._.trigger_chances
    return chances is not None and chances.of_any(sentence.start, sentence.end) < DOUBTFUL
