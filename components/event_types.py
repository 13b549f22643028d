"""The event types of data/event_types.toml: what each means, how it is drawn, and what triggers it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from components.settings import DATA


@dataclass(frozen=True, slots=True)
class EventType:
    """One PLOVER type. `score` is PLOVER's intensity, `modes` the intensities of its modes, `colour` its quad's.

    `unlisted`, `triggers` and `examples` are the tables of the file as they stand; `nlp/events/frames.py` reads the
    first two, the tests the third.
    """

    name: str
    label: str
    definition: str
    quad: int
    score: float
    cameo_root: str
    colour: str
    modes: dict[str, float]
    unlisted: dict[str, str]
    triggers: list[dict[str, str]]
    examples: list[dict[str, Any]]

    def intensity(self, mode: str | None) -> float:
        """PLOVER's score of the mode, or of the type where the mode is not known."""
        return self.modes.get(mode or "", self.score)


@lru_cache(maxsize=1)
def load() -> dict[str, EventType]:
    """The types by name, in the file's order."""
    with (DATA / "event_types.toml").open("rb") as file:
        return {name: EventType(name=name, **block) for name, block in tomllib.load(file).items()}
