"""What a trigger means as it stands: PLOVER's type after its rules for the future and for refusals, mode and status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.events.cautions import is_counsel, is_mere_caution
from components.nlp.events.frames import class_forms, classes, is_of
from components.nlp.events.sides import FORCE
from components.nlp.events.status import ANNOUNCED, HYPOTHETICAL, NEGATED, OCCURRED, is_habit, status_of
from components.nlp.events.triggers import NO, Trigger, in_words
from components.nlp.inflection import forms

COOPERATION = frozenset({"CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "AGREE"})
HOSTILE = FORCE | {"THREATEN"}
DONE_TO = FORCE - {"MOBILIZE"}  # what somebody suffers
FUTURE = frozenset({"will", "would", "wo", "shall", "'ll", "’ll"})
OFFERS = frozenset({"agree", "agreed", "agrees", "offer", "offered", "offers"})
DECISIONS = frozenset({"decide", "decided", "decides"})
ACCEPTING = frozenset({"accept", "accepted", "accepting"})
PLANS = forms("plan intend prepare decide")
VOWS = forms("vow swear pledge promise")
ENTITLED = frozenset({"free", "entitled"})
COUNTS = forms("number total toll tally rate proportion percentage share")
DENYING = forms("deny")
RULING = forms("rule")
DROPPING = forms("drop abandon scrap shelve cancel")
PROMISES = ("promise", "pledge", "agree", "commit", "undertake", "guarantee")
HELP = forms("help assist support")
THREATENED = {
    "SANCTION": "relations", "COERCE": "restrict", "ASSAULT": "violence", "MOBILIZE": "violence", "PROTEST": None,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """Type, mode and status of an event; `converted` where they are not the trigger's own."""

    event_type: str
    mode: str | None
    status: str
    converted: bool = False


def read(trigger: Trigger, found: Mapping[int, Trigger]) -> Reading | None:
    """What a trigger tells."""
    frame = trigger.frame
    status = OCCURRED if frame.like and NO in frame.like else status_of(trigger.word)  # "has no intention of leaving"
    if status == NEGATED and FUTURE & set(grammar.auxiliaries(trigger.word)):
        return refused(trigger)
    if is_idle(trigger, found, status) or is_habit(trigger.word) or is_mere_caution(trigger):
        return None
    if frame.event_type == "AGREE":
        return promised(trigger, found, status)
    if frame.event_type == "THREATEN" and trigger.deed is not None and is_promised_not_to(trigger.word, trigger.deed):
        return Reading("AGREE", None, ANNOUNCED, converted=True) if trigger.word.lower_ in VOWS else None
    if status == ANNOUNCED:
        return foreseen(trigger)
    if frame.event_type == "MOBILIZE" and is_relief(trigger.word):
        return Reading("AID", None, status)
    if is_spared(trigger):
        return Reading("CONCEDE", None, status)
    if is_counsel(trigger):
        return Reading("ACCUSE", "disapprove", status)
    return Reading(frame.event_type, frame.mode, status)


def is_idle(trigger: Trigger, found: Mapping[int, Trigger], status: str) -> bool:
    """Whether nothing is told: a plan to do something that is no event of force ("plans to cut taxes"), help as a mere
    purpose ("to help students").
    """
    if trigger.frame.event_type == "THREATEN" and trigger.deed is not None and trigger.word.lower_ in PLANS:
        inner = found.get(trigger.deed.i)
        return inner is None or inner.frame.event_type not in HOSTILE
    if trigger.frame.event_type == "PROTEST" and is_rejoicing(trigger.word):
        return True
    if (
        is_left_to(trigger.word)
        or is_counted(trigger.word)
        or is_mere_denial(trigger)
        or (status == NEGATED and trigger.frame.event_type == "REJECT" and is_ruled_out(trigger))
    ):
        return True
    return status == HYPOTHETICAL and (trigger.word.lower_ in HELP or is_for_none(trigger.word))


def is_counted(word: Token) -> bool:
    """Whether a participle only says of whom there is a number: "the number of people killed on the roads"."""
    if not grammar.is_participle(word):
        return False
    preposition, over = grammar.attachment(word.head)
    return preposition == "of" and over.lower_ in COUNTS


def is_mere_denial(trigger: Trigger) -> bool:
    """Whether what is denied is something said before, and nothing that somebody asks for: "denied it"."""
    denied = trigger.around.direct_object
    return trigger.word.lower_ in DENYING and denied is not None and denied.lower_ == "it"


def is_relief(word: Token) -> bool:
    """Whether forces or aircraft are sent to people in distress: "sent two helicopters after the flood"."""
    return any(one.lower_ in classes()["disaster"] for one in word.sent)


