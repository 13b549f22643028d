"""Events as rows where what stands beside them settles who, what and whether. All sentences and people are made up."""

from __future__ import annotations

import pytest
from spacy.language import Language


def rows(nlp: Language, text: str) -> list[str]:
    """Type, status, actors and targets of each event, as written."""
    return [
        f"{one.event_type} {one.status}: {', '.join(a.text for a in one.actors)} > "
        f"{', '.join(a.text for a in one.targets)}".strip()
        for one in nlp(text)._.events
    ]


TOLD = [
    # who was held or hurt beside the force of which it is part
    (
        "Soldiers fired on the crowd in Lima. Twelve people were detained.",
        ["ASSAULT occurred: Soldiers > the crowd", "COERCE occurred:  > Twelve people"],
    ),
    ("A Norwegian firm sold a mill. Two men were arrested over the theft of a car.", []),
    # somebody whom the text leaves open
    ("He urged Iceland to pay.", ["REQUEST occurred: He > Iceland"]),
    ("She told her children to wash.", []),
    # what somebody calls a deed
    ('Jon Berg called the Peruvian step "deeply regrettable".', ["ACCUSE occurred: Jon Berg > Peruvian"]),
    ("Jon Berg called the Peruvian step a triumph.", []),
    ("Norway called the expulsions by Peru illegal.", ["ACCUSE occurred: Norway > Peru"]),
    ("Norway denounced what it called meddling by people with no shame.", ["ACCUSE occurred: Norway >"]),
    # no side: power, the hour, the place, who would be helped, whose fall it is
    ("Officers seized power at dawn.", ["COERCE occurred: Officers >"]),
    ("Peru held exercises near the port of Ilo on Friday.", ["MOBILIZE occurred: Peru >"]),
    ("Peru would not withdraw from the village of Sama.", ["REJECT occurred: Peru >"]),
    ("Norway demanded that Jon Berg be freed.", ["REQUEST occurred: Norway >"]),
    ("Norway demanded that Peru free the crew.", ["REQUEST occurred: Norway > Peru"]),
    ("Norway welcomed the fall of President Jon Berg.", ["SUPPORT occurred: Norway >"]),
    ("Norway complained to the WTO about Peru.", ["ACCUSE occurred: Norway > Peru"]),
    # helicopters, strikes, roadblocks and captures, by whose they are
    ("Norway sent two helicopters to Peru after the earthquake.", ["AID occurred: Norway > Peru"]),
    ("The strike of Peruvian miners began on Monday.", ["PROTEST occurred: Peruvian miners >"]),
    ("Peruvian farmers set up roadblocks near Lima.", ["PROTEST occurred: Peruvian farmers >"]),
    ("Norway told two Peruvian envoys to go home.", ["SANCTION occurred: Norway > two Peruvian envoys"]),
    ("Gunmen seized a Norwegian reporter.", ["ASSAULT occurred: Gunmen > a Norwegian reporter"]),
    ("Norway vowed retaliation against Peru.", ["THREATEN occurred: Norway > Peru"]),
    ("Peruvian soldiers shot at demonstrators.", ["ASSAULT occurred: Peruvian soldiers > demonstrators"]),
    ("Norwegian soldiers fired into the air.", ["MOBILIZE occurred: Norwegian soldiers >"]),
    ("A mob burned down a Peruvian factory.", ["PROTEST occurred: A mob > a Peruvian factory"]),
    ("The Peruvian navy picked up 300 migrants.", ["AID occurred: The Peruvian navy > 300 migrants"]),
    ("Norway offered him asylum.", ["AGREE announced: Norway > him"]),
    ("Norway urged all sides to cool down.", ["REQUEST occurred: Norway > all sides"]),
    # when it is to come
    ("Norway asked that the troops leave Peru.", ["REQUEST occurred: Norway > the troops"]),
    ("Jon Berg said Norway would respond in kind.", ["THREATEN announced: Norway >"]),
    (
        "Norway would not lift its duties until Peru had lifted its ban.",
        ["REJECT occurred: Norway >", "CONCEDE hypothetical: Peru >"],
    ),
    ("The Norwegian premier leaves for Lima on Thursday.", ["AGREE announced: The Norwegian premier > Lima"]),
    ("Anna Dahl was expected in Lima late on Monday.", ["AGREE announced: Anna Dahl > Lima"]),
    ("Snow is expected in Lima on Monday.", []),
    # who speaks goes on, though the parser has joined the verb to what was said
    ("Anna Dahl said the boats carried fuel and accused Peru of helping them.", ["ACCUSE occurred: Anna Dahl > Peru"]),
    ("Anna Dahl said talks were useful and thanked Chile for its help.", ["SUPPORT occurred: Anna Dahl > Chile"]),
    (
        "Anna Dahl said Peru had shut its port and expelled ten men.",
        ["COERCE occurred: Peru >", "SANCTION occurred: Peru > ten men"],
    ),
    # to whom something is handed in a passive that goes on
    ("Norway's envoy was called in and handed a protest note.", ["ACCUSE occurred:  > Norway's envoy"]),
    # what is only spoken of happened, whatever is said of the speaking
    ("Norway declined to comment on the Peruvian warning.", ["THREATEN occurred: Peruvian >"]),
    ("Norway would not comment on Peru's seizure of the ship.", ["COERCE occurred: Peru >"]),
    # who does not come, and to whom; who mediates alone; who only goes home
    ("Norway will not meet Peru.", ["REJECT occurred: Norway > Peru"]),
    ("The Red Cross mediated the talks.", ["CONSULT occurred: The Red Cross >"]),
    ("Norway's president returned to Oslo on Monday.", []),
    # whom a pronoun means behind a verb that goes on with another
    (
        "Norway expelled a Peruvian envoy and accused him of spying.",
        ["SANCTION occurred: Norway > a Peruvian envoy", "ACCUSE occurred: Norway > a Peruvian envoy"],
    ),
    (
        "Norway expelled a Peruvian envoy and accused them of spying.",
        ["SANCTION occurred: Norway > a Peruvian envoy", "ACCUSE occurred: Norway >"],
    ),
    # whose rally it is that police break up; who walks out, and out of what
    ("Police broke up an opposition rally in Lima.", ["COERCE occurred: Police > opposition"]),
    ("Nauru walked out over a call for a ban.", ["REJECT occurred: Nauru >"]),
    ("Jon Berg walked out of the prison at nine in the morning.", []),
    # comfort sent
    ("Norway sent a letter of condolence to Peru.", ["SUPPORT occurred: Norway > Peru"]),
    # an infinitive that goes on behind a clause
    (
        "Dahl is to talk to miners who lost their jobs and meet President Jon Berg.",
        ["AGREE announced: Dahl, President Jon Berg >"],
    ),
    # what nobody was made to do, what must have been
    ("Threats will not force Norway to withdraw its troops.", ["RETREAT negated: Norway >"]),
    ("Peru did not persuade Norway to sign the treaty.", ["SUPPORT negated: Norway >"]),
    ("Norway must have written the letter, Anna Dahl said.", []),
    # who was bombed did not kill, and a town after which a bombing is called did not bomb
    (
        "Ten men were held over bombings of embassies in Peru that killed 224 people.",
        ["ASSAULT occurred:  > 224 people"],
    ),
    ("The Baghdad attack killed ten.", ["ASSAULT occurred:  > ten"]),
    ("Norway condemned the Moscow bombings.", ["ACCUSE occurred: Norway >"]),
    ("Norway condemned the Kenya bombings.", ["ACCUSE occurred: Norway >"]),
    ("Norway condemned the U.S. bombings.", ["ACCUSE occurred: Norway > U.S."]),
    # the second of two places, and the town after which a treaty is called
    ("Norway condemned bomb attacks in Kenya and Tanzania.", ["ACCUSE occurred: Norway >"]),
    ("Jon Berg signed the Washington Treaty.", ["SUPPORT occurred: Jon Berg >"]),
    # what one does to oneself, and who is made to ask
    ("Jon Berg has sought to distance himself from Peru.", []),
    ("Jon Berg was coerced by Peru into asking Norway for help.", ["REQUEST occurred: Jon Berg > Norway"]),
    # battles of words, a speech wound up, blame, justice
    ("Norway won its legal battle with Peru.", []),
    ("Norway's troops wound up their mission in Peru.", []),
    ("Jon Berg attacked Anna Dahl for failing to pay.", ["ACCUSE occurred: Jon Berg > Anna Dahl"]),
    ("Norway promised to bring the killers to justice.", ["AGREE announced: Norway > the killers"]),
    # what is to begin, what goes on, what is awaited
    ("Norway will begin withdrawing its troops on Friday.", ["CONCEDE announced: Norway >"]),
    ("Norway began withdrawing its troops on Friday.", ["RETREAT occurred: Norway >"]),
    ("The blockade will stay until talks persuade Peru to free the crew.", ["RETREAT hypothetical: Peru > the crew"]),
    # whose deed a reaction is to
    (
        "Norway imposed sanctions on Iraq after its invasion of Kuwait.",
        ["SANCTION occurred: Norway > Iraq", "ASSAULT occurred: Iraq > Kuwait"],
    ),
    ("Norway left the talks after its attack on Peru.", ["ASSAULT occurred: Norway > Peru"]),
    # what neighbours have in common, what somebody tries
    ("Norway and Russia share a border.", []),
    ("Norway and Russia share intelligence.", ["COOPERATE occurred: Norway, Russia >"]),
    ("The Peruvian minister sought to soften the words of his counterpart.", []),
    # who did what somebody is thanked or blamed for, what governments agree to inflict, what is proposed
    (
        "Jon Berg thanked Zambia on Friday for having sheltered a thousand Peruvians.",
        ["SUPPORT occurred: Jon Berg > Zambia", "AID occurred: Zambia > a thousand Peruvians"],
    ),
    ("Norway agreed to impose sanctions on Peru.", ["THREATEN occurred: Norway > Peru"]),
    ("Norway proposed holding a meeting with Peru in May.", ["AGREE announced: Norway, Peru >"]),
    (
        "Jon Berg denied that his side had planned the raid and accused Peru of lying.",
        ["ACCUSE occurred: Jon Berg > Peru"],
    ),
    ("The Peruvian delegates walked out of the palace.", ["REJECT occurred: The Peruvian delegates >"]),
    # who "the two" are, and who helps them to talk
    (
        "Ana Lund met Luis Soto, and the two agreed to reopen the border.",
        ["CONSULT occurred: Ana Lund, Luis Soto >", "AGREE announced: Ana Lund, Luis Soto >"],
    ),
    ("Norway and Peru negotiated a treaty with the help of Chile.", ["CONSULT occurred: Norway, Peru >"]),
    # a body for its members, not some of them
    ("EU governments condemned Peru.", ["ACCUSE occurred: EU > Peru"]),
    ("Three EU governments condemned Peru.", ["ACCUSE occurred: Three EU governments > Peru"]),
    # where shots are fired is nobody
    ("Norwegian troops opened fire near a church in Lima.", ["ASSAULT occurred: Norwegian troops >"]),
    # what is said with a deed
    (
        "Sudan ordered three Western aid agencies to leave the country, accusing them of helping rebels.",
        [
            "SANCTION occurred: Sudan > three Western aid agencies",
            "ACCUSE occurred: Sudan > three Western aid agencies",
        ],
    ),
    (
        "Norway closed the port, demanding that Peru pay.",
        ["COERCE occurred: Norway >", "REQUEST occurred: Norway > Peru"],
    ),
    ("Norway shelled the town, killing ten people.", ["ASSAULT occurred: Norway > the town"]),
    # a perfect that goes on
    (
        "Tehran has denied the allegations and vowed to retaliate against Norway.",
        ["THREATEN occurred: Tehran > Norway"],
    ),
    # until when somebody waits
    ("Dahl said she would stay until Peru sent troops.", ["MOBILIZE hypothetical: Peru >"]),
    # a deed at the head of a sentence is nobody's name
    ("Shelling killed four people in Oslo.", ["ASSAULT occurred:  > four people"]),
    ("Air raids on Oslo killed four people.", ["ASSAULT occurred:  > four people"]),
    ("Norway's president travelled to Bergen on Monday.", ["CONSULT occurred: Norway's president > Bergen"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_rows(nlp: Language, text: str, expected: list[str]) -> None:
    assert rows(nlp, text) == expected
