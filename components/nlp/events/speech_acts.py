"""What a speaker does by what he says: demands ("said that Y must leave"), accuses ("stressed that Y's involvement
fuels the war"), refuses ("said it would not accept"). A plain statement is no event.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from spacy.strings import get_string_id
from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.events import parties, sides
from components.nlp.events.around import Around
from components.nlp.events.frames import Frame, class_forms, is_of
from components.nlp.events.status import BEING, CONDITIONAL_MARKS
from components.nlp.events.triggers import Trigger

OBLIGATION = frozenset({"must", "should", "ought"})
DUTY = frozenset({"need", "needs", "have", "has"})
REFUSAL = frozenset({"will", "would", "wo"})
UNCERTAIN = frozenset({"would", "could", "may", "might", "can"})

PRIVATE = frozenset({None, "CVL", "BUS", "MED"})  # what they ought to do is advice, not a demand

DEMAND = Frame("REQUEST", "verb", 0, target=("that",))
CHARGE = Frame("ACCUSE", "verb", 0, target=("that",), mode="disapprove")
REFUSE = Frame("REJECT", "verb", 0, target=("that", "to"))


@lru_cache(maxsize=1)
def saying_ids() -> frozenset[int]:
    """The ids of the forms of the verbs of saying."""
    return frozenset(get_string_id(form) for form in class_forms("saying"))


def speech_acts(tokens: Iterable[Token], found: Mapping[int, Trigger]) -> Iterator[Trigger]:
    """The acts that verbs of saying perform among the tokens of a sentence; not where one is a trigger itself."""
    for token in tokens:
        if token.lower in saying_ids() and token.pos_ == "VERB" and token.i not in found:
            clause = grammar.finite_complement(token)
            frame = act(token, clause, found) if clause is not None else None
            if frame is not None:
                yield Trigger(Around(token), frame, deed=clause)


def act(word: Token, clause: Token, found: Mapping[int, Trigger]) -> Frame | None:
    """The frame of what is done by saying the clause, or None where it is only said."""
    frame = told_frame(clause, found)
    subject, speaker = (grammar.doer(clause), grammar.doer(word)) if frame is not None else (None, None)
    if subject is None or speaker is None:
        return None
    own = [one for one in parties.participants(speaker) if one.sector != "MED"]
    meant = sides.others(parties.participants(subject), own)
    if frame is REFUSE:
        return REFUSE if own and not meant else None
    if frame is DEMAND:
        meant = [one for one in meant if one.name or one.country or one.sector not in PRIVATE]
    return frame if own and meant else None


def told_frame(clause: Token, found: Mapping[int, Trigger]) -> Frame | None:
    """The frame that a clause fits by its words, whoever says it of whom."""
    auxiliaries = set(grammar.auxiliaries(clause))
    if (auxiliaries & OBLIGATION and "have" not in auxiliaries) or is_duty(clause):
        return DEMAND  # "must have left" is a guess
    if not auxiliaries & UNCERTAIN and is_fault(clause):
        return CHARGE
    if clause.i in found or not auxiliaries & REFUSAL:
        return None
    return REFUSE if grammar.is_negated(clause) and is_deed(clause) else None


def is_deed(clause: Token) -> bool:
    """Whether a clause tells something that can be refused: neither a state nor a mere saying."""
    return clause.pos_ == "VERB" and clause.lower_ not in class_forms("saying") | class_forms("states_of_mind")


def is_duty(clause: Token) -> bool:
    """Whether a clause says what its subject needs or has to do."""
    return clause.lower_ in DUTY and clause.i + 1 < len(clause.doc) and clause.nbor(1).lower_ == "to"


def is_to_blame(clause: Token) -> bool:
    """Whether a clause says that its subject "is to blame"."""
    return (
        clause.lower_ == "blame" and "to" in grammar.markers(clause) and bool(BEING & set(grammar.auxiliaries(clause)))
    )


def is_behind(clause: Token) -> bool:
    """Whether a clause says that its subject "was behind" an attack or a plot."""
    return "behind" in grammar.cases(clause) and is_of(clause.lower_, "assault", "suffered", "misdeed")


def is_fault(clause: Token) -> bool:
    """Whether a clause says that its subject is at the root of an evil; not under a condition or a negation."""
    if not blames(clause) or grammar.is_negated(clause):
        return False
    return not any(set(grammar.markers(one)) & CONDITIONAL_MARKS for one in clause.children)


def blames(clause: Token) -> bool:
    """Whether the words of a clause put its subject at the root of an evil."""
    harming = class_forms("harming")
    if clause.lower_ in harming or is_to_blame(clause) or is_behind(clause):
        return not grammar.open_complements(clause)  # who threatens to act does not yet "threaten peace"
    if grammar.copula(clause) is None and clause.lemma_ != "be":
        return False
    words = [one for one in (clause, *clause.children) if one.dep_ not in grammar.SUBJECT]
    return any(is_of(one.lower_, "blameworthy") or one.lower_ in harming for one in words)
