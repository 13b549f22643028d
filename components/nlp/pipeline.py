"""Load the spaCy pipeline, add our components, and read articles with it.

Importing this module registers every component, so that `spacy.load("data/pipeline")` works after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from components import settings
from components.article import Article
from components.nlp import (  # noqa: F401  registers the components
    boilerplate,
    dates,
    encoder,
    events,
    names,
    places,
    quotes,
    sentences,
)
from components.problems import ModelProblem

COMPONENTS = ("boilerplate", "places", "names", "dates", "quotes", "events")
BATCH = 16


def load(model: str | None = None) -> Language:
    """The pipeline `model` (default: COMMUNIQUE_MODEL, else data/pipeline) with our components behind its own.

    Loaded once a process. Raises ModelProblem where it is missing or was made by another version of spaCy.
    """
    return load_once(model or settings.current().model)


@lru_cache(maxsize=2)
def load_once(name: str) -> Language:
    """What `load` gives, by the name of the pipeline."""
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise ModelProblem(
            f"The language pipeline {name} cannot be loaded ({error}). Restore data/pipeline from the project, or "
            "point COMMUNIQUE_MODEL at an installed spaCy pipeline for English."
        ) from error
    if "parser" in nlp.pipe_names and "sentence_guard" not in nlp.pipe_names:
        nlp.add_pipe("sentence_guard", before="parser")
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def read(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Doc]]:
    """Each article with its analysed Doc, in order. The result does not depend on how they are batched."""
    kept: list[Article] = []

    def docs() -> Iterator[Doc]:
        for article in articles:
            doc = nlp.make_doc(article.text)
            doc._.published, doc._.published_from = article.published, article.published_from
            kept.append(article)
            yield doc

    for doc in nlp.pipe(docs(), batch_size=BATCH):
        yield kept.pop(0), doc
