"""What stands around a word, looked up when a frame first asks for it: many frames ask the same of one word."""

from __future__ import annotations

from functools import cached_property

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.events.frames import class_forms

GERUNDIAL = frozenset({"from", "at"})  # mark an "-ing" clause that says what is prevented, aimed at or refused
INTENDED = frozenset({"of"})  # marks one that says what a noun is of: "no intention of leaving"
# A parser may hang on them what follows: "stayed away from the talks".
LEADING = frozenset({"away", "off", "highly", "warmly", "glowingly", "approvingly"})


class Around:
    """The grammar of one word; see the functions of the same names in nlp/grammar.py."""

    def __init__(self, token: Token) -> None:
        """`token` is the word itself."""
        self.token = token

    @cached_property
    def patient(self) -> Token | None:
        """To whom or what it is done."""
        return grammar.patient(self.token)

    @cached_property
    def direct_object(self) -> Token | None:
        """The direct object; None in a passive."""
        return grammar.direct_object(self.token)

    @cached_property
    def is_passive(self) -> bool:
        """Whether the verb is in the passive."""
        return grammar.is_passive(self.token)

    @cached_property
    def doer(self) -> Token | None:
        """Who does it."""
        return grammar.doer(self.token)

    @cached_property
    def following(self) -> set[str]:
        """Particles and bare prepositions that belong to it, and what its object is called ("called it 'late'")."""
        found, noun = grammar.following(self.token), self.direct_object
        if noun is not None:
            behind = grammar.children(noun, grammar.QUALIFIER) + grammar.appositions(noun)
            found |= {one.lower_ for one in behind if one.i > noun.i}
        return found

    @cached_property
    def infinitive(self) -> Token | None:
        """The verb of the open clause that it governs: "to enter", "from entering", "plans of entering"."""
        found = grammar.infinitive(self.token)
        marks = INTENDED if self.token.pos_ == "NOUN" else GERUNDIAL
        below = (one for one in grammar.clauses_below(self.token) if marks.intersection(grammar.markers(one)))
        return found or next(below, None)

    @cached_property
    def infinitive_of_object(self) -> Token | None:
        """The infinitive that a parser hangs on whoever is told to act: "to sail" in "ordered a frigate to sail"."""
        if self.token.lower_ not in class_forms("bidding"):
            return None
        told = self.direct_object or grammar.indirect_object(self.token)
        return next((one for one in grammar.noun_clauses(told) if one.tag_ == "VB"), None) if told is not None else None

    @cached_property
    def clause(self) -> Token | None:
        """The head of the clause that it governs."""
        return grammar.finite_complement(self.token)

    @cached_property
    def obliques(self) -> list[grammar.Oblique]:
        """Its prepositional phrases, also those behind its particle: "stayed away from the talks"."""
        found = grammar.obliques(self.token)
        for child in self.token.children:
            if child.lower_ in LEADING:
                found += grammar.obliques(child)
        return found

    @cached_property
    def clauses(self) -> list[Token]:
        """The clauses below it, and below those who act: "speaking in Oslo"."""
        noun = self.doer if self.token.pos_ == "VERB" else None
        return grammar.clauses_below(self.token) + (grammar.noun_clauses(noun) if noun is not None else [])
