"""Every page, on an empty store and on a small one."""

from __future__ import annotations

import json
import logging

import pytest
import small_tables
from app_session import Open, fill, holds, labels, said, shown_rows, turn_to

from components import exports, store
from components.problems import StoreProblem
from components.views import data

PAGES = ("timeline", "map", "quotes", "articles", "add_articles")


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_store_says_what_to_do_first(open_page: Open, page: str) -> None:
    app = open_page(page)
    assert not app.exception
    assert "cq-problem" not in said(app)
    assert "Open the sample corpus" in labels(app)
    assert "Nothing is stored yet" in said(app) if page == "add_articles" else "No articles yet" in said(app)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_draws(stored: Open, page: str) -> None:
    app = stored(page)
    assert not app.exception
    assert "cq-problem" not in said(app)
    if page != "add_articles":
        assert "5 events · 3 quotes · 5 countries" in holds(app)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_exports_what_it_shows(stored: Open, page: str) -> None:
    app = stored(page)
    assert [one.proto.label for one in app.get("download_button")] == [one.label for one in exports.FORMATS.values()]


@pytest.mark.parametrize("page", PAGES)
def test_missing_is_empty(stored: Open, page: str) -> None:
    app = stored(page)
    words = said(app)
    assert ">None<" not in words
    assert "nan" not in words.lower().split()
    for table in app.dataframe:
        assert not {"None", "nan", "NaT"} & set(table.value.astype("object").fillna("").to_numpy().ravel().tolist())


def test_the_timeline_lists_its_events_by_date(stored: Open) -> None:
    when = [row[0] for row in shown_rows(stored())]
    assert when == ["10–16 Mar 2031 (week)", "12 Mar 2031", "by 2 Apr 2031", "from 2 Apr 2031", "undated"]


def test_the_evidence_steps_from_row_to_row(stored: Open) -> None:
    app = stored()
    assert "Evidence 1 of 5" in said(app)
    assert app.button(key="evidence_previous").disabled
    app.button(key="evidence_next").click().run()
    assert "Evidence 2 of 5" in said(app)
    assert app.query_params["row"] == "e1"
    app.button(key="evidence_previous").click().run()
    assert "Evidence 1 of 5" in said(app)


def test_an_address_opens_its_row(stored: Open) -> None:
    assert "Evidence 4 of 5" in said(stored(row="e4"))


def test_open_article_turns_to_the_article(stored: Open) -> None:
    app = stored(row="e4", country="ISL")
    app.button(key="open_article").click().run()
    assert "<h2>Fish</h2>" in said(app)
    assert app.query_params == {"country": "ISL", "row": "e4", "article": "a2"}


def test_the_days_of_the_bars_stay_in_sight_above_them(stored: Open) -> None:
    days = said(stored()).partition('<div class="cq-days">')[2].partition("</div>")[0]
    assert "Mar<br>2031" in days
    assert ">24 Mar<" in days


@pytest.mark.parametrize("row", ["e1", "e4"])
def test_the_bar_of_the_open_row_is_marked_wherever_it_was_opened(stored: Open, row: str) -> None:
    app = stored()
    drawn = json.loads(app.get("plotly_chart")[1].proto.spec)
    app.session_state["opened_row"] = row
    app.run()
    marked = json.loads(app.get("plotly_chart")[1].proto.spec)
    assert drawn["data"] != marked["data"]


def test_the_map_lists_the_countries(stored: Open) -> None:
    rows = shown_rows(stored("map"))
    assert rows[0] == ["Norway", "NOR", 3, 1, 1, 1]
    assert ["Malta", "MLT", 0, 0, 1, 1] in rows


def test_quotes_are_cards_or_a_table(stored: Open) -> None:
    app = stored("quotes")
    assert "“We stand by our word”" in said(app)
    app.segmented_control(key="quotes_as").set_value("Table").run()
    assert [row[3] for row in shown_rows(app)] == ["We stand by our word", "No nets were cut", "=we cannot say"]


