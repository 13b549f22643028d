"""data/event_types.toml: complete, and each of its examples gives the event that it says."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from components import countries, event_types, schema
from components.nlp.annotations import Actor
from components.nlp.events import frames

TYPES = event_types.load()
EXAMPLES = [(name, example) for name, facts in TYPES.items() for example in facts.examples]
QUAD_COLOURS = {1: "#92c5de", 2: "#2166ac", 3: "#f4a582", 4: "#b2182b"}
FIELDS = {
    "verb", "noun", "adjective", "particle", "object", "subject", "like", "prep", "of", "to", "that", "target", "actor",
    "sides", "mode", "status",
}  # fmt: skip


def test_has_every_type_of_the_schema_in_its_order() -> None:
    assert tuple(TYPES) == schema.EVENT_TYPES


@pytest.mark.parametrize("name", TYPES)
def test_type_is_complete(name: str) -> None:
    facts = TYPES[name]
    assert facts.label
    assert facts.definition.endswith(".")
    assert facts.colour == QUAD_COLOURS[facts.quad]
    assert re.fullmatch(r"0[1-9]|1\d|20", facts.cameo_root)
    assert all(-10 <= score <= 10 for score in (facts.score, *facts.modes.values()))
    assert facts.triggers
    assert len(facts.examples) >= 3


@pytest.mark.parametrize("name", TYPES)
def test_triggers_use_known_fields_modes_and_classes(name: str) -> None:
    for block in TYPES[name].triggers:
        assert set(block) <= FIELDS
        assert sum(kind in block for kind in frames.KINDS) == 1
        assert block.get("mode") is None or block["mode"] in TYPES[name].modes
        assert block.get("status", "announced") in schema.STATUSES
        named = {word[1:] for value in block.values() for word in value.split() if word.startswith("@")}
        assert named <= set(frames.classes()) | {"actor", "person"}


@pytest.mark.parametrize("name", TYPES)
def test_a_word_that_no_trigger_lists_has_a_frame(name: str) -> None:
    assert set(TYPES[name].unlisted) <= {"target", "sides", "status"}
    assert TYPES[name].unlisted["target"]


def test_intensity_is_the_modes_or_the_types() -> None:
    assert TYPES["ASSAULT"].intensity("drone") == -9.5
    assert TYPES["ASSAULT"].intensity(None) == TYPES["ASSAULT"].score
    assert TYPES["ASSAULT"].intensity("no such mode") == TYPES["ASSAULT"].score


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[example["text"] for _, example in EXAMPLES])
def test_example(nlp: Language, name: str, example: dict[str, str]) -> None:
    found = nlp(example["text"])._.events
    assert [event.event_type for event in found] == [name]
    event = found[0]
    assert event.status == example["status"]
    if "actor" in example:
        assert example["actor"] in sides(event.actors)
    if "target" in example:
        assert example["target"] in sides(event.targets) | sides(event.actors)


def sides(actors: tuple[Actor, ...]) -> set[str | None]:
    """Names, and the names of the countries that unnamed groups belong to."""
    named = {one.name for one in actors}
    return named | {countries.load()[one.country].name for one in actors if one.country}


@pytest.mark.parametrize("name", frames.words()["classes"])
def test_a_class_names_each_word_once(name: str) -> None:
    listed = frames.words()["classes"][name].split()
    assert len(listed) == len(set(listed))
    assert all(word[1:] in frames.classes() for word in listed if word.startswith("@"))
    assert not any(word.startswith("@") for word in frames.classes()[name])
