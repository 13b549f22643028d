"""Quotes: statements set into a clause, joined to another, put as a question, or told by an unusual verb."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

INTRODUCTION = "Norwegian Foreign Minister Liv Haugen met Chilean negotiator Carla Reyes in Lisbon on Monday. "


def told(doc: Doc) -> list[tuple[str | None, str]]:
    """Who says what, in order: the name, and the pieces joined."""
    return [
        (quote.speaker.name if quote.speaker else None, " … ".join(doc.text[start:end] for start, end in quote.spans))
        for quote in doc._.quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A day behind the verb does not end the clause that is set in.
        (
            "What sank the ferry, Haugen said on Tuesday, was a mine.",
            [("Liv Haugen", "What sank the ferry … was a mine")],
        ),
        (
            "The boats in the bay, Haugen said in a statement, were relics of a war.",
            [("Liv Haugen", "The boats in the bay … were relics of a war")],
        ),
        (
            "Chile hopes, Reyes said, that the bridge will open soon.",
            [("Carla Reyes", "Chile hopes … that the bridge will open soon")],
        ),
        # In a relative clause only the clause is told.
        (
            "The boat lay in a bay where, Haugen said, the water had frozen early.",
            [("Liv Haugen", "the water had frozen early")],
        ),
        # "So" draws the journalist's conclusion.
        ("The roads were shut, so they have learnt to wait.", []),
        ("The engine had failed, the captain, Liv Haugen, said.", [("Liv Haugen", "The engine had failed")]),
    ],
)
def test_a_reporting_clause_set_into_its_statement(
    nlp: Language, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert told(nlp(INTRODUCTION + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Haugen confirmed the date but cautioned that the hall was too small.",
            [("Liv Haugen", "the date"), ("Liv Haugen", "the hall was too small")],
        ),
        (
            "Haugen called the offer “a trap,” and said her party would vote against it.",
            [("Liv Haugen", "the offer “a trap,”"), ("Liv Haugen", "her party would vote against it")],
        ),
        (
            "Haugen said Chile was “weighing its steps”, a phrase that Reyes described as “fog”.",
            [("Liv Haugen", "Chile was “weighing its steps”"), ("Carla Reyes", "fog")],
        ),
        # When it was said is no part of it, nor what the journalist calls it.
        (
            "Haugen said on Tuesday she would not open the bridge, a decision that could cost many jobs.",
            [("Liv Haugen", "she would not open the bridge")],
        ),
        # Nor what somebody else says of it.
        (
            "Haugen said the two boats had met at sea, a tale that Chile called “upside-down”.",
            [("Liv Haugen", "the two boats had met at sea")],
        ),
        # What announces an account is no part of it, also where the account is cut in two.
        (
            "Reyes gave another account: the ferry, she said, had turned across the bow.",
            [("Carla Reyes", "the ferry … had turned across the bow")],
        ),
        # What belongs to an object or a clause between marks stays with it.
        (
            "Haugen added that Chile was ready to let them test the water, “tomorrow, if they wish”.",
            [("Liv Haugen", "Chile was ready to let them test the water, “tomorrow, if they wish”")],
        ),
        (
            "Haugen said the mills should share the costs, and invited the owners to dinner.",
            [("Liv Haugen", "the mills should share the costs")],
        ),
        (
            "Haugen said the mill would close and left the room.",
            [("Liv Haugen", "the mill would close and left the room")],
        ),
        (
            "Haugen said Chile is neutral and called for talks.",
            [("Liv Haugen", "Chile is neutral"), ("Liv Haugen", "talks")],
        ),
        ("Haugen ignored a warning from Peru that it would sue.", [("Peru", "it would sue")]),
        ("Haugen said at a meeting in Lima she would resign.", [("Liv Haugen", "she would resign")]),
        (
            "Haugen said the mill would close, something that Oslo has refused.",
            [("Liv Haugen", "the mill would close")],
        ),
        ("Peru slept. Its foreign ministry said it was well.", [("Peruvian Foreign Ministry", "it was well")]),
        ("Haugen estimated the losses at 40 million euros.", [("Liv Haugen", "the losses at 40 million euros")]),
        (
            "Haugen denied having known that the ship was armed.",
            [("Liv Haugen", "having known that the ship was armed")],
        ),
    ],
)
def test_where_one_statement_ends(nlp: Language, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(nlp(INTRODUCTION + text)) == expected


def test_behind_a_country_a_headline_tells_what_goes_on_there(nlp: Language) -> None:
    assert told(nlp("Peru: prime minister under fire over fish\n\nThe fleet left on Monday.")) == []
    assert told(nlp("Peru: We will never pay for the fish\n\nThe fleet left on Monday.")) == [
        ("Peru", "We will never pay for the fish")
    ]


def test_two_reports_in_a_headline(nlp: Language) -> None:
    doc = nlp("Haugen says Chile truce is holding, warns of “hard winter”")
    assert [text for _, text in told(doc)] == ["Chile truce is holding", "hard winter"]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # Who rejects a claim goes on to judge it.
        ("Haugen rejected claims that the army had mined the road, calling them “a fable”.", "a fable", "Liv Haugen"),
        # Whatever a person does before a colon, the words behind it are theirs.
        ("Reyes, plainly annoyed, hit back: “Spare us the lecture, please.”", "Spare us", "Carla Reyes"),
        ("Asked about the mines, Reyes shot back: “Ask the admirals.”", "admirals", "Carla Reyes"),
        ("Reyes said Norway had itself to blame: “They sold the boats.”", "sold", "Carla Reyes"),
        # Whose words somebody passes on.
        ("The agency quoted Reyes as saying that the talks had failed.", "failed", "Carla Reyes"),
        ("“The talks have failed,” the agency quoted Reyes as saying.", "failed", "Carla Reyes"),
        (
            "Reyes posted a picture of the bridge with the words “Good fences make good friends.”",
            "fences",
            "Carla Reyes",
        ),
        # A question has a hearer before it.
        ("Haugen asked the witness why he had waited for six years.", "why he had waited", "Liv Haugen"),
        ("Haugen shut the mill in what Carla Reyes called “a costly error”.", "costly", "Carla Reyes"),
    ],
)
def test_who_says_it(nlp: Language, text: str, words: str, speaker: str) -> None:
    assert [name for name, said in told(nlp(INTRODUCTION + text)) if words in said] == [speaker]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Haugen said in a statement that the bridge was safe. “It will open,” the statement said.",
            "open",
            "Liv Haugen",
        ),
        ("Reyes, in a letter to the council, asked for help. The letter said the mill was dry.", "mill", "Carla Reyes"),
        # Another one's statement, and one that nobody has been named for.
        ("Haugen said in a statement that the bridge was safe. “It is not,” Chile's statement said.", "not", None),
        ("Haugen said the bridge was safe. The statement said it would open.", "would open", None),
    ],
)
def test_a_document_speaks_for_who_issued_it(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    assert [name for name, said in told(nlp(INTRODUCTION + text)) if words in said] == [speaker]
