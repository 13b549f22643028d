"""Marked text: overlapping layers, and no letter lost."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from components.views.layers import Mark, marked

TEXT = "Ruritania warned Sylvania on Monday."


def test_layers_that_overlap_share_their_pieces() -> None:
    found = marked(TEXT, (0, 36), [Mark(0, 25, "quotes"), Mark(10, 16, "events"), Mark(17, 25, "countries")])
    assert found == (
        '<span class="cq-quotes">Ruritania </span><span class="cq-quotes cq-events">warned</span>'
        '<span class="cq-quotes"> </span><span class="cq-quotes cq-countries">Sylvania</span> on Monday.'
    )


def test_the_shortest_mark_gives_the_title() -> None:
    found = marked(TEXT, (0, 9), [Mark(0, 36, "quotes", "Quote"), Mark(0, 9, "countries", 'A "name"')])
    assert 'title="A &quot;name&quot;"' in found


def test_a_mark_beyond_the_paragraph_is_cut() -> None:
    assert marked(TEXT, (10, 16), [Mark(0, 36, "hot")]) == '<span class="cq-hot">warned</span>'


def test_an_anchor_stands_in_front_of_its_letter() -> None:
    assert (
        marked("We met.", (0, 7), [Mark(0, 2, "hot")], {3: "<a>", 9: "<b>"}) == '<span class="cq-hot">We</span> <a>met.'
    )


@given(
    st.text(alphabet="ab<>&\"' ", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["quotes", "events"])), max_size=6),
)
def test_no_letter_is_lost_or_becomes_markup(text: str, spans: list[tuple[int, int, str]]) -> None:
    marks = [Mark(min(one, other), max(one, other), layer) for one, other, layer in spans]
    plain = re.sub(r'</?span(?: class="[a-z -]*")?>', "", marked(text, (0, len(text)), marks))
    assert html.unescape(plain) == text
