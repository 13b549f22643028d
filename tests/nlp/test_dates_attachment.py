"""When an event happened: the date that bears on its trigger, else the narrative's day, else open."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Token

from components.nlp.annotations import When
from components.nlp.dates import when

PUBLISHED = date(2031, 9, 4)
PAST = ("None", "2031-09-04", "unknown", "published")
AHEAD = ("2031-09-04", "None", "unknown", "published")


def trigger(nlp: Language, text: str, word: str, published: date | None) -> Token:
    doc = nlp.make_doc(text)
    doc._.published = published
    return next(token for token in nlp(doc) if token.text == word)


def plain(found: When) -> tuple[str, str, str, str | None]:
    return str(found.start), str(found.end), found.precision, found.source


def day(text: str) -> tuple[str, str, str, str]:
    return text, text, "day", "text"


@pytest.mark.parametrize(
    ("text", "word", "status", "expected"),
    [
        ("On Friday, the minister met his colleague.", "met", "occurred", day("2031-08-29")),
        ("On Friday, the minister met his colleague and signed a pact.", "signed", "occurred", day("2031-08-29")),
        ("The minister met his colleague on Friday and signed a pact.", "signed", "occurred", day("2031-08-29")),
        ("The minister met his colleague on Friday and has signed a pact.", "signed", "occurred", PAST),
        ("The minister met his colleague in May and signed a pact.", "signed", "occurred", PAST),
        ("Officials held talks on Friday in Vienna.", "talks", "occurred", day("2031-08-29")),
        ("The ministry said in a statement on Wednesday that it would pay.", "said", "occurred", day("2031-09-03")),
        ("The president condemned the attack.", "condemned", "occurred", PAST),
        ("Thursday's meeting ended without a deal.", "meeting", "occurred", day("2031-09-04")),
        ("The envoy arrived, and the fleet will leave on Monday.", "arrived", "occurred", PAST),
        ("“We will invade on Friday,” the general said.", "said", "occurred", PAST),
        ("“We will invade on Friday,” the general said.", "invade", "hypothetical", day("2031-09-05")),
        ("Moscow recently withdrew its troops.", "withdrew", "occurred", PAST),
        ("They agreed to meet on Monday.", "agreed", "announced", day("2031-09-08")),
        ("On Wednesday they agreed to send aid.", "agreed", "announced", ("2031-09-03", "None", "range", "text")),
        ("They agreed in 2029 to send aid.", "agreed", "announced", ("2029-01-01", "None", "range", "text")),
        ("They vowed to leave by 2030.", "vowed", "announced", AHEAD),
        ("They will investigate the killing of two monks in 1994.", "investigate", "announced", AHEAD),
        (
            "Two men are suspected of killing a monk in 1994.",
            "killing",
            "hypothetical",
            ("1994-01-01", "1994-12-31", "year", "text"),
        ),
        ("Russia could close the border.", "close", "hypothetical", AHEAD),
        (
            "France has held talks since 2029 with its neighbours.",
            "held",
            "occurred",
            ("2029-01-01", "2031-09-04", "range", "text"),
        ),
        ("At a meeting in Oslo on Monday, the minister warned of war.", "warned", "occurred", day("2031-09-01")),
        ("Hours after the attack on Friday, Norway recalled its envoy.", "recalled", "occurred", PAST),
        ("Speaking in Oslo on Wednesday, the king rejected the plan.", "rejected", "occurred", day("2031-09-03")),
        ("On Monday talks opened and on Tuesday they collapsed.", "collapsed", "occurred", day("2031-09-02")),
        ("“They must leave by Friday,” the king said on Tuesday.", "said", "occurred", day("2031-09-02")),
        ("They fought from 1980 to 1988.", "fought", "occurred", ("1980-01-01", "1988-12-31", "range", "text")),
        ("They lost 40 men between May and July.", "lost", "occurred", ("2031-05-01", "2031-07-31", "range", "text")),
        ("On the morning of 2 September, soldiers crossed the river.", "crossed", "occurred", day("2031-09-02")),
        ("They signed a pact in the early hours of Thursday.", "signed", "occurred", day("2031-09-04")),
        ("They praised the envoy of the king of 2029.", "praised", "occurred", PAST),
        ("The bloc voiced alarm over the shelling of a camp on 9 August.", "voiced", "occurred", PAST),
        ("The bloc condemned the arrest of two monks on 9 August.", "condemned", "occurred", PAST),
        ("The bloc condemned the bombing in a statement on 9 August.", "condemned", "occurred", day("2031-08-09")),
        ("The bloc condemned on 9 August the arrest of a monk.", "condemned", "occurred", day("2031-08-09")),
        ("The king welcomed the envoy on 9 August.", "welcomed", "occurred", day("2031-08-09")),
        ("Chile welcomed the arrival of 300 officers on 9 August.", "welcomed", "occurred", PAST),
        ("Drones struck a port on Sunday, killing four men.", "killing", "occurred", day("2031-08-31")),
        ("Drones struck a port, killing four men, on Sunday.", "struck", "occurred", day("2031-08-31")),
        ("They raided a camp on Sunday after killing four men.", "killing", "occurred", PAST),
        ("On Monday, when rebels killed a monk, the king fled.", "killed", "occurred", day("2031-09-01")),
        ("On Monday Reed flew to Oslo, where he met the king.", "met", "occurred", day("2031-09-01")),
        ("Reed flew to Oslo on Monday, where he met the king.", "met", "occurred", day("2031-09-01")),
        ("Reed will fly to Oslo on Monday, where he will meet rebels.", "meet", "announced", day("2031-09-08")),
        ("On Monday Reed flew to Oslo, where rebels killed a king.", "killed", "occurred", PAST),
        ("On Tuesday the envoy arrived in Oslo. He met the king.", "met", "occurred", day("2031-09-02")),
        ("On Tuesday the envoy arrived. Norway has praised him.", "praised", "occurred", PAST),
        ("On Tuesday the envoy arrived.\nHe met the king.", "met", "occurred", PAST),
        ("On Tuesday Ana Lund met Ole Berg. Berg praised the pact.", "praised", "occurred", day("2031-09-02")),
        ("Two monks were hurt on Tuesday. Norway blamed rebels.", "blamed", "occurred", PAST),
        ("Peru left the pact on Tuesday after a row with Chile. Chile denied the charge.", "denied", "occurred", PAST),
    ],
)
def test_when(nlp, text, word, status, expected):
    assert plain(when(trigger(nlp, text, word, PUBLISHED), status)) == expected


@pytest.mark.parametrize("status", ["occurred", "announced", "hypothetical", "negated"])
def test_without_a_publication_date_nothing_is_dated_from_relative_words(nlp, status):
    assert when(trigger(nlp, "The envoys met on Friday.", "met", None), status) == When()


def test_an_explicit_date_needs_no_publication_date(nlp):
    found = when(trigger(nlp, "The envoys met on 5 May 2030.", "met", None))
    assert plain(found) == day("2030-05-05")
