"""Who says what a reporting word reports: the head of the noun phrase, by the parse and by what stands beside it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from components.nlp import grammar, places
from components.nlp.names import people, pronouns
from components.nlp.names.affiliations import SUFFIXES
from components.nlp.names.titles import listed, titles
from components.nlp.quotes.cues import lexicon

CLAUSAL = frozenset({"VERB", "AUX", "PUNCT", "SPACE", "ADV"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
IN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PART", "SYM"})
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# Objects, and days that stand between a subject and its verb: "The bank Tuesday warned".
NO_SUBJECT = DAYS | frozenset(
    "me him her us them myself yourself himself herself itself ourselves yourselves themselves".split()
)
NOBODY = frozenset({"no", "nobody", "none", "neither", "no-one"})
SPEECHLESS = frozenset({"this", "that", "these", "there", "what", "which"})
# Who denies, rejects or criticizes a claim has not made it.
AGAINST = frozenset({"deny", "refuse", "accuse", "agree", "ask", "praise"})
QUOTING = frozenset({"quote", "quotes", "quoted", "quoting", "cited", "citing"})
NEAREST, DEEPEST, LONGEST_SHORT = 8, 6, 4


def speaker_of(verb: Token, depth: int = 0) -> Token | None:
    """The head of who says what a verb reports, by the parse; None where it names nobody.

    A participle takes the subject of the verb above it ("he warned, adding that …"), a relative clause its noun, a
    passive its agent.
    """
    if depth > DEEPEST:
        return None
    if (reporter := aside_before(verb) or resumed(verb)) is not None:
        return speaker_of(reporter, depth + 1)
    own = quoted_source(verb) or own_subject(verb)
    if own is not None:
        if depth == 0 and grammar.is_passive(verb) and grammar.children(verb, grammar.PASSIVE_AUXILIARY):
            return grammar.agent(verb)
        if own.lower_ in grammar.RELATIVE_PRONOUNS:
            return own if pronouns.relative_antecedent(own) is not None else None
        return named_before(own)
    if (listed_under := grammar.list_subject(verb)) is not None:
        return listed_under
    if (run_on := grammar.run_on_clause(verb)) is not None:
        return speaker_of(run_on, depth + 1)
    if depth == 0 and grammar.is_passive(verb):
        return grammar.agent(verb)
    reporter = reporter_above(verb)
    if reporter is not None:
        return speaker_of(reporter, depth + 1)
    noun = grammar.participle_noun(verb)
    if noun is not None and verb.tag_ == "VBG":
        return speaker_of(grammar.clause_head(noun), depth + 1) if is_aside(verb) else carrier_speaker(noun)
    if (carrier := grammar.relative_noun(verb)) is not None:
        return carrier_speaker(carrier)
    if grammar.is_participle(verb) and not grammar.is_coordinated(verb):
        return grammar.agent(verb)
    above = verb.head
    if above != verb and grammar.shares_subject(verb) and above.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
        found = grammar.controller(verb) if grammar.is_open_complement(verb) else None
        return found or speaker_of(above, depth + 1) or grammar.subject(above)
    return None


def quoted_source(verb: Token) -> Token | None:
    """Whose words a verb passes on: the minister in "quoted the minister as saying"."""
    if verb.lower_ not in QUOTING:
        return None
    thing = grammar.indirect_object(verb) or grammar.direct_object(verb)
    end = grammar.phrase(thing).end if thing is not None else len(verb.doc)
    return (
        thing if end + 1 < len(verb.doc) and verb.doc[end].lower_ == "as" and verb.doc[end + 1].tag_ == "VBG" else None
    )


def aside_before(verb: Token) -> Token | None:
    """The reporting verb that a participle follows behind a comma: "…, she said, calling on them to leave"."""
    if verb.tag_ != "VBG" or verb.i < 2 or verb.nbor(-1).text != ",":
        return None
    before = verb.nbor(-2)
    return before if before.tag_ in grammar.PAST_OR_PRESENT and before.lower_ in lexicon().verbs else None


def resumed(verb: Token) -> Token | None:
    """The report that a verb goes on with which the parser has joined to a relative clause between commas.

    "voiced alarm at strikes, which killed nine, and stressed …".
    """
    if not grammar.is_coordinated(verb) or verb.i < 2 or verb.nbor(-1).pos_ != "CCONJ" or verb.nbor(-2).text != ",":
        return None
    noun = grammar.relative_noun(grammar.first_conjunct(verb))
    above = grammar.clause_head(noun) if noun is not None else None
    reports = above is not None and above.tag_ == verb.tag_ and above.lower_ in lexicon().verbs
    return above if reports else None


def reporter_above(verb: Token) -> Token | None:
    """The reporting verb in whose statement the parser has hung a further one.

    "Reed said that talks had failed, adding that …", "Reed said he would go and warned that …", "Reed rejected claims
    that talks had failed, calling them …": the further verb is a participle behind a comma, or in the tense of the verb
    above.
    """
    participle = verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).text in {",", "and", "but"}
    if grammar.is_subject(verb.head) or lexicon().senses.get(lexicon().verbs.get(verb.lower_, "")) == "believe":
        return None
    first = grammar.leading(verb)
    if first != verb and first != verb.head and first.lower_ in lexicon().verbs:
        return first  # "said Norway is neutral and called for talks"
    found, below, above = None, verb, verb.head
    while above != below:
        told = below in grammar.complements(above) or (participle and below.lower_ in lexicon().nouns)
        told = told and above.lower_ in lexicon().verbs and above.i < verb.i
        if told and above.tag_ in grammar.PAST_OR_PRESENT and (participle or above.tag_ == verb.tag_):
            found = above
        below, above = above, above.head
    return found


def is_aside(participle: Token) -> bool:
    """Whether a participle behind a noun and a comma goes on about the subject: "told a tale, adding that …"."""
    noun = participle.head
    carries = noun.lower_ in lexicon().nouns or noun.lemma_.lower() in lexicon().carriers
    comma = participle.i > 0 and participle.nbor(-1).text == ","
    return comma and noun.pos_ == "NOUN" and not grammar.is_subject(noun) and not carries


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on a verb itself; where the parse has several the nearest before it, else the nearest."""
    hanging = [one for one in grammar.children(verb, grammar.SUBJECT) if one.pos_ not in CLAUSAL]
    subjects = [one for one in hanging if one.lower_ not in NO_SUBJECT]
    before = [one for one in subjects if one.i < verb.i]
    if before or not subjects:
        return before[-1] if before else None
    return subjects[0] if is_inverted(verb) else None


