"""Clauses of a verb or noun: what opens them, what they complete, and the words that go with a verb."""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp.grammar.labels import (
    ADVERBIAL_CLAUSE,
    AUXILIARY,
    CLAUSE,
    COMPLEMENT,
    CONJUNCT,
    COPULA,
    FINITE_COMPLEMENT,
    FUNCTION,
    HAVING,
    MARK,
    NEGATING,
    NEGATIONS,
    NOUN_CLAUSE,
    OPEN_COMPLEMENT,
    OPENING,
    PARTICIPIAL,
    PARTICLE,
    PAST_OR_PRESENT,
    PREPOSITION,
    QUALIFYING,
    RELATIVE,
    SUBJECT,
    TO,
    WITH_TO,
)
from components.nlp.grammar.phrases import Oblique, obliques, opener
from components.nlp.grammar.trees import children, complements, predicate_of

AIMING = frozenset({"to", "in", "so", "for"})


def gerund(verb: Token) -> Token | None:
    """The "-ing" form that a verb governs: "suggested waiting", "denied having known"."""
    forms = ((one, auxiliaries(one)) for one in complements(verb) if one.tag_ in {"VBG", "VBN"})
    return next((one for one, own in forms if (one.tag_ == "VBG" and not own) or "having" in own), None)


def finite_complements(verb: Token) -> list[Token]:
    """The heads of the clauses with a subject of their own that a verb governs: "said that they left"."""
    return children(verb, FINITE_COMPLEMENT)


def run_on_clause(verb: Token) -> Token | None:
    """The head of the clause that the parser saw in front of a verb without a comma: "surveyed" in "Voters surveyed in
    Lima said", which only says which voters; its subject is the verb's own.
    """
    if verb.i == 0 or verb.nbor(-1).is_punct or verb.tag_ not in PAST_OR_PRESENT:
        return None
    return next((one for one in finite_complements(verb) if one.i < verb.i and not auxiliaries(one)), None)


def open_complements(verb: Token) -> list[Token]:
    """What a verb governs without a subject of its own: "leave" in "want to leave", "late" in "called it late"."""
    return children(verb, OPEN_COMPLEMENT)


def noun_clauses(noun: Token) -> list[Token]:
    """The heads of the clauses below a noun, among them those with "that": "the claim that they left"."""
    return children(noun, NOUN_CLAUSE)


def predicated(noun: Token) -> Token | None:
    """The head of the clause with "that" which a noun is said to be: "their answer was that they left"."""
    that = conjunction(noun.head, "that") if noun.dep_ in SUBJECT else None
    return noun.head if that is not None and noun.i < that.i and that.nbor(-1).dep_ in COPULA else None


def completes(child: Token, prepositions: frozenset[str]) -> bool:
    """Whether a dependent of a verb completes what it says: a complement, or a phrase or clause with a preposition.

    A clause with "with" and a subject tells a circumstance: "was criticized, with Rome calling it late".
    """
    if child.dep_ in COMPLEMENT:
        return True
    word = opener(child)
    return word in prepositions and not (word == "with" and is_circumstantial(child))


def is_circumstantial(clause: Token) -> bool:
    """Whether an adverbial clause has a subject of its own."""
    return clause.dep_ in ADVERBIAL_CLAUSE and bool(children(clause, SUBJECT))


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is a bare infinitive or one with "to"; with "did" before it, it is finite."""
    return verb.tag_ == "VB" and not {"do", "does", "did"}.intersection(auxiliaries(verb))


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense, by itself or by an auxiliary: "said", "have said"."""
    return verb.tag_ in PAST_OR_PRESENT or (verb.tag_ == "VBN" and not HAVING.isdisjoint(auxiliaries(verb)))


def identifies(verb: Token) -> bool:
    """Whether a verb heads a clause that tells which one is meant ("those who left"), not a further fact of it.

    A comma before the clause makes it a further fact ("Reed, who left").
    """
    if verb.dep_ not in RELATIVE and verb.dep_ != "acl":
        return False
    start = verb.left_edge.i
    edge = verb.doc[max(start - 1, 0) : verb.i]
    return not any(one.text in {",", "—", "–"} for one in edge if one.i == start - 1 or one.head == verb)


def clauses_below(verb: Token) -> list[Token]:
    """The heads of all clauses that hang on a verb."""
    return children(verb, CLAUSE)


def adverbial_clauses(verb: Token) -> list[Token]:
    """The heads of the adverbial clauses below a verb: conditions, purposes, times."""
    return children(verb, ADVERBIAL_CLAUSE)


def misplaced(verb: Token) -> list[Oblique]:
    """The phrases that the parser hung on a clause behind them: "in Oslo" in "met Ann in Oslo before going"."""
    found: list[Oblique] = []
    for clause in adverbial_clauses(verb):
        mark = next(iter(children(clause, MARK)), None)
        if mark is not None and mark.i > verb.i:
            found.extend(one for one in obliques(clause) if one.noun.i < mark.i)
    return found


