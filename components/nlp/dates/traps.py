"""What looks like a date and is none: modal "May", counts, ages, document numbers, names."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from components.nlp import grammar
from components.nlp.dates.forms import Expression
from components.nlp.dates.tense import token_at
from components.nlp.dates.words import CODES, Words

BEFORE_A_MONTH = frozenset(
    "in since by until till from of during before after through to for between around about circa than "
    "the a an its his her their our s on".split()
)
BEFORE_A_YEAR = frozenset(
    "in since by until till from of during before after through to between circa than early late mid year the a an "
    "its his her their our s and or around - ( for into both that this".split()
)
BEFORE_A_NUMBER = frozenset(
    "no number resolution flight page room line article section rule act bill law model boeing airbus route highway "
    "channel case $ £ € # № over about nearly almost some only than least most another all these those every".split()
)
ENDING_THE_DAY = frozenset(
    "end ended ending ends finish finished finishing close closed closing begin began start started".split()
)
SETS, ORDINALS = frozenset({"every", "each"}), frozenset({"other", "first", "second", "third", "fourth", "last"})
NAMED_DAYS = frozenset("black bloody good holy easter palm ash cyber super maundy fat".split())
NAMED_AFTER = frozenset(
    "Revolution Movement Movements Group Brigade Brigades Uprising Martyrs Front Alliance Coalition Club Massacre Plot "
    "Square Street Bridge Barracks".split()
)
PAPERS = frozenset("times telegraph mirror express mail herald people sun business age post".split())
MEASURES = frozenset("% percent km miles m million billion gmt utc est edt hours hrs local".split())
# The calendar of the tables begins with the year 1.
BEFORE_THE_ERA = frozenset({"bc", "bce", "b"})
MONTH, NUMERIC = CODES["month"], frozenset(CODES[name] for name in ("day", "number", "year", "nth", "ordinal"))
YEARLY = frozenset(
    "elections games olympics talks protests negotiations accords agreements attacks bombings riots sanctions polls "
    "primaries floods hostilities demonstrations championships finals awards ceasefires treaties midterms wars".split()
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its words and their codes."""

    doc: Doc
    codes: str
    words: Words

    def before(self, index: int) -> str:
        """The word before a word in lower case; empty at the beginning of the text."""
        return self.words[index - 1].text.lower() if index > 0 else ""

    def after(self, index: int) -> str:
        """The word after a word as written; empty at the end of the text."""
        return self.words[index + 1].text if index + 1 < len(self.words) else ""

    def is_person(self, index: int) -> bool:
        """Whether a word stands in a person's name."""
        return token_at(self.doc, self.words[index].start).ent_type_ == "PERSON"

    def names_a_thing(self, one: Expression) -> bool:
        """Whether an expression is a part of the name of a movement, a group or the like: "the October Revolution"."""
        return self.after(one.last) in NAMED_AFTER


def is_trap(one: Expression, text: Text) -> bool:
    """Whether an expression is no date where it stands."""
    if text.before(one.first) in SETS or text.names_a_thing(one):
        return True
    if text.before(one.first) in ORDINALS and text.before(one.first - 1) in SETS:
        return True
    test = TESTS.get(one.form)
    return bool(test and test(one, text))


def is_name(one: Expression, text: Text) -> bool:
    """A bare month that is a verb or a person: "May" the modal, Theresa May, April Glaspie."""
    word = text.words[one.first]
    if one.first != one.last:
        return False
    if len(word.text) == 3 and word.text != "May":
        return True
    if word.text == "March" and text.after(one.last) in ("on", "for", "against") and text.before(one.first) == "the":
        return True
    if text.is_person(one.first):
        return True
    before = text.before(one.first)
    if before in (",", "and", "or"):
        return one.first < 2 or text.codes[one.first - 2] != MONTH or text.is_person(one.first - 2)
    return before not in BEFORE_A_MONTH