def is_inverted(verb: Token) -> bool:
    """Whether a verb can have its subject behind it: at the head of a sentence, behind a comma, a dash or a mark."""
    doc, index = verb.doc, verb.i
    while index > 0 and not doc[index].is_sent_start:
        before = doc[index - 1]
        if before.pos_ not in {"ADV", "SPACE"}:
            return before.is_punct
        index -= 1
    return True


def named_before(noun: Token) -> Token:
    """The name that a phrase only explains: "Reed" for "a historian" in "Reed, a historian, recalled"."""
    doc, start = noun.doc, noun.left_edge.i
    explains = doc[start].lower_ in {"a", "an", "the"} or doc[start].pos_ == "NUM"
    if start >= 2 and explains and doc[start - 1].text == ",":
        named = people.people(doc).at.get(start - 2)
        first = doc[named.start] if named is not None else doc[start - 2]
        if first.pos_ == "PROPN" and (grammar.is_subject(first) or noun.head == first or first.head == noun):
            return doc[start - 2]
    return noun


def carrier_speaker(noun: Token) -> Token:
    """Whose a statement, letter or warning is: its possessor, who it is "by" or "from", else the noun itself."""
    owners = grammar.possessors(noun)
    if owners:
        return owners[0]
    # Hung on the verb: "ignored a warning from Peru that …".
    behind = [one for one in grammar.obliques(noun.head) if one.noun.left_edge.i == noun.i + 1]
    phrases = grammar.obliques(noun) + behind
    source = next((one for preposition, one in phrases if is_source(preposition, one)), None)
    return source or issuer(noun) or noun


def is_source(preposition: str, noun: Token) -> bool:
    """Whether a phrase beside what carries words tells whose they are: "by Reed", "from Oslo", "of Minister Reed"."""
    return preposition in {"by", "from"} or (preposition == "of" and noun.i in people.people(noun.doc).at)


def issuer(noun: Token) -> Token | None:
    """Who sends what carries words: the subject of "issued a statement saying …"."""
    verb = noun.head
    while verb.pos_ == "NOUN" and verb.head.i < verb.i:
        verb = verb.head
    carries = noun.lower_ in lexicon().nouns or noun.lemma_.lower() in lexicon().carriers
    carries = carries and lexicon().senses.get(lexicon().verbs.get(verb.lower_, "")) not in AGAINST
    above = carries and verb.pos_ == "VERB" and verb.i < noun.i and not grammar.is_passive(verb)
    return speaker_of(verb) if above else None


