"""Who says what a reporting word reports: the head of the noun phrase, by the parse and else by what stands beside it."""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp import grammar

RELATIVES = frozenset({"who", "which", "that", "whom"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
BELOW_NOUN = frozenset(
    {
        "compound",
        "amod",
        "det",
        "nummod",
        "flat",
        "flat:name",
        "nmod:desc",
        "case",
        "punct",
        "nmod:poss",
        "poss",
        "goeswith",
    }
)
HEARERS = frozenset({"tell", "inform", "notify", "ask", "advise", "brief", "warn", "assure", "urge", "order", "remind"})
FARTHEST = 6
DEEPEST = 6


def speaker_of(verb: Token, depth: int = 0) -> Token | None:
    """The head of who says what a verb reports; None where nobody is named.

    A participle takes the subject of the verb above it ("he warned, adding that …"), a relative clause its noun, a
    passive its agent.
    """
    if depth > DEEPEST:
        return None
    own = own_subject(verb)
    if own is not None:
        if grammar.is_passive(verb) and grammar.children(verb, grammar.PASSIVE_AUXILIARY):
            return grammar.agent(verb)
        return grammar.clause_head(own).head if own.lower_ in RELATIVES and is_relative(own) else own
    if verb.dep_ in grammar.RELATIVE or (verb.dep_ == "acl" and verb.tag_ == "VBG"):
        return carrier_speaker(verb.head)
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return grammar.agent(verb)
    above = verb.head
    if above != verb and above.pos_ in {"VERB", "AUX", "ADJ", "NOUN"} and verb.dep_ in PASSES_SUBJECT:
        found = grammar.controller(verb) if verb.dep_ == "xcomp" else None
        return found or speaker_of(above, depth + 1)
    return None


PASSES_SUBJECT = frozenset({"xcomp", "advcl", "conj", "ccomp", "parataxis", "dep", "pcomp"})


def is_relative(token: Token) -> bool:
    """Whether a pronoun opens a relative clause; "that" alone can be a subject of its own."""
    return grammar.clause_head(token).dep_ in grammar.RELATIVE


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on a verb itself, not a clause."""
    return next(
        (one for one in grammar.children(verb, grammar.SUBJECT) if one.pos_ in NOMINAL or one.pos_ == "DET"), None
    )


def carrier_speaker(noun: Token) -> Token:
    """Whose a statement, letter or warning is: its possessor, who it is "by" or "from", else the noun itself."""
    owners = grammar.possessors(noun)
    if owners:
        return owners[0]
    return next((one for preposition, one in grammar.obliques(noun) if preposition in {"by", "from"}), noun)


def beside(verb: Token, left: int, right: int) -> Token | None:
    """The nearest noun phrase beside a verb inside tokens [left, right): behind it first ("said Reed"), then before."""
    doc = verb.doc
    if verb.i + 1 < right and doc[verb.i + 1].pos_ in NOMINAL | {"DET", "ADJ"}:
        for index in range(verb.i + 1, min(right, verb.i + 1 + FARTHEST)):
            if doc[index].pos_ in NOMINAL:
                return noun_head(doc[index], verb.i + 1, right)
    for index in range(verb.i - 1, max(left, verb.i - FARTHEST) - 1, -1):
        if doc[index].pos_ in NOMINAL:
            return noun_head(doc[index], left, verb.i)
    return None


def noun_head(token: Token, left: int, right: int) -> Token:
    """The head of the noun phrase that a token is in, inside tokens [left, right)."""
    while token.dep_ in BELOW_NOUN and left <= token.head.i < right and token.head != token:
        token = token.head
    return token
