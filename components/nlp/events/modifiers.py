"""Names and nationalities before a noun: whose what it names is ("the Norwegian invasion"), or only where ("the Geneva
talks").
"""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp import grammar, names, places
from components.nlp.events.frames import is_of
from components.nlp.events.triggers import is_participant


def modifiers(noun: Token) -> list[Token]:
    """Nationalities and names before a noun: "Norwegian" in "the Norwegian invasion"; not the place of an agreement or
    a meeting ("the Geneva talks"), nor where an attack was ("the Nairobi bombing", "the Kenya bombings").
    """
    if is_of(noun.lower_, "agreement", "meeting"):
        return [child for child in before(noun) if not is_place(child)]
    if is_of(noun.lower_, "assault"):
        return [child for child in before(noun) if not is_scene(child)]
    return before(noun)


def before(noun: Token) -> list[Token]:
    """The words before a noun that name a state or a body."""
    return [child for child in grammar.modifiers(noun) if names_side(child)]


def names_side(token: Token) -> bool:
    """Whether a word before a noun names a state or a body: an adjective must be a nationality."""
    if token.pos_ == "PROPN":
        return is_participant(token) and not (is_place(token) and names.actor_of(token).kind != "country")
    return places.mention_at(token) is not None


def is_venue(token: Token) -> bool:
    """Whether a token is the place after which a thing is called: "the Geneva talks", "the Tacna crossing"."""
    noun = token.head
    if token.dep_ not in grammar.MODIFIER or grammar.cases(token):
        return False
    if is_of(noun.lower_, "assault"):
        return is_scene(token)
    return is_place(token) and (noun.text.islower() or is_of(noun.lower_, "agreement"))


def is_scene(token: Token) -> bool:
    """Whether a name before an attack tells where it was: a town, though it may stand for its state elsewhere, or a
    country by its name; "U.S." and its like stand for its people.
    """
    mention = places.mention_at(token)
    if mention is None or token.pos_ != "PROPN":
        return False
    is_short = token.text.isupper() or "." in token.text
    return is_town(token) or (mention.kind == "country" and not is_short)


def is_town(token: Token) -> bool:
    """Whether a token names a town, be it the capital that may stand for its state."""
    mention = places.mention_at(token)
    return mention is not None and places.is_town(mention)


def is_place(token: Token) -> bool:
    """Whether a token names a place that is no state."""
    mention = places.mention_at(token)
    return mention is not None and mention.kind == "place"
