"""What several tests share."""

from __future__ import annotations

import pytest
from spacy.language import Language

from components.nlp import pipeline


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The shipped pipeline with all our components."""
    return pipeline.load()
