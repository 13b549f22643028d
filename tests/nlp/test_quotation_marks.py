"""Quotation marks: which stretches stand between them, and that no broken mark runs away."""

from __future__ import annotations

import pytest
from how_often import times
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from components.nlp.quotes import marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” twice.", ["yes"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("Er sagte „ja“ und ging.", ["ja"]),
        ("Il a dit « oui » et non.", [" oui "]),
        ("``Yes,'' he said.", ["Yes,"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("'We agreed,' he said, and didn't stay.", ["We agreed,"]),
        ("‘She told me, “Wait.” I did,’ he said. “Yes.”", ["She told me, “Wait.” I did,", "Yes."]),
        ("It is ‘the end of the parties’ quarrel’ in “Oslo”.", ["the end of the parties’ quarrel", "Oslo"]),
        ("The ministers’ talks of ’98 and the '90s, rock 'n' roll and the envoys' plan are “dead”.", ["dead"]),
        ("“We wait,” he said.\n‘Legend of the dam.’\nThe “dam” is old.", ["We wait,", "dam"]),
        ("Both asked him to ‘lower the temperatures’ by May.", ["lower the temperatures"]),
        ("“Open for ever. Nothing closes it.", []),
        ("“Open here.\nNo mark here. ”Stray.", []),
        ("“First part.\n“Second part,” he said.", ["First part.", "Second part,"]),
    ],
)
def test_regions(text: str, expected: list[str]) -> None:
    assert [text[one.inner_start : one.inner_end] for one in marks.regions(text)] == expected


ARTICLE = (
    "Norwegian Foreign Minister Liv Haugen arrived in Lisbon on Monday. “We will sign,” she said, “and we will pay.”\n"
    "“We came here in good faith.\n“We will leave with a treaty,” Haugen told reporters.\n"
    'Portugal said the text was "nearly ready". The so-called ‘peace road’ stays shut, according to officials.\n'
    "Haugen warned: “Nobody's patience lasts.”"
)
MARKS = [index for index, letter in enumerate(ARTICLE) if letter in "“”\"‘’'\n,:"]


@settings(max_examples=times(200, 10_000))
@given(
    st.lists(
        st.tuples(st.sampled_from(MARKS), st.sampled_from(["", "“", "”", '"', "\n", "«", "''", "““"])), max_size=12
    )
)
def test_mutilated_marks_never_raise_and_never_run_away(nlp: Language, changes: list[tuple[int, str]]) -> None:
    letters = list(ARTICLE)
    for index, other in changes:
        letters[index] = other
    text = "".join(letters)
    doc = nlp(text)
    for quote in doc._.quotes:
        assert 0 <= quote.confidence <= 1
        for start, end in quote.spans:
            assert 0 <= start < end <= len(text)
            assert "\n" not in text[start:end]
