"""Data flows one way (ARCHITECTURE.md): walks every import of the code, also those inside functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# What stands to the left of each room. A top-level module that is not named here is a leaf: facts and plain values
# that every room may import and that import nothing but each other.
LEFT_OF: dict[str, frozenset[str]] = {
    "readers": frozenset(),
    "nlp": frozenset(),
    "rows": frozenset({"nlp"}),
    "store": frozenset(),
    "filters": frozenset(),
    "charts": frozenset(),
    "exports": frozenset(),
    "table_files": frozenset({"rows"}),
    "ingest": frozenset({"readers", "nlp", "rows", "store"}),
}
BELOW_THE_TOP = frozenset(LEFT_OF)
LEFT_OF |= {"views": BELOW_THE_TOP, "__main__": BELOW_THE_TOP, "app": BELOW_THE_TOP | {"views"}}

# Libraries that only some rooms may know.
ONLY_IN = {
    "streamlit": {"views", "app"},
    "spacy": {"nlp", "rows"},
    "sqlalchemy": {"store"},
    "sqlite3": {"store"},
}


def modules() -> list[Path]:
    """The files of the product."""
    return [*sorted((ROOT / "components").rglob("*.py")), *ROOT.glob("app.py")]


def room_of(dotted: str) -> str:
    """The room of a module of the product: `components.nlp.dates` -> `nlp`, `app` -> `app`."""
    parts = dotted.split(".")
    return parts[1] if parts[0] == "components" and len(parts) > 1 else parts[0]


def dotted_name(path: Path) -> str:
    """The name under which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(source: str, package: str) -> Iterator[str]:
    """Every module that a source text imports, in full; `package` is where its relative imports start."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            # `from components import settings` imports a module; `from components.schema import Row` a name of one.
            yield from (f"{base}.{alias.name}" for alias in node.names) if base == "components" else (base,)


def breaches(name: str, source: str, package: str) -> list[str]:
    """What a module imports against the rules, as readable lines."""
    room = room_of(name)
    found = []
    for imported in imports(source, package):
        other = room_of(imported)
        if imported.startswith("components.") or imported == "app":
            known = other in LEFT_OF
            if known and other != room and other not in LEFT_OF.get(room, frozenset()):
                found.append(f"{name} imports {imported}: {other} is not to the left of {room}")
        elif room not in ONLY_IN.get(other, {room}):
            found.append(f"{name} imports {imported}: only {' and '.join(sorted(ONLY_IN[other]))} may")
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_keep_to_the_layers(path: Path) -> None:
    name = dotted_name(path)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    assert breaches(name, path.read_text(encoding="utf-8"), package) == []


@pytest.mark.parametrize(
    ("name", "source", "allowed"),
    [
        ("components.readers.html", "from components.article import Article", True),
        ("components.readers.html", "from components.readers import decode", True),
        ("components.readers.html", "from . import decode", True),
        ("components.readers.html", "from ..nlp import dates", False),
        ("components.readers.html", "from .. import store", False),
        ("components.nlp.dates", "import spacy.tokens", True),
        ("components.nlp.dates", "from components import rows", False),
        ("components.rows", "from components.nlp.annotations import Event", True),
        ("components.filters", "def late():\n    import streamlit as st", False),
        ("components.charts.map", "from components.exports import csv", False),
        ("components.exports.csv", "from components import schema, store", False),
        ("components.ingest", "from components import readers, rows, store", True),
        ("components.ingest", "import spacy", False),
        ("components.ingest", "from components.views import state", False),
        ("components.schema", "from components.nlp import grammar", False),
        ("components.views.state", "import sqlalchemy", False),
        ("components.views.state", "import streamlit\nfrom components import charts, filters, ingest, store", True),
        ("app", "import streamlit\nfrom components.views import timeline", True),
    ],
)
def test_the_check_knows_a_breach(name: str, source: str, allowed: bool) -> None:
    assert (breaches(name, source, name.rpartition(".")[0]) == []) is allowed