def purposes(verb: Token) -> list[Token]:
    """The verbs of the clauses with "to" that say what a verb is done for, not when ("before they are to meet")."""
    opened = ((one, markers(one)) for one in adverbial_clauses(verb))
    return [one for one, marks in opened if "to" in marks and marks[0] in AIMING]


def verbs_beside(verb: Token) -> list[Token]:
    """The verbs that tell the same as a verb: the one it is coordinated with or hangs on as an "-ing" clause, and those
    of clauses with "when" or "as" below it ("were killed when a bomb went off").
    """
    found = [verb.head] if (verb.dep_ in CONJUNCT or verb.dep_ in ADVERBIAL_CLAUSE) and verb.head.pos_ == "VERB" else []
    if verb.dep_ in ADVERBIAL_CLAUSE and verb.tag_ != "VBG":
        found = []
    below = children(verb, ADVERBIAL_CLAUSE)
    return found + [one for one in below if any(child.lower_ in ("when", "as", "while") for child in one.children)]


def is_negated(verb: Token) -> bool:
    """Whether "not", "never" or "no longer" hangs on the verb."""
    below = children(verb, NEGATING)
    return any(child.dep_ == "neg" or child.lower_ in NEGATIONS.get(child.dep_, ()) for child in below)


def auxiliaries(verb: Token) -> list[str]:
    """The auxiliaries and modals of a verb in lower case, as written."""
    return [child.lower_ for child in children(verb, AUXILIARY)]


def is_qualified(verb: Token, words: frozenset[str]) -> bool:
    """Whether a verb is negated, or one of the words is its auxiliary or opens its clause."""
    for child in children(verb, QUALIFYING):
        label, word = child.dep_, child.lower_
        if label == "neg" or word in (words if label in FUNCTION else NEGATIONS.get(label, ())):
            return True
    return False


def helpers(verb: Token) -> list[Token]:
    """The auxiliaries and modals of a verb; a copula has those of its predicate."""
    return children(predicate_of(verb), AUXILIARY)


def markers(verb: Token) -> list[str]:
    """What opens a clause: "if", "that", "to", "until", in lower case."""
    return [one.lower_ for one in children(verb, OPENING) if one.dep_ in MARK or one.lower_ == "to"]


def conjunction(clause: Token, word: str) -> Token | None:
    """The token of the word that opens a clause, where it is this one."""
    return next((one for one in children(clause, MARK) if one.lower_ == word and one.i < clause.i), None)


def particle(verb: Token) -> str | None:
    """The particle of a phrasal verb in lower case: "off" in "called off"."""
    return next((child.lower_ for child in children(verb, PARTICLE)), None)


def relative_noun(verb: Token) -> Token | None:
    """The noun whose relative clause a verb heads."""
    return verb.head if verb.dep_ in RELATIVE else None


def participle_noun(verb: Token) -> Token | None:
    """The noun that a participle hangs on: "a letter saying …"."""
    return verb.head if verb.dep_ in PARTICIPIAL else None


def infinitive(head: Token) -> Token | None:
    """The verb of the open clause that a word governs with "to": "agreed to meet", "committed to providing"."""
    for child in children(head, WITH_TO):
        if child.dep_ in PREPOSITION:
            if child.lower_ == "to":
                return next(iter(children(child, CLAUSE)), None)
        elif child.i > head.i and child.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
            marked = any(one.lower_ == "to" for one in children(child, TO))
            if marked and (child.pos_ in ("VERB", "AUX") or child.dep_ in ("xcomp", "ccomp", "acl")):
                return child
    return None


def finite_complement(verb: Token) -> Token | None:
    """The head of the clause that a verb governs with "that" or without: what is said, demanded or denied.

    Where the verb of saying stands behind ("X must go, Y said"), that is the clause it hangs on.
    """
    for child in children(verb, FINITE_COMPLEMENT):
        if "to" not in markers(child) or children(child, SUBJECT):
            return child
    return verb.head if is_tag(verb) else None


def is_tag(verb: Token) -> bool:
    """Whether a clause such as ", Y said" is put behind what is said."""
    if verb.head.i >= verb.i or markers(verb) or not children(verb, SUBJECT):
        return False
    joined = verb.dep_ in CONJUNCT and not any(child.dep_ == "cc" for child in verb.head.children)
    return joined or verb.dep_ in ("parataxis", "advcl")


def following(verb: Token) -> set[str]:
    """Particles, adverbs and bare prepositions that belong to a verb: "off" in "called the talks off"."""
    found = {child.lower_ for child in verb.children if child.dep_ in PARTICLE or child.pos_ in ("ADV", "ADP", "PART")}
    found.update(child.lower_ for child in verb.children if child.dep_ in ("xcomp", "advmod", "oprd", "acomp"))
    found.update(one for oblique in obliques(verb) if " " in oblique.preposition for one in oblique.preposition.split())
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).pos_ in ("ADV", "ADP", "PART", "INTJ", "ADJ"):
        found.add(verb.nbor(1).lower_)
    return found
