"""Where what somebody says ends: reported clauses and objects, as against what the journalist goes on to."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar
from components.nlp.quotes.cues import lexicon
from components.nlp.surface import words

FINITE = frozenset({"VERB", "AUX"})
OPENING = frozenset({"“", "``", "«", "„", '"', "‘"})
LISTING = frozenset({";", ":"})
# The marks at which the sentence may leave what is told.
ENDING = frozenset({".", "!", "?", ":", ";", ",", "”", '"'})
SOURCES = frozenset(
    {"statement", "interview", "speech", "tweet", "letter", "email", "post", "briefing", "address", "conference"}
)
DETERMINERS = frozenset({"a", "an", "his", "her", "their", "the"})
ARGUMENT_PREPOSITIONS = frozenset({"of", "for", "as", "over", "to", "about", "against", "with", "from"})
OWN_PREPOSITIONS = {"blame": frozenset({"on", "upon"}), "estimate": frozenset({"at"})}
# A clause with one of these limits or grounds what is said; others tell when it was said.
CONDITIONS = frozenset({"if", "unless", "until", "once", "because"})
# What a statement is called as an act of its speaker.
SUMMING = frozenset(
    "move decision step stance phrase term formula description swipe jab dig nod "
    "reference shift reversal departure retreat gesture".split()
)
LONGEST_SOURCE, LONGEST_SUBJECT = 12, 8
DASHES = frozenset({"—", "–", "-", "--"})
ASIDES = frozenset({"which", "who", "whom", "whose", "where"})


def content_end(doc: Doc, verb: Token, head: Token, sentence: Span) -> int:
    """Where reported content ends: with its sentence, or before what the verb itself goes on to.

    Parsers cut long content short, and what follows it belongs to it nearly always. It stops at a second predicate of
    the speaker ("… and warned that"), at a clause or participle of the reporting verb behind a comma, and before "in
    a statement".
    """
    end = min(with_second(doc, max(verb.right_edge.i, head.right_edge.i) + 1), sentence.end)
    for child in verb.children:
        if child.i > head.i and child.left_edge.i > head.i and stops(doc, child):
            end = min(end, child.left_edge.i)
    for child in grammar.children(head, grammar.CONJUNCT):
        if resumes(doc, child, verb):
            end = min(end, child.left_edge.i)
    end = next((at for at in range(head.i + 1, end - 1) if turns(doc, at) or reports_on(doc, at, verb)), end)
    while end > head.i + 1 and (doc[end - 1].pos_ in {"CCONJ", "PUNCT"} or doc[end - 1].is_space):
        end -= 1
    return without_source(doc, head.i + 1, end)


def with_second(doc: Doc, end: int) -> int:
    """The end of content with the clause behind it that opens with "and that", which is told as well."""
    if end >= len(doc) - 2 or doc[end].pos_ != "CCONJ":
        return end
    that = doc[end + 1]
    return max(end, that.head.right_edge.i + 1) if that.lower_ == "that" and that.tag_ == "IN" else end


def turns(doc: Doc, index: int) -> bool:
    """Whether the sentence leaves the content: for "while …", another report, at a quote's end, or before a quote."""
    text = words(doc)[index]
    if text in {".", "!", "?", ":"}:
        return bool(doc[index].whitespace_) and doc[index + 1].text in OPENING
    if text == ";":
        return sum(token.text in LISTING for token in doc[index].sent) == 1
    opens = text == '"' and not doc[index].whitespace_
    if text not in {",", "”", '"'} or opens or doc[index + 1].is_punct:
        return False
    word = doc[index + 1]
    if word.lower_ == "during":
        return text != ","
    if word.lower_ in ASIDES and tells(doc, index + 2):
        return True
    if text == "," and word.lower_ == "something":
        return True  # "…, something that Oslo has so far refused"
    if sums_up(doc, index + 1):
        return True
    participle = word.tag_ == "VBG" and (word.lower_ in lexicon().verbs or (text != "," and doc[index - 1].text == ","))
    return participle or (word.lower_ in grammar.CONTRAST and doc[index - (text != ",")].text == ",")


def sums_up(doc: Doc, index: int) -> bool:
    """Whether a phrase begins at a token in which the journalist says what was done: ", a swipe at his rivals".

    So does any that is what somebody speaks of next: ", an account that Oslo called false".
    """
    if doc[index].lower_ not in {"a", "an", "another"}:
        return False
    end = index + 1
    while end < len(doc) - 1 and doc[end].pos_ in {"ADJ", "ADV"}:
        end += 1
    if end >= len(doc) - 1:
        return False
    spoken_of = doc[end].pos_ == "NOUN" and doc[end + 1].lower_ in {"that", "which"} and tells(doc, end + 2)
    return spoken_of or doc[end].lower_ in SUMMING or doc[end].lower_ in lexicon().nouns


def tells(doc: Doc, index: int) -> bool:
    """Whether the verb that follows soon reports something: "which, he said, …"."""
    verbs = (one for one in doc[index : index + LONGEST_SUBJECT] if one.tag_ in grammar.TENSED)
    return any(lexicon().senses.get(lexicon().verbs.get(one.lower_, "")) not in {None, "believe"} for one in verbs)


