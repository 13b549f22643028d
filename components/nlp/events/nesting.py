"""Which triggers of a sentence tell an event of their own, and which are part of another's: the deed inside a promise,
the attack inside a condemnation, the killing that an attack consists of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.events.frames import class_forms, cues
from components.nlp.events.slots import top
from components.nlp.events.status import is_done_by
from components.nlp.events.triggers import Trigger, is_naming, is_participant

OCCASION = frozenset({"after", "following", "during"})

VERBAL = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
SIDING = frozenset({"backed", "supported"})


def outermost(found: Mapping[int, Trigger]) -> Iterator[Trigger]:
    """The triggers that are not part of another one, in order of writing."""
    absorbed = {noun.i for one in found.values() for noun in (one.event_noun,) if noun is not None}
    for index in sorted(found):
        trigger = found[index]
        if index not in absorbed and not is_part(trigger, found) and not is_left_open(trigger.word):
            yield found[index]


def is_left_open(word: Token) -> bool:
    """Whether a clause explains, describes, asks or names what is talked about instead of telling."""
    return is_interpreted(word) or is_asked(word) or is_description(word) or is_topic(word)


def is_topic(noun: Token) -> bool:
    """Whether a noun only names what is talked about: "discussed trade, Peru's accession talks and visas", "called the
    protest hysterical".
    """
    if noun.pos_ != "NOUN":
        return False
    verb = grammar.verb_of_object(top(noun))
    return verb is not None and (verb.lower_ in class_forms("discussing") or is_naming(verb))


def is_description(word: Token) -> bool:
    """Whether a participle only tells whom somebody belongs to: "rebels backed by Norway"."""
    return word.lower_ in SIDING and word.head.pos_ in grammar.NOMINAL and grammar.is_participle(word)


def is_asked(word: Token) -> bool:
    """Whether a word stands in a question below a verb: "did not say whom he held responsible"."""
    clause = grammar.clause_head(word)
    if clause.dep_ not in grammar.FINITE_COMPLEMENT:
        return False
    return any(child.tag_ in ("WP", "WRB") and child.i < word.i for child in clause.children)


def is_part(trigger: Trigger, found: Mapping[int, Trigger]) -> bool:
    """Whether a word above governs the trigger and names the event that it belongs to."""
    current = trigger.word
    if trigger.frame.event_type in VERBAL and is_set_off(current):
        return False
    while current.head != current:
        if breaks(current):
            return False
        current = current.head
        above = found.get(current.i)
        if above is not None and above is not trigger and above.word != trigger.event_noun:
            return True
    return False


def is_set_off(verb: Token) -> bool:
    """Whether an "-ing" form behind a comma tells what was said with a deed: "expelled two men, accusing them of"."""
    behind = verb.tag_ == "VBG" and grammar.is_adverbial_clause(verb) and verb.head.i < verb.i
    return behind and verb.nbor(-1).text == ","


def breaks(token: Token) -> bool:
    """Whether a clause stands for itself, so that what it tells is not part of what stands above it."""
    if token.dep_ in grammar.INDEPENDENT or (token.pos_ == "NOUN" and is_occasion(token)):
        return True
    if token.dep_ in grammar.ADVERBIAL_CLAUSE and tells_by_itself(token):
        return "to" not in grammar.markers(token)
    if is_done_by(token):
        return True
    return token.head.lower_ in class_forms("causing") and token.dep_ in grammar.OPEN_CLAUSE


def tells_by_itself(clause: Token) -> bool:
    """Whether an adverbial clause is finite or a perfect, or names who did it: "Accused by Norway, Peru left"."""
    if clause.tag_ not in ("VBG", "VBN") or grammar.auxiliaries(clause) or "after" in grammar.markers(clause):
        return True
    if clause.lower_ in class_forms("causing") or grammar.teller_before(clause) is not None:
        return True
    return grammar.is_participle(clause) and grammar.agent(clause) is not None


def is_occasion(noun: Token) -> bool:
    """Whether a noun names what went before or beside: "after the attack", "In talks with Norway, Peru agreed"."""
    cases = grammar.cases(noun)
    return bool(OCCASION & cases) or (noun.i < noun.head.i and bool(cases & {"in", "at"}))


def is_interpreted(word: Token) -> bool:
    """Whether a word stands in a clause by which the journalist explains: "this reflects", "the move underscores"."""
    for clause in grammar.clauses_above(word):
        if clause != word and clause.lower_ in cues()["interpreting"]:
            subject = grammar.doer(clause)
            if subject is not None and (subject.lower_ in ("this", "that", "it") or not is_participant(subject)):
                return True
    return False
