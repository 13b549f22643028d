"""Date expressions: what is found, what it means, and what is left alone. Published on Thursday, 4 September 2031."""

from __future__ import annotations

import time
from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

PUBLISHED = date(2031, 9, 4)


def read(nlp: Language, text: str, published: date | None = PUBLISHED) -> Doc:
    doc = nlp.make_doc(text)
    doc._.published = published
    return nlp(doc)


def found(nlp: Language, text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str, str]]:
    mentions = [one for one in read(nlp, text, published)._.mentions if one.kind == "date"]
    assert all(text[one.start : one.end] == one.text for one in mentions)
    return [(one.text, str(one.when.start), str(one.when.end), one.when.precision) for one in mentions]


EXPLICIT = [
    ("The treaty was signed on 5 September 2025.", ("5 September 2025", "2025-09-05", "2025-09-05", "day")),
    ("The treaty was signed on the 5th of May, 2030.", ("the 5th of May, 2030", "2030-05-05", "2030-05-05", "day")),
    ("It was signed on Friday, Sept. 5, 2025, in Oslo.", ("Friday, Sept. 5, 2025", "2025-09-05", "2025-09-05", "day")),
    ("The note is dated 2025-09-05.", ("2025-09-05", "2025-09-05", "2025-09-05", "day")),
    ("The note is dated 25/9/2025.", ("25/9/2025", "2025-09-25", "2025-09-25", "day")),
    ("The note is dated 5/9/2025.", ("5/9/2025", "2025-05-09", "2025-09-05", "range")),
    ("The note is dated 05.09.2025.", ("05.09.2025", "2025-05-09", "2025-09-05", "range")),
    ("They met in September 2025.", ("September 2025", "2025-09-01", "2025-09-30", "month")),
    ("They met in early May 2030.", ("early May 2030", "2030-05-01", "2030-05-31", "month")),
    ("They met in mid-2024.", ("mid-2024", "2024-01-01", "2024-12-31", "year")),
    ("They have met since 2014.", ("2014", "2014-01-01", "2014-12-31", "year")),
    ("Both sides left the 1987 treaty.", ("1987", "1987-01-01", "1987-12-31", "year")),
    ("Trade grew in the 1990s.", ("the 1990s", "1990-01-01", "1999-12-31", "decade")),
    ("Trade grew in the '80s.", ("the '80s", "1980-01-01", "1989-12-31", "decade")),
    ("Trade grew in the third quarter of 2029.", ("the third quarter of 2029", "2029-07-01", "2029-09-30", "quarter")),
    ("Trade grew in Q3 2029.", ("Q3 2029", "2029-07-01", "2029-09-30", "quarter")),
    ("Trade grew in the first half of 2030.", ("the first half of 2030", "2030-01-01", "2030-06-30", "half")),
    ("Trade grew in the summer of 2030.", ("the summer of 2030", "2030-06-01", "2030-08-31", "season")),
    ("They fought from 1939-45.", ("1939-45", "1939-01-01", "1945-12-31", "range")),
    ("The talks of 5-7 May 2030 failed.", ("5-7 May 2030", "2030-05-05", "2030-05-07", "range")),
    ("It happened on 9/11.", ("9/11", "2001-09-11", "2001-09-11", "day")),
    ("The peace was made in 1648.", ("1648", "1648-01-01", "1648-12-31", "year")),
    ("The deal expires on 30 February 2032.", ("30 February 2032", "None", "None", "vague")),
    ("The deal expires on 31 June 2032.", ("31 June 2032", "None", "None", "vague")),
    ("The deal expires on 29 February 2032.", ("29 February 2032", "2032-02-29", "2032-02-29", "day")),
    ("The deal expires on 29 February 2033.", ("29 February 2033", "None", "None", "vague")),
    ("The deal was made on 03/04/2031.", ("03/04/2031", "2031-03-04", "2031-04-03", "range")),
    ("The deal was made on 13/04/2031.", ("13/04/2031", "2031-04-13", "2031-04-13", "day")),
    ("The deal was made in February 2032.", ("February 2032", "2032-02-01", "2032-02-29", "month")),
    ("They met in the last week of May 2030.", ("the last week of May 2030", "2030-05-01", "2030-05-31", "month")),
    ("They met in the second week of May 2030.", ("the second week of May 2030", "2030-05-01", "2030-05-31", "month")),
]