def reports_on(doc: Doc, index: int, verb: Token) -> bool:
    """Whether a second report of the same speaker begins at a conjunction: "said it was late and warned of more".

    Headlines have a comma instead: "says it is late, warns of more".
    """
    if index + 1 == len(doc):
        return False
    listed = doc[index].text == "," and doc[index + 1].tag_ == "VBZ"
    if doc[index].pos_ != "CCONJ" and not listed:
        return False
    second = doc[index + 1] if doc[index + 1].pos_ != "ADV" else doc[min(index + 2, len(doc) - 1)]
    sense = lexicon().senses.get(lexicon().verbs.get(second.lower_, ""))
    return second.tag_ == verb.tag_ and verb.tag_ in grammar.PAST_OR_PRESENT and sense not in {None, "believe", "agree"}


def stops(doc: Doc, child: Token) -> bool:
    """Whether a dependent of the reporting verb ends what it reports."""
    if grammar.is_coordinated(child):
        return child.pos_ in FINITE and not goes_on(doc, child)
    before = doc[child.left_edge.i - 1]
    aside = grammar.is_adverbial_clause(child) or grammar.is_parenthesis(child)
    return aside and (before.text == "," or doc[child.left_edge.i].lower_ in grammar.CONTRAST)


def resumes(doc: Doc, child: Token, verb: Token) -> bool:
    """Whether a verb that the parser has coordinated with what is said goes on with the saying: a report, or any other
    behind a comma ("said it would pay, and invited Peru").
    """
    link = next((one for one in child.lefts if one.pos_ == "CCONJ"), None)
    if link is None or verb.tag_ != "VBD" or child.tag_ not in ("VBD", "VBN") or grammar.helpers(child):
        return False
    parted = child.lower_ in lexicon().verbs or (child.tag_ == "VBD" and doc[link.i - 1].text == ",")
    return parted and grammar.first_conjunct(child) == verb


def goes_on(doc: Doc, child: Token) -> bool:
    """Whether a second predicate is told as well: with "that" of its own, opening with words between marks or with
    some of them inside, where it reports nothing itself.
    """
    joined = next((at for at in range(child.i - 1, child.sent.start, -1) if doc[at].pos_ == "CCONJ"), None)
    if joined is None:
        return False
    if doc[joined + 1].text in OPENING or doc[joined + 1].lower_ == "that":
        return True
    sense = lexicon().senses.get(lexicon().verbs.get(child.lower_, ""))
    return sense in {None, "believe"} and any(one.text in OPENING for one in doc[joined : child.right_edge.i + 1])


def without_source(doc: Doc, start: int, end: int) -> int:
    """The end of content without "in a statement on Monday" and "according to …" behind it."""
    said = words(doc)
    for index in range(end - 1, start - 1, -1):
        word = said[index]
        if word == "according" or (word in {"in", "during"} and carries(doc, index, end)):
            return index - 1 if doc[index - 1].text == "," else index
    return end


def carries(doc: Doc, index: int, end: int) -> bool:
    """Whether "in" at a token opens a phrase such as "in a statement on Monday" that runs to the end."""
    if end - index > LONGEST_SOURCE or doc[index + 1 : index + 2].text.lower() not in DETERMINERS:
        return False
    return any(doc[at].lower_ in SOURCES for at in range(index + 2, min(end, index + 6)))


def object_end(verb: Token, noun: Token, sentence: Span) -> int:
    """Where an object that is told ends: with what belongs to it, and what it is blamed for, called or compared to.

    When, where and how it was told hangs on the verb as well and is no part of it.
    """
    end = noun.right_edge.i + 1
    for child in verb.children:
        wanted = child.i > noun.i and (grammar.is_object(child) or grammar.completes(child, completing(verb)))
        if wanted and grammar.beginning(child) >= end - 1:
            end = child.right_edge.i + 1
    end = min(end, sentence.end)
    doc = noun.doc
    said = words(doc)
    inner = (at for at in range(noun.i + 1, end - 1) if said[at] in ENDING)
    return next((at for at in inner if leaves_object(doc, at, verb)), end)


def leaves_object(doc: Doc, index: int, verb: Token) -> bool:
    """Whether a sentence leaves an object that is told at a mark."""
    return turns(doc, index) or begins_clause(doc, index) or explains(doc, index) or reports_next(doc, index, verb)


def completing(verb: Token) -> frozenset[str]:
    """The words before what completes the object of a verb: "accused him of theft", "blamed it on him"."""
    own = OWN_PREPOSITIONS.get(lexicon().verbs.get(verb.lower_, ""), frozenset())
    return ARGUMENT_PREPOSITIONS | CONDITIONS | own


def reports_next(doc: Doc, index: int, verb: Token) -> bool:
    """Whether the speaker's next report begins at a comma or behind a closing mark: "called it “a trap,” and said"."""
    return words(doc)[index] in {",", "”", '"'} and reports_on(doc, index + 1, verb)


def explains(doc: Doc, index: int) -> bool:
    """Whether the journalist explains quoted words behind their mark: "called it a “trap” - a word …"."""
    if words(doc)[index] not in {"”", '"'}:
        return False
    following = doc[index + 1 : index + 3]
    relative = doc[index - 1].text == "," and any(one.lower_ in ASIDES for one in following)
    return relative or following[0].text in DASHES


def begins_clause(doc: Doc, index: int) -> bool:
    """Whether a further main clause begins at a comma: ", and aides have …"."""
    if doc[index].text != "," or doc[index + 1].pos_ != "CCONJ":
        return False
    joined = doc[index + 1].head
    return joined.i > index and bool(grammar.children(joined, grammar.SUBJECT))
