"""The typeset parts: cards, the article with its rows beside it, and the evidence."""

from __future__ import annotations

import re
from typing import Any

import pytest
import small_tables

from components.schema import Tables
from components.views import reading
from components.views.cards import card, said_words
from components.views.proof import event_proof, quote_proof

TEXT = (
    "Ruritania seized the ferry on Monday. The crew was freed. “We want it back,” said Sylvania's envoy Ada Quill.\n"
    "\n"
    "Click <b>here</b> & win."
)


def tables() -> Tables:
    """An article with an event, a quote and a country."""
    seized, ferry = TEXT.index("seized"), TEXT.index(" The crew")
    start, end = TEXT.index("We want"), TEXT.index("” said")
    article = {
        "article_id": "a1",
        "title": "Ferry <i>seized</i>",
        "source": "Test Wire",
        "text": TEXT,
        "url": "javascript:x",
    }
    event = {
        "event_id": "e1", "article_id": "a1", "event_type": "COERCE", "status": "occurred", "start": 0, "end": ferry,
        "trigger": "seized", "date_start": "2031-03-03", "date_end": "2031-03-03", "date_precision": "day",
    }  # fmt: skip
    quote = {
        "quote_id": "q1", "article_id": "a1", "start": start, "end": end, "spans": [[start, end]],
        "text": TEXT[start:end], "speaker": "Ada Quill", "speaker_role": "envoy", "countries": [], "cue": "said",
    }  # fmt: skip
    found = small_tables.small_tables(
        articles=[article],
        events=[event],
        participants=[{"event_id": "e1", "article_id": "a1", "side": "actor", "name": "Ruritania"}],
        quotes=[quote],
        mentions=[
            {"mention_id": "m1", "article_id": "a1", "kind": "country", "text": "Ruritania", "start": 0, "end": 9}
        ],
    )
    found["events"] = found["events"].assign(trigger_start=seized, trigger_end=seized + 6)
    return found


def first(name: str) -> Any:
    """The first row of a table."""
    return next(tables()[name].itertuples())


def test_the_card_has_quotation_speaker_and_origin() -> None:
    found = card(first("quotes"), first("articles"))
    assert "“We want it back,”" in found
    assert "<b>Ada Quill</b>, envoy · said</p>" in found
    assert "Test Wire" in found
    assert '<span class="cq-hot">We want it back,</span>' in found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("it was “a mistake” and no more", "“a mistake”"),
        ('it was "a mistake" and no more', "&quot;a mistake&quot;"),
        ("it was «a mistake» and no more", "«a mistake»"),
        ("the quota’s end was ‘a mistake’, and no more", "‘a mistake’"),
        ("it was “a mistake and", "“a mistake and"),
    ],
)
def test_the_quoted_words_of_a_mixed_quote_are_set_apart(text: str, said: str) -> None:
    assert f'<span class="cq-said">{said}</span>' in said_words(text)


def test_a_quote_without_a_name_shows_what_is_written() -> None:
    quote = first("quotes")._replace(speaker=float("nan"), speaker_text="an official", speaker_role=float("nan"))
    found = card(quote, first("articles"))
    assert "an official" in found
    assert "nan" not in found


@pytest.mark.parametrize(
    ("written", "role", "shown"),
    [
        ("An island diplomat", "diplomat", "An island diplomat</span> · said</p>"),
        (
            "a Harbour Office spokeswoman",
            "a Harbour Office spokeswoman",
            "a Harbour Office spokeswoman</span> · said</p>",
        ),
        ("she", "harbour master", "she</span>, harbour master · said</p>"),
    ],
)
def test_an_office_that_is_written_is_not_said_twice(written: str, role: str, shown: str) -> None:
    quote = first("quotes")._replace(speaker=float("nan"), speaker_text=written, speaker_role=role)
    assert shown in card(quote, first("articles"))


def test_a_quote_of_nobody_says_so() -> None:
    nobody = {name: float("nan") for name in ("speaker", "speaker_text", "speaker_role", "speaker_country")}
    quote = first("quotes")._replace(type="indirect", **nobody)
    for found in (card(quote, first("articles")), quote_proof(quote, first("articles"))):
        assert '<p class="cq-speaker"><span class="cq-grey">nobody named</span> · said</p>' in found
        assert "None" not in found
        assert "nan" not in found


@pytest.mark.parametrize(
    ("speaker", "written", "title"),
    [("Ada Quill", "the envoy", "Quote: Ada Quill"), (None, "the envoy", "Quote: the envoy"), (None, None, "Quote")],
)
def test_a_highlighted_quote_is_titled_with_who_said_it(speaker: str | None, written: str | None, title: str) -> None:
    found = tables()
    found["quotes"] = found["quotes"].assign(speaker=speaker, speaker_text=written)
    assert f'title="{title}"' in reading.reader(first("articles"), found, ["quotes"])


def test_the_reader_shows_what_is_switched_on() -> None:
    article = first("articles")
    every = reading.reader(article, tables(), list(reading.LAYERS))
    assert '<span class="cq-countries"' in every
    assert '<span class="cq-events cq-q4"' in every
    assert '<span class="cq-quotes"' in every
    none = reading.reader(article, tables(), [])
    assert '<span class="cq-countries"' not in none
    assert '<span class="cq-quotes"' not in none


def test_the_rows_stand_beside_their_paragraph() -> None:
    blocks = reading.reader(first("articles"), tables(), []).split('<div class="cq-block')
    assert [block.count("data-row=") for block in blocks[1:]] == [2, 0]


def test_each_row_knows_the_place_of_its_sentence() -> None:
    found = reading.reader(first("articles"), tables(), [])
    assert f'<span data-at="0"></span>{TEXT[:9]}' in found
    assert re.findall(r'data-row="(\w+)" data-beside="(\d+)"', found) == [
        ("e1", "0"),
        ("q1", str(TEXT.index("We want"))),
    ]
    assert re.findall(r'data-at="(\d+)"', found) == ["0", str(TEXT.index("We want"))]


def test_the_open_row_is_highlighted() -> None:
    found = reading.reader(first("articles"), tables(), [], "e1")
    assert '<span class="cq-hot">Ruritania seized the ferry on Monday.</span>' in found
    assert "cq-scroll" in found


def test_what_the_file_says_stays_text() -> None:
    found = reading.reader(first("articles"), tables(), list(reading.LAYERS))
    assert "Ferry &lt;i&gt;seized&lt;/i&gt;" in found
    assert "Click &lt;b&gt;here&lt;/b&gt; &amp; win." in found
    assert "<a " not in found


def test_the_evidence_of_an_event() -> None:
    found = event_proof(first("events"), tables()["participants"], first("articles"))
    assert '<span class="cq-hot cq-trigger">seized</span>' in found
    assert '<span class="cq-around">The crew was freed.</span>' in found
    assert "3 Mar 2031" in found
    assert "Ruritania" in found
    assert "nan" not in found


def test_the_evidence_of_a_quote() -> None:
    found = quote_proof(first("quotes"), first("articles"))
    assert '<span class="cq-hot">We want it back,</span>' in found
    assert "The crew was freed." in found