def beside(verb: Token, left: int, right: int) -> Token | None:
    """The noun phrase beside a verb in tokens [left, right): directly behind it ("said Reed"), else the last before.

    Behind "and" it is the subject of the last verb of the same form.
    """
    doc = verb.doc
    behind = phrase_head(doc, verb.i + 1, right) if verb.i + 1 < right and is_inverted(verb) else None
    if behind is not None and not has_own_verb(behind) and not is_to_act(behind):
        return behind
    start = before_relative(verb, left)
    if start > left and doc[start - 1].pos_ == "CCONJ":
        first = next((one for one in reversed(doc[left : start - 1]) if one.tag_ == verb.tag_), None)
        return own_subject(first) if first is not None else None
    for index in range(start - 1, max(left, start - NEAREST) - 1, -1):
        if doc[index].pos_ in {"VERB", "AUX"} and index != start - 1:
            return None
        if (
            doc[index].pos_ in NOMINAL
            and doc[index].lower_ not in grammar.RELATIVE_PRONOUNS | NO_SUBJECT
            and not is_governed(doc, index, left)
        ):
            return named_before(doc[index])
    return None


def has_own_verb(noun: Token) -> bool:
    """Whether a finite verb follows a noun, so that it is no subject put behind: "said the videos show a boat"."""
    return noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ in grammar.PAST_OR_PRESENT | {"MD"}


def is_to_act(noun: Token) -> bool:
    """Whether an infinitive follows a noun, so that it is told to do something: "urged Rome to pay"."""
    return noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ == "TO"


def before_relative(verb: Token, left: int) -> int:
    """Where a relative clause between commas begins that stands directly before a verb: "Reed, who is ill, said"."""
    doc = verb.doc
    if verb.i == 0 or doc[verb.i - 1].text != ",":
        return verb.i
    for index in range(verb.i - 2, left, -1):
        if doc[index].lower_ in grammar.RELATIVE_PRONOUNS and doc[index - 1].text == ",":
            return index - 1
    return verb.i


def is_governed(doc: Doc, index: int, left: int) -> bool:
    """Whether a noun is inside a phrase with a preposition, so that the head stands farther left ("head of state")."""
    while index > left and in_phrase(doc[index]):
        index -= 1
    while index > left and doc[index].pos_ == "DET":
        index -= 1
    return doc[index].pos_ == "ADP" and index > left


def phrase_head(doc: Doc, start: int, right: int) -> Token | None:
    """The head of the noun phrase that begins exactly at a token; None where none does."""
    index = start
    while index < right and (doc[index].pos_ == "DET" or doc[index].lower_ in {"mr.", "mrs.", "ms.", "dr."}):
        index += 1
    if index < right and doc[index].pos_ == "PRON" and doc[index].tag_ != "PRP$":
        return doc[index] if doc[index].lower_ not in NO_SUBJECT else None
    named = people.name_behind(doc, index) if index < right else None
    if named is not None and named.end <= right:
        return doc[named.end - 1]
    last: Token | None = None
    while index < right and "\n" not in doc[index].text and (in_phrase(doc[index]) or is_joined(doc[index])):
        if (doc[index].pos_ in NOMINAL or doc[index].ent_type_ == "NORP") and not is_suffix(doc[index]):
            last = doc[index]
        index += 1
    return last


def is_suffix(token: Token) -> bool:
    """Whether a word only follows names: "Jr.", "II"."""
    return token.lower_.rstrip(".") in SUFFIXES


def is_joined(token: Token) -> bool:
    """Whether a token goes on with the word before it: a blank, a point of a short title, what a hyphen joins."""
    if token.is_space or token.i == 0:
        return token.is_space
    before = token.nbor(-1)
    if token.text == ".":
        return (
            not before.whitespace_
            and len(before) <= LONGEST_SHORT
            and before.pos_ == "PROPN"
            and bool(token.whitespace_)
        )
    return before.text == "-" and not before.whitespace_


def in_phrase(token: Token) -> bool:
    """Whether a token can stand inside a noun phrase before its head."""
    return token.pos_ in IN_PHRASE or token.tag_ in {"HYPH", "PRP$", "POS"} or token.text == "-"


def can_speak(head: Token, lemma: str) -> bool:
    """Whether a noun phrase can be the speaker of a verb.

    What only people do, any noun can do in the news. Verbs of things as well ask for people, states, bodies, groups, or
    what carries their words.
    """
    head = pronouns.relative_antecedent(head) or head
    if head.lower_ in NOBODY or any(child.lower_ in NOBODY for child in head.lefts):
        return False
    if head.pos_ == "PRON" or head.tag_ == "DT":
        return head.lower_ not in SPEECHLESS
    if lemma not in lexicon().things or is_name(head):
        return True
    known = titles()
    if any(listed(head, words) for words in (known.offices, known.bodies, known.people)):
        return True
    return head.lower_ in lexicon().nouns or head.lemma_.lower() in lexicon().carriers or bool(places.mention_at(head))


def is_name(head: Token) -> bool:
    """Whether the head of a phrase is a proper name or a part of one."""
    if head.pos_ in {"PROPN", "NUM"} or head.ent_type_ or head.i in people.people(head.doc).at:
        return True
    return any(
        grammar.is_in_name(child) and child.pos_ == "PROPN" and child.ent_type_ == "PERSON" for child in head.children
    )
