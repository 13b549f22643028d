"""Noun phrases: their prepositions, owners, appositions and extent."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from components.nlp.grammar.labels import (
    APPOSITION,
    CASE,
    DETERMINER,
    FLAT,
    GOVERNED,
    GOVERNED_NOUN,
    HANGING,
    LONGEST_RESTRICTION,
    LOOSE,
    MARKED,
    MODIFIER,
    NOMINAL,
    OBLIQUE,
    OPENED,
    POSSESSIVE,
    PREPOSITION,
    QUALIFIER,
    QUANTITIES,
    REFERRING,
    RESTRICTIVE,
    SEPARATORS,
    TENSED,
)
from components.nlp.grammar.trees import children, clause_head, complements

# Participles that stand behind a noun without a verb's sense: "a government backed militia".
COMPOUNDED = frozenset(
    "backed led run owned held controlled funded financed sponsored armed trained based born made related aligned "
    "linked supported dominated brokered mediated appointed elected imposed wide".split()
)
GIVEN = frozenset({"the", "this", "that", "these", "those"})
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split())


class Oblique(NamedTuple):
    """A prepositional phrase: the preposition in lower case ("" for none, as in "last week") and the noun's token."""

    preposition: str
    noun: Token


def obliques(head: Token) -> list[Oblique]:
    """The prepositional and adverbial noun phrases of a verb or noun, in order of writing."""
    found = []
    for child in children(head, HANGING):
        if child.dep_ in OBLIQUE:
            found.append(Oblique(" ".join(one.lower_ for one in children(child, CASE)), child))
        elif child.dep_ in PREPOSITION:
            found.extend(Oblique(child.lower_, noun) for noun in children(child, GOVERNED_NOUN))
        else:
            found.append(Oblique("", child))
    return found


def attachment(noun: Token) -> Oblique:
    """The preposition over a noun ("" for none) and the word that the phrase hangs on: "on" and "met" over Friday."""
    if noun.head.dep_ in ("prep", "agent") and noun.dep_ == "pobj":
        return Oblique(noun.head.lower_, noun.head.head)
    return Oblique(" ".join(one.lower_ for one in children(noun, CASE) if one.i < noun.i), noun.head)


def cases(noun: Token) -> set[str]:
    """The prepositions before a noun, in lower case, whichever way they hang."""
    own = {child.lower_ for child in children(noun, CASE)}
    return own | {noun.head.lower_} if noun.dep_ == "pobj" else own


def possessors(noun: Token) -> list[Token]:
    """Whose it is: "Russia" in "Russia's invasion"."""
    return children(noun, POSSESSIVE)


def is_given(noun: Token) -> bool:
    """Whether a noun means what the reader knows of: "the raid", "this offer"."""
    return any(one.lower_ in GIVEN and one.i < noun.i for one in children(noun, DETERMINER))


def appositions(noun: Token) -> list[Token]:
    """The heads of phrases that say the same in other words: "the minister" in "Wang Yi, the minister"."""
    return children(noun, APPOSITION)


def is_own_subject(noun: Token) -> bool:
    """Whether what looks like an apposition is the subject of a verb behind it: "the case of Reed, an official said".

    The sentence has a verb before it already, and no comma parts the noun from the next one.
    """
    doc, behind = noun.doc, noun.right_edge.i + 1
    if behind >= len(doc) or doc[behind].tag_ not in TENSED:
        return False
    return any(one.tag_ in TENSED for one in doc[noun.sent.start : noun.left_edge.i])


def named_beside(token: Token) -> Token | None:
    """The noun to which a name is an apposition: "ship" over "Havgull" in "the ship, the Havgull"."""
    while token.dep_ in FLAT and token.head != token:
        token = token.head
    return token.head if token.dep_ in APPOSITION else None


def opener(child: Token) -> str | None:
    """The preposition that opens a phrase or clause below a verb: "for" in "called for talks to resume"."""
    if child.dep_ == "prep":
        return child.lower_
    first = child.doc[beginning(child)]
    opens = child.dep_ in OPENED and first.head == child != first
    return first.lower_ if opens and first.dep_ in ("case", "mark") else None


def beginning(head: Token) -> int:
    """The place of the first word of a phrase or clause; a mark before it that the parser hung there does not count."""
    return min((one.left_edge.i for one in head.lefts if not one.is_punct), default=head.i)


