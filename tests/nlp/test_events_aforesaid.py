"""Whose deed a reaction is about, where only the sentences before tell it. All sentences and people are made up."""

from __future__ import annotations

import pytest
from spacy.language import Language

from components import event_types
from components.nlp.events.aforesaid import ANY, takers_up

# What was told, the reaction, and who is then its target, as named and as written.
DEEDS = [
    ("Peru closed the strait to Chilean ships.", "Norway condemned the decision.", [("Peru", "the decision")]),
    ("Iceland offered to lend a ship.", "Denmark accepted the offer on Tuesday.", [("Iceland", "the offer")]),
    ("Ireland gave Chile until Friday to leave.", "Chile rejected this ultimatum.", [("Ireland", "this ultimatum")]),
    ("Norway said it would expel two Peruvian envoys.", 'Lima called the step "mad".', [("Norway", "the step")]),
    ("Norway recalled its ambassador.", "The move was welcomed by Iceland.", [("Norway", "The move")]),
    ("Peru seized two Chilean trawlers.", "Miners protested against the seizure.", [("Peru", "the seizure")]),
    ("Turkey bombed two Kurdish towns.", "Iraq demanded an end to the attacks.", [("Türkiye", "the attacks")]),
    (
        "Norway and Iceland imposed sanctions on Peru.",
        "Chile criticised the measures.",
        [("Norway", "the measures"), ("Iceland", "the measures")],
    ),
    ("Peru shelled Arica. It rained. Norway met Chile.", "Norway condemned the attack.", [("Peru", "the attack")]),
    # the last deed is another kind, the reader's own, or nobody's
    ("Peru freed the crew.", "Norway condemned the attack.", []),
    ("Peru closed the strait.", "Peru defended the decision.", []),
    ("The port was attacked.", "Norway condemned the attack.", []),
    ("Peru may close the strait.", "Norway condemned the decision.", []),
    # a decision is of what was told last, near by
    ("Peru closed the strait. It rained. It snowed.", "Norway condemned the decision.", []),
    # it is not told before, or says itself whose it is
    ("Peru closed the strait.", "Norway criticised a decision on fishing quotas.", []),
    ("Peru closed the strait.", "Norway condemned the decision of the harbour board.", []),
    ("Peru closed the strait.", "Norway condemned the decision that the board took.", []),
]


@pytest.mark.parametrize(("told", "reaction", "targets"), DEEDS, ids=[f"{row[0]} {row[1]}" for row in DEEDS])
def test_target_of_a_reaction(nlp: Language, told: str, reaction: str, targets: list[tuple[str, str]]) -> None:
    """A side told outside the sentence, or none."""
    events = [one for one in nlp(f"{told} {reaction}")._.events if one.sentence[0] > len(told)]
    assert len(events) == 1
    assert [(one.name, one.text) for one in events[0].targets if one.name or one.country] == targets


def test_what_is_told_later_is_not_taken_up(nlp: Language) -> None:
    """Only what stands before."""
    reaction, _ = nlp("Norway condemned the decision. Peru closed the strait.")._.events
    assert not reaction.targets


def test_nouns_take_up_events_that_there_are() -> None:
    """Every row of the table is a type, or ANY."""
    assert {one for types in takers_up().values() for one in types} <= {*event_types.load(), ANY}
