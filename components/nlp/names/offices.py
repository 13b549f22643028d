"""The office written beside a name: "Russian President …", "Ukraine's foreign minister, …", "…, the chancellor"."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from components import countries
from components.nlp import grammar, places
from components.nlp.names.titles import ANYBODY, is_honorific, office_sector, titles
from components.nlp.places import bodies, gazetteer

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
OF_STATES = frozenset({"GOV", "MIL", "LEG", "JUD", "OPP", "REB"})
INSIDE_TITLES = frozenset({"of", "for", "the", "and", "'s", "’s", "-", "–"})
# What an office is for or of, or where, and where the next part of a title begins.
LINKS = frozenset({"of", "for", "to", "at", "in"})
OPENERS = LINKS | {"and"}
SEATED = frozenset({"of", "from", "for"})
LONGEST_TITLE = 12
# Honours and degrees behind a name.
HONOURS = frozenset({"KC", "QC", "SC", "MP", "MEP", "MLA", "OBE", "CBE", "MBE", "KBE", "DBE", "PhD", "MD"})


@dataclass(frozen=True, slots=True)
class Title:
    """What is written beside a name: its tokens [start, end), the office in them, the country they state.

    `role` is None where the words tell no office ("my counterpart"), `former` says that it is over, or not begun.
    """

    start: int
    end: int
    role: str | None
    head: int
    country: str | None
    sector: str | None
    former: bool = False


def honorific_before(doc: Doc, start: int, stop: int) -> str | None:
    """The gender of the form of address, or of the noun, before a name: "Mrs. Lund", "his wife, Anna Lund,"."""
    if start > 1 and stop < len(doc) and doc[start - 1].text == doc[stop].text == ",":
        return titles().genders.get(doc[start - 2].lower_)
    word = doc[start - 1].lower_.rstrip(".") if start else ""
    return titles().honorifics.get(word) or titles().genders.get(word)


def title_before(doc: Doc, start: int, stop: int, at: Container[int]) -> Title | None:
    """The office written before the name [start, stop): "Russian President …", "Ukraine's foreign minister, …,".

    Behind a comma the name must end like an apposition: "according to a minister, Reed will go" says nothing of Reed.
    """
    end, stop = before_honorific(doc, start), behind_honours(doc, stop)
    comma = end > 1 and doc[end - 1].text == ","
    if comma and stop < len(doc) and not (doc[stop].is_punct or doc[stop].is_space or doc[stop].pos_ == "CCONJ"):
        return None
    end -= comma
    first = end
    while first > 0 and end - first < LONGEST_TITLE and first - 1 not in at and in_title(doc[first - 1]):
        if doc[first].is_sent_start or (doc[first - 1].lower_ == "and" and joins_names(doc, first - 1, end)):
            break
        first -= 1
    first = own_office(doc, first, end, comma=comma)
    title = read_title(doc, first, end) if first < end else None
    if title is None or title.country is not None:
        return title
    return replace(title, country=country_behind(doc, stop) or owner_country(doc, title.start))


def before_honorific(doc: Doc, start: int) -> int:
    """Where the form of address before a name begins, whose point may be a token of its own; else the name."""
    word = start - 2 if start > 1 and doc[start - 1].text == "." else start - 1
    return word if word >= 0 and is_honorific(doc[word]) else start


def behind_honours(doc: Doc, stop: int) -> int:
    """Where a name ends with the honours behind it."""
    return next((index for index in range(stop, len(doc)) if doc[index].text not in HONOURS), len(doc))


def owner_country(doc: Doc, start: int) -> str | None:
    """The country that "its" before an office means: what is the subject above it, else in the sentence before; or
    "whose": what the clause tells of.
    """
    word = doc[start - 1] if start else None
    if word is None or word.lower_ not in ("its", "whose"):
        return None
    owner = grammar.subject_before(word) if word.lower_ == "its" else grammar.relative_noun(grammar.clause_head(word))
    if owner is not None and owner.lower_ in titles().institutions:  # "China's foreign ministry … Its spokesman"
        states = {
            place.country
            for one in (*grammar.possessors(owner), *grammar.modifiers(owner))
            if (place := places.mention_at(one)) is not None
        }
        return states.pop() if len(states) == 1 else None
    place = places.mention_at(owner) if owner is not None else None
    if place is None or place.kind == "nationality":
        return None
    stands = place.kind == "country" or gazetteer.speaks_for(place.text, place.country) == countries.name(place.country)
    return place.country if stands else None


def joins_names(doc: Doc, index: int, end: int) -> bool:
    """Whether an "and" before a name joins somebody or something else to it: "Norway and President …".

    In "Department of Fisheries and Oceans, …" or "for Europe and Asia …" it joins two parts of what the office is for.
    """
    before = doc[index - 1] if index else None
    if before is None or not before.ent_type_:
        return False
    field = doc[index + 1 : end]
    if len(field) == 0 or any(office_sector(one) for one in field):
        return True
    kinds = {place.kind if (place := places.mention_at(one)) else None for one in field}
    return not (kinds == {None} if before.ent_type_ == "ORG" else kinds <= {"place", "country"})


def own_office(doc: Doc, first: int, end: int, *, comma: bool) -> int:
    """Where the office begins that is that of the name behind: "President" in "a spokesman for President …".

    The end, for none, where the name is the object ("a lawyer for …"), or where a comma leaves open whose office it
    names ("a spokesman for the president, …").
    """
    if not comma and end > first and doc[end - 1].lower_ in LINKS:
        return end
    links = [index for index in range(first, end) if doc[index].lower_ in LINKS]
    if not links or not is_office(doc[end - 1]):
        return first
    joined = any(doc[index].lower_ == "and" for index in range(links[-1], end))
    if comma and not joined:
        return end if any(office_sector(doc[index]) for index in range(first, links[0])) else first
    return first if comma else next(index for index in range(end - 1, first, -1) if doc[index - 1].lower_ in OPENERS)


def is_office(token: Token) -> bool:
    """Whether a word is the office of one person, and no part of a place's or a house's name."""
    return token.tag_ in {"NN", "NNP"} and bool(office_sector(token)) and places.mention_at(token) is None


def country_behind(doc: Doc, stop: int) -> str | None:
    """The country behind a name and its office: "President Henrik Solvang of Norway", "Senator Reed of Ohio"."""
    if stop + 1 >= len(doc) or doc[stop].lower_ != "of":
        return None
    index = stop + 1 + (doc[stop + 1].lower_ == "the")
    place = places.mention_at(doc[index]) if index < len(doc) else None
    return place.country if place is not None and place.kind != "nationality" else None


def in_title(token: Token) -> bool:
    """Whether a word can stand in the phrase before a name; "to", "at" and "in" only behind an office."""
    if token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.lower_ in INSIDE_TITLES or token.lower_.endswith("-elect"):
        return True
    if token.is_title and not token.is_sent_start and token.nbor(-1).lower_ in INSIDE_TITLES:
        return True  # "the No campaign"
    behind = token.doc[token.i + 1 : token.i + 2].text
    if token.text == "United" and behind == "Nations":
        return True
    if token.tag_ == "VBG" and token.lower_ in titles().former:
        return True
    if token.text == "Under" or (token.lower_ == "under" and behind == "-"):
        return "secretary" in {one.lower_ for one in token.doc[token.i + 1 : token.i + 3]}
    return token.lower_ in LINKS and token.i > 0 and is_office(token.nbor(-1))


def title_after(doc: Doc, end: int, at: Container[int]) -> Title | None:
    """The office written behind a name: "…, the Austrian chancellor,"."""
    end = behind_honours(doc, end)
    if end + 1 >= len(doc) or doc[end].text not in {",", "(", "—", "–"}:
        return None
    first = end + 1
    while first < len(doc) and doc[first].pos_ == "DET":
        first += 1
    stop = first
    while stop < len(doc) and stop - first < LONGEST_TITLE and stop not in at and in_title(doc[stop]):
        stop += 1
    title = read_title(doc, first, stop, behind=True) if stop not in at else None
    return None if title is None or grammar.is_own_subject(doc[title.head]) else title


def read_title(doc: Doc, start: int, end: int, *, behind: bool = False) -> Title | None:
    """The office in tokens [start, end) with what stands before it, or None where they hold no office."""
    head = office_head(doc, start, end, behind)
    if head is None:
        return None
    countries = [(index, place) for index in range(start, head) if (place := places.mention_at(doc[index]))]
    named = {place.country for _, place in countries if place.country}
    first = max((index + 1 for index in range(start, head) if doc[index].lower_ in POSSESSIVES), default=start)
    for index, place in countries:
        if place.kind in {"country", "nationality"} and place.start <= doc[index].idx:
            first = max(first, index + 1)
    while first < head and (is_loose(doc[first]) or not doc[first].text[0].isalnum()):
        first += 1
    role = doc[first : role_end(doc, head, end)].text
    country = next(iter(named)) if len(named) == 1 else None
    if not named:
        country = country_after(doc, head, end) or country_of_body(doc, first, head) or country_of_seat(doc, head, end)
    before = [doc[index] for index in range(start, head) if doc[index].lower_ in titles().former]
    over = [token for token in before if token.lower_ in titles().over]
    if over and over[0].i < first:
        role = f"{over[0].text} {role}"
    sector = None if over else sector_of(doc, first, head, end, named)
    return Title(start, end, role, head, country, sector, bool(before))


def is_loose(token: Token) -> bool:
    """Whether a word before an office is no part of it: an article, an owner, a preposition."""
    return token.lower_ in INSIDE_TITLES or token.tag_ in {"DT", "PRP$"}


def office_head(doc: Doc, start: int, end: int, behind: bool) -> int | None:
    """The token that names the office: the last one before the name, or before "of …"; behind a name the first."""
    inner = next((index for index in range(start, end) if doc[index].lower_ in LINKS), end)
    heads = [index for index in range(start, inner) if office_sector(doc[index])]
    if not heads:
        return None
    head = heads[-1]
    if behind and head + 1 < inner and doc[head + 1].lower_ in POSSESSIVES:
        return None  # that of somebody else: "Kari Lund, the minister's daughter"
    rest_is_name = all(doc[index].pos_ == "PROPN" for index in range(head + 1, inner))
    return head if head == inner - 1 or (behind and not rest_is_name) else None


def role_end(doc: Doc, head: int, end: int) -> int:
    """Where the office ends: with its noun, or with "of State" behind it where that is no country."""
    if head + 2 >= end or doc[head + 1].lower_ not in {"of", "for"}:
        return head + 1
    place = next((index for index in range(head + 2, end) if places.mention_at(doc[index])), None)
    if place is None:
        return end
    return max(index for index in range(head + 1, place) if doc[index].lower_ in LINKS)


def country_after(doc: Doc, head: int, end: int) -> str | None:
    """The country of "president of Estonia", "minister for trade of Estonia", "leader of the Estonian opposition"."""
    last = min(end + 1, len(doc))
    behind = head + 1 < end and doc[head + 1].lower_ in LINKS
    for index in range(head + 2, last) if behind else ():
        place = places.mention_at(doc[index])
        known = doc[index - 1].lower_ == "the"
        wanted = {"country", "nationality"} if known else {"country"}
        if place is not None and place.kind in wanted and doc[index - 1 - known].lower_ == "of":
            return place.country
    return None


def country_of_body(doc: Doc, first: int, head: int) -> str | None:
    """The country of the body before an office: "State Department spokesman"; companies have people anywhere."""
    body = bodies.organisation(doc[first:head].text, doc._.published) if first < head else None
    return body.country if body is not None and body.sector in OF_STATES else None


def country_of_seat(doc: Doc, head: int, end: int) -> str | None:
    """The country of the town or region that somebody governs or sits for: "mayor of Bergen", "a senator from Ohio"."""
    if doc[head].lower_ not in titles().seated:
        return None
    for index in range(head + 2, min(end + 2, len(doc))):
        place = places.mention_at(doc[index])
        if place is not None and place.kind == "place" and doc[index - 1].lower_ in SEATED:
            return place.country
    return None


def sector_of(doc: Doc, start: int, head: int, end: int, countries: set[str]) -> str | None:
    """The sector of an office: what its modifiers say, else its noun; what anybody has is a state's beside its name.

    "The leader of the opposition" is no more a state's than "the opposition leader", nor is "the union's president".
    """
    known = titles()
    for index in range(start, head):
        if sector := known.modifiers.get(doc[index].lower_):
            return sector
    if doc[head].lower_ in known.presiding:
        owner = [start - 2] if start > 1 and doc[start - 1].lower_ in POSSESSIVES else []
        for index in [*range(head + 2, end), *owner, *range(start, head)]:
            word = doc[index].lower_
            if sector := known.modifiers.get(word) or known.bodies.get(word):
                return sector
    sector = office_sector(doc[head])
    return sector if sector != ANYBODY else ("GOV" if countries else None)
