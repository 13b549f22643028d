"""Whether a trigger is meant as it stands: in no novel, match or election, and of no war of prices."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from components.nlp import grammar, surface
from components.nlp.events.frames import class_forms, class_ids, is_of
from components.nlp.events.triggers import Trigger

UNPLAYFUL = frozenset({"COERCE", "SANCTION", "PROTEST"})  # what happens in a stadium, too, but never as part of a game
WARS = frozenset({"war", "wars", "battle", "battles"})
SCORE = re.compile(r"(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])")


def written(sentence: Span) -> str:
    """A sentence as it stands in the text."""
    return surface.text(sentence.doc)[sentence.start_char : sentence.end_char]


def mentions(name: str, words: set[int]) -> bool:
    """Whether a word of a class stands in the sentence."""
    return not class_ids(name).isdisjoint(words)


def is_in_earnest(trigger: Trigger, sentence: Span, words: set[int]) -> bool:
    """Whether what is told is no fiction and no move in a game or an election: "Dahl beats Berg in a poll"."""
    if told_of(trigger, "in", ("fiction", "match"), words) or is_figure(trigger, words) or is_appetite(trigger.word):
        return False
    if trigger.frame.mode == "release" and told_of(trigger, "from", ("ward",), words):
        return False
    if trigger.frame.event_type in UNPLAYFUL or trigger.frame.mode == "allege":
        return True
    if trigger.frame.event_type != "ASSAULT":
        return not mentions("game", words)
    if trigger.word.lower_ == "wound" and trigger.word.tag_ in ("VBD", "VBN"):
        return False  # a form of "wind"
    if trigger.word.lower_ in class_forms("disputing") and is_debate(trigger, words):
        return False
    if trigger.word.lower_ not in class_forms("playful"):
        return True
    contest = mentions("contest", words) and not is_armed(trigger)
    return not (mentions("game", words) or contest or SCORE.search(written(sentence)))


def is_figure(trigger: Trigger, words: set[int]) -> bool:
    """Whether a war or battle is one of prices or words: "a bidding war", "a tug of war", "a legal battle"."""
    if not mentions("figures", words):
        return False
    nouns = [one for one in (trigger.word, trigger.around.doer) if one is not None and one.lower_ in WARS]
    beside = [one for noun in nouns for one in (*grammar.modifiers(noun), grammar.attachment(noun).noun)]
    return any(one.pos_ in ("NOUN", "ADJ") and is_of(one.lower_, "figures") for one in beside)


def is_appetite(noun: Token) -> bool:
    """Whether "demand" is that of buyers, which has no article: "strong demand from Peru", "Chinese demand"."""
    if noun.lower_ != "demand" or noun.pos_ != "NOUN" or grammar.possessors(noun) or grammar.noun_clauses(noun):
        return False
    return not any(one.tag_ in ("DT", "PRP$") for one in noun.lefts)


def told_of(trigger: Trigger, preposition: str, listed: tuple[str, ...], words: set[int]) -> bool:
    """Whether a phrase of the trigger names what the classes list: "in a novel", "in the final", "from hospital"."""
    return any(mentions(name, words) for name in listed) and any(
        own == preposition and is_of(noun.lower_, *listed) for own, noun in trigger.around.obliques
    )


def is_debate(trigger: Trigger, words: set[int]) -> bool:
    """Whether people clash with words only: "clashed in parliament", "at the summit"."""
    return any(told_of(trigger, preposition, ("chamber",), words) for preposition in ("in", "at", "during"))


def is_armed(trigger: Trigger) -> bool:
    """Whether it is done by people with weapons, whatever else goes on: "Gunmen attacked a polling station"."""
    noun = trigger.around.doer
    return noun is not None and noun.pos_ == "NOUN" and is_of(noun.lower_, "forces", "attacker")