def test_the_legend_switches_highlights(stored: Open) -> None:
    app = stored("articles", article="a1")
    assert 'class="cq-quotes' in said(app)
    app.pills(key="layers").set_value(["dates"]).run()
    assert 'class="cq-quotes' not in said(app)


def test_what_an_article_says_stays_text(database: str, open_page: Open) -> None:
    nasty = "<img src=x onerror=alert(1)> *a* :red[b] $c$"
    article = {"article_id": "a1", "title": nasty, "source": nasty, "published": "2031-03-12"}
    event = small_tables.EVENTS[0] | {"sentence": nasty, "trigger": nasty}
    fill(
        database,
        articles=[article],
        events=[event],
        quotes=[small_tables.QUOTES[0] | {"speaker": nasty, "text": nasty}],
        participants=[small_tables.PARTICIPANTS[0] | {"name": nasty}],
    )
    for page in ("timeline", "quotes", "articles"):
        app = open_page(page, source=nasty)
        assert not app.exception
        assert "<img" not in said(app)
        assert r"\<img src\=x onerror\=alert\(1\)\> \*a\* \:red\[b\] \$c\$ ×" in labels(app)


def test_an_exercise_is_marked(database: str, open_page: Open) -> None:
    fill(database, articles=[small_tables.ARTICLES[0] | {"source": "Test Wire (exercise)"}])
    assert "Exercise: people and words are invented" in holds(open_page())


def test_an_exercise_without_a_source_is_known_by_its_dateline(database: str, open_page: Open) -> None:
    text = "Ferry seized\n\nPORT ADA, 3 March (Test Wire, exercise) - Ruritania seized a ferry."
    fill(database, articles=[small_tables.ARTICLES[0] | {"source": None, "text": text}])
    assert "Exercise: people and words are invented" in holds(open_page())


def test_an_exercise_among_real_articles_is_told_apart(database: str, open_page: Open) -> None:
    fill(database, articles=[small_tables.ARTICLES[0] | {"source": "Test Wire (exercise)"}, small_tables.ARTICLES[1]])
    assert "Partly an exercise" in holds(open_page())


def test_other_material_is_not_marked(stored: Open) -> None:
    assert "exercise" not in holds(stored()).lower()


def test_an_ingest_from_elsewhere_shows_up(database: str, stored: Open) -> None:
    app = stored()
    fill(database, articles=[{"article_id": "a9", "title": "New", "source": "Later Wire", "published": None}],
         events=[small_tables.EVENTS[4] | {"event_id": "e9", "article_id": "a9"}], participants=[])  # fmt: skip
    app.run()
    assert "6 events" in holds(app)


def test_a_problem_of_the_store_is_a_plain_line(stored: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = stored()

    def gone(*_: object) -> int:
        raise StoreProblem("The database <x> is gone.")

    monkeypatch.setattr(store.Store, "version", gone)
    app.run()
    assert "The database &lt;x&gt; is gone." in said(app)
    assert not app.exception


def test_an_error_is_a_reference_and_its_details_are_in_the_log(
    stored: Open, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = stored()
    monkeypatch.setattr(data, "board", lambda: 1 / 0)
    with caplog.at_level(logging.ERROR, logger="communique"):
        app.run()
    assert "Reference" in said(app)
    assert "ZeroDivisionError" not in said(app)
    assert "ZeroDivisionError" in caplog.text
    assert not app.exception


def test_two_sessions_keep_to_themselves(stored: Open) -> None:
    one, other = stored(), stored()
    one.multiselect(key="filter_countries").select("NOR").run()
    other.run()
    assert "3 events" in holds(one)
    assert "5 events" in holds(other)


def test_the_selection_goes_from_page_to_page(stored: Open) -> None:
    app = stored(country="NOR")
    for page in PAGES[1:4]:
        turn_to(app, page)
        assert app.query_params["country"] == "NOR"
        assert "3 events" in holds(app)
