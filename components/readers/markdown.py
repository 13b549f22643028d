""".md: the words without the marks, and what front matter says about them."""

from __future__ import annotations

import re
from dataclasses import replace

from components.article import Article
from components.readers import metadata
from components.readers.clean import tidy
from components.readers.decode import decode

FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[^\S\n]*\n(.*?)\n(?:\1|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^([A-Za-z][\w -]*?)\s*[:=]\s*(.*?)\s*$", re.MULTILINE)
HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$")
UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)\s*$")
RULE = re.compile(r"^ {0,3}([-*_])(?:\s*\1){2,}\s*$")
FENCE = re.compile(r"^ {0,3}(?:```+|~~~+)")
TABLE_RULE = re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$")
# A line that begins a block of its own, so that the line before is not joined to it.
ITEM = re.compile(r"^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+|\|)")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s+\S+.*$", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# In this order: images before links, strong before emphasis.
INLINE = (
    (re.compile(r"!\[[^\]]*\](?:\([^()\n]*\)|\[[^\]\n]*\])"), ""),
    (re.compile(r"\[([^\[\]\n]+)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])"), r"\1"),
    (re.compile(r"\[\^[^\]\n]+\]"), ""),
    (re.compile(r"<((?:https?|mailto):[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>\n]*>"), ""),
    (re.compile(r"(\*\*\*|\*\*|\*|~~)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)(___|__|_)(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(`+)(.+?)\1"), r"\2"),
)

PRIVATE = 0xF000
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
HIDDEN = re.compile(f"[{chr(PRIVATE)}-{chr(PRIVATE + 127)}]")


def parse(name: str, data: bytes) -> list[Article]:
    """The one article of a Markdown file. Without front matter, a first heading is its title."""
    text = tidy(decode(name, data))
    front = FRONT_MATTER.match(text)
    about = metadata.fields(front_fields(front.group(2))) if front else {}
    title, paragraphs = titled(blocks(text[front.end() :] if front else text))
    article = Article(text="\n".join(paragraphs).strip(), **about)
    return [article if article.title else replace(article, title=title)]


def front_fields(block: str) -> dict[str, str]:
    """The plain `key: value` lines of front matter; nothing else of YAML or TOML is read."""
    return {key: value.strip("\"'") for key, value in FIELD.findall(block)}


def blocks(text: str) -> list[tuple[str, str]]:
    """The paragraphs as (kind, text) with soft line breaks joined; the kind is `heading`, `text` or `blank`."""
    found: list[tuple[str, str]] = []
    for line in DEFINITION.sub("", COMMENT.sub("", text)).split("\n"):
        line = re.sub(r"^(?: {0,3}>\s?)+", "", line)
        heading = HEADING.match(line)
        if heading:
            found.append(("heading", heading.group(1)))
        elif UNDERLINE.match(line) and found and found[-1][0] == "text":
            found[-1] = ("heading", found[-1][1])
        elif not line.strip() or RULE.match(line) or FENCE.match(line) or TABLE_RULE.match(line):
            found.append(("blank", ""))
        elif found and found[-1][0] == "text" and not ITEM.match(line):
            found[-1] = ("text", f"{found[-1][1]} {line.strip()}")
        else:
            found.append(("text", re.sub(r"^\s*[-*+]\s+", "", line).strip()))
    return found


def titled(parts: list[tuple[str, str]]) -> tuple[str | None, list[str]]:
    """The title, if the file begins with a heading, and the paragraphs that follow as plain words."""
    written = [(kind, plain(text)) for kind, text in parts if kind != "blank"]
    if len(written) > 1 and written[0][0] == "heading":
        return metadata.text_field(written[0][1]), [text for _, text in written[1:]]
    return None, [text for _, text in written]


def plain(text: str) -> str:
    """A paragraph without inline marks. An escaped mark is hidden from the patterns in a code point of private use."""
    text = ESCAPED.sub(lambda found: chr(PRIVATE + ord(found.group(1))), text)
    for pattern, plainer in INLINE:
        text = pattern.sub(plainer, text)
    return HIDDEN.sub(lambda found: chr(ord(found.group()) - PRIVATE), " ".join(text.split()))
