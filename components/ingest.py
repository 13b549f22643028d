"""Files -> articles -> rows -> a sink. The store and the file writer of `extract` are the two sinks.

One bad file, and one article that the pipeline cannot take, never stops the others: each is a Result with a problem.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from components import readers, rows
from components.article import Article
from components.nlp import pipeline
from components.problems import UnreadableFile
from components.rows import Rows

log = logging.getLogger(__name__)

# What is analysed together and lost together when a process dies. Small enough for bounded memory.
CHUNK_ARTICLES = 16
CHUNK_CHARACTERS = 100_000


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


def ingest(files: Iterable[File], sink: Sink, defaults: Defaults = NOTHING_GIVEN) -> Iterator[Result]:
    """Read, analyse and save; a result for each article and each unreadable file, in the order of the files."""
    for chunk in chunks(tasks(files, defaults)):
        yield from finish(chunk, sink)


def tasks(files: Iterable[File], defaults: Defaults) -> Iterator[Task | Result]:
    """The articles of the files, and at once the result of a file that has none."""
    for number, file in enumerate(files):
        try:
            articles = readers.read(file.name, file.load())
        except UnreadableFile as problem:
            yield Result(number, file.name, problem=problem.reason)
        except OSError as error:
            yield Result(number, file.name, problem=f"cannot be read: {error.strerror or error}")
        else:
            for place, article in enumerate(articles, start=1):
                result = Result(number, file.name, place, len(articles), article.article_id)
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


def finish(chunk: list[Task | Result], sink: Sink) -> Iterator[Result]:
    """Analyse what the sink does not have, save it, and say what became of each."""
    unknown = {
        item.result.article_id: item.article
        for item in reversed(chunk)
        if isinstance(item, Task) and not sink.has(item.article.article_id)
    }
    found = dict(zip(unknown, analyse(list(unknown.values())), strict=True))
    for item in chunk:
        if isinstance(item, Result):
            yield item
        else:
            yield save(item.result, found.get(item.result.article_id), sink)


def save(result: Result, analysed: Rows | str | None, sink: Sink) -> Result:
    """The result of an article once it is saved; None stands for one that was there already."""
    if isinstance(analysed, str):
        return replace(result, problem=analysed)
    return replace(result, is_new=analysed is not None and sink.save(analysed))


def analyse(articles: list[Article]) -> list[Rows | str]:
    """The checked rows of each article, or in words why it has none."""
    if not articles:
        return []
    nlp = pipeline.load()
    try:
        found = [rows.article_rows(article, doc) for article, doc in pipeline.read(nlp, articles)]
        rows.tables(found)
    except Exception:
        if len(articles) == 1:
            log.exception("article %s of %s", articles[0].article_id, articles[0].file_name)
            return ["could not be analysed; the log has the details"]
        return [analyse([article])[0] for article in articles]
    return list(found)


def files(paths: Iterable[Path]) -> Iterator[File]:
    """Files, and in folders every file of a format that is read, by name in a fixed order."""
    for path in paths:
        if path.is_dir():
            for inside in sorted(path.rglob("*")):
                if inside.is_file() and inside.suffix.lower() in readers.BY_SUFFIX and not inside.name.startswith("."):
                    yield File(str(inside), inside.read_bytes)
        else:
            yield File(str(path), path.read_bytes)
