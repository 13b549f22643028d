"""What the encoder's word for it adds to the frames and takes from them, whatever the encoder has learned."""

from __future__ import annotations

import numpy
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from components import event_types
from components.nlp.annotations import TriggerChances
from components.nlp.events.component import events
from components.nlp.events.learned import DOUBTFUL, LIKELY, POSSIBLE

TYPES = tuple(event_types.load())


def with_chances(nlp: Language, text: str, said: dict[str, tuple[str, float]]) -> Doc:
    """A text read as if the encoder gave these words a type with a probability, and all others none."""
    doc = nlp(text)
    table = numpy.zeros((len(doc), 1 + len(TYPES)), dtype=numpy.float32)
    for token in doc:
        event_type, chance = said.get(token.text, (TYPES[0], 0.0))
        table[token.i, 0], table[token.i, 1 + TYPES.index(event_type)] = 1 - chance, chance
    doc._.trigger_chances = TriggerChances(TYPES, table)
    return events(doc)


def told(doc: Doc) -> list[tuple[str, str, list[str | None], list[str | None]]]:
    """Type, status and the names of the sides of every event."""
    return [
        (one.event_type, one.status, [side.name for side in one.actors], [side.name for side in one.targets])
        for one in doc._.events
    ]


@pytest.mark.parametrize(
    ("text", "word", "event_type", "expected"),
    [
        ("Peru frobbed Chile on Monday.", "frobbed", "ACCUSE", ("ACCUSE", "occurred", ["Peru"], ["Chile"])),
        ("Chile was mollycoddled by Peru.", "mollycoddled", "AID", ("AID", "occurred", ["Peru"], ["Chile"])),
        ("Peru and Chile frobbed in Quito.", "frobbed", "CONSULT", ("CONSULT", "occurred", ["Peru", "Chile"], [])),
        ("Peru has not frobbed Chile.", "frobbed", "AID", ("AID", "negated", ["Peru"], ["Chile"])),
        ("Peru may frob Chile.", "frob", "COERCE", ("COERCE", "hypothetical", ["Peru"], ["Chile"])),
        (
            "Peru launched a frobbing against Chile.",
            "frobbing",
            "ASSAULT",
            ("ASSAULT", "occurred", ["Peru"], ["Chile"]),
        ),
        ("Peru's frobbing of Chile went on.", "frobbing", "ASSAULT", ("ASSAULT", "occurred", ["Peru"], ["Chile"])),
        ("Peru is frobby to talk with Chile.", "frobby", "AGREE", ("AGREE", "announced", ["Peru"], ["Chile"])),
    ],
)
def test_a_word_that_no_frame_knows_has_the_sides_and_the_status_of_its_grammar(
    nlp: Language, text: str, word: str, event_type: str, expected: tuple
) -> None:
    assert expected in told(with_chances(nlp, text, {word: (event_type, 0.99)}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru frobbed ten ships to help Chile.", ("AID", "occurred", ["Peru"], ["Chile"])),
        ("Peru frobbed ten ships to help Chile defend Iceland.", ("AID", "occurred", ["Peru"], ["Chile"])),
    ],
)
def test_what_something_is_done_for_does_not_stand_for_it(nlp: Language, text: str, expected: tuple) -> None:
    assert told(with_chances(nlp, text, {"frobbed": ("AID", 0.99)})) == [expected]


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("Peru and Chile frobbed a round of talks.", {"talks": ("CONSULT", 0.99)}, [["Peru", "Chile"]]),
        ("Peru and Chile frobbed a round of talks.", {"talks": ("CONSULT", LIKELY - 0.01)}, []),
        ("Peru frobbed criticism on Monday.", {"criticism": ("ACCUSE", 0.99)}, []),  # others may have criticised it
    ],
)
def test_who_has_a_meeting_takes_part_in_it(
    nlp: Language, text: str, said: dict[str, tuple[str, float]], expected: list[list[str]]
) -> None:
    assert [sides for _, _, sides, _ in told(with_chances(nlp, text, said))] == expected


