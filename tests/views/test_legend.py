"""The legends name everything that a colour or a form says."""

from __future__ import annotations

import small_tables

from components.charts import world
from components.charts.look import QUAD_LABELS
from components.schema import STATUSES
from components.views import legend
from components.views.style import SHEET


def test_the_timeline_names_quads_statuses_and_paleness() -> None:
    found = legend.timeline()
    for words in (*QUAD_LABELS.values(), *STATUSES, "pale: day uncertain"):
        assert words in found


def test_every_form_is_drawn() -> None:
    sheet = SHEET.read_text(encoding="utf-8")
    assert [one for one in (*STATUSES, "pale") if f".cq-form-{one} {{" not in sheet] == []


def test_the_map_names_its_classes() -> None:
    labels = [label for label, _ in world.legend(small_tables.small_tables())]
    found = legend.classes(world.legend(small_tables.small_tables()))
    assert labels[0] == "mentioned, no event"
    assert all(label in found for label in labels)
