"""Who a noun or pronoun stands for as a participant: itself where it can act ("Norway"), else who stands in it
("Norway's decision", "an Icelandic proposal"). What leads to nobody stays empty.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from components.nlp import grammar, names, places
from components.nlp.annotations import Actor, Quote
from components.nlp.events.frames import classes, is_of
from components.nlp.events.modifiers import before, is_place, modifiers
from components.nlp.events.pairs import counted
from components.nlp.events.triggers import is_participant, trigger_at
from components.nlp.names.component import BODIES

FIRST_PERSON = frozenset(["i", "me", "my", "we", "us", "our", "ours", "myself", "ourselves"])
THIRD_PERSON = frozenset(
    ["it", "its", "they", "their", "them", "he", "she", "his", "her", "him", "itself", "themselves"]
)
OF_A_PERSON = frozenset(["he", "she", "his", "her", "him"])
OF_A_THING = frozenset(["it", "its", "itself"])
SEVERAL = frozenset(["they", "their", "them", "themselves"])
MEMBERS = frozenset(
    "members leaders representatives delegates inspectors negotiators officials officers envoys diplomats ministers "
    "observers monitors executives lawyers".split()
)
MEMBER_STATES = frozenset({"governments", "states", "countries", "nations"})
OF_STATE = frozenset({"GOV", "MIL", "LEG", "JUD", "REB"})
PLACES = frozenset("capital city town village island port province region district".split())
AGENTIVE = ("men", "ists", "crats", "ites")
DOERS = ("ers", "ors", "ants", "ents")
INSIDE = ("of", "by", "from", "between", "among")
DONE_BY = ("by", "from")
PRESS = frozenset({"media", "press", "newspaper", "television", "tv", "radio", "news"})
OWNERS = frozenset({"its", "their"})
REASONS = frozenset({"after", "over", "for", "following", "because", "since"})
REQUITING = frozenset({"ACCUSE", "SANCTION", "SUPPORT", "REJECT", "PROTEST", "AID"})
HITTING = frozenset({"on", "against", "to", "from"})
EXAMPLES = frozenset({"including", "such", "among"})


# --- nouns -----------------------------------------------------------------------------------------------------------


def participants(head: Token) -> list[Actor]:
    """Who a noun phrase stands for, each member of a coordination for itself."""
    found: list[Actor] = []
    for noun in grammar.conjuncts(head):
        meant = examples(noun) + one_noun(noun)
        if found and meant and is_first_office(found[-1], meant[0], noun):
            found.pop()
        found += meant
    return found


def is_first_office(one: Actor, other: Actor, noun: Token) -> bool:
    """Whether two offices are those of one person: "met Peru's Deputy Premier and Minister of Finance Ana Rojas"."""
    if one.kind != "unnamed" or one.role is None or other.kind != "person":
        return False
    return (
        one.text.split()[-1].istitle() and noun.tag_ == "NNP" and not any(child.tag_ == "DT" for child in noun.children)
    )


def one_noun(noun: Token) -> list[Actor]:
    """Who a noun stands for: itself where it can act, else whose it is."""
    noun = grammar.antecedent(noun)
    if noun.pos_ == "PRON":
        return pronoun(noun)
    acts = is_participant(noun)
    if acts or is_force(noun):
        several = nations_before(grammar.whole(noun)) or states_of(noun) or body_of(noun) or counted(noun)
        if several:
            return several
    called = next((one for one in grammar.appositions(noun) if one.pos_ == "PROPN" and is_participant(one)), None)
    if called is not None and not is_place(called) and (not acts or is_name_of(called, noun)):
        return one_noun(called)  # "the carmaker, Norsk Bil"
    if acts:
        return [place_beside(noun) or nation(noun) or of_owner(noun)]
    owners = [owner for one in grammar.possessors(noun) for owner in one_noun(one)]
    if owners:
        return owners
    if is_of_press(noun):
        return []
    named = [nation(one) or names.actor_of(one) for one in modifiers(noun)] or bodies_before(noun)
    if named:
        return [names.actor_of(noun)] if is_force(noun) else named
    for preposition in DONE_BY if is_suffering(noun) else INSIDE:
        for own, inner in grammar.obliques(noun):
            if own == preposition and inner.i > noun.i and is_participant(inner):
                found = participants(inner)
                return [one for one in found if one.name is not None or one.country is not None] or found
    makers = (grammar.agent(clause) for clause in grammar.noun_clauses(noun))
    return next((participants(one) for one in makers if one is not None and is_participant(one)), [])


def is_name_of(called: Token, noun: Token) -> bool:
    """Whether a name in apposition is that of a body which a common noun leaves unnamed."""
    unnamed = noun.pos_ == "NOUN" and names.actor_of(noun).name is None
    return unnamed and names.actor_of(called).kind == "organisation"


def is_of_press(noun: Token) -> bool:
    """Whether a noun names what the press of a country wrote: "a Peruvian media report"."""
    return any(one.lower_ in PRESS for one in grammar.children(noun, grammar.COMPOUND))


def is_suffering(noun: Token) -> bool:
    """Whether what stands behind "of" suffers what a noun names: "the detention of envoys"."""
    return noun.pos_ == "NOUN" and is_of(noun.lower_, "suffered")


def of_owner(noun: Token) -> Actor:
    """Who a noun stands for; a subject with the country of the state that "its" or "whose" means: "its navy fired"."""
    found = names.actor_of(noun)
    if found.name is not None or found.country is not None or found.sector not in OF_STATE:
        return found
    if noun.lower_ in classes()["fellow"] or not grammar.is_subject(noun):
        return found
    for one in grammar.possessors(noun):
        owner = grammar.antecedent(one) if one.pos_ == "PRON" else None
        if owner == one and (hit := reacted_to(one)):
            return replace(found, country=hit[0].country) if len(hit) == 1 else found
        if owner == one and names.actor_of(one).country is None:
            told = grammar.subject_of_sentence_before(one) if one.lower_ in THIRD_PERSON else None
            owner = subject_above(one) or told
        if owner is not None and len(grammar.conjuncts(owner)) == 1:
            return replace(found, country=names.actor_of(owner).country)
    return found


def place_beside(noun: Token) -> Actor | None:
    """The place that an apposition names: "the regional capital Bergen"."""
    for one in grammar.appositions(noun) if noun.lower_ in PLACES else []:
        if is_place(one):
            return names.actor_of(one)
    return None


def body_of(noun: Token) -> list[Actor]:
    """The body for which its members act: "inspectors of the Atomic Agency", "UN inspectors", "EU governments"; not
    some of its states ("three EU countries").
    """
    some = any(one.pos_ in ("NUM", "DET", "ADJ") for one in noun.lefts)
    if noun.lower_ not in MEMBERS and (some or noun.lower_ not in MEMBER_STATES):
        return []
    owners = [inner for preposition, inner in grammar.obliques(noun) if preposition in ("of", "from")]
    owners += before(noun)
    found = [names.actor_of(one) for one in owners]
    return [one for one in found if one.kind == "organisation" and one.name is not None]


def bodies_before(noun: Token) -> list[Actor]:
    """The body in a noun before a noun: "an Afghan government call"; an unnamed one of what is said."""
    bodies = [one for one in grammar.children(noun, grammar.COMPOUND) if one.i < noun.i and one.pos_ == "NOUN"]
    found = [names.actor_of(one) for one in bodies if is_participant(one)]
    spoken = is_of(noun.lower_, "utterance", "offer", "demand", "protest")
    return found if spoken else [one for one in found if one.country is not None or one.name is not None]


def nations_before(noun: Token) -> list[Actor]:
    """The states behind forces or officials of several: Chile and Peru for "Chilean and Peruvian warships"."""
    if noun.tag_ not in ("NNS", "NNPS"):
        return []
    for child in grammar.modifiers(noun):
        if len(several := grammar.conjuncts(child)) > 1:
            found = [nation(one) or names.actor_of(one) for one in several]
            if all(one.kind == "country" for one in found):
                return found
    return []


def states_of(noun: Token) -> list[Actor]:
    """The states of several officials or bodies told in one: "the foreign ministers of Norway and Chile", "two navies,
    those of Norway and Chile".
    """
    if noun.tag_ != "NNS":
        return []
    those = [one for one in grammar.appositions(noun) if one.lower_ == "those"]
    heads = [noun, *those, *(inner for _, inner in grammar.obliques(noun) if inner.lower_ in ("state", "government"))]
    for preposition, inner in (one for head in heads for one in grammar.obliques(head)):
        several = grammar.conjuncts(inner) if preposition in ("of", "from") else []
        found = [names.actor_of(one) for one in several]
        if len(found) > 1 and all(one.kind == "country" for one in found):
            return found
    return []


def is_force(noun: Token) -> bool:
    """Whether a noun is what a state acts with: its ships, jets, forces."""
    return is_of(noun.lower_, "materiel")


def examples(noun: Token) -> list[Actor]:
    """The states named after a group of states: "seven countries, including Chile and Peru"."""
    if noun.tag_ not in ("NNS", "NNPS") or noun.lower_ not in classes()["states"]:
        return []
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        if token.lower_ in EXAMPLES and token.head != token:
            group = token.head.pos_ == "PRON" and token.lower_ == "among"  # "among them Chile"
            first = token.head.head if group else token.head
            named = [one for one in grammar.conjuncts(first) if one.i > token.i and is_participant(one)]
            found = [names.actor_of(one) for one in named]
            return found if all(one.kind == "country" for one in found) else []
    return []


def is_agentive(noun: Token) -> bool:
    """Whether a noun that no list has is one of people by its form: "militiamen", "Peruvian landowners"."""
    if noun.lower_.endswith(AGENTIVE):
        return True
    return noun.lower_.endswith(DOERS) and names.actor_of(noun).country is not None


def nation(token: Token) -> Actor | None:
    """The state that a nationality alone stands for: Iceland for "Icelandic" in "an Icelandic proposal"."""
    mention = places.mention_at(token)
    if mention is None or mention.kind != "nationality" or token.tag_ in ("NNS", "NNPS"):
        return None
    if mention.country is None or mention.name is None:
        return None
    return Actor(token.idx, token.idx + len(token), token.text, "country", mention.name, mention.country, sector="GOV")


# --- pronouns --------------------------------------------------------------------------------------------------------


def pronoun(token: Token) -> list[Actor]:
    """Whom a pronoun means: the speaker, the person of the text before, or the side that the clause above names, which
    then stands as it is written there.
    """
    word = token.lower_
    if word in ("it", "them") and is_thing_before(token):
        return []
    meant = speaker_at(token) if word in FIRST_PERSON else names.actor_of(token)
    is_open = meant is not None and meant.name is None and word in THIRD_PERSON
    if is_open and (above := object_before(token) or reacted_to(token) or side_above(token)):
        return above
    if meant is None or (meant.name is None and meant.country is None):
        return []
    return [replace(meant, start=token.idx, end=token.idx + len(token), text=token.text)]


def object_before(token: Token) -> list[Actor]:
    """The object of the verb with which a pronoun's own goes on: the envoy in "freed the envoy and thanked him",
    "expelled the envoy, accusing him of theft".
    """
    verb = token.head
    beside = verb.tag_ == "VBG" and grammar.is_adverbial_clause(verb)
    hit = grammar.is_object(token) or grammar.is_indirect_object(token)
    if not (hit and (beside or grammar.is_coordinated(verb))):
        return []
    above = verb.head if beside else grammar.first_conjunct(verb)
    noun = grammar.direct_object(above) or grammar.indirect_object(above)
    if noun is None or noun.pos_ == "PRON" or not (noun.i < token.i and is_participant(noun)):
        return []
    several = len(grammar.conjuncts(noun)) > 1 or noun.tag_ in grammar.PLURAL_TAGS
    is_body = names.actor_of(noun).kind in BODIES
    fits = several if token.lower_ == "them" else not several and is_body == (token.lower_ in OF_A_THING)
    return participants(noun) if fits else []


def reacted_to(token: Token) -> list[Actor]:
    """Who "its" means behind those whom a reaction hits, where it tells why: Iraq in "punished Iraq after its
    invasion of Kuwait", "after its army had invaded Kuwait".
    """
    verb = explained(token) if token.lower_ in OWNERS and token.dep_ in grammar.POSSESSIVE else None
    reaction = (trigger_at(verb) or trigger_at(verb.head)) if verb is not None else None
    if verb is None or reaction is None or reaction.frame.event_type not in REQUITING:
        return []
    thing = grammar.direct_object(verb)
    heads = (verb, thing) if thing is not None else (verb,)
    hit = [inner for head in heads for own, inner in grammar.obliques(head) if own in HITTING]
    hit += [thing] if thing is not None else []
    known = [one for one in hit if one.i < token.i and may_be_meant(one, token) and names.actor_of(one).country]
    return participants(max(known, key=lambda one: one.i)) if known else []


def explained(owner: Token) -> Token | None:
    """The verb of which a phrase or clause with "its" tells why or after what it was done."""
    noun = owner.head
    if grammar.attachment(noun).preposition in REASONS:
        return grammar.clause_head(owner)
    clause = noun.head
    because = grammar.is_subject(noun) and grammar.is_adverbial_clause(clause)
    return clause.head if because and REASONS.intersection(grammar.markers(clause)) else None


def the_two(word: Token) -> list[Actor]:
    """Whom "the two" means: both who act in the clause or sentence before, or who acts there and with whom."""
    if word.lower_ not in ("two", "pair") or not grammar.is_given(word) or not grammar.is_subject(word):
        return []
    if grammar.obliques(word) or grammar.noun_clauses(word):
        return []
    verb = word.head
    first = grammar.leading(verb)
    subject = grammar.doer(first) if first != verb else grammar.subject_of_sentence_before(word)
    if subject is None or not subject.i < word.i:
        return []
    met = first if first != verb else subject.head
    sides = grammar.conjuncts(subject)
    sides += [one for one in [grammar.patient(met)] if one is not None and len(sides) == 1 and one != subject]
    found = [one for side in sides if is_participant(side) for one in one_noun(side)]
    return found if len(found) == len(sides) == 2 else []


def is_thing_before(token: Token) -> bool:
    """Whether an object may stand for the thing above it: "backed the cuts while Peru opposed them"."""
    beside = token.head.dep_ in grammar.CONJUNCT or grammar.CONTRAST.intersection(grammar.markers(token.head))
    subject = subject_above(token) if beside and grammar.is_object(token) else None
    thing = grammar.direct_object(grammar.clause_head(subject)) if subject is not None else None
    if thing is None or thing.pos_ != "NOUN" or not subject or not subject.i < thing.i < token.i:
        return False
    return (thing.tag_ == "NNS") == (token.lower_ == "them") and not is_participant(thing)


def side_above(token: Token) -> list[Actor]:
    """The subject of a clause above or before a pronoun: "Norway" for "it" in "Norway said it would".

    A side without a name or country stands for "they" only, and as it is written.
    """
    subject = subject_above(token)
    if subject is None:
        return []
    found = participants(subject) if token.lower_ in SEVERAL else [names.actor_of(subject)]
    plural = token.lower_ == "they" and (len(found) > 1 or subject.tag_ in ("NNS", "NNPS"))
    return [one for one in found if plural or one.name is not None or one.country is not None]


def subject_above(token: Token) -> Token | None:
    """The nearest subject around a pronoun that can act and is not the pronoun's own, or whose announcement, claim or
    fear the clause tells ("Norway's claim that it was attacked"), or that of what is said before it ("Norway left, Dahl
    said, but it").
    """
    is_owner = token.dep_ in grammar.POSSESSIVE or (grammar.is_subject(token) and grammar.is_coordinated(token.head))
    for clause in grammar.clauses_above(token):
        told_by = grammar.possessors(clause.head) if clause.dep_ in grammar.PARTICIPIAL else []
        said = [grammar.doer(one) for one in grammar.finite_complements(clause) if one.i < clause.i < token.i]
        for subject in ([grammar.doer(clause)] if is_owner else []) + told_by + said:
            if subject is not None and may_be_meant(subject, token):
                return subject
        is_owner = True
    return None


def may_be_meant(subject: Token, pronoun: Token) -> bool:
    """Whether a pronoun can stand for a subject before it: not for what it is part of, no "he" for a state, no "it" for
    a person, no "them" for one alone.
    """
    if subject.pos_ == "PRON" or subject == pronoun or subject.is_ancestor(pronoun) or not is_participant(subject):
        return False
    if is_quoted(pronoun) and not is_quoted(subject):
        return False  # "They want to kill him," said the daughter
    if grammar.relative_noun(grammar.clause_head(pronoun)) == subject:
        return False  # "Peru, which it accuses of theft, left"
    if pronoun.lower_ in OF_A_PERSON:
        return names.actor_of(subject).kind not in BODIES
    alone = pronoun.lower_ in OF_A_THING or (pronoun.lower_ == "them" and len(grammar.conjuncts(subject)) == 1)
    return not (alone and names.actor_of(subject).kind == "person")


def speaker_at(token: Token) -> Actor | None:
    """The speaker of the quotation that a token stands in."""
    quote = quote_at(token)
    return quote.speaker if quote is not None else None


def is_quoted(token: Token) -> bool:
    """Whether a token stands in somebody's own words, between marks."""
    quote = quote_at(token)
    return quote is not None and quote.type == "direct"


def quote_at(token: Token) -> Quote | None:
    """The innermost statement that a token stands in."""
    offset, quotes = token.idx, token.doc._.quotes
    quote: Quote
    for quote in reversed(quotes):
        for start, end in quote.spans:
            if start <= offset < end:
                return quote
    return None