@pytest.mark.parametrize(("text", "expected"), EXPLICIT)
@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_explicit_dates_need_no_publication_date(nlp, text, expected, published):
    assert found(nlp, text, published) == [expected]


RELATIVE = [
    ("The envoys met on Friday.", ("Friday", "2031-08-29", "2031-08-29", "day")),
    ("The envoys will meet on Friday.", ("Friday", "2031-09-05", "2031-09-05", "day")),
    ("The envoys agreed to meet on Friday.", ("Friday", "2031-09-05", "2031-09-05", "day")),
    ("The envoys met on Thursday.", ("Thursday", "2031-09-04", "2031-09-04", "day")),
    ("The envoys met last Friday.", ("last Friday", "2031-08-29", "2031-08-29", "day")),
    ("The envoys will meet next Friday.", ("next Friday", "2031-09-05", "2031-09-12", "range")),
    ("The envoys will meet next Tuesday.", ("next Tuesday", "2031-09-09", "2031-09-09", "day")),
    ("The envoys demanded a debate by Monday.", ("Monday", "2031-09-08", "2031-09-08", "day")),
    ("The envoys would not comment on Monday.", ("Monday", "2031-09-01", "2031-09-01", "day")),
    ("The envoys met on Monday of last week.", ("Monday of last week", "2031-08-25", "2031-08-25", "day")),
    ("In December the court ruled.", ("December", "2030-12-01", "2030-12-31", "month")),
    ("The bridge collapsed on 20 October.", ("20 October", "2030-10-20", "2030-10-20", "day")),
    ("The treaty was signed on 20 October.", ("20 October", "2030-10-20", "2030-10-20", "day")),
    ("The king set 20 October as the deadline.", ("20 October", "2031-10-20", "2031-10-20", "day")),
    ("Peru arrested two men in December.", ("December", "2030-12-01", "2030-12-31", "month")),
    ("Peru helped Chile to arrest two men in December.", ("December", "2030-12-01", "2030-12-31", "month")),
    ("Peru held talks in December.", ("December", "2030-12-01", "2030-12-31", "month")),
    ("Peru won the election in December.", ("December", "2031-12-01", "2031-12-31", "month")),
    ("Peru has offered to host talks in October.", ("October", "2031-10-01", "2031-10-31", "month")),
    ("Peru spread rumours ahead of the elections in October.", ("October", "2031-10-01", "2031-10-31", "month")),
    ("The king called a meeting of his council for Monday.", ("Monday", "2031-09-08", "2031-09-08", "day")),
    ("Peru offered talks in December.", ("December", "2031-12-01", "2031-12-31", "month")),
    ("The king announced elections on 20 October.", ("20 October", "2031-10-20", "2031-10-20", "day")),
    ("The election is due in March.", ("March", "2032-03-01", "2032-03-31", "month")),
    ("Lawmakers are to vote on Sunday.", ("Sunday", "2031-09-07", "2031-09-07", "day")),
    ("The firm said that last week it sold a ship.", ("last week", "2031-08-25", "2031-08-31", "week")),
    ("The envoys met yesterday.", ("yesterday", "2031-09-03", "2031-09-03", "day")),
    (
        "The envoys met the day before yesterday.",
        ("the day before yesterday", "2031-09-02", "2031-09-02", "day"),
    ),
    ("The envoys will meet tomorrow.", ("tomorrow", "2031-09-05", "2031-09-05", "day")),
    ("The envoys met over the weekend.", ("the weekend", "2031-08-30", "2031-08-31", "weekend")),
    ("The envoys met last week.", ("last week", "2031-08-25", "2031-08-31", "week")),
    ("The envoys will meet next month.", ("next month", "2031-10-01", "2031-10-31", "month")),
    ("The envoys met late last year.", ("late last year", "2030-01-01", "2030-12-31", "year")),
    ("The envoys met two days ago.", ("two days ago", "2031-09-02", "2031-09-02", "day")),
    ("The envoys met three weeks ago.", ("three weeks ago", "2031-08-11", "2031-08-17", "week")),
    ("The envoys met a decade ago.", ("a decade ago", "2021-01-01", "2021-12-31", "year")),
    ("The envoys met in January last year.", ("January last year", "2030-01-01", "2030-01-31", "month")),
    ("The envoys met in March.", ("March", "2031-03-01", "2031-03-31", "month")),
    ("The envoys will meet in March.", ("March", "2032-03-01", "2032-03-31", "month")),
    ("The envoys met on 5 August.", ("5 August", "2031-08-05", "2031-08-05", "day")),
    ("The envoys met last April.", ("last April", "2031-04-01", "2031-04-30", "month")),
    ("They must pay by the end of the year.", ("the end of the year", "2031-01-01", "2031-12-31", "year")),
    ("Talks to be held on Friday were called off.", ("Friday", "2031-09-05", "2031-09-05", "day")),
    ("The envoys could not be reached on Friday.", ("Friday", "2031-08-29", "2031-08-29", "day")),
    ("The envoys could meet on Friday.", ("Friday", "2031-09-05", "2031-09-05", "day")),
    ("He denied it in a Friday statement.", ("Friday", "2031-08-29", "2031-08-29", "day")),
    ("The envoys will meet in two weeks' time.", ("two weeks' time", "2031-09-15", "2031-09-21", "week")),
    ("Trade fell in the first half of the year.", ("the first half of the year", "2031-01-01", "2031-06-30", "half")),
    (
        "Trade fell in the second quarter of the year.",
        ("the second quarter of the year", "2031-04-01", "2031-06-30", "quarter"),
    ),
    ("Around New Year's Eve the envoy fell ill.", ("New Year's Eve", "2030-12-31", "2030-12-31", "day")),
    ("The envoys met last Tuesday.", ("last Tuesday", "2031-08-26", "2031-09-02", "range")),
    ("The rally planned for Saturday was banned.", ("Saturday", "2031-09-06", "2031-09-06", "day")),
    ("The December attack killed nine.", ("December", "2030-12-01", "2030-12-31", "month")),
    ("The 13 November attacks will be investigated.", ("The 13 November", "2030-11-13", "2030-11-13", "day")),
    ("The November vote was called off.", ("November", "2031-11-01", "2031-11-30", "month")),
    ("Two years ago today the bridge fell.", ("Two years ago today", "2029-09-04", "2029-09-04", "day")),
    ("A year ago this week the bridge fell.", ("A year ago this week", "2030-09-02", "2030-09-08", "week")),
    ("The coup of 3 November is remembered.", ("3 November", "2030-11-03", "2030-11-03", "day")),
    ("The rebels vowed to return on Friday.", ("Friday", "2031-09-05", "2031-09-05", "day")),
    ("The court suspended the hearing on Friday.", ("Friday", "2031-08-29", "2031-08-29", "day")),
    ("The hearing was adjourned until Friday.", ("Friday", "2031-09-05", "2031-09-05", "day")),
    ("The fleet set off on 28 August.", ("28 August", "2031-08-28", "2031-08-28", "day")),
    ("As of 1 September, visas are required.", ("1 September", "2031-09-01", "2031-09-01", "day")),
    ("In December the first convoys arrived.", ("December", "2030-12-01", "2030-12-31", "month")),
    ("The envoys rushed the pact ahead of the March election.", ("March", "2032-03-01", "2032-03-31", "month")),
    ("The envoys rushed the pact ahead of the June election.", ("June", "2031-06-01", "2031-06-30", "month")),
    ("In the run-up to the April vote, the party split.", ("April", "2032-04-01", "2032-04-30", "month")),
    ("Two parties merged ahead of a vote in April.", ("April", "2032-04-01", "2032-04-30", "month")),
    ("The king promised cash before the April vote.", ("April", "2032-04-01", "2032-04-30", "month")),
    ("The army left before the June truce.", ("June", "2031-06-01", "2031-06-30", "month")),
    ("The king moved ahead with the July plan.", ("July", "2031-07-01", "2031-07-31", "month")),
    ("Talks stalled ahead of Friday's summit.", ("Friday", "2031-09-05", "2031-09-05", "day")),
    ("The envoys met before Monday's vote.", ("Monday", "2031-09-01", "2031-09-01", "day")),
    ("He appealed to both sides to return by midnight on Monday.", ("Monday", "2031-09-08", "2031-09-08", "day")),
    ("The king told the troops to leave by noon on Monday.", ("Monday", "2031-09-08", "2031-09-08", "day")),
    ("The ship had left by dawn on Monday.", ("Monday", "2031-09-01", "2031-09-01", "day")),
    ("The envoys called for a rally on Saturday.", ("Saturday", "2031-09-06", "2031-09-06", "day")),
    ("The envoys called for calm on Monday.", ("Monday", "2031-09-01", "2031-09-01", "day")),
    ("The king invited the envoy to Oslo in April.", ("April", "2032-04-01", "2032-04-30", "month")),
    ("The king received the envoy in April.", ("April", "2031-04-01", "2031-04-30", "month")),
    ("The envoys will meet on Christmas Day.", ("Christmas Day", "2031-12-25", "2031-12-25", "day")),
]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The war began in April 1992. In May the port fell.", "1992-05-01"),
        ("They met on 3 May 2027. On 28 August they signed.", "2031-08-28"),
        ("They met on 3 May 2027. On 1 March they signed.", "2031-03-01"),
        ("They met on 3 May 2027. They will sign in June.", "2032-06-01"),
        ("They met in May 2033. In June they signed.", "2031-06-01"),
        ("They met on 3 May 2027. On Tuesday, 10 June, they signed.", "2031-06-10"),
        ("In the summer of 1914 few expected a war. By Christmas the front was frozen.", "1914-12-25"),
    ],
)
def test_a_paragraph_on_a_past_year_stays_in_it_where_nothing_nearer_is_meant(nlp, text, last):
    assert found(nlp, text)[-1][1] == last


