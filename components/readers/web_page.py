"""HTML: the article without navigation and advertisements, by trafilatura, with what the page says about itself.

The publication day comes only from the fields that pages have for it. Date finders that also look at copyright lines,
modification times and addresses are not asked: a missing day is better than an invented one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from components.article import Article
from components.problems import UnreadableFile
from components.readers import metadata
from components.readers.clean import tidy
from components.readers.decode import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
XML_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
# The fields in which pages state when they were published, best first.
PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.published",
    "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "citation_publication_date",
    "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publish_date", "publication_date",
    "article.published", "published-date", "dc.date", "dcterms.date", "date",
)  # fmt: skip
# Classes of a `time` by the microformats hAtom (WordPress has it) and h-entry.
PUBLISHED_CLASSES = frozenset({"published", "dt-published", "entry-date"})
ARTICLE_TYPE = re.compile(r"Article|BlogPosting|Report\b|Blog\b", re.IGNORECASE)


def parse(name: str, data: bytes) -> list[Article]:
    """The one article of a page. Raises UnreadableFile where no article is found in it."""
    # Only the sandbox's child needs it, and it takes 0.3 s to import.
    import trafilatura

    page = decode(name, data, declared_charset(data)).replace("\x00", "")
    # The date that is found along the way is not used: see above.
    found = trafilatura.bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params={"extensive_search": False}
    )
    tree = trafilatura.load_html(page)
    if found is None or isinstance(found, dict) or not found.text or tree is None:
        raise UnreadableFile(name, "has no readable text: no article was found in the page")
    title, author = metadata.text_field(found.title), metadata.text_field(found.author)
    day = published(tree)
    return [
        Article(
            text=body(tidy(found.text), title, author),
            title=title,
            source=metadata.text_field(found.sitename) or metadata.text_field(found.hostname),
            author=author,
            url=metadata.text_field(found.url),
            published=day,
            published_from="metadata" if day else None,
        )
    ]


def declared_charset(data: bytes) -> str | None:
    """The charset that the page says it has. Browsers take Latin-1 for Windows-1252, and so do we."""
    found = XML_ENCODING.match(data[:400]) or CHARSET.search(data[:4096])
    if not found:
        return None
    charset = found.group(1).decode("ascii").lower()
    return "cp1252" if charset in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii") else charset


def body(text: str, title: str | None, author: str | None) -> str:
    """The text without first lines that only repeat the title or the author."""
    repeated = {line.casefold() for line in (title, author, author and f"By {author}") if line}
    lines = text.split("\n")
    while len(lines) > 1 and " ".join(lines[0].split()).casefold() in repeated:
        lines.pop(0)
    return "\n".join(lines).strip()


def published(tree: HtmlElement) -> date | None:
    """The publication day that the page states: in its structured data, its meta fields or its marked time element."""
    values = [*linked_data_days(tree), *meta_days(tree), *time_days(tree)]
    return next((found for found in map(metadata.day, values) if found), None)


def linked_data_days(tree: HtmlElement) -> Iterator[str]:
    """`datePublished` of the articles in the page's JSON-LD."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            blocks = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for block in things(blocks):
            if ARTICLE_TYPE.search(str(block.get("@type"))) and isinstance(block.get("datePublished"), str):
                yield block["datePublished"]


def things(block: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD at the top, in a list or in a graph."""
    if isinstance(block, list):
        for one in block:
            yield from things(one)
    elif isinstance(block, dict):
        yield block
        yield from things(block.get("@graph"))


def meta_days(tree: HtmlElement) -> Iterator[str]:
    """The values of the meta fields for the publication day, best field first."""
    fields: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        label = element.get("property") or element.get("name") or element.get("itemprop") or ""
        fields.setdefault(label.strip().lower(), element.get("content") or element.get("datetime") or "")
    for label in PUBLISHED_META:
        if fields.get(label):
            yield fields[label]


def time_days(tree: HtmlElement) -> Iterator[str]:
    """The days of elements that are marked as the publication time; a bare `time` can be anything.

    Lists of other articles have the same classes, so that these count only around the heading where they disagree.
    """
    times = [element for element in tree.iterfind(".//time") if element.get("datetime")]
    for element in times:
        if element.get("pubdate") is not None or "datepublished" in (element.get("itemprop") or "").lower():
            yield element.get("datetime")
    classed = [element for element in times if not PUBLISHED_CLASSES.isdisjoint(classes(element))]
    if len(set(days_of(classed))) > 1:
        classed = [element for element in classed if beside_heading(element)]
    if len(set(days_of(classed))) == 1:
        yield from days_of(classed)[:1]


def classes(element: HtmlElement) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").lower().split()


def days_of(times: list[HtmlElement]) -> list[str]:
    """The days of `time` elements, without the time of day."""
    return [element.get("datetime").strip()[: len("2031-03-04")] for element in times]


def beside_heading(element: HtmlElement) -> bool:
    """Whether the nearest article or header around an element has the heading of the page."""
    around = next((one for one in element.iterancestors("article", "header", "main")), None)
    return around is not None and around.find(".//h1") is not None
