"""Statements behind a speaker's label: "Reed: Talks have failed" as a headline, and the turns of a conversation.

A label is a name, a role or a letter before a colon at the head of a paragraph. In transcripts an office and a note may
stand behind the name: "ANA REED, FOREIGN MINISTER (through translator): ...".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from components.nlp import places
from components.nlp.names import organisations, people
from components.nlp.names.titles import office_sector
from components.nlp.quotes.answers import answers
from components.nlp.quotes.attributed import OPEN_SPEAKER, Statement, char_span
from components.nlp.quotes.interviews import FIRST_PERSON, is_letter, meant_by, stands_for_nobody
from components.nlp.surface import lowered, words

LONGEST_NAME, LONGEST_LABEL, SHORTEST_CONTENT, LONGEST_HEADLINE = 5, 18, 3, 30
LEAST_TURNS = 2
HEADLINE, TURN = 0.85, 0.8
# A bracket before the colon and the colon are one token for spaCy.
COLONS = frozenset({":", "):"})
# The letters of an interview may have a full stop instead: "Q. Who signed?".
LETTERS = frozenset({"Q.", "A."})
JOINTS = frozenset({".", "-"})
# Words in small letters that an office may have.
SMALL = frozenset({",", ".", "-", "'s", "’s", "&", "of", "the", "and", "for", "to", "in", "at", "on"})
# What else than a name or an office heads a line: "Poll: Voters back the treaty".
SOURCES = frozenset("poll polls report reports study survey police officials experts sources newspaper".split())
ENDINGS = frozenset(".?!…\"”'’)")


class Label(NamedTuple):
    """The label of the paragraph that ends at token `end`: its name ends at `name`, its colon stands at `colon`."""

    start: int
    name: int
    colon: int
    end: int


def labelled(doc: Doc, paragraphs: list[tuple[int, int]]) -> Iterator[Statement]:
    """The labelled statements of the paragraphs, given as tokens [start, end).

    The first paragraph counts as a headline where its label names somebody. Others count as turns of a conversation,
    and only where at least two paragraphs have such a label and somebody speaks twice: names that head the parts of a
    list speak once.
    """
    labels = [label for span in paragraphs if (label := label_of(doc, *span)) is not None]
    asked = any(words(doc)[label.end - 1] == "?" for label in labels)
    turns = [label for label in labels if is_somebody(speaker_of(doc, label)) or is_role(doc, label, asked)]
    names = [speaker_of(doc, label).lower_ for label in turns]
    somebody = any(is_somebody(speaker_of(doc, label)) for label in turns)
    if len(turns) >= LEAST_TURNS and len(set(names)) < len(names) and (somebody or asked or len(set(names)) > 1):
        meant = meant_in(doc, turns)
        for turn, further in zip(turns, further_paragraphs(doc, turns, paragraphs), strict=True):
            for one in statement(doc, turn, TURN, further):
                one.meant = meant.get(written(doc, turn))
                if one.meant is None and stands_for_nobody(written(doc, turn), speaker_of(doc, turn)):
                    one.sure *= OPEN_SPEAKER
                yield one
        return
    if labels and paragraphs[0] == (labels[0].start, labels[0].end) and is_headline(doc, labels[0]):
        yield from statement(doc, labels[0], HEADLINE)
    yield from answers(doc, paragraphs)


def meant_in(doc: Doc, turns: list[Label]) -> dict[str, Token]:
    """Whom the labels of a conversation mean, as far as the article tells."""
    speakers: dict[str, list[Token]] = {}
    for one in turns:
        speakers.setdefault(written(doc, one), []).append(speaker_of(doc, one))
    return meant_by(doc, speakers, range(turns[0].start, turns[-1].end))


def written(doc: Doc, label: Label) -> str:
    """The name of a label as written."""
    return doc[label.start : label.name].text


def label_of(doc: Doc, start: int, end: int) -> Label | None:
    """The label of a paragraph; None where it has none."""
    said = words(doc)
    if said[start] in LETTERS:
        return Label(start, start + 1, start, end)
    colon = next((at for at in range(start, min(end, start + LONGEST_LABEL + 1)) if said[at] in COLONS), start)
    name = next((at for at in range(start, colon) if said[at] in {",", "("}), colon)
    if not start < name <= start + LONGEST_NAME:
        return None
    capitals = all(word[0].isupper() or word in JOINTS for word in said[start:name])
    return Label(start, name, colon, end) if capitals and is_office(said[name:colon]) else None


def is_office(added: list[str]) -> bool:
    """Whether the words between a name and its colon are an office and a note in brackets, or nothing."""
    note = added.index("(") if "(" in added else len(added)
    return all(word[0].isupper() or word in SMALL for word in added[:note])


def speaker_of(doc: Doc, label: Label) -> Token:
    """The token that carries the name of a label."""
    return doc[label.name - 1]


def further_paragraphs(doc: Doc, turns: list[Label], paragraphs: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The paragraphs that go on with each turn of a transcript, whose labels are in capitals, up to the next label.

    Behind the last turn there may be anything, and stage directions stand in brackets.
    """
    found: list[list[tuple[int, int]]] = [[] for _ in turns]
    starts = [turn.start for turn in turns]
    for start, end in paragraphs:
        at = bisect_right(starts, start) - 1
        if 0 <= at < len(turns) - 1 and starts[at] < start and is_capital(doc, turns[at]) and is_prose(doc, start, end):
            found[at].append((start, end))
    return found


