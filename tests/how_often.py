"""How often the tests that draw their cases try: a little in every run, much more under `make soak`."""

from __future__ import annotations

import os

SOAK = bool(os.environ.get("SOAK"))


def times(plain: int, soak: int) -> int:
    """The number of tries now."""
    return soak if SOAK else plain
