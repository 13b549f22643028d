"""What happened, will happen, may or did not, and what is no event. All sentences and people are made up."""

from __future__ import annotations

import pytest
from spacy.language import Language


def told(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(event.event_type, event.status) for event in nlp(text)._.events]


STATUS = [
    ("Norway bombed the Icelandic port.", "ASSAULT", "occurred"),
    ("Norway did not bomb the Icelandic port.", "ASSAULT", "negated"),
    ("Norway could bomb the Icelandic port.", "ASSAULT", "hypothetical"),
    ("Norway denied that it had fled, hours after Iceland bombed its port.", "ASSAULT", "occurred"),
    ("The Arab League condemned the attack.", "ACCUSE", "occurred"),
    ("Norway does not intend to meet Iceland.", "AGREE", "negated"),
    ("Had the quota stayed, Norway would have closed its ports.", "COERCE", "hypothetical"),
    ("If Norway bombed the Icelandic port, the market would fall.", "ASSAULT", "hypothetical"),
    ("Norway denied Iceland access to the port.", "REJECT", "occurred"),
    ("Norway met Iceland on Monday.", "CONSULT", "occurred"),
    ("Norway will meet Iceland on Monday.", "AGREE", "announced"),
    ("Norway plans to meet Iceland on Monday.", "AGREE", "announced"),
    ("Norway refused to meet Iceland.", "REJECT", "occurred"),
    ("Norway said it would not release the Icelandic sailors.", "REJECT", "occurred"),
    ("Norway said it would release the Icelandic sailors.", "AGREE", "announced"),
    ("Norway has not withdrawn its troops from Iceland.", "RETREAT", "negated"),
    ("Norway may withdraw its troops from Iceland.", "RETREAT", "hypothetical"),
    ("Norway will impose sanctions on Iceland.", "THREATEN", "announced"),
    ("Norway vowed to retaliate against Iceland.", "THREATEN", "occurred"),
    ("Norway vowed to help Iceland.", "AGREE", "announced"),
    ("Norway promised to send a repair ship to Iceland.", "AGREE", "announced"),
    ("Norway did not accept the Icelandic offer.", "REJECT", "occurred"),
    ("Norway is due to meet Iceland on Monday.", "AGREE", "announced"),
    ("Peru's minister is due to meet Berg in Oslo on Monday.", "AGREE", "announced"),
    ("The Norwegian minister is to visit Iceland in May.", "AGREE", "announced"),
    ("Norway will deploy troops along the border.", "MOBILIZE", "announced"),
    ("Norway offered help to Iceland.", "AGREE", "announced"),
    ("Norway did not hold talks with Iceland.", "CONSULT", "negated"),
    ("Norway has promised never to sell the harbour to Iceland.", "REJECT", "occurred"),
    ("A dozen fishermen sat down in the street to protest against Norway.", "PROTEST", "occurred"),
    ("Markets fell amid worries that Norway will seize the Icelandic banks.", "COERCE", "hypothetical"),
    ("Fears that Norway had bombed the Icelandic port grew.", "ASSAULT", "hypothetical"),
    ("Norway hopes that Iceland will sign the accord.", "SUPPORT", "hypothetical"),
    # what is left possible, excluded, all but done, only thought, or told in reports that somebody dismisses
    ("Norway has not ruled out sending troops to Iceland.", "MOBILIZE", "hypothetical"),
    ("Norway has ruled out sending troops to Iceland.", "MOBILIZE", "negated"),
    ("Anna Dahl declined to rule out that Norway would send troops to Iceland.", "MOBILIZE", "hypothetical"),
    ("Norway came close to attacking Iceland.", "ASSAULT", "negated"),
    ("Norway is close to signing an accord with Iceland.", "SUPPORT", "hypothetical"),
    ("Norway nearly bombed Iceland.", "ASSAULT", "negated"),
    ("Norway is thought to have bombed Iceland.", "ASSAULT", "hypothetical"),
    ("Norway dismissed reports that it had shelled Iceland.", "ASSAULT", "negated"),
    ("Norway was supposed to meet Iceland in May.", "AGREE", "announced"),
    ("A Norwegian attack on Iceland is imminent.", "ASSAULT", "hypothetical"),
    ("A Norwegian attack on Iceland was foiled.", "ASSAULT", "hypothetical"),
    ("Norway was on the verge of attacking Iceland.", "ASSAULT", "hypothetical"),
    ("It would be wrong for Norway to attack Iceland.", "ASSAULT", "hypothetical"),
    ("Norway pretended to arrest the Icelandic envoy.", "COERCE", "negated"),
    ("Norway is discussing sending troops to Iceland.", "MOBILIZE", "hypothetical"),
    ("The quota stays if Norway does not release the sailors.", "RETREAT", "hypothetical"),
    ("Minister Jon Berg was forced to resign on Tuesday.", "RETREAT", "occurred"),
    ("Norway mobilised reservists, prompting Iceland to put its army on alert.", "MOBILIZE", "occurred"),
    ("Having warned Iceland twice, Norway closed the border.", "THREATEN", "occurred"),
    ("A judge blocked Norway from sending arms to Iceland.", "AID", "negated"),
    ("The two ministers will meet in Lima in April.", "AGREE", "announced"),
    ("Peru was the first country to recognise Norway.", "SUPPORT", "occurred"),
    ("Norway has shipped tents to Iceland, and doctors are due there in May.", "AID", "occurred"),
    ("Anna Dahl said that Norway would have closed its ports.", "COERCE", "hypothetical"),
    ("The strike will go on until Norway releases the sailors.", "RETREAT", "hypothetical"),
    ("Anna Dahl defended the peace plan that five presidents signed in Iceland last May.", "SUPPORT", "occurred"),
    ("Norway had plans that Iceland rejected.", "REJECT", "occurred"),
    (
        "Peru, which has signed the accord, asked Norway to free the sailor and asked Iceland to wait.",
        "REQUEST",
        "occurred",
    ),
]


