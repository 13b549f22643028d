"""How a token hangs in its tree: its children, its clause, and what it is to the word above it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Token

from components.nlp.grammar.labels import (
    ADVERBIAL_CLAUSE,
    APPOSITION,
    ARGUMENT,
    BESIDE,
    CIRCUMSTANCE,
    CLAUSAL_COMPLEMENT,
    CLAUSE,
    CONJUNCT,
    COPULA,
    FLAT,
    HELPING,
    INDIRECT_OBJECT,
    NARRATING,
    OBJECT,
    OBLIQUE,
    OPEN_COMPLEMENT,
    OPPOSING,
    SHARING,
    SIDE_CLAUSE,
    SUBJECT,
    SUBORDINATE,
    TENSED,
)
from components.nlp.surface import branches


def children(token: Token, labels: frozenset[str]) -> list[Token]:
    """The children of a token that hang on it by one of the labels."""
    doc = token.doc
    below, known = branches(doc)
    ids = label_ids(labels)
    return [doc[index] for index in below[token.i] if known[index] in ids]


@cache
def label_ids(labels: frozenset[str]) -> frozenset[int]:
    """The ids by which spaCy knows some labels."""
    return frozenset(map(get_string_id, labels))


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated with it to its right, in order of writing.

    Left out is what it is set against ("Norway rather than Peru"), and the subject of a further clause.
    """
    found = [token]
    for one in found:
        found.extend(child for child in children(one, CONJUNCT) if not is_set_apart(child))
    return sorted(found, key=lambda one: one.i)


def is_set_apart(conjunct: Token) -> bool:
    """Whether a word that the parser coordinates is not added to what stands before it."""
    if conjunct.dep_ not in CONJUNCT:
        return False
    if any(one.lower_ in OPPOSING and one.i < conjunct.i for one in conjunct.children):
        return True
    return conjunct.pos_ in ("NOUN", "PROPN") and clause_behind(conjunct) is not None


def clause_behind(noun: Token) -> Token | None:
    """The verb whose subject a noun is, though the parser coordinates the noun with an object before it: "agreed" for
    "Peru" in "Norway urged calm, and Peru, in a statement, agreed".
    """
    link = next(
        (one for one in reversed(noun.doc[max(noun.sent.start, noun.i - 6) : noun.i]) if one.pos_ == "CCONJ"), None
    )
    if link is None or link.i == 0:
        return None
    if (verb := verb_right_behind(noun)) is not None:
        return verb
    if link.nbor(-1).text != ",":
        return None
    for verb in noun.doc[noun.i + 1 : noun.sent.end]:
        if verb.pos_ == "CCONJ" and verb.head.pos_ == "VERB":
            return None
        if verb.dep_ in CONJUNCT and verb.tag_ in NARRATING and verb.head.is_ancestor(noun):
            return None if children(verb, SUBJECT) or verb.head.i > noun.i else verb
    return None


def verb_right_behind(noun: Token) -> Token | None:
    """The finite verb without a subject right behind a noun that the parser lists with one behind another verb: "left"
    for "Peru" in "Norway met rebels on Monday and Peru left".
    """
    behind, first = noun.right_edge.i + 1, noun
    while first.dep_ in CONJUNCT and first.head.i < first.i:
        first = first.head
    if behind >= len(noun.doc) or (word := noun.doc[behind]).tag_ not in TENSED or first.dep_ in SUBJECT:
        return None
    verb = predicate(word)
    before = noun.doc[noun.sent.start : first.i]
    told = any(one.tag_ in TENSED for one in before) and verb.dep_ not in SUBORDINATE
    return verb if told and not children(verb, SUBJECT) else None


def complements(verb: Token) -> list[Token]:
    """The heads of the clauses that a verb governs: what is said, wanted or tried."""
    return children(verb, CLAUSAL_COMPLEMENT)


def predicate(word: Token) -> Token:
    """What an auxiliary or copula belongs to; any other word itself."""
    return word.head if word.dep_ in HELPING else word


def is_circumstance(child: Token) -> bool:
    """Whether a dependent of a verb only tells when, where or how, or is its subject."""
    return child.dep_ in CIRCUMSTANCE


def is_parenthesis(clause: Token) -> bool:
    """Whether a clause is set beside another without a link: "he said" in "They left, he said"."""
    return clause.dep_ == "parataxis"


def is_adverbial_clause(clause: Token) -> bool:
    """Whether a clause tells when, why or how."""
    return clause.dep_ in ADVERBIAL_CLAUSE


def is_argument(noun: Token) -> bool:
    """Whether a noun is a subject, an object or hangs by a preposition."""
    return noun.dep_ in ARGUMENT


def is_subject(noun: Token) -> bool:
    """Whether a noun is the subject of its verb."""
    return noun.dep_ in SUBJECT


def is_apposition(noun: Token) -> bool:
    """Whether a noun says the same as the one before it in other words."""
    return noun.dep_ in APPOSITION


def is_in_name(token: Token) -> bool:
    """Whether a word is part of the name or compound of its head."""
    return token.dep_ in FLAT


def is_object(noun: Token) -> bool:
    """Whether a noun is the direct object of what it hangs on."""
    return noun.dep_ in OBJECT


def is_indirect_object(noun: Token) -> bool:
    """Whether a noun is the one to whom something is given or told."""
    return noun.dep_ in INDIRECT_OBJECT


def is_oblique(noun: Token) -> bool:
    """Whether a noun hangs by a preposition or as an adverbial."""
    return noun.dep_ in OBLIQUE


def copula(predicate: Token) -> Token | None:
    """The verb "to be" of a predicate that is no verb: "is" in "the vote is on Friday"."""
    return next(iter(children(predicate, COPULA)), None)


def predicate_of(verb: Token) -> Token:
    """What a copula says of its subject ("due" in "it is due"); any other verb itself."""
    return verb.head if verb.dep_ in COPULA else verb


def is_coordinated(token: Token) -> bool:
    """Whether a word hangs on another one that it is coordinated with."""
    return token.dep_ in CONJUNCT


def is_open_complement(verb: Token) -> bool:
    """Whether a verb without a subject of its own completes the one above it: "asked him to go"."""
    return verb.dep_ in OPEN_COMPLEMENT


def shares_subject(verb: Token) -> bool:
    """Whether a verb without a subject of its own can have that of the verb above it."""
    return verb.dep_ in SHARING


def clause_head(token: Token) -> Token:
    """The head of the clause that a token stands in; the sentence's root at the latest."""
    while token.dep_ not in CLAUSE and token.head != token:
        token = token.head
    return token


def heads_main_clause(head: Token) -> bool:
    """Whether the head of a clause stands under no other, or only beside it."""
    return head.head == head or head.dep_ in BESIDE


def clauses_above(token: Token) -> Iterator[Token]:
    """The heads of the clauses around a token, the nearest first, up to the root; a coordinated one with a subject of
    its own is one of them.
    """
    while token.head != token:
        if token.dep_ in CLAUSE or (token.dep_ in CONJUNCT and children(token, SUBJECT)):
            yield token
        token = token.head
    yield token


def is_in_side_clause(token: Token, top: Token) -> bool:
    """Whether a token stands in a relative or adverbial clause below the top, or in another verb's conjunct."""
    while token.head != token and token != top:
        if token.dep_ in SIDE_CLAUSE or (token.dep_ in CONJUNCT and token.pos_ == "VERB"):
            return True
        token = token.head
    return False
