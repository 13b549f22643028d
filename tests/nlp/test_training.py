"""What training must not get wrong: spans, offsets after a swap, words and heads after alignment."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from components.nlp.training.corpora import chunks, curly, read_rows, read_trees, valid_entities
from components.nlp.training.examples import name_examples, tree_examples
from components.nlp.training.lexicons import lexicons
from components.nlp.training.marked import TRIGGER_TYPES, trigger_examples, unmarked
from components.nlp.training.swapping import Pools, swapped
from components.nlp.training.written import written_rows
from components.settings import DATA

TREES = """# newdoc id = one
# text = Don't cut "sub-sea" lines.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tcut\tcut\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
4\t"\t"\tPUNCT\t``\t_\t7\tpunct\t_\tSpaceAfter=No
5\tsub-sea\tsub-sea\tADJ\tJJ\tDegree=Pos\t7\tamod\t_\tSpaceAfter=No
6\t"\t"\tPUNCT\t''\t_\t7\tpunct\t_\t_
7\tlines\tline\tNOUN\tNNS\tNumber=Plur\t3\tobj\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = We agree.
1\tWe\twe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tagree\tagree\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = two
# text = Yes.
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
"""


@pytest.mark.parametrize(
    ("entities", "expected"),
    [
        ([(0, 4, "LOC")], ["Iran"]),
        ([(0, 5, "LOC")], ["Iran"]),
        ([(9, 15, "LOC")], ["Iraq"]),
        ([(14, 16, "LOC")], []),
        ([(0, 14, "ORG"), (0, 4, "LOC")], ['Iran and "Iraq']),
        ([(12, 99, "LOC")], ["aq"]),
    ],
)
def test_spans_are_trimmed_and_never_overlap(entities: list, expected: list[str]) -> None:
    text = 'Iran and "Iraq", \n'
    assert [text[start:end] for start, end, _ in valid_entities(text, entities)] == expected


def test_chunks_keep_offsets() -> None:
    row = {
        "text": "Ann left. Bob Li came.",
        "sentences": [[0, 9], [10, 22]],
        "entities": [[0, 3, "PER"], [10, 16, "PER"]],
    }
    pieces = list(chunks(row, 1))
    assert [[text[start:end] for start, end, _ in entities] for text, entities in pieces] == [["Ann"], ["Bob Li"]]


def test_curly_quotes_keep_the_length() -> None:
    assert curly('"It\'s", he said. "No"') == "“It’s”, he said. “No”"


def test_swapped_names_stand_where_the_offsets_say() -> None:
    text = "Ann Lee met Bob Ray in Paris; Ann Lee left Paris."
    spans = [(0, 7, "PER"), (12, 19, "PER"), (23, 28, "LOC"), (30, 37, "PER"), (43, 48, "LOC")]
    pools = Pools(people=[("Wang", "Yi"), ("Omar", "Haftar")], places=[["Mali", "Peru"]], organisations=[])
    new, entities = swapped(text, spans, 1.0, pools, random.Random(1))
    written = [new[start:end] for start, end, _ in entities]
    assert len(written) == 5
    assert written[0] == written[3]
    assert written[2] == written[4]
    assert {written[0], written[1]} <= {"Wang Yi", "Omar Haftar"}


def test_trees_on_the_tokens_that_spacy_sees(tmp_path: Path) -> None:
    path = tmp_path / "trees.conllu"
    path.write_text(TREES, encoding="utf-8")
    assert [len(document) for document in read_trees(path)] == [2, 1]
    first, second = sorted(tree_examples([path], seed=1), key=lambda one: -len(one.words))
    assert [word for word, start in zip(first.words, first.starts, strict=True) if start] == ["Do", "We"]
    cut, lines = first.words.index("cut"), first.words.index("lines")
    assert (first.heads[lines], first.deps[lines], first.heads[cut]) == (cut, "obj", cut)
    assert first.morphs[lines] == "NOUN|Number=Plur"
    assert (second.words, second.lemmas) == (["Yes", "."], ["yes", "."])


def test_a_name_that_cuts_through_a_token_takes_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    path.write_text('{"text": "Ada Lund’s visit", "entities": [[0, 8, "PER"], [11, 16, "MISC"]]}\n', encoding="utf-8")
    (example,) = name_examples(read_rows([path]), copies=0, seed=1)
    assert [tag for tag in example.names if tag != "O"] == ["B-PERSON", "I-PERSON"]


ARTICLE = """Port stays shut
<s1><PER>Ana Reyes</PER>, a docker,</s1> <c1>said</c1> <q1>“the <ORG>Union of <LOC>Lima</LOC></ORG> held.</q1>”
=====
<q2>Rain</q2>, <s2>she</s2> <c2>said</c2>, <q2>would stop</q2>.
"""


def test_articles_of_our_own_lose_their_tags_and_keep_what_they_mark(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    first, second = written_rows(tmp_path)
    assert first["text"] == "Port stays shut\nAna Reyes, a docker, said “the Union of Lima held.”"
    assert [first["text"][start:end] for start, end in first["sentences"]] == first["text"].split("\n")
    assert [(first["text"][start:end], kind) for start, end, kind in first["entities"]] == [
        ("Ana Reyes", "PER"), ("Lima", "LOC"), ("Union of Lima", "ORG")
    ]  # fmt: skip
    assert [second["text"][start:end] for start, end, kind, _ in second["parts"] if kind == "q"] == [
        "Rain", "would stop"
    ]  # fmt: skip


@pytest.mark.parametrize("article", ["<PER>Ana", "Ana</PER>", "<q1>so</q2>"])
def test_an_article_whose_tags_do_not_match_is_refused(tmp_path: Path, article: str) -> None:
    (tmp_path / "one.txt").write_text(article, encoding="utf-8")
    with pytest.raises(ValueError, match=r"clos"):
        list(written_rows(tmp_path))


def test_every_article_of_our_own_can_be_read() -> None:
    rows = list(written_rows(DATA / "written"))
    assert len(rows) == 195
    for row in rows:
        numbers = {number for *_, kind, number in row["parts"] if kind == "q"}
        assert {number for *_, number in row["parts"]} <= numbers
        assert "<" not in row["text"]


def test_news_gets_twice_as_many_copies_with_swapped_names() -> None:
    rows = [{"source": source, "text": "Ada Lund left.", "entities": [[0, 8, "PER"]]} for source in ("written", "ewt")]
    assert len(list(name_examples(rows, copies=2, seed=1))) == 2 + 4 + 2


def test_lexicons_hold_the_words_of_the_treebanks_and_of_our_lists(tmp_path: Path) -> None:
    path = tmp_path / "trees.conllu"
    path.write_text(TREES + "\n" + TREES.replace("agree\tagree", "agreen\tagree").replace("We agree", "We agreen"))
    found = lexicons(list(tree_examples([path], seed=1)))
    assert {"do", "cut", "agree", "say", "denounce", "invade"} <= set(found["verbs"])
    assert {"line", "statement", "summit"} <= set(found["nouns"])
    assert found["irregular_verbs"] == []  # what stands there but once may be a slip


def test_marked_words_keep_their_place_and_type() -> None:
    text, types = unmarked("Peru [turned|REJECT] down a [visit|CONSULT].")
    assert text == "Peru turned down a visit."
    assert {text[start:].split()[0].rstrip("."): name for start, name in types.items()} == {
        "turned": "REJECT", "visit": "CONSULT",
    }  # fmt: skip


def test_a_mark_of_no_type_is_an_error() -> None:
    with pytest.raises(ValueError, match="SHOUT"):
        unmarked("Peru [shouted|SHOUT].")


def test_our_marked_sentences_have_words_of_every_type() -> None:
    examples = list(trigger_examples(DATA / "written" / "events", seed=1))
    counts = Counter(label for one in examples for label in one.triggers)
    assert all(len(one.words) == len(one.triggers) for one in examples)
    assert all(counts[name] > 300 for name in TRIGGER_TYPES)
    assert not any("|" in word or "[" in word for one in examples for word in one.words)
