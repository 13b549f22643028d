"""Whom a description means that introduces nobody: "the 54-year-old", "the mother of three", "the union leader".

News calls the one it has just spoken of by what he or she is. Only what nobody is by office or part in the story can be
read so: "the driver" or "the judge" may be somebody who has not been named.
"""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.names import holders
from components.nlp.names.people import people
from components.nlp.names.persons import Person
from components.nlp.names.titles import titles
from components.nlp.surface import lowered

AGE = ["-", "year", "-", "old"]


def is_age(said: list[str], index: int) -> bool:
    """Whether "old" at an index of the words in lower case ends an age: "54-year-old"."""
    return said[index - 3 : index + 1] == AGE


def age(head: Token) -> str | None:
    """The age that a phrase with this head gives, alone or before the noun."""
    said = lowered(head.doc)
    ends = [index for index in (head.i, head.i - 1) if index > len(AGE) - 1 and is_age(said, index)]
    return said[ends[0] - len(AGE)] if ends else None


def described(head: Token, holder: Person | None, last: Person | None) -> Person | None:
    """The person of the article whom a phrase without a name means; None where it may introduce somebody.

    `holder` is who holds the office that it names, `last` is whom the text before is about.
    """
    if holder is not None:
        return None if is_contested(head, holder, last) else holder
    years = age(head)
    of_age = [one for one in people(head.doc).persons if one.age == years] if years else []
    if len(of_age) == 1:
        return of_age[0]
    if last is None or not can_be(head, last) or not holders.definite(head) or grammar.possessors(head):
        return None
    if is_attribute(head, years):
        return last if years is None or last.age in (None, years) else None
    return last if last.offices and holders.is_called(last, head) else None


def can_be(head: Token, person: Person) -> bool:
    """Whether the gender of a noun lets it be a person."""
    return titles().genders.get(head.lower_) in (None, person.gender) or person.gender is None


def is_contested(head: Token, holder: Person, last: Person | None) -> bool:
    """Whether a phrase may mean whom the text is about and whose office it does not tell, and not the holder.

    Of candidates, senators and governors there are many, of a country's leader one.
    """
    if last is None or last is holder or last.offices or not can_be(head, last):
        return False
    return head.lower_ not in titles().sole


def is_attribute(head: Token, years: str | None) -> bool:
    """Whether a phrase says what somebody is outside the story: an age, whose parent, from where."""
    if years is not None and head.lower_ == "old":
        return True
    counted = any(preposition == "of" and noun.pos_ == "NUM" for preposition, noun in grammar.obliques(head))
    return (counted and head.lower_ in titles().genders) or head.lower_ in titles().attributes