SUNDAY = [
    ("The envoys met last week.", ("last week", "2031-08-25", "2031-09-06", "range")),
    ("The envoys will meet next week.", ("next week", "2031-09-08", "2031-09-20", "range")),
    ("The envoys met this week.", ("this week", "2031-09-01", "2031-09-07", "week")),
    ("The envoys will meet this week.", ("this week", "2031-09-07", "2031-09-13", "range")),
    ("The envoys met on Monday of last week.", ("Monday of last week", "None", "None", "vague")),
    ("The envoys met two weeks ago.", ("two weeks ago", "2031-08-18", "2031-08-24", "week")),
    ("The envoys met over the weekend.", ("the weekend", "2031-09-06", "2031-09-07", "weekend")),
    ("The envoys met this Friday.", ("this Friday", "2031-09-05", "2031-09-05", "day")),
    ("The envoys will meet this Friday.", ("this Friday", "2031-09-12", "2031-09-12", "day")),
]


@pytest.mark.parametrize(("text", "expected"), SUNDAY)
def test_on_a_sunday_a_week_may_have_ended_or_begun(nlp, text, expected):
    assert found(nlp, text, date(2031, 9, 7)) == [expected]


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_relative_dates_hang_on_the_publication_date(nlp, text, expected):
    assert found(nlp, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_without_a_publication_date_relative_dates_stay_vague(nlp, text, expected):
    assert found(nlp, text, None) == [(expected[0], "None", "None", "vague")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("They met on 5 May 2030. The next day they left.", ("The next day", "2030-05-06", "2030-05-06", "day")),
        (
            "They met on 5 May 2030. Two days earlier, he flew in.",
            ("Two days earlier", "2030-05-03", "2030-05-03", "day"),
        ),
        (
            "They met in May 2030. The previous month, one left.",
            ("The previous month", "2030-04-01", "2030-04-30", "month"),
        ),
        ("They met in 2027. A year later they met again.", ("A year later", "2028-01-01", "2028-12-31", "year")),
        (
            "They met in late 2012. The following January, one left.",
            ("The following January", "2013-01-01", "2013-01-31", "month"),
        ),
        ("They met on 3 May 2030. On the 10th, they left.", ("the 10th", "2030-05-10", "2030-05-10", "day")),
        ("They met in 2012. That spring, one left.", ("That spring", "2012-03-01", "2012-05-31", "season")),
        ("The war began in April 1992. In June the port fell.", ("June", "1992-06-01", "1992-06-30", "month")),
        ("They met on 3 May 2027. On 10 May they signed.", ("10 May", "2027-05-10", "2027-05-10", "day")),
        (
            "The king fell in 1979. By the end of the year the port had closed.",
            ("the end of the year", "1979-01-01", "1979-12-31", "year"),
        ),
        ("They met in May 2030. That year was long.", ("That year", "2030-01-01", "2030-12-31", "year")),
        ("They met in 2030. The next day they left.", ("The next day", "None", "None", "vague")),
    ],
)
def test_dates_that_count_from_the_narrative(nlp, text, last):
    assert found(nlp, text, None)[-1] == last


