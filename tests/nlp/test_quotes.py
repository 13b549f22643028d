"""Quotes: what was said, between which marks, with which words, and by whom."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from components.nlp.annotations import Quote
from components.nlp.quotes import cues
from components.schema import CUE_SENSES

INTRODUCTION = "Norwegian Foreign Minister Liv Haugen arrived in Lisbon on Monday. "


def only(doc: Doc) -> Quote:
    found: list[Quote] = doc._.quotes
    assert len(found) == 1, [texts(doc, one) for one in found]
    return found[0]


def texts(doc: Doc, quote: Quote) -> list[str]:
    return [doc.text[start:end] for start, end in quote.spans]


def cue(doc: Doc, quote: Quote) -> str | None:
    return doc.text[quote.cue[0] : quote.cue[1]] if quote.cue else None


@pytest.mark.parametrize(
    ("text", "pieces", "word", "sense"),
    [
        ("“We will sign the treaty on Friday,” Haugen said.", ["We will sign the treaty on Friday,"], "said", "say"),
        ("“We will sign the treaty on Friday,” said Haugen.", ["We will sign the treaty on Friday,"], "said", "say"),
        ('"Will they sign the treaty?" Haugen asked.', ["Will they sign the treaty?"], "asked", "ask"),
        ("Haugen warned: “We will not wait for ever.”", ["We will not wait for ever."], "warned", "warn"),
        ("Haugen said, «We will not wait for ever.»", ["We will not wait for ever."], "said", "say"),
        ("“We will sign,” Haugen said, “and we will pay.”", ["We will sign,", "and we will pay."], "said", "say"),
        ("“We will sign,” Haugen said. “We will also pay.”", ["We will sign,", "We will also pay."], "said", "say"),
        ("``We will sign the treaty on Friday,'' Haugen said.", ["We will sign the treaty on Friday,"], "said", "say"),
    ],
)
def test_direct_quotes(nlp: Language, text: str, pieces: list[str], word: str, sense: str) -> None:
    doc = nlp(INTRODUCTION + text)
    found = only(doc)
    assert (found.type, texts(doc, found), cue(doc, found), found.cue_sense) == ("direct", pieces, word, sense)
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.country) == ("Liv Haugen", "NOR")


@pytest.mark.parametrize(
    ("text", "content", "word"),
    [
        ("Haugen said that the treaty was ready.", "the treaty was ready", "said"),
        ("Haugen said the treaty was ready.", "the treaty was ready", "said"),
        ("The treaty was ready, Haugen said.", "The treaty was ready", "said"),
        ("According to Haugen, the treaty was ready.", "the treaty was ready", "According to"),
        ("The treaty was ready, according to Haugen.", "The treaty was ready", "according to"),
    ],
)
def test_indirect_quotes(nlp: Language, text: str, content: str, word: str) -> None:
    doc = nlp(INTRODUCTION + text)
    found = only(doc)
    assert (found.type, texts(doc, found), cue(doc, found)) == ("indirect", [content], word)
    assert found.speaker is not None
    assert found.speaker.name == "Liv Haugen"


def test_a_mixed_quote_is_one_quote_with_its_marks(nlp: Language) -> None:
    doc = nlp(INTRODUCTION + "Haugen said that the treaty was “nearly ready” for Portugal.")
    found = only(doc)
    assert (found.type, texts(doc, found)) == ("mixed", ["the treaty was “nearly ready” for Portugal"])
    assert found.countries == ("PRT",)


def test_a_pronoun_speaker_is_resolved(nlp: Language) -> None:
    doc = nlp(INTRODUCTION + "She said that the treaty was ready.")
    found = only(doc)
    assert found.speaker is not None
    assert (found.speaker.text, found.speaker.name) == ("She", "Liv Haugen")


def test_a_state_speaks(nlp: Language) -> None:
    found = only(nlp("Moscow said that the treaty was dead."))
    assert found.speaker is not None
    assert (found.speaker.kind, found.speaker.name) == ("country", "Russia")


def test_a_quote_over_paragraphs_is_one_quote(nlp: Language) -> None:
    doc = nlp(INTRODUCTION + "\n“We came here in good faith.\n“We will leave with a treaty,” Haugen said.")
    found = only(doc)
    assert texts(doc, found) == ["We came here in good faith.", "We will leave with a treaty,"]
    assert found.speaker is not None
    assert found.speaker.name == "Liv Haugen"


def test_a_quote_without_a_speaker_has_none(nlp: Language) -> None:
    doc = nlp(
        "The hall was silent for a minute.\n“We will not leave this hall without a treaty.”\nThen the rain began."
    )
    found = only(doc)
    assert (found.type, found.speaker, found.cue) == ("direct", None, None)


def test_a_signed_quote(nlp: Language) -> None:
    found = only(nlp("“We will not leave this hall without a treaty.” — Liv Haugen"))
    assert found.speaker is not None
    assert found.speaker.name == "Liv Haugen"


def test_the_turns_of_an_interview(nlp: Language) -> None:
    doc = nlp("HAUGEN: The treaty is ready for us all.\nREPORTER: Who will sign it on Friday?\nHAUGEN: I will sign it.")
    assert [(texts(doc, one)[0], one.speaker.text if one.speaker else None) for one in doc._.quotes] == [
        ("The treaty is ready for us all", "HAUGEN"),
        ("Who will sign it on Friday?", "REPORTER"),
        ("I will sign it", "HAUGEN"),
    ]


def test_turns_with_offices_notes_and_quotes_inside(nlp: Language) -> None:
    doc = nlp(
        "DATE: MARCH 5\n"
        "ADA REED, HOST: Our guest is here tonight.\n"
        "LIV HAUGEN, MINISTER OF TRADE (through translator): We believe that the treaty is ready.\n"
        'REED: One senator told me, "You will never sign it." Do you think he is right?\n'
        "HAUGEN (on camera): He is not.\n"
        "Q: Who will sign it?\n"
        "A: I said that Oslo would."
    )
    whole = [one for one in doc._.quotes if one.cue is None]
    assert [(one.speaker.name, one.speaker.text) for one in whole] == [
        ("ADA REED", "ADA REED"),
        ("LIV HAUGEN", "LIV HAUGEN"),
        ("ADA REED", "REED"),
        ("LIV HAUGEN", "HAUGEN"),
        (None, "Q"),
        (None, "A"),
    ]
    assert [texts(doc, one)[0] for one in doc._.quotes if one not in whole] == ["You will never sign it."]


def test_turns_of_several_paragraphs(nlp: Language) -> None:
    doc = nlp(
        "MS. REED: I have two things.\n\nFirst, Oslo will sign the treaty.\n\n(Laughter.)\n\nSecond, Rome will not.\n\n"
        "QUESTION: Why not?\n\nMS. REED: Ask Rome about that.\n\nThe hall was empty by noon."
    )
    assert [texts(doc, one) for one in doc._.quotes] == [
        ["I have two things", "First, Oslo will sign the treaty", "Second, Rome will not"],
        ["Why not?"],
        ["Ask Rome about that"],
    ]


def test_a_date_in_what_is_said_is_not_when_it_was_said(nlp: Language) -> None:
    found = only(nlp("Liv Haugen said in an interview that “without the treaty, Oslo would still be in the 1970s”."))
    assert found.when.start is None


def test_labels_that_nobody_speaks_under(nlp: Language) -> None:
    assert nlp("UPDATE: Both sides left the hall.\nRain fell.\nUPDATE: The hall is empty now.")._.quotes == []
    assert nlp("SUBJECT: The Oslo talks\nPLACE: The old town hall\nSUBJECT: The Bergen talks")._.quotes == []


def test_the_items_of_a_list_are_said_by_whom_its_colon_follows(nlp: Language) -> None:
    doc = nlp(INTRODUCTION + "\nThe minister:\n• urged Oslo to reopen the bridge;\n• said that the treaty was ready.")
    assert [one.speaker.text for one in doc._.quotes if one.speaker] == ["The minister", "The minister"]


def test_who_is_urged_is_not_who_urges(nlp: Language) -> None:
    assert [one.speaker for one in nlp("Urged Oslo to reopen the bridge.")._.quotes] == []


def test_a_statement_cut_in_two(nlp: Language) -> None:
    doc = nlp(INTRODUCTION + "The treaty, Haugen said, was ready for all sides.")
    assert texts(doc, only(doc)) == ["The treaty", "was ready for all sides"]


def test_the_figures_do_not_speak(nlp: Language) -> None:
    assert nlp("The tension suggests that the talks will fail.")._.quotes == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Although aides insisted that the treaty was ready, the senate waited.", "the treaty was ready"),
        ("Haugen warned of rain, positing that if it came, the talks would stop.", "if it came, the talks would stop"),
        ("The talks stopped over a dam, which according to Haugen lay in ruins.", "lay in ruins"),
        ("Haugen criticized the notion of “a treaty for lawyers”.", "the notion of “a treaty for lawyers”"),
        ("Haugen said the treaty was ready; the senate closed for the summer.", "the treaty was ready"),
        ("Haugen urged the farmers to wait for the treaty.", "the farmers to wait for the treaty"),
        ("Haugen told the senate a tale, describing the treaty as a trap.", "the treaty as a trap"),
        ("Haugen criticized the notion of a wider treaty.", "the notion of a wider treaty"),
        ("Haugen accused the senate of delay at a meeting on Monday.", "the senate of delay"),
        ("The senate, which Haugen criticized for its haste, praised the treaty.", "the treaty"),
        ("As Haugen noted on Monday, the treaty is dead.", "the treaty is dead"),
        ("Haugen called for the senate to wait.", "the senate to wait"),
        ("Haugen proposed renaming the treaty.", "renaming the treaty"),
        ("Haugen said the treaty was late and warned of rain.", "the treaty was late"),
        ("Haugen painted the senate as a “home for the tired” on Monday.", "the senate as a “home for the tired”"),
        ("Asked whether the treaty was ready, Haugen smiled.", "whether the treaty was ready"),
        ("The senate was accused of delay.", "delay"),
        ("Haugen went on air to accuse the senate of “sleeping”.", "the senate of “sleeping”"),
        ("The treaty was late, aides have said.", "The treaty was late"),
        ("If the rains fail, Haugen said, the dam will be dry by May.", "the dam will be dry by May"),
        ("But as Haugen noted, the treaty is dead.", "the treaty is dead"),
        ("The treaty is dead, said Haugen, who has read it twice.", "The treaty is dead"),
        (
            "The dam has cost two billion crowns, said Liv Haugen, its chief engineer.",
            "The dam has cost two billion crowns",
        ),
        ("Haugen praised the treaty, which the senate says nobody wanted.", "the treaty"),
        ("Haugen called the treaty “a trap”, and aides have left the hall.", "the treaty “a trap”"),
        ("Haugen’s embassy called the arrests unlawful.", "the arrests unlawful"),
        ("The warning by the UN envoy that the dam would burst was ignored.", "the dam would burst"),
        ("Haugen likened the treaty to a trap and “a bad joke”.", "a trap and “a bad joke”"),
        ("Haugen voiced alarm at raids, which killed nine, and stressed the need for talks.", "the need for talks"),
        ('Haugen accused the senate of haste and "selling the dam".', 'the senate of haste and "selling the dam"'),
        ("Haugen called it her “last stand” and left.", "it her “last stand”"),
        ("Haugen blamed the flood on “lazy mayors”.", "the flood on “lazy mayors”"),
        ("Haugen said the treaty was “dead,” a swipe at the senate.", "the treaty was “dead,”"),
        ("Her promise to be “neutral” in the talks calmed nobody.", "be “neutral” in the talks"),
        ("“We wait,” Haugen said. “We have few friends” in the senate.", "“We have few friends” in the senate"),
        ("Haugen went on to say that the dam was safe.", "the dam was safe"),
        ("Haugen was forced to admit that the dam was unsafe.", "the dam was unsafe"),
        ("Haugen recalled the promise that Lisbon had made.", "the promise that Lisbon had made"),
        ("As one envoy put it on Friday, nobody wants the dam to fail.", "nobody wants the dam to fail"),
        ("The unions called for a strike on Monday.", "a strike"),
        (
            "The senate “rejects in full” the treaty, her spokesman said in Oslo.",
            "The senate “rejects in full” the treaty",
        ),
        ("“We are late, unlike the rains” at the dam, Haugen said.", "“We are late, unlike the rains” at the dam"),
        ("Haugen said that Reyes “wants, we believe, a war.”", "Reyes “wants, we believe, a war.”"),
        ("The cable indicated that the dam was unsafe.", "the dam was unsafe"),
        ("Although the dam is full, according to Haugen, few towns drink from it.", "few towns drink from it"),
        (
            "Although the dam is full, the towns are dry, according to Haugen.",
            "Although the dam is full, the towns are dry",
        ),
        ("They mocked his “New North” plan for the dam.", "his “New North” plan for the dam"),
        (
            "Haugen said the plan would “help the poor” but “is not going to hurt anybody.”",
            "the plan would “help the poor” but “is not going to hurt anybody.”",
        ),
        (
            "Haugen described the treaty as ‘a trap for fishermen’. “We wait,” she said.",
            "the treaty as ‘a trap for fishermen’",
        ),
        (
            'They boycotted the port, and she pronounced the mayor of Lisbon "a crook."',
            'the mayor of Lisbon "a crook."',
        ),
        ("Haugen accused him of stealing the dam.", "him of stealing the dam"),
        ("Rivals call the treaty “a gift to the north.”", "the treaty “a gift to the north.”"),
        ("Haugen called the dam “a blessing” – the one that farmers hate.", "the dam “a blessing”"),
        ("Haugen said she would “gladly help” building the dam.", "she would “gladly help” building the dam"),
        (
            "Haugen says she is proud of the treaty and hopes to sign it with “a full heart”.",
            "she is proud of the treaty and hopes to sign it with “a full heart”",
        ),
        (
            "Haugen was criticized for the delay, with Rome calling the treaty “a trap”.",
            "the treaty “a trap”",
        ),
        (
            "The dam was safe that day, Haugen said, but “nobody will stay in the valley.”",
            "but “nobody will stay in the valley.”",
        ),
        ("Haugen said if the dam fails, nobody will pay for it.", "if the dam fails, nobody will pay for it"),
        ("And, Haugen tells the farmers, she is known to be “tough” at home.", "she is known to be “tough” at home"),
        (
            'Haugen said, "we have no idea" of how many farmers will leave.',
            '"we have no idea" of how many farmers will leave',
        ),
        (
            "“We teach nothing” against the treaty in our schools, Haugen said.",
            "“We teach nothing” against the treaty in our schools",
        ),
        ("The marchers kept shouting “Save the dam” and “No more talks.”", "“Save the dam” and “No more talks.”"),
        ("Haugen’s answer was that the treaty is “a friend” of farmers.", "the treaty is “a friend” of farmers"),
        ("Haugen explained how the dam would be paid for.", "how the dam would be paid for"),
        (
            "Haugen said in a speech before the vote that the senate had “failed” the farmers.",
            "the senate had “failed” the farmers",
        ),
        ("Haugen asked the farmers to wait for the treaty.", "the farmers to wait for the treaty"),
        ("Haugen credited the farmers with “saving the valley”.", "the farmers with “saving the valley”"),
    ],
)
def test_where_reported_speech_begins_and_ends(nlp: Language, text: str, content: str) -> None:
    doc = nlp(INTRODUCTION + text)
    assert content in [one for quote in doc._.quotes for one in texts(doc, quote)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The plan was backed by the envoy Liv Haugen, who said that the dam was safe.", "Liv Haugen"),
        ("Haugen repeated a complaint, saying that the dam was unsafe.", "Liv Haugen"),
        ("“The dam is as safe as any dam in the world,” said Oslo-based engineer Carla Reyes.", "Carla Reyes"),
        ("\n“They make statements about a dam that nobody knows.”― Carla Reyes\nThe paper closed.", "Carla Reyes"),
        (
            "\n“They make statements about a dam that nobody knows.”\nCarla Reyes, chief engineer\nThe paper closed.",
            "Carla Reyes",
        ),
        (
            "\n“They make statements about a dam that nobody knows.”\nPrime Minister Carla Reyes\nWe left.",
            "Carla Reyes",
        ),
        ("The rains had failed, Haugen said, calling on the towns to wait.", "Liv Haugen"),
        ("Haugen voiced alarm at raids, which killed nine, and stressed the need for talks.", "Liv Haugen"),
        ("The claim of Carla Reyes that the dam was unsafe is being examined.", "Carla Reyes"),
        ("In Lisbon, the envoy's brother said that the dam was safe.", None),
        ("According to a senior adviser, Haugen left. The adviser said that the dam was safe.", None),
    ],
)
def test_who_speaks(nlp: Language, text: str, speaker: str | None) -> None:
    doc = nlp(INTRODUCTION + text)
    assert doc._.quotes[-1].speaker.name == speaker


@pytest.mark.parametrize(
    ("text", "pieces", "speaker"),
    [
        ("Poll: Most voters back the treaty\nLisbon was calm.", ["Most voters back the treaty"], "Poll"),
        ("The law is old, which Haugen called “a disgrace”.", ["a disgrace"], "Haugen"),
        (
            "Among the risks, according to Haugen, are storms that nobody foresaw.",
            ["Among the risks", "are storms that nobody foresaw"],
            "Haugen",
        ),
        ("Those surveyed said the treaty was dead.", ["the treaty was dead"], "Those surveyed"),
        (
            "Haugen said the treaty deepens the threat to Chile, whose leaders have called for war.",
            ["the treaty deepens the threat to Chile, whose leaders have called for war"],
            "Haugen",
        ),
    ],
)
def test_statements_in_one_sentence(nlp: Language, text: str, pieces: list[str], speaker: str) -> None:
    doc = nlp(text)
    found = only(doc)
    assert found.speaker is not None
    assert (texts(doc, found), found.speaker.text) == (pieces, speaker)


def test_a_question_over_an_article_is_nobodys(nlp: Language) -> None:
    assert nlp("Liv Haugen: a dove or yet another hawk?\nLisbon was calm.")._.quotes == []


def test_what_is_said_inside_another_statement_is_a_part_of_it(nlp: Language) -> None:
    doc = nlp("According to a report, Liv Haugen said that the treaty was dead.")
    assert texts(doc, only(doc)) == ["Liv Haugen said that the treaty was dead"]


def test_names_over_the_parts_of_a_list_are_no_turns(nlp: Language) -> None:
    text = "What they need\n\nHaugen: A quick win in the north.\n\nReyes: A long rest at home.\n\nBoth left."
    assert nlp(text)._.quotes == []


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “peace road” runs along the border.",
        "Her novel “The Long Winter of Lisbon” sold well.",
        "The ministers' cars were late, and the drivers' patience didn't last.",
        "The bridge is 6' wide and 2\" thick.",
        '"*" indicates required fields',
        "Haugen would not say whether the treaty was ready.",
        "Haugen came to defend the treaty.",
        "No group claimed responsibility for the fire.",
        "Haugen demanded money.",
        "A crowd of 150 people, according to the police, and two dogs.",
        "Haugen met those who criticized the treaty.",
        "Opening the meeting in a hall by the river, Haugen accused nobody.",
        "A diplomat who asked not to be named left early.",
        "Haugen called the envoy on Monday night.",
        "Haugen agreed with Reyes.",
        "The treaty announced on Monday would have been long.",
        "As Haugen read the treaty, the lights went out.",
        "Haugen called off the long meeting.",
        "Opening the hall on Sunday, Haugen warned her hosts.",
        "That’s according to members of the senate who have read the treaty.",
        "“The Long Winter of Lisbon,” by Ana Reyes, sold well.",
        "Norway recalled its ambassador from Lisbon for talks.",
        "The company recalled 3,000 cars over a faulty brake.",
        "The union has called a short strike for Monday.",
        "The chair called a vote on Tuesday.",
        "The ministers spoke about the long drought in the north.",
        "Haugen rejected a media report that the dam had burst.",
        "The report on the dam that Haugen wrote is long.",
        "The claim that the dam was unsafe is false.",
        "Haugen talked about the long drought.",
        "Her promise to be neutral in the talks calmed nobody.",
        "Her plan to be “neutral” failed.",
        "Haugen refused to say if the treaty was dead.",
        "Haugen is expected to announce that the treaty is dead.",
        "Haugen has yet to confirm that the treaty is dead.",
        "Haugen was unable to say that the dam was safe.",
        "If Haugen says that the treaty is dead, the senate will close.",
        "The senate called the envoy to account for the flood.",
        "As he put the treaty on the table, the crowd cheered.",
    ],
)
def test_what_is_no_quote(nlp: Language, text: str) -> None:
    assert nlp(text)._.quotes == []


def test_every_cue_has_a_sense_of_the_schema() -> None:
    known = cues.lexicon()
    assert set(known.senses.values()) | set(known.nouns.values()) <= set(CUE_SENSES)
    assert known.verbs["told"] == "tell"
    assert known.verbs["denied"] == "deny"
