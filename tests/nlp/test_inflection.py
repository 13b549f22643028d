"""Words in all their forms, and back."""

from __future__ import annotations

import pytest

from components.nlp.inflection import bases, forms, irregular, noun_forms, singulars, verb_forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("deny", {"denies", "denied", "denying"}),
        ("deploy", {"deploys", "deployed", "deploying"}),
        ("ban", {"bans", "banned", "banning"}),
        ("equip", {"equips", "equipped", "equipping"}),
        ("cancel", {"cancels", "canceled", "cancelled", "canceling", "cancelling"}),
        ("seize", {"seizes", "seized", "seizing"}),
        ("free", {"frees", "freed", "freeing"}),
        ("die", {"dies", "died", "dying"}),
        ("clash", {"clashes", "clashed", "clashing"}),
        ("veto", {"vetoes", "vetoed", "vetoing"}),
        ("strike", {"strikes", "struck", "stricken", "striking"}),
        ("begin", {"begins", "began", "begun", "beginning"}),
    ],
)
def test_verb_forms(verb: str, expected: set[str]) -> None:
    assert expected | {verb} <= verb_forms(verb)


@pytest.mark.parametrize(
    ("verb", "other"), [("see", "seed"), ("strike", "striked"), ("visit", "visites"), ("deploy", "deploied")]
)
def test_no_form_of_another_verb(verb: str, other: str) -> None:
    assert other not in verb_forms(verb)


@pytest.mark.parametrize("verb", sorted(irregular()))
def test_irregular_pasts_replace_the_regular(verb: str) -> None:
    assert {form for form in verb_forms(verb) if form.endswith("ed")} <= irregular()[verb] | {verb}


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("treaty", "treaties"),
        ("convoy", "convoys"),
        ("clash", "clashes"),
        ("embargo", "embargoes"),
        ("gunman", "gunmen"),
        ("threat", "threats"),
    ],
)
def test_nouns_go_to_their_plural_and_back(noun: str, plural: str) -> None:
    assert noun_forms(noun) >= {noun, plural}
    assert noun in singulars(plural)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("carried", "carry"),
        ("planned", "plan"),
        ("seizing", "seize"),
        ("watches", "watch"),
        ("talks", "talk"),
        ("visited", "visit"),
    ],
)
def test_bases(form: str, base: str) -> None:
    assert base in set(bases(form))


def test_forms_of_a_list_are_those_of_verbs_and_of_nouns() -> None:
    assert {"plan", "plans", "planning", "vetoed", "vetoes"} <= forms("plan veto")