def modifiers(noun: Token) -> list[Token]:
    """The words before a noun that say which: adjectives, nationalities, nouns and names."""
    return [child for child in children(noun, MODIFIER) if child.i < noun.i]


def antecedent(word: Token) -> Token:
    """What a relative pronoun stands for: the noun before its clause, never the one it hangs on ("talks of who", cut
    off); any other token itself.
    """
    if word.lower_ not in REFERRING or word.pos_ not in ("PRON", "DET", "SCONJ") or word.i == 0:
        return word
    clause = word.head if word.dep_ in GOVERNED else clause_head(word)
    if clause.i < word.i and word.dep_ in GOVERNED:
        return word  # "denied that"
    above = clause.head
    if above != clause and above.i < word.i and above.pos_ in ("NOUN", "PROPN", "PRON"):
        return above
    before = word.doc[max(word.i - 2, word.sent.start) : word.i]
    return next((one for one in reversed(before) if one.pos_ in ("NOUN", "PROPN") and one != word.head), word)


def whole(noun: Token) -> Token:
    """What a word of quantity counts: "exercises" in "ten days of exercises"; any other noun itself."""
    if noun.lower_ in QUANTITIES or noun.pos_ == "NUM":
        counted = next((one for preposition, one in obliques(noun) if preposition == "of"), None)
        return whole(counted) if counted is not None else noun
    return noun


def phrase(head: Token) -> Span:
    """The noun phrase of a head: its subtree without coordination, apposition, asides and relative clauses.

    A colon behind the head ends it: "Poll: Voters back the treaty".
    """
    doc, left, right = head.doc, head.i, head.i
    closed = right + 1 < len(doc) and doc[right + 1].text == ":"
    for child in head.children:
        apart = (
            is_opening(child) or is_stray(child) if child.i < head.i else closed or is_put_off(child) or is_day(child)
        )
        if child.dep_ in LOOSE or apart:
            continue
        left, right = min(left, child.left_edge.i), max(right, child.right_edge.i)
    return trim(doc, left, right + 1)


def is_stray(word: Token) -> bool:
    """Whether a verb stands between a word and the noun that the parser has hung it on: the word over the noun, or what
    the parser took for an adjective: "Oslo" in "Oslo accused rebels".
    """
    noun = word.head
    if word.i < noun.head.i < noun.i:
        return True
    taken = (one for one in noun.lefts if one.tag_ in ("VBD", "VBN") and one.dep_ in QUALIFIER and one.i >= word.i)
    return any(one.i > 0 and one.nbor(-1).pos_ in NOMINAL and one.lower_ not in COMPOUNDED for one in taken)


def is_put_off(word: Token) -> bool:
    """Whether a word belongs to a noun but stands behind its verb: "Six states left, including Peru"."""
    noun = word.head
    return noun.i < noun.head.i < word.i


def is_day(word: Token) -> bool:
    """Whether a phrase behind a noun names the day of the verb: "the minister on Monday"."""
    return word.dep_ in OBLIQUE and word.lower_ in DAYS and word.tag_ != "NNPS"


def is_opening(word: Token) -> bool:
    """Whether a phrase with a preposition opens the sentence before a noun ("With regard to Rome, the ministers"), or
    only takes up a group ("among them Peru").
    """
    last = word.right_edge
    if last.i >= word.head.i or word.left_edge.pos_ != "ADP":
        return False
    return word.pos_ == "PRON" or last.text == "," or last.nbor(1).text == ","


def restricted(span: Span) -> Span:
    """A noun phrase with the clause behind it that tells which one is meant: "people briefed on the talks"."""
    doc, start = span.doc, span.end
    for clause in children(span.root, RESTRICTIVE):
        left, right = clause.left_edge, clause.right_edge
        goes_on = clause.tag_ == "VBG" and (bool(complements(clause)) or right == clause)
        if left.i == start and left.lower_ not in MARKED and not goes_on:
            end = next((at for at in range(start, right.i) if doc[at].text in SEPARATORS), right.i + 1)
            return doc[span.start : end] if end - start <= LONGEST_RESTRICTION else span
    return span


def trim(doc: Doc, start: int, end: int) -> Span:
    """A span without white space and punctuation at its edges; at least one token long."""
    while end - start > 1 and (doc[start].is_space or doc[start].is_punct):
        start += 1
    while end - start > 1 and (doc[end - 1].is_space or doc[end - 1].is_punct):
        end -= 1
    return doc[start:end]
