"""What several tests share."""

from __future__ import annotations

import pytest
from hypothesis import settings
from spacy.language import Language

from components.nlp import pipeline

settings.register_profile("pinned", derandomize=True, deadline=None, database=None)
settings.load_profile("pinned")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The shipped pipeline with all our components."""
    return pipeline.load()