def is_rejoicing(word: Token) -> bool:
    """Whether people come together for joy or grief: "poured into the streets to celebrate the victory"."""
    return any(one.lower_ in class_forms("rejoicing") for one in grammar.purposes(word))


def is_left_to(word: Token) -> bool:
    """Whether somebody only has the right to do it: "were free to strike"."""
    return word.head.lower_ in ENTITLED and "to" in grammar.markers(word)


def is_ruled_out(trigger: Trigger) -> bool:
    """Whether something is ruled out; who has not done so has said nothing yet."""
    return trigger.word.lower_ in RULING and "out" in trigger.around.following


def is_for_none(word: Token) -> bool:
    """Whether nobody could do it, as a point of law or fact: "no state could close its ports"."""
    subject = grammar.subject(word)
    return subject is not None and any(one.lower_ == "no" for one in subject.children)


def is_spared(trigger: Trigger) -> bool:
    """Whether somebody gives up a plan to do harm: "dropped its plan to close the border"."""
    if trigger.word.lower_ not in DROPPING or trigger.event_noun is None:
        return False
    plans = grammar.noun_clauses(trigger.event_noun)
    return any(in_words(classes()[name], one) for one in plans for name in ("punish", "attack"))


def refused(trigger: Trigger) -> Reading:
    """Who says that he will not do something that helps, refuses it; who will not do harm, promises."""
    if trigger.frame.event_type in COOPERATION:
        return Reading("REJECT", None, OCCURRED, converted=True)
    if trigger.frame.event_type in FORCE:
        return Reading("AGREE", None, ANNOUNCED, converted=True)
    return Reading(trigger.frame.event_type, trigger.frame.mode, NEGATED)


def promised(trigger: Trigger, found: Mapping[int, Trigger], status: str) -> Reading:
    """A promise, by what is promised: harm is a threat, not to act is a refusal."""
    deed, word = trigger.deed, trigger.word.lower_
    inner = found.get(deed.i) if deed is not None else None
    if deed is not None and is_promised_not_to(trigger.word, deed):
        status = ANNOUNCED if status == NEGATED else status  # the deed is denied, not the promise
        if inner.frame.event_type in COOPERATION if inner is not None else not word.startswith(PROMISES):
            return Reading("REJECT", None, OCCURRED if status == ANNOUNCED else status, converted=True)
    if status == NEGATED and word in ACCEPTING:
        return Reading("REJECT", None, OCCURRED, converted=True)
    if inner is not None and is_harm(inner, word):
        mode = THREATENED.get(inner.frame.event_type)
        return Reading("THREATEN", mode, OCCURRED if status == ANNOUNCED else status, converted=True)
    if inner is not None and inner.frame.event_type == "CONCEDE" and word in DECISIONS:
        return Reading("CONCEDE", inner.frame.mode, ANNOUNCED if status == OCCURRED else status)
    told = status if status in (HYPOTHETICAL, NEGATED) else trigger.frame.status or status
    return Reading("AGREE", trigger.frame.mode, told)


def is_promised_not_to(word: Token, deed: Token) -> bool:
    """Whether what is promised is not to act: the "not" or "never" stands between the two, wherever it hangs."""
    if grammar.is_negated(deed):
        return True
    return any(child.lower_ in ("not", "never") and word.i < child.i < deed.i for child in word.children)


def is_harm(inner: Trigger, word: str) -> bool:
    """Whether what is promised is a threat; who promises or offers to send forces may well mean to help."""
    if inner.frame.event_type == "MOBILIZE" and word.startswith(("promise", "pledge", "commit")):
        return False
    if word in OFFERS:  # to agree on sanctions is to decide on them
        return (
            inner.frame.event_type == "SANCTION"
            and inner.around.patient is not None
            and is_of(inner.around.patient.lower_, "sanction")
        )
    return inner.frame.event_type in HOSTILE


def foreseen(trigger: Trigger) -> Reading:
    """What will be done: PLOVER codes a withdrawal to come as CONCEDE, other cooperation as AGREE, and force as a
    threat of those who will use it.
    """
    frame = trigger.frame
    if frame.event_type == "RETREAT" and frame.mode == "withdraw":
        return Reading("CONCEDE", None, ANNOUNCED, converted=True)
    if frame.event_type in COOPERATION:
        return Reading("AGREE", "meet" if frame.event_type == "CONSULT" else None, ANNOUNCED, converted=True)
    if frame.event_type in DONE_TO and not grammar.leaves_out_agent(trigger.word):
        return Reading("THREATEN", THREATENED[frame.event_type], ANNOUNCED, converted=True)
    if frame.event_type == "ACCUSE" and frame.particle and "back" in frame.particle:
        return Reading("THREATEN", None, OCCURRED, converted=True)  # "will hit back"
    return Reading(frame.event_type, frame.mode, ANNOUNCED)
