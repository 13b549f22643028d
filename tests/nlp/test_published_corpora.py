"""Name corpora in the forms in which they are published become rows of text and entities."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.nlp.training.published import rows

UNER = """# sent_id = a-1
# text = Ada Lund left Oslo.
1\tAda\tB-PER\t-\t-
2\tLund\tI-PER\t-\t-
3\tleft\tO\t-\t-
4\tOslo\tB-LOC\t-\t-
5\t.\tO\t-\t-

# sent_id = a-2
1\tNobody\tO\t-\t-
"""
WIKIGOLD = "-DOCSTART- O\n\nAda I-PER\nLund I-PER\n( O\nNorsk I-ORG\nRåd I-ORG\n) O\n"
CROSSNER = "The\tO\nNorsk\tB-politicalparty\nLag\tI-politicalparty\n,\tO\nAda\tB-politician\n"
GUM = """# newdoc id = GUM_x
1\tPresident\tPresident\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new
2\tAda\tAda\tPROPN\tNNP\t_\t1\tflat\t_\t_
3\tLund\tLund\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
4\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
5\tPeruvian\tPeruvian\tADJ\tJJ\t_\t6\tamod\t_\tEntity=(2-person-new
6\tenvoys\tenvoy\tNOUN\tNNS\t_\t4\tobj\t_\tEntity=2)
7\tin\tin\tADP\tIN\t_\t9\tcase\t_\t_
8\tNew\tNew\tADJ\tNNP\t_\t9\tamod\t_\tEntity=(3-place-new
9\tOslo\tOslo\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=3)|SpaceAfter=No
10\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
"""


@pytest.mark.parametrize(
    ("name", "content", "text", "names"),
    [
        ("uner.iob2", UNER, "Ada Lund left Oslo.\nNobody", [("Ada Lund", "PER"), ("Oslo", "LOC")]),
        ("wikigold.txt", WIKIGOLD, "Ada Lund (Norsk Råd)", [("Ada Lund", "PER"), ("Norsk Råd", "ORG")]),
        ("crossner.txt", CROSSNER, "The Norsk Lag, Ada", [("Norsk Lag", "ORG"), ("Ada", "PER")]),
        (
            "gum.conllu",
            GUM,
            "President Ada Lund met Peruvian envoys in New Oslo.",
            [("Ada Lund", "PER"), ("Peruvian", "NORP"), ("New Oslo", "LOC")],
        ),
    ],
)
def test_published_form(tmp_path: Path, name: str, content: str, text: str, names: list[tuple[str, str]]) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    (row,) = rows(path)
    assert row["text"] == text
    assert [(text[start:end], label) for start, end, label in row["entities"]] == names
    assert [text[start:end] for start, end in row["sentences"]] == text.split("\n")
