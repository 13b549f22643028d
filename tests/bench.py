"""How fast articles are read on one core, and what each component costs: words a second of processor time.

    python tests/bench.py [FILE or FOLDER, default: the samples]

Loading is timed apart. The words are repeated until there are enough of them to time.
"""

from __future__ import annotations

import os

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_variable] = "1"

import sys  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from components import readers, rows  # noqa: E402
from components.article import Article  # noqa: E402
from components.nlp import pipeline  # noqa: E402

LEAST_WORDS = 30_000
OURS = frozenset(pipeline.COMPONENTS)


def articles(path: Path) -> list[Article]:
    """The articles of a file or folder, repeated with a number so that there are LEAST_WORDS words."""
    files = sorted(one for one in path.rglob("20*") if one.is_file()) if path.is_dir() else [path]
    found = [article for file in files for article in readers.read(file.name, file.read_bytes())]
    words = sum(len(one.text.split()) for one in found)
    return found * (LEAST_WORDS // words + 1)


def main() -> None:
    """Load, read, and print the shares."""
    begin = time.process_time()
    nlp = pipeline.load()
    loaded = time.process_time() - begin
    texts = articles(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "samples")
    words = sum(len(one.text.split()) for one in texts)
    list(pipeline.read(nlp, texts[:2]))
    spent = {"tokenizer": 0.0} | dict.fromkeys(nlp.pipe_names, 0.0) | {"rows": 0.0}
    for article in texts:
        begin = time.process_time()
        doc = nlp.make_doc(article.text)
        doc._.published = article.published
        spent["tokenizer"] += time.process_time() - begin
        for name, component in nlp.pipeline:
            begin = time.process_time()
            doc = component(doc)
            spent[name] += time.process_time() - begin
        begin = time.process_time()
        rows.article_rows(article, doc)
        spent["rows"] += time.process_time() - begin
    total = sum(spent.values())
    models = sum(seconds for name, seconds in spent.items() if name not in OURS and name not in ("tokenizer", "rows"))
    print(f"loading {loaded:.2f} s; {words} words in {total:.2f} s: {words / total:,.0f} words/s")
    for name, seconds in spent.items():
        print(f"  {name:16} {100 * seconds / total:5.1f}%  {100 * seconds / models:5.1f}% of the models' time")


if __name__ == "__main__":
    main()
