"""Text that breaks off, begins in the middle, or is no sentence at all, as clipped articles and captions are."""

from __future__ import annotations

import pytest
from how_often import times
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

WORDS = (
    "who which that whose it he they , said told warned accused and then but minister envoy Lima Peru Norwegian "
    "Brussels Haugen Liv met as if to has been . “ ” talks with Monday by of in the left United"
).split()


def spans(doc: Doc) -> list[tuple[int, int]]:
    said = [span for quote in doc._.quotes for span in quote.spans]
    return [*said, *((one.start, one.end) for one in doc._.mentions), *(one.trigger for one in doc._.events)]


@settings(max_examples=times(200, 20_000), deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))
@example("Peru, who said it would pay.")
@example("Anna Dahl, United")
@example("said Lima said with met talks Liv ” talks that")
@example("Rebels broke into the servers of Costa but")
@example("met and met and and")
@example(", accused accused he ” ,")
@example("warned talks whose . , . Liv as Monday and been if")
@example("which that the accused with said with talks of who they")
def test_any_words_are_read_to_the_end(nlp: Language, text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in spans(nlp(text)))


ARTICLE = (
    "Norwegian Foreign Minister Liv Haugen arrived in Lima on Monday, officials said, and met President Ana Rojas of "
    "Peru, who said that both states would sign the treaty. “We will pay,” Haugen told reporters, warning that Chile, "
    "which has accused Norway of theft, but not Peru, could leave the talks."
).split(" ")


@pytest.mark.parametrize("tail", ["", " and", " but", ",", " that", " whose", " with Haugen that", "”,"])
@pytest.mark.parametrize("begins", [0, 12, 22])
def test_an_article_may_break_off_anywhere(nlp: Language, begins: int, tail: str) -> None:
    texts = [" ".join(ARTICLE[begins:end]) + tail for end in range(begins + 1, len(ARTICLE))]
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        assert all(0 <= start < end <= len(text) for start, end in spans(doc))
