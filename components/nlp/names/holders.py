"""The person whom a title or a nationality alone means: "the Russian leader", "the former minister", "the Iranian"."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Span, Token

from components.nlp import grammar, places
from components.nlp.names.offices import LINKS, Title, read_title
from components.nlp.names.origins import country_of
from components.nlp.names.people import people
from components.nlp.names.persons import Person
from components.nlp.names.titles import office_sector, titles
from components.nlp.surface import lowered

DEFINITE = frozenset({"the", "this", "that"})
INDEFINITE = frozenset({"a", "an", "another", "some", "any", "one", "each", "every", "no"})
# What a nationality ends with that is the name of the whole people: "the Irish", "the Dutch", "the Chinese".
COLLECTIVE_ENDINGS = ("sh", "ch", "se", "ss")


def is_title(head: Token) -> bool:
    """Whether a noun is the office of one person."""
    return head.tag_ not in grammar.PLURAL_TAGS and office_sector(head) is not None


def title_of(head: Token, span: Span) -> Title | None:
    """The office that a phrase names, with what it is for ("the Minister for Fisheries"), or "general" behind it."""
    following = head.doc[head.i + 1].lower_ if head.i + 1 < len(head.doc) else ""
    if following == "general":
        return read_title(head.doc, span.start, head.i + 2)
    behind = head.i + 1 < span.end and following in LINKS
    return read_title(head.doc, span.start, span.end if behind else head.i + 1)


def holder(head: Token, span: Span) -> Person | None:
    """The one person of the article who holds the office that a phrase names; None where nobody or several do."""
    if not is_title(head) or not definite(head) or (is_bare(head, span) and is_taken(head)):
        return None
    role, country, former = office_called(head, span)
    everybody = people(head.doc).persons
    fitting = [one for one in everybody if holds(one, role, country, former=former)]
    fitting = [one for one in fitting if one.first < head.i] or fitting
    return fitting[0] if len(fitting) == 1 else None


def office_called(head: Token, span: Span) -> tuple[str, str | None, bool]:
    """The office that a phrase names, its country, and whether it is over."""
    title, country = title_of(head, span), country_of(head, span)
    role = (title and title.role) or head.text
    if any(one.lower_ == "top" for one in span[: head.i - span.start]) and not role.lower().startswith("top"):
        role = f"top {role}"  # it stands before the country: "the top Chilean diplomat"
    return role, country or (title.country if title else None), title is not None and title.former


def definite(head: Token) -> bool:
    """Whether a phrase speaks of somebody known: an article, a possessor or no indefinite word."""
    words = {child.lower_ for child in head.children if child.i < head.i}
    return not words & INDEFINITE and bool(words & DEFINITE or grammar.possessors(head))


def is_bare(head: Token, span: Span) -> bool:
    """Whether a phrase is only an article and one thing: "the ministry"."""
    known = head.tag_ not in grammar.PLURAL_TAGS and head.doc[span.start].lower_ in DEFINITE
    return known and head.i - span.start == 1 and span.end == head.i + 1


def is_taken(head: Token) -> bool:
    """Whether the last one in such an office before "the minister" is somebody without a name ("a French minister")."""
    found, said = people(head.doc), lowered(head.doc)
    for index in range(head.i - 1, -1, -1):
        if said[index] == head.lower_:
            earlier = head.doc[index]
            span = grammar.phrase(earlier)
            if index in found.at or any(one in found.titled for one in range(index, span.end + 1)):
                return False
            if not is_bare(earlier, span):
                return is_title(earlier) and holder(earlier, span) is None
    return False


def holds(person: Person, role: str, country: str | None, *, former: bool = False) -> bool:
    """Whether a person holds, or for `former` held, the office that a title names, for the country it names."""
    words = office_words(role)
    if not words or (country and person.country != country):
        return False
    held = [office_words(office) for office, over in person.offices.items() if over == former]
    return any(can_be_called(own, words, country) for own in held)


@lru_cache(maxsize=4096)
def office_words(role: str) -> tuple[str, ...]:
    """The words of an office for comparison: "Republican Sen." and "the former GOP senator" are the same."""
    same = titles().same
    words = [word.rstrip(".") for word in role.lower().split()]
    return tuple(same.get(word, word) for word in words if word not in DEFINITE and word not in titles().former)


def can_be_called(own: tuple[str, ...], words: tuple[str, ...], country: str | None) -> bool:
    """Whether somebody's office can be called by these words."""
    leaders = titles().leaders
    if words == ("leader",) and country:
        return own[-1] in leaders or " ".join(own[-2:]) in leaders
    if any(ends_with(own, tuple(office.split())) for office in titles().epithets.get(" ".join(words), ())):
        return True
    short, called = before_link(own), before_link(words)
    if own == called and own[-1] in leaders:
        return True
    return ends_with(short if called == words else own, words) or leaves_out(own, words)


def is_called(person: Person, head: Token) -> bool:
    """Whether a phrase calls a person by an office with more said of it: "the union leader" for a "leader".

    The text need not have told the country ("the Korean leader"), but another field or rank is another office.
    """
    span = grammar.phrase(head)
    if not is_title(head) or is_bare(head, span):
        return False
    role, country, former = office_called(head, span)
    words = office_words(role)
    if not words or (country and person.country not in (None, country)):
        return False
    held = [office_words(office) for office, over in person.offices.items() if over == former]
    return any(can_be_called(own, words, country) or says_more(own, words) for own in held if own)


def says_more(office: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether words name an office with more before it; a rank makes another one of it, and so does a field behind."""
    return office[-1] == words[-1] and set(office) <= set(words) and not (titles().ranks | LINKS) & set(words)


def before_link(office: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an office without what it is for: "minister" of "minister for trade"."""
    return office[: next((index for index, word in enumerate(office) if word in LINKS), len(office))]


def ends_with(office: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether an office can be called by its last words: no vice president is "the president"."""
    before = office[: -len(words)]
    return office[-len(words) :] == words and (not before or before[-1] not in titles().ranks)


def leaves_out(office: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether words are an office without some between: a "Liberal mayoral candidate" is "the Liberal candidate"."""
    rest = iter(office)
    if len(words) < 2 or office[-1] != words[-1] or not all(word in rest for word in words):
        return False
    return titles().ranks.isdisjoint(word for word in office if word not in words)


def citizen(nationality: Token) -> Person | None:
    """The one person of a country whom "the Iranian" means; None for peoples and where several can be meant."""
    mention = places.mention_at(nationality)
    singular = not nationality.lower_.endswith(COLLECTIVE_ENDINGS) and nationality.tag_ not in grammar.PLURAL_TAGS
    if mention is None or not singular or nationality.i == 0 or nationality.nbor(-1).lower_ != "the":
        return None
    found = [one for one in people(nationality.doc).persons if one.country == mention.country]
    return found[0] if len(found) == 1 and found[0].first < nationality.i else None