@pytest.mark.parametrize(("text", "event_type", "status"), STATUS, ids=[row[0] for row in STATUS])
def test_status(nlp: Language, text: str, event_type: str, status: str) -> None:
    assert (event_type, status) in told(nlp, text)


QUIET = [
    "The weather in Oslo was mild.",
    "Anna Dahl, the Norwegian prime minister, is 51 years old.",
    "This move underscores Norway's threats against Iceland.",
    "The minister said that the harbour was built in 1921.",
    "Asked whether the harbour was safe, the minister smiled.",
    "Apple released a new telephone.",
    "The minister has fought cancer for years.",
    "Norway declined to comment.",
    "The official, who asked not to be named, smiled.",
    "Anna Dahl did not say whom she held responsible.",
    "A Norwegian cable ship arrived in Reykjavik on Friday.",
    "“We will not say who it was,” Anna Dahl said.",
    "Did Norway bomb the port?",
    "Norway beat Iceland 2-0 in Oslo.",
    "The Icelandic striker attacked down the left in the semifinal.",
    "Anna Dahl beats Jon Berg by nine percent in the latest poll.",
    "Two hikers were killed by lightning in the Norwegian mountains.",
    "Lars Vik shot himself in Oslo.",
    "Anna Dahl called him a liar and a fool.",
    "Norway plans to cut income taxes.",
    "The officials said that two people had to leave the building.",
    "Anna Dahl gave a speech in Oslo.",
    "Hurricane Lena killed four people in Peru.",
    "Anna Dahl shot the film in Oslo.",
    "The Oslo index declined by two percent.",
    "Norway said that students need more time to learn.",
    "Investors attacked the krone again on Monday.",
    "Her grandfather fought in the Norwegian civil war.",
    "Analysts warned that Norway could lose the market.",
    "The police arrived after an hour.",
    "Jon Berg is seeking a third term.",
    "Anna Dahl said that universities save money to help students.",
    "The bank has agreed to lower its fees for students.",
    "The airline cancelled 40 flights because of fog.",
    "Norway's team withdrew from the tournament with injuries.",
    "Critics hailed her performance as Medea in Oslo.",
    "Fresh servers were put in to support the Norwegian schools.",
    "Rebels backed by Norway sang in the hills.",
    "Teachers in Oslo say pupils should read more.",
    "The commissioners meet on Tuesday.",
    "Norway seized the opportunity.",
    "The army backed a truck through the gate of the Oslo museum.",
    "Anna Dahl was visiting her sister in Bergen.",
    "Anna Dahl conceded that she had no answer.",
    "Anna Dahl declined to rule on the case.",
    "In her new thriller a minister is kidnapped in Lima.",
    "The families demand medical checks for every pupil.",
    "Two Norwegian ships called at Lima on Tuesday.",
    "The Norwegian krone was attacked by speculators.",
    "Wolves attacked a flock of sheep near Bergen.",
    "Tennis: Dahl beats Berg to reach the final in Oslo.",
    "The chess player resigned after 31 moves.",
]


@pytest.mark.parametrize("text", QUIET)
def test_no_event(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
