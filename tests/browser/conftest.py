"""A real browser and a real server for the flows of an analyst. Nothing that they ask for may leave the machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from server import SAMPLES, SECONDS, App, database, serve

from components import ingest, store

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
MISSING = "NO BROWSER: the browser tests did not run. Install Debian's chromium to run them."


@dataclass
class Window:
    """A browser window: what its tabs have asked for, and which errors their scripts have left uncaught."""

    context: BrowserContext
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly that tests are missing from this run."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any(MISSING in str(report.longrepr) for report in skipped):
        terminalreporter.write_sep("!", MISSING, red=True, bold=True)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[App]:
    """The app with the sample corpus in its store. Tests that share it change nothing in the store."""
    address = database(tmp_path_factory.mktemp("samples"))
    files = [ingest.File(path.name, path.read_bytes) for path in SAMPLES]
    results = list(ingest.ingest(files, store.open_store(address)))
    assert [result.problem for result in results] == [None] * len(SAMPLES)
    with serve(address) as running:
        yield running


@pytest.fixture
def empty_app(tmp_path: Path, browser: Browser) -> Iterator[App]:
    """The app with an empty store."""
    with serve(database(tmp_path)) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Without one the tests are skipped, but they fail where CI=true.

    It is closed behind its tests: Playwright keeps an event loop running that others would find in their thread.
    """
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    expect.set_options(timeout=SECONDS * 1000)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Window]:
    """The window of an analyst; what it has loaded for one test it need not load for the next."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce", locale="en-GB")
    context.set_default_timeout(SECONDS * 1000)
    opened = Window(context)
    context.on("request", lambda request: opened.asked.append(request.url))
    context.on("page", lambda page: page.on("websocket", lambda socket: opened.asked.append(socket.url)))
    context.on("weberror", lambda error: opened.failed.append(str(error.error)))
    yield opened
    context.close()


@pytest.fixture
def page(window: Window) -> Iterator[Page]:
    """A tab of its own. Afterwards: no request has left the machine, and no script of a page has failed."""
    window.asked.clear()
    window.failed.clear()
    tab = window.context.new_page()
    yield tab
    tab.close()
    assert window.asked, "The browser has asked for nothing"
    assert [url for url in window.asked if not is_local(url)] == []
    assert window.failed == []


def is_local(url: str) -> bool:
    """Whether a request stays on this machine."""
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob") or parts.hostname == "127.0.0.1"
