"""Every cap, path and switch, each with the environment variable that changes it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force. Sizes are bytes, times are seconds, `text_cap` is characters (spaCy's own limit)."""

    model: str
    database: str
    file_cap: int
    text_cap: int
    read_seconds: int
    read_memory: int


def current(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings as the environment has them now.

    COMMUNIQUE_MODEL        folder or package name of a spaCy pipeline (default: data/pipeline)
    COMMUNIQUE_DATABASE     SQLAlchemy URL (default: SQLite in the user's data folder)
    COMMUNIQUE_FILE_MB      largest file that is read, in MB (default 50; also `server.maxUploadSize` of Streamlit)
    COMMUNIQUE_TEXT_CHARS   longest article, in characters (default 1,000,000)
    COMMUNIQUE_READ_SECONDS longest time for one file (default 30)
    COMMUNIQUE_READ_MB      most memory for one file, in MB (default 1,500)
    """
    env = os.environ if environ is None else environ
    return Settings(
        model=env.get("COMMUNIQUE_MODEL") or str(DATA / "pipeline"),
        database=env.get("COMMUNIQUE_DATABASE") or default_database(),
        file_cap=int(env.get("COMMUNIQUE_FILE_MB", "50")) * MEGABYTE,
        text_cap=int(env.get("COMMUNIQUE_TEXT_CHARS", "1000000")),
        read_seconds=int(env.get("COMMUNIQUE_READ_SECONDS", "30")),
        read_memory=int(env.get("COMMUNIQUE_READ_MB", "1500")) * MEGABYTE,
    )


def default_database() -> str:
    """The URL of the SQLite file in the user's own data folder. The folder is made by the store, not here."""
    return f"sqlite:///{user_data_path('communique', appauthor=False) / 'communique.db'}"