@pytest.mark.parametrize(
    ("text", "chance", "rows"),
    [
        ("Peru frobbed Chile.", POSSIBLE - 0.01, 0),
        ("Peru frobbed Chile.", POSSIBLE + 0.01, 1),
        ("The Peruvian minister frobbed Peru.", LIKELY - 0.01, 0),
        ("The Peruvian minister frobbed Peru.", LIKELY + 0.01, 1),
        ("Peru frobbed.", LIKELY - 0.01, 0),
        ("The frobbed of Chile by Peru was long.", LIKELY - 0.01, 0),
    ],
)
def test_less_is_enough_for_what_one_country_does_to_another(
    nlp: Language, text: str, chance: float, rows: int
) -> None:
    assert len(told(with_chances(nlp, text, {"frobbed": ("ACCUSE", chance)}))) == rows


def test_where_a_frame_fits_it_decides_the_type(nlp: Language) -> None:
    doc = with_chances(nlp, "Peru condemned Chile.", {"condemned": ("SUPPORT", 0.99)})
    assert [one.event_type for one in doc._.events] == ["ACCUSE"]


@pytest.mark.parametrize(
    ("text", "chance", "rows"),
    [
        ("Peru shelled a village.", DOUBTFUL - 0.01, 0),
        ("Peru shelled a village.", DOUBTFUL + 0.01, 1),
        ("Peru shelled Chile.", 0.0, 1),
    ],
)
def test_a_frame_in_a_sentence_without_any_event_is_believed_only_between_known_sides(
    nlp: Language, text: str, chance: float, rows: int
) -> None:
    assert len(told(with_chances(nlp, text, {"shelled": ("ASSAULT", chance)}))) == rows


@pytest.mark.parametrize(
    ("text", "word", "event_type"),
    [
        ("Peru shied away from condemning Chile.", "shied", "REJECT"),
        ("Peru wants a bigger harbour.", "wants", "REQUEST"),
        ("Peru asserted on Monday that Chile had a workshop.", "asserted", "ACCUSE"),
        ("Ana Lund of Peru frobbed herself.", "frobbed", "ASSAULT"),
        ("Ana Lund of Peru frobbed with a coffee.", "frobbed", "CONSULT"),
        ("Ana Lund of Peru went on air to frob Chile.", "frob", "CONCEDE"),
        ("Peru declined to comment.", "declined", "REJECT"),
    ],
)
def test_what_a_frame_tells_or_passes_over_and_mere_words_are_not_learned(
    nlp: Language, text: str, word: str, event_type: str
) -> None:
    found = told(with_chances(nlp, text, {word: (event_type, 0.99)}))
    assert event_type not in [one[0] for one in found]


def test_what_is_promised_stays_part_of_a_learned_promise(nlp: Language) -> None:
    doc = with_chances(nlp, "Peru is frobby to send Chile tents.", {"frobby": ("AGREE", 0.99), "send": ("AID", 0.9)})
    assert [one[:2] for one in told(doc)] == [("AGREE", "announced")]


def test_a_learned_row_is_less_certain(nlp: Language) -> None:
    (listed,) = with_chances(nlp, "Peru condemned Chile.", {"condemned": ("ACCUSE", 0.95)})._.events
    (learned,) = with_chances(nlp, "Peru frobbed Chile.", {"frobbed": ("ACCUSE", 0.95)})._.events
    assert learned.confidence < listed.confidence


def test_a_light_verb_is_believed_for_its_noun(nlp: Language) -> None:
    doc = with_chances(nlp, "Peru held talks with Chile.", {"talks": ("CONSULT", 0.9)})
    assert [one.event_type for one in doc._.events] == ["CONSULT"]


def test_without_the_head_the_frames_decide_alone(nlp: Language) -> None:
    doc = nlp("Peru condemned Chile.")
    doc._.trigger_chances = None
    assert [one.event_type for one in events(doc)._.events] == ["ACCUSE"]


def test_the_encoder_knows_the_types_of_the_tables(nlp: Language) -> None:
    assert nlp("Peru left.")._.trigger_chances.types == TYPES


def test_chances_of_a_word() -> None:
    chances = TriggerChances(("AGREE", "AID"), numpy.array([[1, 0, 0], [0.25, 0.0, 0.75]], dtype=numpy.float32))
    assert chances.likely(0.7) == {1: "AID"}
    assert chances.likely(0.8) == {}
    assert (chances.of_any(0, 1), chances.of_any(0, 2), chances.of_any(0, 0)) == (0.0, 0.75, 0.0)
