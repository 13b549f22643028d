"""Whom the labels of an interview mean that name nobody."""

from __future__ import annotations

import pytest
from spacy.language import Language

TURNS = "\n\nQ: Will you sign it?\n\nA: We will sign it in May.\n\nQ: Why so late?\n\nA: Peru has asked for time."


def speakers(nlp: Language, text: str) -> dict[str, str | None]:
    """Who speaks under each label."""
    found = [one.speaker for one in nlp(text)._.quotes if one.cue is None]
    return {one.text: one.name for one in found if one is not None}


@pytest.mark.parametrize(
    ("introduction", "asks", "asked"),
    [
        ("Foreign Minister Kari Lund spoke to the Daily Lantern about fish.", "Daily Lantern", "Kari Lund"),
        (
            "In an interview with the Daily Lantern, minister Kari Lund defended the treaty.",
            "Daily Lantern",
            "Kari Lund",
        ),
        ("Interview with Kari Lund, Norway's foreign minister", None, "Kari Lund"),
        ("Kari Lund, Norway's foreign minister, answered questions on Monday.", None, "Kari Lund"),
        ("Norway's minister Kari Lund was interviewed by Mark Lowell of the Coast Radio.", "Mark Lowell", "Kari Lund"),
        ("Laura Penn talks to Kari Lund, Norway's foreign minister, about fish.", "Laura Penn", "Kari Lund"),
        ("Kari Lund, the Norwegian ambassador, sat down with our reporter.", None, "Kari Lund"),
        ("Historian Nils Aker talked to the Bergen Post about President Dora Vance.", "Bergen Post", "Nils Aker"),
        ("President Dora Vance spoke to parliament. We asked the analyst Nils Aker about it.", None, "Nils Aker"),
        ("Norway's foreign minister, Kari Lund, sees no end to the dispute.", None, "Kari Lund"),
        ("Foreign ministers Kari Lund of Norway and Paula Ruiz of Chile answered questions.", None, None),
        ("Laura Penn talks to the Maltese foreign minister about fish.", None, None),
        ("The dispute has gone on for a year.", None, None),
    ],
)
def test_who_asks_and_who_answers(nlp: Language, introduction: str, asks: str | None, asked: str | None) -> None:
    assert speakers(nlp, introduction + TURNS) == {"Q": asks, "A": asked}


def test_explanations_have_no_guest(nlp: Language) -> None:
    turns = (
        "\n\nQ: What is it about?\n\nA: It limits the catch of cod.\n\nQ: When does it start?\n\nA: It starts in June."
    )
    assert speakers(nlp, "Foreign Minister Kari Lund signed the treaty on Monday." + turns) == {"Q": None, "A": None}


def test_letters_with_a_full_stop_and_words_for_them(nlp: Language) -> None:
    text = "A conversation with Kari Lund, the Norwegian envoy." + TURNS
    assert speakers(nlp, text.replace("Q:", "Q.").replace("A:", "A.")) == {"Q.": None, "A.": "Kari Lund"}
    assert set(speakers(nlp, text.replace("Q:", "Question:").replace("A:", "Answer:"))) == {"Question", "Answer"}


@pytest.mark.parametrize(
    ("introduction", "label", "name"),
    [
        ("Anna Hale, Ireland's ambassador, received us in Nairobi.", "AH", "Anna Hale"),
        ("Anna Hale, Ireland's ambassador, received us in Nairobi.", "A.H.", "Anna Hale"),
        ("Jean-Claude Martin, the French envoy, received us in Nairobi.", "JCM", "Jean-Claude Martin"),
        ("Anna Frost, Ireland's ambassador, received us in Nairobi.", "FROST", "Anna Frost"),
        ("Anna Hale met Anders Holm, the Danish envoy, in Nairobi.", "AH", None),
        ("President Marta Lind and Foreign Minister Olof Brandt met the press.", "THE PRESIDENT", "Marta Lind"),
        ("President Marta Lind and Foreign Minister Olof Brandt met the press.", "THE FOREIGN MINISTER", "Olof Brandt"),
        ("The Danish foreign minister, Karen Toft, gave an interview on Friday.", "Minister", "Karen Toft"),
        ("President Marta Lind met the press.", "MODERATOR", None),
    ],
)
def test_initials_and_offices(nlp: Language, introduction: str, label: str, name: str | None) -> None:
    assert speakers(nlp, introduction + TURNS.replace("A:", f"{label}:"))[label] == name


