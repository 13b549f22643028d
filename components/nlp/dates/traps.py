"""What looks like a date and is none: modal "May", counts, ages, document numbers, names."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from components.nlp.dates.forms import Expression
from components.nlp.dates.tense import token_at
from components.nlp.dates.words import Word

BEFORE_A_DATE = frozenset(
    "in since by until till from of during before after through to for last this next early late mid and or between "
    "on as the around about circa than following , ( -".split()
)
BEFORE_A_NUMBER = frozenset(
    "no number resolution flight page room line article section rule act bill law model boeing airbus route highway "
    "channel case $ £ € # № over about nearly almost some only than least most another all these those every".split()
)
SETS = frozenset({"every", "each"})
NAMED_DAYS = frozenset("black bloody good holy easter palm ash cyber super maundy fat".split())
PAPERS = frozenset("times telegraph mirror express mail herald people sun business age post".split())
MEASURES = frozenset("% percent km miles m - million billion".split())
COUNTED_TAGS = frozenset({"NNS", "NNPS"})
YEARLY = frozenset(
    "elections games olympics talks protests negotiations accords agreements attacks bombings riots sanctions polls "
    "primaries floods hostilities demonstrations championships finals awards ceasefires treaties midterms wars".split()
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its words and their codes."""

    doc: Doc
    codes: str
    words: list[Word]

    def before(self, index: int) -> str:
        """The word before a word in lower case; empty at the beginning of the text."""
        return self.words[index - 1].text.lower() if index > 0 else ""

    def after(self, index: int) -> str:
        """The word after a word as written; empty at the end of the text."""
        return self.words[index + 1].text if index + 1 < len(self.words) else ""


def is_trap(one: Expression, text: Text) -> bool:
    """Whether an expression is no date where it stands."""
    if text.before(one.first) in SETS:
        return True
    test = TESTS.get(one.form)
    return bool(test and test(one, text))


def is_name(one: Expression, text: Text) -> bool:
    """A bare month that is a verb or a person: "May" the modal, Theresa May, April Glaspie."""
    if one.first != one.last:
        return False
    word = text.words[one.first]
    if len(word.text) == 3 and word.text.lower() != "may":
        return True
    if text.before(one.first) in BEFORE_A_DATE:
        return False
    token = token_at(text.doc, word.start)
    if token.tag_ not in ("NNP", "NNPS"):
        return True
    before = text.words[one.first - 1].text if one.first else ""
    return token.ent_type_ == "PERSON" or before[:1].isupper() or text.after(one.last)[:1].isupper()


def is_number(one: Expression, text: Text) -> bool:
    """Four digits that count or number something."""
    if one.first != one.last:
        return False
    before, after = text.before(one.first), text.after(one.last).lower()
    if before in BEFORE_A_NUMBER or after in MEASURES:
        return True
    if not 1700 <= text.words[one.first].number <= 2100 and before not in ("in", "since"):
        return True
    return is_counting(one, text)


def is_counting(one: Expression, text: Text) -> bool:
    """Whether a plural noun follows: "2000 troops"; "the 2024 elections" are of a year."""
    index = one.last + 1
    if index >= len(text.words) or not text.words[index].text[0].isalpha():
        return False
    token = token_at(text.doc, text.words[index].start)
    if token.tag_ not in COUNTED_TAGS or text.words[index].text.lower() in YEARLY:
        return False
    return text.before(one.first) not in ("the", "s", "in")


def is_named_day(one: Expression, text: Text) -> bool:
    """Bloody Sunday, the Sunday Times."""
    return text.before(one.first) in NAMED_DAYS or (one.first == one.last and text.after(one.last).lower() in PAPERS)


def is_no_season(one: Expression, text: Text) -> bool:
    """A bare season counts after a preposition only: "fall" and "spring" are verbs, too."""
    if one.first != one.last:
        return False
    return text.before(one.first) not in ("in", "since", "by", "until", "during", "of")


def is_no_short_year(one: Expression, text: Text) -> bool:
    """An apostrophe and two digits are a year after a preposition only, and only where nothing parts them."""
    digits = text.words[one.last]
    return (
        len(digits.text) != 2
        or digits.start != text.words[one.first].end
        or text.before(one.first) not in ("in", "of", "since", "by", "until", "from", "to", "the", "early", "late")
    )


def is_no_decade(one: Expression, text: Text) -> bool:
    """ "In his 30s" is an age."""
    return one.first == one.last and text.words[one.last].number < 100


TESTS = {
    "month": is_name,
    "year": is_number,
    "weekday": is_named_day,
    "season": is_no_season,
    "short year": is_no_short_year,
    "decade": is_no_decade,
}
