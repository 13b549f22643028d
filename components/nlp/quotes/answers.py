"""The answers of an interview without labels: paragraphs between questions, in the words of an announced guest.

Essays ask questions, too. An interview has a guest whom the text before the first question announces, without an "I"
of its own or a "you" to its readers; it asks "you", is answered by "I" or "we", and speaks of its guest in no answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from components.nlp import names
from components.nlp.names import people
from components.nlp.quotes.attributed import Statement, char_span
from components.nlp.quotes.interviews import FIRST_PERSON, announced_guest
from components.nlp.surface import lowered, words

LEAST_QUESTIONS = 3
ANSWER, MOST = 0.7, 0.5
SECOND_PERSON = frozenset({"you", "your"})
WRITER_AND_READER = SECOND_PERSON | {"i", "my"}
MARKS = frozenset({"“", '"', "”", "„", "«", "``", "''"})

Paragraph = tuple[int, int]


def answers(doc: Doc, paragraphs: list[Paragraph]) -> Iterator[Statement]:
    """The answers to the questions of an article, where it is an interview."""
    said = words(doc)
    asked = [at for at, (_, end) in enumerate(paragraphs) if said[end - 1] == "?"]
    if len(asked) < LEAST_QUESTIONS or not asked[0]:
        return
    # Behind the last question there may be anything after its first paragraph.
    turns = [paragraphs[at + 1 : following] for at, following in pairwise([*asked, asked[-1] + 2])]
    questions = [paragraphs[at] for at in asked]
    first = questions[0][0]
    if not WRITER_AND_READER.isdisjoint(lowered(doc)[:first]) or not is_talk(doc, questions, turns):
        return
    guest = announced_guest(doc, first)
    if guest is None or speaks_of(doc, names.actor_of(guest).name, first):
        return
    for turn in turns:
        pieces = [span for one in turn if (span := char_span(doc, *one)) is not None]
        yield Statement(pieces, speaker=guest, sure=ANSWER)


def is_talk(doc: Doc, questions: list[Paragraph], turns: list[list[Paragraph]]) -> bool:
    """Whether each question has an answer without marks, and most of them say "you" and their answers "I" or "we"."""
    said = lowered(doc)
    asked = [{*said[start:end]} for start, end in questions]
    spoken = [{word for start, end in turn for word in said[start:end]} for turn in turns]
    in_person, to_guest = share(spoken, FIRST_PERSON), share(asked, SECOND_PERSON)
    return all(spoken) and min(in_person, to_guest) > MOST and MARKS.isdisjoint(set().union(*spoken))


def share(pieces: list[set[str]], sought: frozenset[str]) -> float:
    """Which share of pieces has one of the words sought."""
    return sum(not sought.isdisjoint(one) for one in pieces) / len(pieces)


def speaks_of(doc: Doc, name: str | None, start: int) -> bool:
    """Whether somebody is named from a token on."""
    named = people.people(doc).named
    return any(one.start >= start and one.person is not None and one.person.name == name for one in named)