def is_role(doc: Doc, label: Label, asked: bool) -> bool:
    """Whether a label heads a sentence and is in capitals, or an office where something is `asked`: "Q: Who signed?".

    The fields of a header have no final mark.
    """
    speaker = speaker_of(doc, label)
    role = is_capital(doc, label) or (asked and (is_letter(speaker.text) or office_sector(speaker) is not None))
    return role and is_prose(doc, label.start, label.end)


def is_capital(doc: Doc, label: Label) -> bool:
    """Whether the name of a label is in capitals."""
    return all(word.isupper() or word in JOINTS for word in words(doc)[label.start : label.name])


def is_prose(doc: Doc, start: int, end: int) -> bool:
    """Whether a paragraph is no stage direction in brackets and ends as sentences do."""
    return words(doc)[start][0] not in "([" and words(doc)[end - 1][-1] in ENDINGS


def is_headline(doc: Doc, label: Label) -> bool:
    """Whether a label at the head of the text names whose statement the line tells; a question tells none, and behind
    a country stands what goes on there, unless it speaks for itself ("Peru: We will not pay").
    """
    line = label.name == label.colon and label.end - label.start <= LONGEST_HEADLINE
    speaker = speaker_of(doc, label)
    source = is_somebody(speaker) or speaker.lower_ in SOURCES or office_sector(speaker) is not None
    said = lowered(doc)[label.colon + 1 : label.end]
    is_scene = places.mention_at(speaker) is not None and FIRST_PERSON.isdisjoint(said)
    return line and source and not is_scene and said[-1:] != ["?"]


def is_somebody(token: Token) -> bool:
    """Whether a word is (part of) the name of a person, an organisation or a country."""
    place = places.mention_at(token)
    known = token.i in people.people(token.doc).at or token.i in organisations.organisations(token.doc)
    return known or (place is not None and place.kind == "country")


def statement(doc: Doc, label: Label, sure: float, further: Sequence[tuple[int, int]] = ()) -> Iterator[Statement]:
    """The statement behind a label, where it is long enough to be one, with the `further` paragraphs of the turn."""
    spans = [char_span(doc, *piece) for piece in ((label.colon + 1, label.end), *further)]
    pieces = [span for span in spans if span is not None]
    if pieces and (further or label.end - label.colon > SHORTEST_CONTENT):
        yield Statement(pieces, speaker=speaker_of(doc, label), sure=sure)
