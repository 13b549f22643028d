"""Warnings that threaten nobody: "the agency warned that hunger was spreading". Who warns threatens only with what he
himself will do, or with what states do to each other ("warned that Peru would face consequences").
"""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.annotations import Actor
from components.nlp.events import sides
from components.nlp.events.frames import class_forms, is_of
from components.nlp.events.parties import OF_A_THING, OF_STATE, THIRD_PERSON, participants
from components.nlp.events.slots import slot_actors
from components.nlp.events.triggers import OWN, Trigger, qualities

AHEAD = frozenset({"will", "wo", "would", "shall", "'ll", "’ll", "'d", "’d", "could", "can", "may", "might"})
MIGHTY = frozenset({"GOV", "MIL", "REB"})
WARNING = frozenset({"warn", "warns", "warned", "warning", "caution", "cautions", "cautioned", "cautioning"})


def is_mere_caution(trigger: Trigger) -> bool:
    """Whether somebody warns of what he would not bring about himself."""
    if trigger.frame.event_type != "THREATEN" or trigger.word.pos_ != "VERB" or trigger.word.lower_ not in WARNING:
        return False
    actors = sides.actors_of(trigger)
    armed = any(one.kind == "country" or one.sector in OF_STATE for one in actors)
    if "object" in trigger.frame.target and armed:
        return False  # a state that warns another
    if (clause := trigger.around.clause) is not None:
        own = is_own_deed(clause, actors) and is_ahead(clause)
        return not (own or (armed and (menaces(clause) or is_suffered(clause))))
    dangers = [noun for preposition, noun in trigger.around.obliques if preposition == "of"]
    return bool(dangers) and not (armed and any(map(menaces, dangers)))


def is_counsel(trigger: Trigger) -> bool:
    """Whether somebody warns his own side against its faults, which is criticism: "warned the government against
    complacency".
    """
    if trigger.word.lower_ not in WARNING or trigger.frame.event_type != "THREATEN" or trigger.word.pos_ != "VERB":
        return False
    if not any(one.lower_ == "against" for one in trigger.word.subtree):
        return False
    patient = trigger.around.patient
    if patient is None or patient.tag_ != "NN" or not qualities(patient) <= {OWN}:
        return False
    actors, warned = sides.actors_of(trigger), slot_actors(trigger, "object")
    countries = {one.country for one in actors} | {None}
    civil = all(one.kind != "country" and one.sector not in MIGHTY for one in actors)
    return civil and bool(warned) and all(one.sector in OF_STATE and one.country in countries for one in warned)


def is_own_deed(clause: Token, actors: list[Actor]) -> bool:
    """Whether those who warn, or their forces, do what a clause tells."""
    subject = grammar.subject(clause)
    if subject is None:
        return False
    known = [one for one in participants(subject) if one.name is not None or one.country is not None]
    if known:
        return any(one.name == actor.name or may_be_of(actor, one) for one in known for actor in actors)
    forces = is_of(subject.lower_, "forces", "military")
    own = THIRD_PERSON - OF_A_THING if all(one.kind == "person" for one in actors) else THIRD_PERSON
    return forces or any(one.lower_ in own for one in (subject, *grammar.possessors(subject)))


def may_be_of(actor: Actor, side: Actor) -> bool:
    """Whether somebody speaks for a state, as far as the text says; of whom it says nothing may."""
    if actor.kind == "person" and actor.country is None and actor.sector is None:
        return side.country is not None
    return actor.country is not None and actor.country == side.country


def is_ahead(clause: Token) -> bool:
    """Whether a clause tells what may come: "would close the strait", "reserves the right to respond"."""
    if AHEAD.intersection(grammar.auxiliaries(clause)):
        return True
    return any(one.tag_ == "VB" and "to" in grammar.markers(one) for one in clause.subtree)


def menaces(head: Token) -> bool:
    """Whether a clause or phrase speaks of what states do to those who do not yield."""
    retaliating = class_forms("retaliating")
    return any(is_of(one.lower_, "menace") or one.lower_ in retaliating for one in head.subtree)


def is_suffered(clause: Token) -> bool:
    """Whether a clause says that a state will be sorry: "Peru would pay a high price"."""
    if clause.lower_ not in sides.SUFFERING or not AHEAD.intersection(grammar.auxiliaries(clause)):
        return False
    subject = grammar.subject(clause)
    return subject is not None and any(one.country is not None for one in participants(subject))
