"""The pipeline: the same rows however articles are batched, models with other labels, and a missing model."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from components import rows
from components.article import Article
from components.nlp import pipeline
from components.problems import ModelProblem

TEXTS = (
    "Norwegian Foreign Minister Ada Lund said on Friday that Oslo would not give in. “We will wait,” she said.",
    "Iceland accused Norway of cutting the cable.\n\nReykjavik recalled its ambassador.",
    "",
    "No names here at all, and nothing happened.",
)


def test_the_same_rows_whatever_the_batch(nlp: Language) -> None:
    articles = [Article(text, published=date(2031, 3, 7)) for text in TEXTS if text]
    together = [rows.article_rows(*pair) for pair in pipeline.read(nlp, articles * 3)]
    alone = [rows.article_rows(*pair) for article in articles for pair in pipeline.read(nlp, [article])]
    assert together == alone * 3


def test_an_empty_text_gives_no_rows(nlp: Language) -> None:
    ((article, doc),) = pipeline.read(nlp, [Article(" \n ")])
    tables = rows.tables([rows.article_rows(article, doc)])
    assert {name: len(table) for name, table in tables.items()} == {
        "articles": 1, "mentions": 0, "quotes": 0, "events": 0, "participants": 0,
    }  # fmt: skip


def test_a_missing_model_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelProblem, match="COMMUNIQUE_MODEL"):
        pipeline.load(str(tmp_path / "nothing"))


WORDS = "Norway accused Iceland of delay , Ada Lund said .".split()
TAGS = "NNP VBD NNP IN NN , NNP NNP VBD .".split()
PARTS = "PROPN VERB PROPN ADP NOUN PUNCT PROPN PROPN VERB PUNCT".split()
LEMMAS = "Norway accuse Iceland of delay , Ada Lund say .".split()
TREES = {
    "ud": ([1, 8, 1, 4, 1, 8, 8, 6, 8, 8], "nsubj ccomp obj case obl punct nsubj flat ROOT punct".split()),
    "clear": ([1, 8, 1, 1, 3, 8, 7, 8, 8, 8], "nsubj ccomp dobj prep pobj punct compound nsubj ROOT punct".split()),
}


@Language.factory("told")
def make_told(nlp: Language, name: str, scheme: str = "ud"):
    """A stand-in for a trained model: it knows one sentence, in the labels of a scheme."""

    def told(doc: Doc) -> Doc:
        heads, deps = TREES[scheme]
        place = "GPE" if scheme == "clear" else "LOC"
        known = Doc(
            doc.vocab, words=WORDS, spaces=[token.whitespace_ == " " for token in doc], tags=TAGS, pos=PARTS,
            lemmas=LEMMAS, heads=heads, deps=deps,
            ents=[f"B-{place}", "O", f"B-{place}", "O", "O", "O", "B-PERSON", "I-PERSON", "O", "O"],
        )  # fmt: skip
        attributes = ["TAG", "POS", "LEMMA", "DEP", "HEAD"]
        doc.from_array(attributes, known.to_array(attributes))
        doc.ents = [Span(doc, one.start, one.end, one.label_) for one in known.ents]
        return doc

    return told


@pytest.mark.parametrize("scheme", ["ud", "clear"])
def test_another_model_works(scheme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = spacy.blank("en")
    other.add_pipe("told", config={"scheme": scheme})
    other.to_disk(tmp_path / scheme)
    monkeypatch.setenv("COMMUNIQUE_MODEL", str(tmp_path / scheme))
    found = pipeline.load()
    ((article, doc),) = pipeline.read(found, [Article("Norway accused Iceland of delay, Ada Lund said.")])
    tables = rows.tables([rows.article_rows(article, doc)])
    assert set(tables["mentions"]["country"].dropna()) >= {"NOR", "ISL"}
    assert "Ada Lund" in set(tables["quotes"]["speaker"])
    assert list(tables["events"]["event_type"]) == ["ACCUSE"]
