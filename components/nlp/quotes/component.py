"""Direct, indirect and mixed quotes, and who said them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from components.nlp import dates, grammar, names, surface
from components.nlp.annotations import Actor, Mention, Quote, When
from components.nlp.boilerplate import article_sentences, stands_in_article
from components.nlp.quotes import cues, marks
from components.nlp.quotes.according import according_to
from components.nlp.quotes.attributed import OPEN_SPEAKER, Statement
from components.nlp.quotes.clauses import content_before
from components.nlp.quotes.direct import DirectFinder
from components.nlp.quotes.issuers import with_issuers
from components.nlp.quotes.labels import labelled
from components.nlp.quotes.marks import Region
from components.nlp.quotes.objects import nominal
from components.nlp.quotes.reported import READINGS, branded, reported
from components.nlp.quotes.utterances import Quoted, paragraphs, quoted_paragraphs

PLACES = frozenset({"country", "nationality", "place"})
DIRECT_SHARE = 0.95
NOUNS = frozenset({"NOUN", "PROPN"})
BEING = frozenset({"is", "was", "been"})
ACCORDING = frozenset({"according", "According"})
LINKS = frozenset({"to", "that"})
LONGEST_EXTENSION = 600
TALKERS = frozenset({"i", "we", "you"})


@Language.component("quotes", assigns=["doc._.quotes"])
def quotes(doc: Doc) -> Doc:
    """Write the attributed statements on `doc._.quotes`."""
    text = surface.text(doc)
    regions = marks.regions_of(doc)
    sentences, blocks = article_sentences(doc), paragraphs(doc)
    verbs = cues.verb_cues(doc)
    finder = DirectFinder(doc, quoted_paragraphs(doc, regions, blocks), verbs)
    direct = [one for one in finder.find() if in_article(doc, one)]
    taken = [one.region for one in finder.utterances]
    turns = [one for one in labelled(doc, blocks) if in_article(doc, one)]
    others = [one for one in other_statements(doc, sentences, verbs, finder) if not is_own(one, turns)]
    cued = {one.cue: one for one in direct if one.cue is not None}
    others = [one for one in others if one.cue not in cued or not goes_on_quoted(text, one, cued[one.cue])]
    told = [piece for one in [*turns, *others] for piece in one.pieces]
    heads = {one.start for one in taken}
    unread = [one for one in regions if one.start not in heads and not any(overlapping(piece, one) for piece in told)]
    others += [one for one in (branded(doc, region) for region in unread) if one is not None and in_article(doc, one)]
    outer = [one for one in others if not is_inner(one, regions)]
    found = direct + [
        whole(doc, one, regions)
        for one in without_nested(outer)
        if not any(overlapping(piece, region) for piece in one.pieces for region in taken)
    ]
    found += [whole(doc, one, regions) for one in turns]
    named = sorted((one for one in doc._.mentions if one.kind in PLACES and one.country), key=beginning)
    issued = with_issuers(without_repeats(found))
    doc._.quotes = [quote(text, one, issuer, regions, named) for one, issuer in issued]
    return doc


def in_article(doc: Doc, statement: Statement) -> bool:
    """Whether a statement is no boilerplate."""
    return stands_in_article(doc, *statement.pieces[0])


def goes_on_quoted(text: str, begun: Statement, quoted: Statement) -> bool:
    """Whether a statement begun in prose goes on between marks behind its cue, and so is told in one with these.

    "The port would stay shut, the mayor said, “until somebody pays”": the quoted words open with no capital.
    """
    first = quoted.pieces[0][0]
    if begun.cue is None or first < begun.cue[0] or not text[first].islower():
        return False
    quoted.pieces[:0] = begun.pieces
    return True


def is_own(statement: Statement, turns: list[Statement]) -> bool:
    """Whether a turn says of itself or of whom it talks to that they say something: "we believe", "do you think"."""
    speaker = statement.speaker
    if speaker is None or speaker.lower_ not in TALKERS:
        return False
    return any(start <= speaker.idx < end for turn in turns for start, end in turn.pieces)


def other_statements(
    doc: Doc, sentences: list[Span], verbs: dict[int, cues.Cue], finder: DirectFinder
) -> Iterator[Statement]:
    """The reported statements of the sentences, outside direct quotes."""
    quoted = {index for one in finder.utterances for index in range(one.start, one.end)}
    waiting = sorted(index for index in {*verbs, *other_cues(doc)} if index not in quoted)
    for sentence in sentences:
        while waiting and waiting[0] < sentence.end:
            index = waiting.pop(0)
            if index >= sentence.start:
                found = reading(doc, index, verbs.get(index), around(index, sentence, finder), index in finder.used)
                if found is not None:
                    yield found


def other_cues(doc: Doc) -> Iterator[int]:
    """The tokens of "according" before "to", and of the nouns that carry words in the clause or infinitive behind."""
    said, nouns = surface.words(doc), cues.lexicon().nouns
    for at in [at for at, word in enumerate(said) if word in LINKS]:
        noun = clause_noun(doc[at]) if said[at] == "that" else at - 1
        if noun is not None and noun >= 0 and (said[at] == "that" or said[noun] in ACCORDING or said[noun] in nouns):
            yield noun


def clause_noun(that: Token) -> int | None:
    """The noun that carries words and has the clause with "that": "the claim that …", "his claim is that …"."""
    noun, nouns = that.head.head, cues.lexicon().nouns
    if that.i and that.nbor(-1).lower_ in nouns:
        return that.i - 1
    if that.i and that.nbor(-1).lower_ in BEING:
        return next((one.i for one in grammar.children(that.head, grammar.SUBJECT) if one.lower_ in nouns), None)
    return noun.i if noun.lower_ in nouns and noun.i < that.i and that.tag_ == "IN" else None


def around(index: int, sentence: Span, finder: DirectFinder) -> Span:
    """The part of a sentence around a token that no direct quote cuts off."""
    start, end, following = sentence.start, sentence.end, bisect_right(finder.utterances, index, key=first_token)
    if following > 0:
        start = max(start, finder.utterances[following - 1].end)
    if following < len(finder.utterances):
        end = min(end, finder.utterances[following].start)
    return sentence.doc[start:end] if end - start < len(sentence) else sentence


def first_token(one: Quoted) -> int:
    """The token with which an utterance begins."""
    return one.start


def reading(doc: Doc, index: int, verb: cues.Cue | None, sentence: Span, used: bool) -> Statement | None:
    """The statement that a reporting word at a token attributes; only what stands before it where a quote `used` it."""
    if verb is not None:
        return reported(doc, verb, sentence, (content_before,) if used else READINGS)
    if used:
        return None
    noun = cues.noun_cue(doc[index])
    return nominal(doc, noun, sentence) if noun is not None else according_to(doc, index, sentence)


def overlapping(piece: tuple[int, int], region: Region) -> bool:
    """Whether a piece and an utterance share characters."""
    return piece[0] < region.inner_end and region.inner_start < piece[1]


def is_inner(statement: Statement, regions: list[Region]) -> bool:
    """Whether the reporting words stand between marks: what somebody says there is a part of another quote."""
    return statement.cue is not None and any(one.start < statement.cue[0] < one.end for one in regions)


def whole(doc: Doc, statement: Statement, regions: list[Region]) -> Statement:
    """A statement whose pieces cut no stretch between quotation marks in two."""
    statement.pieces = [widened(piece, regions) for piece in statement.pieces]
    return statement


def widened(piece: tuple[int, int], regions: list[Region]) -> tuple[int, int]:
    """A piece that takes in the stretches between marks at its edges; marks around all of it are left out."""
    start, end = piece
    for region in regions:
        if region.start < end < region.end and start < region.end and region.end - end <= LONGEST_EXTENSION:
            end = region.end
        if region.start < start < region.end <= end:
            start = region.start
    for region in regions:
        if region.start == start and region.end == end:
            return region.inner_start, region.inner_end
    return start, end


def without_nested(found: list[Statement]) -> list[Statement]:
    """The statements without those whose reporting words are a part of what another one says.

    Of two that each hold the other's reporting words, the first is the one that reports: "Reed tells them, we hear, …".
    """
    cued = [one for one in found if one.cue is not None]
    pieces = sorted(piece for one in cued for piece in one.pieces)
    starts, ends = [start for start, _ in pieces], list(accumulate((end for _, end in pieces), max))

    def is_nested(one: Statement, cue: tuple[int, int]) -> bool:
        before = bisect_right(starts, cue[0])
        if not before or cue[0] >= ends[before - 1]:
            return False
        return any(tells(other, cue) and not (other.cue > cue and tells(one, other.cue)) for other in cued if other.cue)

    return [one for one in found if one.cue is None or not is_nested(one, one.cue)]


def tells(statement: Statement, cue: tuple[int, int]) -> bool:
    """Whether reporting words are a part of what a statement says."""
    return any(start <= cue[0] < end for start, end in statement.pieces)


def without_repeats(found: list[Statement]) -> list[Statement]:
    """The statements in order, one for the same pieces."""
    ordered = sorted(found, key=lambda one: (one.pieces[0][0], -one.pieces[-1][1]))
    return list({one.pieces[0][0]: one for one in reversed(ordered)}.values())[::-1]


def quote(text: str, statement: Statement, issuer: Token | None, regions: list[Region], named: list[Mention]) -> Quote:
    """A statement as it goes into the tables; `issuer` is whose words the document carries that speaks in it."""
    speaker = speaker_actor(text, statement.speaker) if statement.speaker is not None else None
    meant = statement.meant or issuer
    if speaker is not None and meant is not None:
        speaker = replace(speaker_actor(text, meant), start=speaker.start, end=speaker.end, text=speaker.text)
    return Quote(
        spans=tuple(trimmed(text, *piece) for piece in statement.pieces),
        type=type_of(text, statement, regions),
        cue=statement.cue,
        cue_sense=statement.sense,
        speaker=speaker,
        countries=countries_in(named, statement.pieces),
        when=dates.when(statement.anchor, said=statement.pieces) if statement.anchor is not None else When(),
        confidence=confidence(statement, speaker),
    )


def speaker_actor(text: str, head: Token) -> Actor:
    """Who says something; nobody's name where two or more say it together ("Chile and Peru urged …")."""
    first = names.actor_of(head)
    root = head.head if grammar.is_in_name(head) else head
    joined = fellow_subjects(root)
    last = names.actor_of(joined[-1]) if joined else first
    if last.end <= first.end or (last.name is not None and last.name == first.name):
        return first
    return Actor(first.start, last.end, text[first.start : last.end], "unnamed")


