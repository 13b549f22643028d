"""The small parts of the encoder: shapes of words, lemma scripts, tags to names, windows, sentence starts."""

from __future__ import annotations

import numpy
import pytest
import spacy

from components.nlp.encoder.lemmas import Lexicon, apply, script
from components.nlp.encoder.name_tags import NameTags
from components.nlp.encoder.windows import windows
from components.nlp.encoder.word_pieces import DIGIT, INITIAL, LOWER, MARK, MIXED, TITLE, UPPER, shape
from components.nlp.sentences import sentence_starts

TAGS = ("O", "B-PERSON", "I-PERSON", "B-LOC", "I-LOC")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", LOWER), ("Oslo", TITLE), ("NATO", UPPER), ("McNeil", MIXED), ("al-Sadr", MIXED), ("A", INITIAL),
        ("J.", INITIAL), ("G7", DIGIT), ("—", MARK), ("Türkiye", TITLE), ("ΕΛΛΑΔΑ", UPPER), ("北京", LOWER),
    ],
)  # fmt: skip
def test_shape(word: str, expected: int) -> None:
    assert shape(word) == expected


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("countries", "country"), ("Countries", "country"), ("said", "say"), ("Said", "say"), ("went", "go"),
        ("Oslo", "Oslo"), ("’s", "be"), ("is", "be"), ("a", "a"), ("A", "a"), ("talks", "talk"),
    ],
)  # fmt: skip
def test_a_script_makes_the_lemma_again(word: str, lemma: str) -> None:
    assert apply(script(word, lemma), word) == lemma


@pytest.mark.parametrize(
    ("word", "predicted", "expected"),
    [
        ("insisted", "insiste", "insist"), ("Planned", "planne", "plan"), ("vowing", "vowe", "vow"),
        ("denied", "deni", "deny"), ("urges", "urg", "urge"), ("watches", "watche", "watch"),
        ("sought", "soug", "seek"), ("planning", "plann", "plan"), ("left", "leave", "leave"),
        ("bring", "br", "bring"), ("blorped", "blorpe", "blorpe"), ("used", "used", "use"),
    ],
)  # fmt: skip
def test_a_guess_that_is_no_word_gives_way_to_one_that_the_form_comes_from(
    word: str, predicted: str, expected: str
) -> None:
    known = frozenset("insist plan vow deny urge watch seek leave bring use".split())
    assert Lexicon(known, {"sought": "seek"}).lemma(predicted, word) == expected


def test_a_script_that_does_not_fit_keeps_the_word() -> None:
    assert apply("l|9|go", "ran") == "ran"


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O B-PERSON I-PERSON O", [(1, 2, "PERSON")]),
        ("B-LOC B-LOC", [(0, 0, "LOC"), (1, 1, "LOC")]),
        ("B-LOC I-LOC", [(0, 1, "LOC")]),
        ("O O", []),
    ],
)
def test_tags_to_names(tags: str, expected: list) -> None:
    scores = numpy.array([[[float(tag == one) for one in TAGS] for tag in tags.split()]], dtype=numpy.float32)
    assert list(NameTags(TAGS).best(scores).names(0, len(tags.split()))) == expected


def test_no_name_goes_on_that_has_not_begun() -> None:
    scores = numpy.zeros((1, 2, len(TAGS)), dtype=numpy.float32)
    scores[0, 1, TAGS.index("I-PERSON")] = 1
    scores[0, 0, TAGS.index("B-LOC")] = 0.5
    tagged = NameTags(TAGS).best(scores)
    assert [TAGS[index] for index in tagged.best[0]] in (["B-PERSON", "I-PERSON"], ["B-LOC", "O"])


@pytest.mark.parametrize(
    ("text", "starts", "barred"),
    [
        ("The talks failed. Nobody came.", [0, 18], ["talks", "failed", "came"]),
        ("A heading\nThe text", [0, 10], ["heading", "text"]),
        ("Foreign Minister Ada Lund spoke.", [0], ["Minister", "Ada", "Lund"]),
        ("He met Gen. Ruiz there.", [0], ["Ruiz"]),
        ("It was the Hon. Ada Lund.", [0], ["Ada", "Lund"]),
        ("Adm. Kofi Asante-Boateng spoke (Gen. Ruiz did not).", [0], ["Kofi", "Boateng", "Ruiz"]),
        ("OSLO, March 5 (Agency) - Talks began.", [0, 25], ["March", "began"]),
        ("OSLO, Norway (Agency)_ Talks began.", [0, 23], ["began"]),
        ("OSLO _ Talks began.", [0, 7], ["began"]),
        ("NUUK — Talks began.", [0, 7], ["began"]),
        ("NATO - an alliance - met.", [0], ["alliance"]),
        ("N'DJAMENA (Agency) - Talks began.", [0, 21], ["began"]),
        ("LIMA - Peru closed the border.", [0, 7], ["border"]),
        ("Talks — long ones — began.", [0], ["ones"]),
        ("Oslo - Peruvian envoys met the ministers of six states on Friday.", [0, 7], ["envoys"]),
        ("Oslo (Agency) – Peruvian envoys met the ministers of six states on Friday.", [0, 16], ["envoys"]),
        ("Peru - the land of the llama - sent its envoys to Oslo on Friday.", [0], ["land"]),
        ("Peru - Chile talks stall over fish and the border in the north", [0], ["talks"]),
        ("It asked for access. Minister Lund agreed.", [0, 21], ["Lund"]),
        ("About 20 dr. Lund's age", [0], ["Lund"]),
        ("The Sides:\n(a) urged calm;\n(b) met.", [0, 11, 15, 27, 31], ["calm"]),
        ("4. The Sides met.\n• Oslo paid.\n- Rome did not.", [0, 3, 18, 20, 31, 33], ["Sides", "paid"]),
        ("11.30 Delegation lands\n3.50 metres were lost", [0, 6, 23], ["metres"]),
        ("J. Lund spoke.", [0], ["spoke"]),
        ("Q: Who paid?\nADA LUND, HOST (on camera): We did.", [0, 3, 13, 41], ["paid", "LUND", "HOST"]),
        ("Lund: Rome paid", [0], ["paid"]),
    ],
)
def test_sentence_starts(text: str, starts: list[int], barred: list[str]) -> None:
    doc = spacy.blank("en")(text)
    certain = {token.idx: one for token, one in zip(doc, sentence_starts(doc), strict=True)}
    assert [place for place, one in certain.items() if one == 1] == starts
    assert all(certain[text.index(word)] == -1 for word in barred)


def test_windows_cover_every_word_once_and_end_with_sentences() -> None:
    doc = spacy.blank("en")("The envoy came home. " * 60 + "\n" + "word " * 300)
    words = [token.i for token in doc if not token.is_space]
    found = windows(doc, words, [1] * len(words), sentence_starts(doc))
    assert [place for start, end in found for place in range(start, end)] == list(range(len(words)))
    assert all(end - start <= 110 for start, end in found)
    assert [doc[words[end - 1]].text for _, end in found[:2]] == [".", "."]
