"""Files -> articles -> rows -> a sink. The store and the file writer of `extract` are the two sinks.

One bad file, and one article that the pipeline cannot take, never stops the others: each is a Result with a problem.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from components import parallel, readers, row_check, rows
from components.article import Article
from components.nlp import pipeline
from components.problems import UnreadableFile
from components.readers.clean import one_line
from components.rows import Rows

log = logging.getLogger(__name__)

# What is analysed together: large enough for the models, small enough for bounded memory and a bar that moves.
CHUNK_ARTICLES = 16
CHUNK_CHARACTERS = 25_000
FAULT = "could not be analysed because of a fault in the program; nothing of it was kept"


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: its name as it is shown, and how to get its bytes when its turn has come."""

    name: str
    load: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the analyst says about files that do not say it themselves."""

    published: date | None = None
    source: str | None = None

    def fill(self, article: Article) -> Article:
        """The article with the analyst's date and source where it has none."""
        if article.published is None and self.published is not None:
            article = replace(article, published=self.published, published_from="analyst")
        return replace(article, source=article.source or self.source)


NOTHING_GIVEN = Defaults()


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one article, or of a file that gave none (`article_id` is None then).

    `file` counts the files from 0; `number` of `total` is the article's place in its file. `is_new` is False for an
    article that the sink had already. `problem` is a line for the analyst; nothing was kept where there is one.
    """

    file: int
    name: str
    number: int = 1
    total: int = 1
    article_id: str | None = None
    is_new: bool = False
    problem: str | None = None


class Sink(Protocol):
    """Where rows go."""

    def has(self, article_id: str) -> bool:
        """Whether the article is there already."""

    def save(self, article: Rows) -> bool:
        """Keep the rows of one article, all or none; False where it was there already."""


@dataclass(frozen=True, slots=True)
class Task:
    """An article on its way, with the result that it will have."""

    article: Article
    result: Result


def ingest(files: Iterable[File], sink: Sink, defaults: Defaults = NOTHING_GIVEN, workers: int = 1) -> Iterator[Result]:
    """Read, analyse and save; a result for each article and each unreadable file, in the order of the files.

    An article that the sink has already is not analysed again. With more than one worker the analysis runs in that many
    processes; what is saved, and its order, stay the same. Raises ModelProblem and what the sink raises.
    """
    waiting: deque[tuple[list[Task | Result], list[str]]] = deque()

    def unknown() -> Iterator[list[Article]]:
        for chunk in chunks(tasks(files, defaults)):
            articles = {
                item.article.article_id: item.article
                for item in reversed(chunk)
                if isinstance(item, Task) and not sink.has(item.article.article_id)
            }
            waiting.append((chunk, list(articles)))
            yield list(articles.values())

    for found in analysed(unknown(), workers):
        chunk, keys = waiting.popleft()
        analysis = dict(zip(keys, found, strict=True))
        for item in chunk:
            yield item if isinstance(item, Result) else save(item.result, analysis, sink)


def tasks(files: Iterable[File], defaults: Defaults) -> Iterator[Task | Result]:
    """The articles of the files, and at once the result of a file that has none."""
    for number, file in enumerate(files):
        shown = one_line(file.name)
        try:
            articles = readers.read(file.name, file.load())
        except UnreadableFile as problem:
            yield Result(number, shown, problem=problem.reason)
        except OSError as error:
            yield Result(number, shown, problem=f"cannot be opened: {error.strerror or error}")
        else:
            for place, article in enumerate(articles, start=1):
                result = Result(number, shown, place, len(articles), article.article_id)
                yield Task(defaults.fill(article), result)


def chunks(items: Iterable[Task | Result]) -> Iterator[list[Task | Result]]:
    """Tasks in groups small enough for bounded memory, whatever files they come from."""
    chunk: list[Task | Result] = []
    characters = 0
    for item in items:
        size = len(item.article.text) if isinstance(item, Task) else 0
        if chunk and (len(chunk) >= CHUNK_ARTICLES or characters + size > CHUNK_CHARACTERS):
            yield chunk
            chunk, characters = [], 0
        chunk.append(item)
        characters += size
    if chunk:
        yield chunk


def save(result: Result, analysis: dict[str, Rows | str], sink: Sink) -> Result:
    """The result of an article once it is saved; one that was not analysed is in the sink already."""
    found = analysis.get(result.article_id or "")
    if isinstance(found, str):
        return replace(result, problem=found)
    return replace(result, is_new=found is not None and sink.save(found))


def analysed(chunks: Iterator[list[Article]], workers: int) -> Iterator[list[Rows | str]]:
    """`analyse` of each chunk, in order, here or in worker processes."""
    return map(analyse, chunks) if workers == 1 else parallel.in_order(JOB, chunks, workers)


def lost(article: Article) -> Rows | str:
    """What stands for an article that ended every process which analysed it."""
    return "could not be analysed: it ended the process, perhaps for want of memory"


def analyse(articles: list[Article]) -> list[Rows | str]:
    """The checked rows of each article, or in words why it has none."""
    if not articles:
        return []
    nlp = pipeline.load()
    try:
        return [checked(rows.article_rows(article, doc)) for article, doc in pipeline.read(nlp, articles)]
    except Exception:
        if len(articles) > 1:
            return [analyse([article])[0] for article in articles]
        log.exception("article %s of %s", articles[0].article_id, articles[0].file_name)
        return [FAULT]


def checked(article: Rows) -> Rows | str:
    """The rows of an article where they keep to the schema."""
    broken = row_check.problem(article)
    if broken is None:
        return article
    log.error("article %s: %s", article["articles"][0]["article_id"], broken)
    return FAULT


JOB: parallel.Job[Article, Rows | str] = parallel.Job(analyse, lost)


def files(paths: Iterable[Path], leave_out: Path | None = None) -> Iterator[File]:
    """Files, and in folders every file of a format that is read, by name; hidden ones and READMEs are left out.

    So is what lies in the folder `leave_out`, which `extract` writes into.
    """
    for path in paths:
        if path.is_dir():
            found = (one for one in sorted(path.rglob("*")) if is_article(one, path))
            yield from (File(str(one), one.read_bytes) for one in found if not is_inside(one, leave_out))
        else:
            yield File(str(path), path.read_bytes)


def is_article(path: Path, folder: Path) -> bool:
    """Whether a file found in a folder is meant to be read."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    named = path.suffix.lower() in readers.BY_SUFFIX and path.stem.lower() != "readme"
    return named and not hidden and path.is_file()


def is_inside(path: Path, folder: Path | None) -> bool:
    """Whether a file lies in a folder, however either is written."""
    return folder is not None and path.resolve().is_relative_to(folder.resolve())