@pytest.mark.parametrize("word", ["recently", "now", "soon", "several years ago", "in recent weeks"])
def test_vague_expressions_are_mentions_without_dates(nlp, word):
    (mention,) = found(nlp, f"The talks have stalled {word}.")
    assert mention[1:] == ("None", "None", "vague")


@pytest.mark.parametrize(
    "text",
    [
        "Aged 45, he led 1,500 troops.",
        "The council passed Resolution 1701.",
        "Flight 1989 left from gate 12.",
        "The repair cost $1989 and took 2000 workers.",
        "They may march to the sea, and April Lund may follow.",
        "Clara May spoke to the press.",
        "The Sun shone and the envoy sat down.",
        "Call 555-1989 or see page 12.",
        "The envoys stayed for two weeks.",
        "The envoys meet every Monday.",
        "The envoys meet every second Monday.",
        "The envoys are in their 30s.",
        "It is a 2000-year-old city.",
        "The crowd remembered Bloody Sunday.",
        "The October Revolution, the 26 July Movement and the March on Rome were compared.",
        "It happened on a Sunday, or one Monday morning.",
        "It was the council's 78th session.",
        "They met five weeks earlier than planned.",
        "They will meet as soon as it rains.",
        "The line will carry current to Peru.",
        "Windows 2000 ran in Room 1984.",
        "Dial 2-1-1 in the morning hours, or install version 2.1.1 for nurses.",
        "Clara May and April Lund spoke to the press.",
        "They met on the 10th floor, on the 9th and 10th days of the war, and on the 20th anniversary.",
    ],
)
def test_look_alikes_are_no_dates(nlp, text):
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys met on the 2nd.", "2031-09-02"),
        ("The envoys met on the 20th.", "2031-08-20"),
        ("The envoys will meet on the 20th.", "2031-09-20"),
    ],
)
def test_a_day_without_its_month_is_the_last_or_the_next(nlp, text, expected):
    assert [one[1:] for one in found(nlp, text)] == [(expected, expected, "day")]
    assert found(nlp, text, None) == []


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("PARIS, Sept. 4, 2031 (Agency) - The minister spoke.", date(2031, 9, 4)),
        ("Talks end\nVIENNA, 5 September 2031 — The talks ended.", date(2031, 9, 5)),
        ("Talks end\nFriday, September 5, 2031\nThe talks ended.", date(2031, 9, 5)),
        ("Joint communiqué\n\nNew Delhi, 5 September 2031\n\n1. The sides met.", date(2031, 9, 5)),
        ("Talks end\nThe Oslo Monitor\nSeptember 5, 2031 Friday\nThe talks ended.", date(2031, 9, 5)),
        ("Ana Lund’s Regular Press Conference on September 5, 2031\nShe spoke.", date(2031, 9, 5)),
        ("Remarks by Minister Lund (September 5, 2031)\nShe spoke.", date(2031, 9, 5)),
        ("Munich, 30 September 1938\nThe night that changed the city.", None),
        ("Press briefing on the floods of 5 September 2021\nShe spoke.", None),
        ("Talks end\nThe sides met in Rome, 5 September 2021 in mind.", None),
        ("PARIS, Sept. 4 (Agency) - The minister spoke.", None),
        ("PARIS (Agency) - On 4 September 2031 the minister spoke.", None),
        ("September 11, 2001\nThe day that changed the city.", None),
        ("PARIS, Feb. 30, 2031 (Agency) - The minister spoke.", None),
    ],
)
def test_a_dateline_with_a_year_gives_the_publication_date(nlp, text, published):
    doc = read(nlp, text, None)
    assert doc._.published == published
    assert doc._.published_from == ("dateline" if published else None)