def is_number(one: Expression, text: Text) -> bool:
    """Four digits that count or number something."""
    if one.first != one.last:
        return False
    before, after = text.before(one.first), text.after(one.last).lower()
    number = text.words[one.first].number
    if before == "-" and text.codes[max(one.first - 2, 0)] in NUMERIC:
        return True
    if before in BEFORE_A_NUMBER or after in MEASURES or after in BEFORE_THE_ERA or is_joined(one, text):
        return True
    if not 1700 <= number <= 2100 and before not in ("in", "since"):
        return True
    if before not in BEFORE_A_YEAR and not names_a_year(one, text):
        return True
    return is_counting(one, text)


def is_joined(one: Expression, text: Text) -> bool:
    """Whether a hyphen ties digits to the word behind them: "a 2000-year-old city"."""
    return text.after(one.last) == "-" and text.words[one.last + 1].start == text.words[one.last].end


def names_a_year(one: Expression, text: Text) -> bool:
    """Whether digits stand before a noun as a year does: "a landmark 2015 deal"."""
    before = text.words[one.first - 1].text if one.first else ""
    return before[:1].islower() and (stands_before_noun(one, text) or text.after(one.last).lower() in YEARLY)


def stands_before_noun(one: Expression, text: Text) -> bool:
    """Whether a noun in the singular follows."""
    if one.last + 1 >= len(text.words):
        return False
    return token_at(text.doc, text.words[one.last + 1].start).tag_ == "NN"


def is_counting(one: Expression, text: Text) -> bool:
    """Whether a plural noun follows: "2000 troops"; "the 2024 elections" are of a year."""
    index = one.last + 1
    if index >= len(text.words) or not text.words[index].text[0].isalpha():
        return False
    token = token_at(text.doc, text.words[index].start)
    if token.tag_ not in grammar.PLURAL_TAGS or text.words[index].text.lower() in YEARLY:
        return False
    return text.before(one.first) not in ("the", "s", "in")


def is_named_day(one: Expression, text: Text) -> bool:
    """Bloody Sunday, the Sunday Times; "on a Sunday" is any, but "in a Sunday interview" is one."""
    before = text.before(one.first)
    if before in NAMED_DAYS or (one.first == one.last and text.after(one.last).lower() in PAPERS):
        return True
    return before == "one" or (before == "a" and not stands_before_noun(one, text))


def is_no_season(one: Expression, text: Text) -> bool:
    """A bare season counts after a preposition only: "fall" and "spring" are verbs, too; so does "the fall", which may
    be that of a town.
    """
    first, last = text.words[one.first].text.lower(), text.words[one.last].text.lower()
    if one.first != one.last and (first, last) != ("the", "fall"):
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
    """ "In his 30s" is an age; "the 1200s BC" lie before the calendar."""
    if text.after(one.last).lower() in BEFORE_THE_ERA:
        return True
    return one.first == one.last and text.words[one.last].number < 100


def is_no_current_day(one: Expression, text: Text) -> bool:
    """ "The day" is a date where something ends or begins it: "ended the day"."""
    return text.before(one.first) not in ENDING_THE_DAY


def is_an_ordinal(one: Expression, text: Text) -> bool:
    """ "The 10th" is a day behind "on", "by" and the like, and where no noun follows ("the 10th floor")."""
    if text.before(one.first) not in ("on", "by", "until", "since"):
        return True
    if one.last + 1 >= len(text.words) or not text.words[one.last + 1].text[0].isalpha():
        return False
    return token_at(text.doc, text.words[one.last + 1].start).pos_ in ("NOUN", "PROPN", "ADJ", "NUM")


def is_conjunction(one: Expression, text: Text) -> bool:
    """ "As soon as" joins clauses; "as now" and the like do not."""
    return text.words[one.last].text.lower() == "soon" and text.before(one.first) == "as"


def is_a_stream(one: Expression, text: Text) -> bool:
    """ "The current" of a river or a wire, which no noun follows."""
    word = text.words[one.first]
    return word.text.lower() == "current" and grammar.is_argument(token_at(text.doc, word.start))


TESTS = {
    "recent": is_a_stream,
    "vague": is_conjunction,
    "the day": is_no_current_day,
    "bare day": is_an_ordinal,
    "month": is_name,
    "year": is_number,
    "weekday": is_named_day,
    "season": is_no_season,
    "short year": is_no_short_year,
    "decade": is_no_decade,
}
