"""What an analyst does, from the empty store to a file on the desk, in a real browser on the sample corpus."""

from __future__ import annotations

import re
from itertools import pairwise

from playwright.sync_api import Locator, Page, expect
from screen import (
    bars,
    click_country,
    click_middle,
    drag,
    exported_csv,
    holds,
    number_of,
    part,
    query,
    row_count,
    table_rows,
    turn_to,
    visit,
)
from server import SAMPLES, App

from components import filters, store
from components.schema import Tables

ARTICLE = """VALLETTA, 5 May 2031 (Exercise) - Malta accused Tunisia on Monday of cutting a water pipe.

“We have waited long enough,” said Foreign Minister Zebulun Quattromani.
"""


def inked(page: Page) -> Locator:
    """The bars that are drawn in ink: that of the open event."""
    return bars(page, "detail").and_(page.locator('[style*="fill: rgb(27, 34, 44)"]'))


def tables(app: App) -> Tables:
    """What the app's store holds."""
    return store.open_store(app.database).load()


def test_an_empty_store_offers_the_samples_and_opens_them(page: Page, empty_app: App) -> None:
    visit(page, empty_app.url)
    expect(page.get_by_text("No articles yet")).to_be_visible()
    part(page, "open_samples").get_by_role("button").click()
    expect(holds(page)).to_contain_text("events")
    assert len(tables(empty_app)["articles"]) == len(SAMPLES)
    assert number_of(page, "event") > len(SAMPLES)
    assert number_of(page, "country") >= 15
    expect(page.get_by_text("Exercise: people and words are invented")).to_be_visible()


def test_brushing_the_timeline_narrows_the_dates(page: Page, app: App) -> None:
    visit(page, app.url)
    expect(bars(page, "overview").first).to_be_visible()
    before = number_of(page, "event")
    drag(page, part(page, "overview").locator(".nsewdrag"), 0.6, 0.97)
    expect(page).to_have_url(re.compile(r"[?&]from=20\d\d-\d\d-\d\d&to=2031-\d\d-\d\d"))
    expect(part(page, "chips").get_by_role("button", name="2031")).to_be_visible()
    chosen, ignored = filters.from_url(query(page))
    assert not ignored
    assert number_of(page, "event") == len(filters.apply(tables(app), chosen)["events"]) < before


def test_clicking_an_event_shows_its_sentence_and_its_article(page: Page, app: App) -> None:
    visit(page, app.url, status="occurred", source="Exercise Newswire (fictional)")
    expect(bars(page, "detail").first).to_be_visible()
    click_middle(page, bars(page, "detail").nth(7))
    expect(page).to_have_url(re.compile(r"[?&]row=[0-9a-f]{16}"))
    event = tables(app)["events"].set_index("event_id").loc[query(page)["row"][0]]
    proof = part(page, "evidence").locator(".cq-passage").first
    expect(proof).to_contain_text(event["sentence"])
    expect(proof.locator(".cq-trigger").first).to_contain_text(event["trigger"].split()[0])
    expect(inked(page)).to_have_count(1)
    part(page, "evidence_next").get_by_role("button").click()
    expect(page).not_to_have_url(re.compile(event.name))
    expect(inked(page)).to_have_count(1)
    part(page, "evidence_previous").get_by_role("button").click()
    expect(page).to_have_url(re.compile(event.name))
    part(page, "open_article").get_by_role("button").click()
    expect(page.locator(".cq-reader .cq-hot").first).to_be_in_viewport()
    expect(page.locator(".cq-reader .cq-text").filter(has=page.locator(".cq-hot")).first).to_contain_text(
        event["sentence"]
    )


def test_clicking_a_country_narrows_every_page(page: Page, app: App) -> None:
    visit(page, app.url, "map")
    before = holds(page).inner_text()
    click_country(page, "CAN")
    expect(part(page, "chips")).to_contain_text("Canada")
    expect(holds(page)).not_to_have_text(before)
    narrowed = holds(page).inner_text()
    for name in ("Quotes", "Articles", "Timeline", "Map"):
        turn_to(page, name)
        expect(part(page, "chips")).to_contain_text("Canada")
        expect(holds(page)).to_have_text(narrowed)
    part(page, "chips").get_by_role("button", name="Canada").click()
    expect(holds(page)).to_have_text(before)


def test_the_map_draws_shapes_and_dots_without_a_network(page: Page, app: App) -> None:
    visit(page, app.url, "map")
    shapes = part(page, "map").locator("path.choroplethlocation")
    expect(shapes.first).to_be_attached()
    drawn = shapes.evaluate_all(
        "paths => paths.filter(path => path.getBBox().width > 1).map(path => path.__data__.loc)"
    )
    assert {"NOR", "ISL", "CAN", "GBR", "MAR", "KEN", "JPN", "URY"} <= set(drawn)
    dots = part(page, "map").locator(".scattergeo path.point")
    assert dots.evaluate_all("dots => dots.map(dot => dot.getBBox().width)"), "Singapore and Malta need dots"