def fellow_subjects(noun: Token) -> list[Token]:
    """The nouns that are the subject of a verb together with a noun, on the same side of it."""
    verb = noun.head.i
    fellows = grammar.conjuncts(noun)[1:] if noun.n_rights and grammar.is_subject(noun) else []
    return [one for one in fellows if one.pos_ in NOUNS and (one.i < verb) == (noun.i < verb)]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A piece without blanks at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def type_of(text: str, statement: Statement, regions: list[Region]) -> str:
    """direct: all letters stand between quotation marks; indirect: none; else mixed."""
    quoted = 0
    for start, end in statement.pieces:
        near = [region for region in regions if region.start < end and start < region.end]
        quoted += sum(letters_in(text, max(start, region.start), min(end, region.end)) for region in near)
    if not quoted:
        return "indirect"
    letters = sum(letters_in(text, start, end) for start, end in statement.pieces)
    return "direct" if quoted >= DIRECT_SHARE * letters else "mixed"


def letters_in(text: str, start: int, end: int) -> int:
    """How many letters and digits a stretch of text has."""
    return sum(map(str.isalnum, text[start:end]))


def countries_in(named: list[Mention], pieces: list[tuple[int, int]]) -> tuple[str, ...]:
    """The countries that the content speaks of. `named` are mentions of countries and places in order."""
    found: set[str] = set()
    for start, end in pieces:
        inside = named[bisect_left(named, start, key=beginning) : bisect_left(named, end, key=beginning)]
        found.update(mention.country for mention in inside if mention.country and mention.end <= end)
    return tuple(sorted(found))


def beginning(mention: Mention) -> int:
    """The offset at which a mention begins."""
    return mention.start


def confidence(statement: Statement, speaker: Actor | None) -> float:
    """The probability that content and speaker are both right."""
    if speaker is None or speaker.name is not None:
        return statement.sure
    return statement.sure * OPEN_SPEAKER
