"""What the flows see and do on the screen. Parts are found by the keys that the views give them."""

from __future__ import annotations

import csv
import io
import re
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

# A point inside a country shape, in pixels of the window; null where the shape is hidden or too thin.
INSIDE = """(paths, code) => {
    const path = paths.find((one) => one.__data__ && one.__data__.loc === code);
    if (!path) return null;
    const box = path.getBBox(), matrix = path.getScreenCTM(), svg = path.ownerSVGElement;
    for (let steps = 2; steps <= 32; steps *= 2)
        for (let i = 1; i < steps; i++)
            for (let j = 1; j < steps; j++) {
                const point = svg.createSVGPoint();
                point.x = box.x + (box.width * i) / steps;
                point.y = box.y + (box.height * j) / steps;
                if (path.isPointInFill(point)) {
                    const seen = point.matrixTransform(matrix);
                    return [seen.x, seen.y];
                }
            }
    return null;
}"""


def visit(page: Page, url: str, path: str = "", **query: str | list[str]) -> None:
    """Open a page of the app with a selection in its address, and wait until it is drawn."""
    page.goto(f"{url}/{path}" + (f"?{urlencode(query, doseq=True)}" if query else ""))
    expect(page.get_by_role("link", name="Timeline", exact=True)).to_be_visible()


def turn_to(page: Page, name: str) -> None:
    """Click a page in the navigation."""
    page.get_by_role("link", name=name, exact=True).click()
    path = "" if name == "Timeline" else name.lower().replace(" ", "-")
    page.wait_for_url(lambda url: urlsplit(url).path == f"/{path}")


def part(page: Page, key: str) -> Locator:
    """The part of the page with this key."""
    return page.locator(f".st-key-{key}")


def holds(page: Page) -> Locator:
    """The line that says what the selection holds."""
    return page.locator(".cq-holds")


def number_of(page: Page, noun: str) -> int:
    """How many events, quotes or countries that line counts."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    counted = re.search(rf"([\d,]+) (?:{noun}|{plural})\b", holds(page).inner_text())
    assert counted, f"no {plural} in {holds(page).inner_text()}"
    return int(counted.group(1).replace(",", ""))


def query(page: Page) -> dict[str, list[str]]:
    """The selection as the address has it."""
    return parse_qs(urlsplit(page.url).query)


def drag(page: Page, area: Locator, start: float, end: float) -> None:
    """Drag across an area at half its height, from one fraction of its width to another."""
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (start + end) / 2, middle, steps=5)
    page.mouse.move(box["x"] + box["width"] * end, middle, steps=5)
    page.mouse.up()


def bars(page: Page, key: str) -> Locator:
    """The bars of a chart that can be seen; a legend has some of no size."""
    return part(page, key).locator('.bars path:not([d="M0,0Z"])')


def click_middle(page: Page, shape: Locator) -> None:
    """Click the middle of a shape in a chart: the mouse comes from beside it, as a hand does."""
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    assert box is not None
    click_at(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def click_country(page: Page, code: str) -> None:
    """Click a country on the map."""
    shapes = part(page, "map").locator("path.choroplethlocation")
    expect(shapes.first).to_be_attached()
    point = shapes.evaluate_all(INSIDE, code)
    assert point is not None, f"{code} has no shape on the map"
    click_at(page, *point)


def click_at(page: Page, x: float, y: float) -> None:
    """Move the mouse there and click."""
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y, steps=3)
    page.mouse.click(x, y)


def exported_csv(page: Page) -> list[dict[str, str]]:
    """The rows of the CSV file that the export menu gives."""
    part(page, "export").get_by_role("button").first.click()
    with page.expect_download() as download:
        part(page, "export_csv").get_by_role("button").click()
    return list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))


def table_rows(page: Page, key: str) -> list[dict[str, str]]:
    """The rows of a table on the screen, as far as they are in sight; its canvas carries them for screen readers."""
    grid = part(page, key).locator("table[role=grid]")
    expect(grid.locator("tbody tr").first).to_be_attached()
    names = grid.locator("thead th").all_inner_texts()
    cells = grid.locator("tbody tr").evaluate_all("all => all.map(row => [...row.cells].map(one => one.textContent))")
    return [dict(zip(names, values, strict=True)) for values in cells]


def row_count(page: Page, key: str) -> int:
    """How many rows a table has, without its heading."""
    return int(part(page, key).locator("table[role=grid]").get_attribute("aria-rowcount") or 0) - 1