def test_the_exported_file_is_the_table_that_was_searched_for(page: Page, app: App) -> None:
    visit(page, app.url, "quotes")
    box = part(page, "filter_search").get_by_role("searchbox").or_(part(page, "filter_search").get_by_role("textbox"))
    box.fill("tuxedo")
    box.press("Enter")
    expect(part(page, "chips")).to_contain_text("tuxedo")
    page.get_by_role("radio", name="Table").click()
    shown = table_rows(page, "quotes_table")
    rows = exported_csv(page)
    assert number_of(page, "quote") == len(shown) == row_count(page, "quotes_table") == len(rows)
    assert [row["Quotation"] for row in shown] == [row["text"] for row in rows]
    assert [row["Speaker"] for row in shown] == [row["speaker"] or row["speaker_text"] for row in rows]


def test_direct_quotes_are_one_click_away(page: Page, app: App) -> None:
    visit(page, app.url, "quotes")
    expect(page.locator(".cq-indirect").first).to_be_visible()
    part(page, "forms").get_by_role("button", name=re.compile("^direct")).click()
    expect(page).to_have_url(re.compile(r"/quotes\?form=direct$"))
    expect(part(page, "chips")).to_contain_text("direct")
    expect(page.locator(".cq-indirect, .cq-mixed")).to_have_count(0)
    rows = exported_csv(page)
    assert {row["type"] for row in rows} == {"direct"}
    assert len(rows) == (tables(app)["quotes"]["type"] == "direct").sum()


def test_the_address_brings_the_same_view_back(page: Page, app: App) -> None:
    visit(page, app.url, "map")
    click_country(page, "CAN")
    expect(part(page, "chips")).to_contain_text("Canada")
    turn_to(page, "Quotes")
    card = page.locator(".cq-card [data-row]").nth(2)
    card.click()
    expect(page).to_have_url(re.compile(r"[?&]row=[0-9a-f]{16}"))
    said = card.locator(".cq-quotation").inner_text()
    expect(part(page, "evidence").locator(".cq-quotation")).to_have_text(said)
    expect(page.locator(".cq-open .cq-quotation")).to_have_text(said)
    seen = [
        holds(page),
        part(page, "chips"),
        part(page, "evidence").locator(".cq-proof"),
        page.locator(".cq-open .cq-quotation"),
    ]
    before = [one.inner_text() for one in seen]
    page.reload()
    for one, text in zip(seen, before, strict=True):
        expect(one).to_have_text(re.compile(r"\s*".join(map(re.escape, text.split()))))


def test_back_leads_to_the_page_before_with_its_filters(page: Page, app: App) -> None:
    visit(page, app.url, "quotes", sense="deny")
    expect(part(page, "chips")).to_contain_text("deny")
    before = holds(page).inner_text()
    turn_to(page, "Articles")
    expect(page).to_have_url(re.compile(r"/articles\?sense=deny"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/quotes\?sense=deny"))
    expect(page.locator(".cq-card").first).to_be_visible()
    expect(holds(page)).to_have_text(before)


def test_notes_stand_below_each_other_beside_their_sentences(page: Page, app: App) -> None:
    visit(page, app.url, "articles")
    notes = page.locator(".cq-note")
    expect(notes.first).to_be_visible()
    page.wait_for_function("document.querySelector('.cq-root').style.minHeight")
    boxes = notes.evaluate_all("all => all.map(one => one.getBoundingClientRect()).map(box => [box.top, box.bottom])")
    places = notes.evaluate_all(
        "all => all.map(one => document.querySelector(`[data-at='${one.dataset.beside}']`).getBoundingClientRect().top)"
    )
    assert all(upper[1] <= lower[0] for upper, lower in pairwise(boxes))
    assert all(place <= top + 1 for place, (top, _) in zip(places, boxes, strict=True))
    assert abs(boxes[0][0] - places[0]) < 2


def test_files_are_uploaded_and_a_bad_one_is_named(page: Page, empty_app: App) -> None:
    visit(page, empty_app.url, "add-articles")
    page.locator("input[type=file]").set_input_files(
        [
            {"name": "pipe.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()},
            {"name": "nothing.txt", "mimeType": "text/plain", "buffer": b""},
        ]
    )
    expect(page.get_by_text("nothing.txt")).to_be_visible()
    part(page, "read").get_by_role("button").click()
    expect(page.get_by_text("nothing.txt is empty")).to_be_visible()
    expect(page.get_by_text("pipe.txt was added")).to_be_visible()
    turn_to(page, "Quotes")
    card = page.locator(".cq-card", has_text="We have waited long enough").first
    expect(card).to_contain_text("We have waited long enough")
    expect(card).to_contain_text("Zebulun Quattromani")


def test_every_page_is_drawn_without_an_error(page: Page, app: App) -> None:
    marks = {
        "Quotes": ".cq-card",
        "Articles": ".cq-reader .cq-text",
        "Add articles": ".st-key-stored",
        "Map": ".st-key-map path.choroplethlocation",
        "Timeline": ".st-key-overview .bars",
    }
    visit(page, app.url, "articles")
    for name, mark in marks.items():
        turn_to(page, name)
        expect(page.locator(mark).first).to_be_attached()
        expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
        expect(page.locator(".cq-problem")).to_have_count(0)
        expect(page.get_by_test_id("stException")).to_have_count(0)
