"""Active and passive: whether a verb is in the passive or a participle, and the agent behind "by"."""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp.grammar.clauses import auxiliaries
from components.nlp.grammar.labels import (
    ACTIVE,
    CONJUNCT,
    HAVING,
    INDIRECT_OBJECT,
    PARTICIPLE_CLAUSE,
    PASSIVE_AUXILIARY,
    PASSIVE_SUBJECT,
    SUBJECT,
    SUBJECT_OR_OBJECT,
    WITH_SUBJECT,
)
from components.nlp.grammar.phrases import obliques
from components.nlp.grammar.trees import children

# Verbs of giving that their participle does not tell from their past.
HANDED = frozenset({"handed", "granted", "awarded", "offered", "presented", "served"})


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive. A subject that the parser calls passive does not settle it alone."""
    if children(verb, PASSIVE_AUXILIARY) or is_handed(verb):
        return True
    return bool(children(verb, PASSIVE_SUBJECT)) and not children(verb, ACTIVE) and not is_lost_past(verb)


def is_handed(verb: Token) -> bool:
    """Whether a verb of giving goes on with a passive and does not tell to whom, so that it is in the passive as well:
    "was called in and handed a note".
    """
    if verb.lower_ not in HANDED or verb.dep_ not in CONJUNCT or children(verb, SUBJECT) or not is_passive(verb.head):
        return False
    return not children(verb, INDIRECT_OBJECT) and all(own != "to" for own, _ in obliques(verb))


def is_lost_past(verb: Token) -> bool:
    """Whether the parser took the finite verb of a whole sentence for a participle: "Dahl called on Denmark."

    A sentence with a full stop has a finite verb; a headline need not.
    """
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "ROOT" or not verb.lower_.endswith("ed"):
        return False
    return verb.sent.text.rstrip(" \n\"'”’").endswith((".", "!", "?")) and not auxiliaries(verb)


def agent(verb: Token) -> Token | None:
    """The noun after "by" under a passive verb, or under the participle beside it: "was shot and killed by rebels"."""
    found = next((noun for preposition, noun in obliques(verb) if preposition == "by" and noun.i > verb.i), None)
    if found is not None:
        return found
    beside = (one for one in children(verb, CONJUNCT) if one.tag_ == "VBN" and not children(one, WITH_SUBJECT))
    return next((noun for one in beside if (noun := agent(one)) is not None), None)


def leaves_out_agent(verb: Token) -> bool:
    """Whether a passive or a past participle does not name who does it: "was told", "asked whether"."""
    return (is_passive(verb) or is_participle(verb)) and agent(verb) is None


def is_participle(verb: Token) -> bool:
    """Whether a verb is a past participle without an auxiliary of its own: "troops sent to the border"."""
    opening = verb.tag_ == "VBD" and verb.dep_ in ("advcl", "acl") and verb.i == verb.sent.start
    if not (verb.tag_ == "VBN" or opening) or verb.dep_ not in PARTICIPLE_CLAUSE or auxiliaries(verb):
        return False
    if verb.dep_ in CONJUNCT and (verb.head.pos_ in ("NOUN", "PROPN") or is_active_past(verb.head)):
        return False  # neither has a participle beside it: "is no party to the war and called for talks"
    return not children(verb, SUBJECT_OR_OBJECT)


def is_active_past(verb: Token) -> bool:
    """Whether a verb is in the past and no passive: "rejected" in "(has) rejected it and called on Peru"."""
    helping = auxiliaries(verb)
    if not helping:
        return verb.tag_ == "VBD"
    return not HAVING.isdisjoint(helping) and not is_passive(verb)


def is_finite_adjective(verb: Token) -> bool:
    """Whether the parser took a finite verb for an adjective of its object, as in "Norway lifted sanctions"."""
    if verb.dep_ != "amod" or verb.tag_ not in ("VBD", "VBN") or verb.head.i < verb.i or verb.i == verb.sent.start:
        return False
    before = verb.nbor(-1)
    perfect = before.pos_ in ("VERB", "AUX") and before.lower_ in HAVING
    return bool(auxiliaries(verb)) or before.pos_ in ("NOUN", "PROPN") or perfect
