"""How fast articles are read on one core, and what each component costs: words a second of processor time.

    python tests/bench.py [FILE or FOLDER ...]

Without files, our samples, which are dense with events and quotations, and our written articles, which are like
ordinary news. Loading is timed apart. The documents go through the components in batches as in `pipeline.read`.
"""

from __future__ import annotations

import os

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_variable] = "1"

import sys  # noqa: E402
import time  # noqa: E402
from collections import defaultdict  # noqa: E402
from collections.abc import Iterator  # noqa: E402
from contextlib import contextmanager  # noqa: E402
from datetime import date  # noqa: E402
from pathlib import Path  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from spacy.language import Language  # noqa: E402
from spacy.util import minibatch  # noqa: E402

from components import readers, rows  # noqa: E402
from components.article import Article  # noqa: E402
from components.nlp import pipeline  # noqa: E402
from components.nlp.training.written import written_rows  # noqa: E402

LEAST_WORDS = 30_000
PUBLISHED = date(2025, 9, 5)  # our written articles have no date; with one, dates have their full work
OURS = frozenset(pipeline.COMPONENTS)


class Clock:
    """Seconds of processor time by what they were spent on."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        """Count the time of a block."""
        begin = time.process_time()
        yield
        self.spent[name] += time.process_time() - begin


def samples() -> list[Article]:
    """Our sample articles."""
    return from_path(ROOT / "data" / "samples")


def written() -> list[Article]:
    """The articles that we wrote to train and to measure with."""
    return [Article(row["text"], published=PUBLISHED) for row in written_rows(ROOT / "data" / "written")]


def from_path(path: Path) -> list[Article]:
    """The articles of a file, or of the dated files of a folder."""
    files = sorted(one for one in path.rglob("20*") if one.is_file()) if path.is_dir() else [path]
    return [article for file in files for article in readers.read(file.name, file.read_bytes())]


def read(nlp: Language, batch: list[Article], clock: Clock) -> None:
    """Read articles as `pipeline.read` does: all of them through the models, then each through our components."""
    docs = []
    for article in batch:
        with clock.timing("tokenizer"):
            doc = nlp.make_doc(article.text)
        doc._.published = article.published
        docs.append(doc)
    for name, component in nlp.pipeline:
        if name not in OURS:
            for doc in docs:
                with clock.timing(name):
                    component(doc)
    for article, doc in zip(batch, docs, strict=True):
        for name, component in nlp.pipeline:
            if name in OURS:
                with clock.timing(name):
                    component(doc)
        with clock.timing("rows"):
            rows.article_rows(article, doc)


def report(nlp: Language, about: str, articles: list[Article]) -> None:
    """Read articles, repeated so that there are LEAST_WORDS words, and print the shares."""
    words = sum(len(one.text.split()) for one in articles)
    times, clock = LEAST_WORDS // words + 1, Clock()
    for batch in minibatch(articles * times, pipeline.BATCH):
        read(nlp, batch, clock)
    total = sum(clock.spent.values())
    models = sum(seconds for name, seconds in clock.spent.items() if name not in {*OURS, "tokenizer", "rows"})
    print(f"{about}: {words * times} words in {total:.2f} s: {words * times / total:,.0f} words/s")
    for name, seconds in clock.spent.items():
        print(f"  {name:16} {100 * seconds / total:5.1f}%  {100 * seconds / models:5.1f}% of the models' time")


def main() -> None:
    """Load, read, and print the shares."""
    begin = time.process_time()
    nlp = pipeline.load()
    print(f"loading {time.process_time() - begin:.2f} s")
    sets = {path: from_path(Path(path)) for path in sys.argv[1:]} or {"samples": samples(), "written": written()}
    read(nlp, samples()[: pipeline.BATCH], Clock())
    for about, articles in sets.items():
        report(nlp, about, articles)


if __name__ == "__main__":
    main()
