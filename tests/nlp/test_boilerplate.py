"""What of a page is no part of its article, in texts that were pasted from a browser."""

import pytest

from components.nlp.boilerplate import boilerplate_spans

PROSE = "Norway met Iceland in Oslo.\nThe talks went well.\nNobody signed.\n"


def skipped(text: str) -> list[str]:
    """The furniture of a text, as lines."""
    return "\n".join(text[start:end] for start, end in boilerplate_spans(text)).split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "We value your privacy. We and our partners store information.",
        "By clicking “Accept” you agree to our use of cookies.",
        "By signing up, you agree that we may write to you.",
        "Share this page",
        "Reporting by Ana Lund in Oslo and Ole Berg; Editing by Mia Dahl",
        "(Additional reporting by Ana Lund)",
        "Ana Lund and Ole Berg in Lima contributed to this report.",
        "Wire Press writers in Oslo and Lima contributed.",
    ],
)
def test_furniture(line: str) -> None:
    assert skipped(f"{PROSE}{line}\n{PROSE}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By signing the treaty, both sides agree to disarm.",
        "More from Oslo than from Rome was expected.",
        "Reporting by the Lima Post showed that Peru had lied.",
        "Written by Ana Lund, the report blames Peru.",
        "Peru contributed to the report that blamed Chile.",
    ],
)
def test_prose(line: str) -> None:
    assert boilerplate_spans(f"{PROSE}{line}\n{PROSE}") == []


@pytest.mark.parametrize(
    "heading", ["Most read", "Read more:", "RECOMMENDED FOR YOU", "Related articles", "Editors’ picks"]
)
def test_the_headlines_of_a_list_go_with_its_heading(heading: str) -> None:
    text = f"{PROSE}{heading}\nPeru expels two diplomats\n“We lost,” says Lima\nChile agreed on Monday.\nPeru waits"
    assert skipped(text) == [heading, "Peru expels two diplomats", "“We lost,” says Lima"]


@pytest.mark.parametrize("heading", ["14 comments", "Comments (2)", "Leave a reply", "Join the conversation"])
def test_the_comments_take_the_rest_of_the_text(heading: str) -> None:
    comments = f"{heading}\nanna77\nPeru should invade Chile.\nRight."
    assert skipped(PROSE + comments) == comments.split("\n")


def test_a_link_to_the_comments_above_the_article_takes_nothing() -> None:
    assert boilerplate_spans(f"Talks in Oslo\n14 comments\n{PROSE}") == []
