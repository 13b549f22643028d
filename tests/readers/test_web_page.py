"""Web pages: the article, and only what the page itself says about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from components import readers
from components.article import Article

GOOD = (Path(__file__).parent / "files" / "good.html").read_text(encoding="utf-8")
DATED = '<meta property="article:published_time" content="2031-03-04T23:30:00-05:00">'


def read(page: str | bytes, name: str = "a.html") -> Article:
    return readers.read(name, page.encode() if isinstance(page, str) else page)[0]


def test_article_and_its_metadata() -> None:
    article = read(GOOD)
    assert article.title == "Envoys meet in Oslo"
    assert article.source == "The Northern Wire"
    assert article.author == "Ada Berg"
    assert article.url == "https://northern.example/envoys"
    assert (article.published, article.published_from) == (date(2031, 3, 4), "metadata")
    lines = article.text.split("\n")
    assert lines[0].startswith("The envoys of Norway"), "without navigation and without its title"
    assert lines[1] == "“We will be back,” said Kari Lund, who leads the Norwegian delegation."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    assert read(GOOD.replace("utf-8", declared).encode(encoding)).text == read(GOOD).text


def test_page_named_txt_or_without_known_suffix_is_a_page() -> None:
    assert read(GOOD, "a.txt").text == read(GOOD, "story.aspx").text == read(GOOD).text


def test_text_named_html_is_text() -> None:
    assert read("The talks ended; 3 < 5 and 5 > 3.").text == "The talks ended; 3 < 5 and 5 > 3."


def test_fragment() -> None:
    assert read("<p>The envoys met.</p><p>They left.</p>").text == "The envoys met.\nThey left."


@pytest.mark.parametrize(
    ("instead", "day"),
    [
        ("", None),
        ('<meta property="article:modified_time" content="2031-06-01">', None),
        ('<meta name="copyright" content="2019"><meta itemprop="copyrightyear" content="2019">', None),
        ('<meta property="og:url" content="https://northern.example/2031/03/04/envoys">', None),
        ('<time datetime="2031-05-01">in May</time>', None),
        ('<time pubdate datetime="2031-03-04">4 March</time>', date(2031, 3, 4)),
        ('<time class="entry-date published" datetime="2031-03-04T18:00:00+00:00">4 March</time>', date(2031, 3, 4)),
        ('<time class="dt-published" datetime="2031-03-04">4 March</time>', date(2031, 3, 4)),
        ('<time class="updated" datetime="2031-05-01">in May</time>', None),
        (
            '<article><h2>Other</h2><time class="entry-date" datetime="2031-05-01"></time></article>'
            '<article><h1>This</h1><time class="entry-date" datetime="2031-03-04"></time></article>',
            date(2031, 3, 4),
        ),
        (
            '<li><time class="entry-date" datetime="2031-05-01"></time></li>'
            '<li><time class="entry-date" datetime="2031-03-04"></time></li>',
            None,
        ),
        ('<meta itemprop="datePublished" content="2031-03-04">', date(2031, 3, 4)),
        ('<meta name="date" content="03/04/2031">', None),
        ('<meta name="DC.date.issued" content="2031-03-04">', date(2031, 3, 4)),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-03-04T01:00Z"}</script>',
         date(2031, 3, 4)),
        ('<script type="application/ld+json">[{"@graph": [{"@type": ["Article"], "datePublished": "2031-03-04"}]}]'
         "</script>", date(2031, 3, 4)),
        ('<script type="application/ld+json">{"@type": "VideoObject", "datePublished": "2031-03-04"}</script>', None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 7}</script>', None),
        ('<script type="application/ld+json">{broken</script>', None),
    ],
)  # fmt: skip
def test_publication_day_is_stated_or_absent(instead: str, day: date | None) -> None:
    article = read(GOOD.replace(DATED, instead))
    assert (article.published, article.published_from) == (day, "metadata" if day else None)
