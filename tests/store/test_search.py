"""Search: what a person types is searched for, never understood as a language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from components.store import Store, open_store

TEXTS = {
    "cables": "Norway (and Iceland) will lay new cables; the U.S. envoy said AND NOT OR is no plan.",
    "müller": "Minister Müller-Koç visited Türkiye’s capital. He called it a “legitimate question”.",
    "target": "It is a target that nobody calls legitimate.",
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, make_rows: Callable[..., Any]) -> Store:
    store = open_store(str(tmp_path_factory.mktemp("search") / "articles.db"))
    for title, text in TEXTS.items():
        store.save(make_rows(text, title=f"On {title}"))
    return store


def titles(store: Store, found: set[str]) -> set[str]:
    articles = store.load()["articles"]
    return {title.removeprefix("On ") for title in articles[articles["article_id"].isin(found)]["title"]}


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("cables", {"cables"}),
        ("CABLES norway", {"cables"}),
        ("cab", {"cables"}),
        ("cab norway", set()),
        ("norway cab", {"cables"}),
        ("(and Iceland)", {"cables"}),
        ("u.s.", {"cables"}),
        ("AND NOT", {"cables"}),
        ("NOT", {"cables"}),
        ("NEAR(a b)", set()),
        ("title:cables", set()),
        ("muller", {"müller"}),
        ("MÜLLER-KOÇ", {"müller"}),
        ("Turkiye's", {"müller"}),
        ("Mu\u0308ller", {"müller"}),
        ("legitimate", {"müller", "target"}),
        ('"legitimate question"', {"müller"}),
        ("“legitimate question”", {"müller"}),
        ('"a target"', {"target"}),
        ('"target a"', set()),
        ('"target', {"target"}),
        ("on target", {"target"}),
        ("(", set()),
        ('"', set()),
        ("*", set()),
        ("* ' ; --", set()),
        ("'; DROP TABLE articles; --", set()),
        ("", set()),
        ("\x00", set()),
        ("\ud800 cables", {"cables"}),
        ("(?=a)(a+)+$", set()),
        ("^cables", {"cables"}),
        ("-cables", {"cables"}),
        ("cables " * 10_000, {"cables"}),
    ],
)
def test_search(filled: Store, search: str, expected: set[str]) -> None:
    assert titles(filled, filled.search(search)) == expected
