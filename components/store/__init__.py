"""The database: articles and their rows, whole or not at all."""

from components.store.opening import open_store
from components.store.store import Store

__all__ = ["Store", "open_store"]