def test_a_publication_date_that_is_given_wins_over_the_dateline(nlp):
    assert read(nlp, "PARIS, Sept. 1, 2031 (Agency) - He spoke.")._.published == PUBLISHED


def test_a_dateline_without_a_year_hangs_on_the_publication_date(nlp):
    assert found(nlp, "PARIS, Sept. 3 (Agency) - The minister spoke.")[0][1] == "2031-09-03"


@pytest.mark.parametrize("when", ["in 1200 BC", "in 44 BC", "around 1200 B.C.", "in the 1200s BC", "in 1200 BCE"])
def test_a_year_before_the_era_is_not_moved_into_it(nlp, when):
    assert [start for _, start, _, _ in found(nlp, f"The temple fell {when}.") if start != "None"] == []


@pytest.mark.parametrize("when", ["the last year", "the past week", "the last month"])
def test_a_stretch_up_to_today_is_no_calendar_period(nlp, when):
    assert found(nlp, f"Prices rose over {when}.") == [(when, "None", "None", "vague")]


def test_a_fiscal_quarter_is_no_calendar_quarter(nlp):
    text = "Sales fell in the first quarter of 2031. Profit rose in the quarter ended May 31."
    assert [one[:2] for one in found(nlp, text)][1:] == [("the quarter", "None"), ("May 31", "2031-05-31")]


def test_the_clock_and_the_time_zone_of_the_machine_change_nothing(nlp, monkeypatch):
    text = "They met last Friday, on 5 March and at 2031-03-05T23:30:00+02:00."
    before = found(nlp, text)
    for zone in ("Pacific/Kiritimati", "Pacific/Niue"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert found(nlp, text) == before
    monkeypatch.undo()
    time.tzset()


def test_a_publication_date_in_the_far_future_is_read_like_any_other(nlp):
    assert found(nlp, "They met yesterday.", date(2199, 9, 5)) == [("yesterday", "2199-09-04", "2199-09-04", "day")]


@pytest.mark.parametrize(("published", "expected"), [(PUBLISHED, "2023-10-07"), (date(1998, 3, 4), "None")])
def test_a_day_is_a_name_only_after_it(nlp, published, expected):
    assert [one[1] for one in found(nlp, "He recalled the Oct. 7 attack.", published)] == [expected]


def test_letters_that_grow_in_lower_case_move_no_offset(nlp):
    assert found(nlp, "İİİ İzmir is calm now.")[-1][0] == "now"
