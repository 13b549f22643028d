"""What headlines leave out: "will" before an infinitive, "and" between states."""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp import grammar, places
from components.nlp.annotations import Actor
from components.nlp.events.parties import nation
from components.nlp.events.triggers import is_participant
from components.nlp.names import organisations

LINKS = frozenset({",", "and", "&"})
DOING = ("VERB", "AUX")


def is_future(verb: Token) -> bool:
    """Whether an infinitive is all that is said of somebody: "Norway to send frigate to Iceland"."""
    if "to" not in grammar.markers(verb):
        return False
    noun = verb.head
    if noun == verb:
        return grammar.subject(verb) is not None
    if verb.dep_ not in grammar.PARTICIPIAL or noun.i > verb.i or not is_participant(noun):
        return False
    if noun.head == noun:
        return grammar.subject(noun) is None
    speakers = grammar.children(noun.head, grammar.SUBJECT)
    return any(one.i > noun.i for one in speakers)  # "Peru to help Chile, minister says"


def states(noun: Token) -> list[Actor]:
    """The states that open a sentence with no more than commas between them, as the parser does not know them: for
    "US", "China" in "US, China agree" and for "ministers" in "Peruvian, Chilean ministers meet". Empty for
    any other noun.
    """
    doc, first = noun.doc, noun.left_edge
    if not (first.is_sent_start or "," in (first.text, doc[first.i - 1].text)):
        return []
    found: list[Actor] = []
    at = start = first.i if first.is_sent_start else noun.sent.start
    while (state := state_at(doc[at])) is not None:
        found.append(state)
        while at < len(doc) - 1 and doc[at].idx < state.end:
            at += 1
        if doc[at].text not in LINKS:
            break
        at += 1
    several = len({one.country or one.name for one in found}) == len(found) > 1
    return found if several and is_of_list(noun, start, at) else []


def is_of_list(noun: Token, start: int, end: int) -> bool:
    """Whether a noun is in a list of states that a verb follows, or names the people of these states behind it."""
    if noun.i < end:
        follows = noun.doc[end]
        return noun.i >= start and (follows.pos_ in DOING or follows.lower_ == "to")
    return noun.tag_ == "NNS" and noun.left_edge.i < end and is_participant(noun)


def state_at(token: Token) -> Actor | None:
    """The state or the body of states whose name begins with a token, or that a nationality stands for."""
    place = places.mention_at(token)
    if place is not None:
        return organisations.state_of(place) or nation(token)
    body, sector = organisations.organisations(token.doc).get(token.i, (None, None))
    if body is None or sector != "IGO":
        return None
    return Actor(body.start, body.end, body.text, "organisation", body.name, body.country, sector=sector)