def test_an_outlet_that_nobody_knows_is_open(nlp: Language) -> None:
    doc = nlp("Anna Hale, Ireland's ambassador, received us." + TURNS.replace("Q:", "DW:").replace("A:", "HALE:"))
    asked, answered = (one.confidence for one in doc._.quotes[:2])
    assert asked < answered


def test_what_an_answer_tells_is_told_by_the_guest(nlp: Language) -> None:
    text = (
        "Kenya's trade minister, Peter Odongo, spoke to the Harbour Times.\n\nQ: Why?\n\nA: Uganda banned our sugar in "
    )
    doc = nlp(text + "January.\n\nQ: What now?\n\nA: We have invited the Ugandan minister to Nairobi.")
    told = [(one.event_type, [side.name for side in one.actors], one.attributed_to) for one in doc._.events]
    assert told == [("COERCE", ["Uganda"], "Peter Odongo"), ("AGREE", ["Peter Odongo"], None)]


def test_offices_in_lists_are_no_turns(nlp: Language) -> None:
    text = "Chile\nPresident: Luis Mora, elected in May.\nCapital: Santiago.\n\nPeru\nPresident: Ana Paz, elected here."
    assert nlp(text)._.quotes == []


TALK = (
    "{}\n\nWhy did you leave the talks?\n\nPeru broke its word, and we could not stay.\n\nThat was in May.\n\n"
    "Will you come back?\n\nI hope so.\n\nAnd the port?\n\nWe keep it open.\n\nThe hall was empty by noon."
)


def test_an_interview_without_labels(nlp: Language) -> None:
    doc = nlp(TALK.format("Chilean foreign minister Tomas Brandt gave an interview to the Daily Lantern."))
    found = [
        (one.speaker and one.speaker.name, [doc.text[start:end] for start, end in one.spans]) for one in doc._.quotes
    ]
    assert found == [
        ("Tomas Brandt", ["Peru broke its word, and we could not stay", "That was in May"]),
        ("Tomas Brandt", ["I hope so"]),
        ("Tomas Brandt", ["We keep it open"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        TALK.format("Chilean foreign minister Tomas Brandt left the talks on Monday."),
        TALK.format("Minister Tomas Brandt gave an interview. Here is what it means for you."),
        TALK.format("I heard the interview that minister Tomas Brandt gave on Monday."),
        TALK.format("Ministers Tomas Brandt of Chile and Ana Paz of Peru gave an interview."),
        TALK.format("Minister Tomas Brandt gave an interview.").replace("I hope so.", "Brandt hopes so, and we do."),
        TALK.format("Minister Tomas Brandt gave an interview.").replace("did you leave", "did he leave"),
        TALK.format("Minister Tomas Brandt gave an interview.").replace("I hope so.\n\n", ""),
    ],
)
def test_essays_that_ask_are_no_interviews(nlp: Language, text: str) -> None:
    assert [one for one in nlp(text)._.quotes if one.cue is None] == []


def test_speakers_who_are_only_letters_are_nobody(nlp: Language) -> None:
    turns = "\n\nA: Norway has left.\n\nB: We know.\n\nA: Will you leave, too?\n\nB: We will leave soon."
    assert speakers(nlp, "Foreign Minister Kari Lund denied the leaked minutes." + turns) == {"A": None, "B": None}
