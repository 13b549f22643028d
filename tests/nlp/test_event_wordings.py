"""The wordings in which agency news tells an event, type by type, and near relatives that tell none. All made up."""

from __future__ import annotations

import pytest
from spacy.language import Language

TOLD = [
    # offers and what is agreed
    ("Norway has offered satellite images to Iceland.", "AGREE"),
    ("Norway offered its good offices to Iceland.", "AGREE"),
    ("Norway extended an olive branch to Iceland.", "AGREE"),
    ("European donors have pledged twelve million dollars.", "AGREE"),
    ("Norway and Iceland agreed a timetable for the withdrawal.", "AGREE"),
    ("Norway tabled a proposal on fishing.", "AGREE"),
    ("Jon Berg called a meeting for Monday.", "AGREE"),
    ("The president called an emergency session of the council.", "AGREE"),
    ("Norway announced five million dollars in aid for Iceland.", "AGREE"),
    ("Norway unveiled an aid package for Iceland.", "AGREE"),
    ("Norway approved the sale of ten frigates to Iceland.", "AGREE"),
    # visits, envoys and calls
    ("Anna Dahl landed in Reykjavik on Monday.", "CONSULT"),
    ("Foreign minister Anna Dahl flew into Reykjavik on Monday.", "CONSULT"),
    ("Anna Dahl cut short a trip to Iceland.", "CONSULT"),
    ("Norway dispatched a special envoy to Iceland.", "CONSULT"),
    ("Norway and Iceland have entered into talks.", "CONSULT"),
    ("Norway and Iceland returned to the negotiating table.", "CONSULT"),
    ("Anna Dahl received a call from the Icelandic president.", "CONSULT"),
    ("Anna Dahl held a videoconference with Jon Berg.", "CONSULT"),
    ("Anna Dahl telephoned both sides.", "CONSULT"),
    # backing
    ("Norway threw its weight behind the Icelandic plan.", "SUPPORT"),
    ("Norway lined up behind Iceland.", "SUPPORT"),
    ("Norway spoke out in favour of the accord.", "SUPPORT"),
    ("Norway voted in favour of the Icelandic plan.", "SUPPORT"),
    ("Norway came to the defence of Iceland.", "SUPPORT"),
    ("Norway gave the green light to the Icelandic plan.", "SUPPORT"),
    ("Norway gave its blessing to the Icelandic plan.", "SUPPORT"),
    ("Norway acceded to the treaty.", "SUPPORT"),
    ("Norway signed up to the accord.", "SUPPORT"),
    ("Norway initialled an agreement with Iceland.", "SUPPORT"),
    ("Norway vowed support for Iceland.", "SUPPORT"),
    # giving way
    ("Norway offered an apology to Iceland.", "CONCEDE"),
    ("Norway rolled back sanctions on Iceland.", "CONCEDE"),
    ("Norway has paused its tariffs on Icelandic fish.", "CONCEDE"),
    ("Norway softened its stance on Iceland.", "CONCEDE"),
    ("The ministry allowed the Icelandic ship to dock.", "CONCEDE"),
    ("Icelandic troops have left Norway.", "RETREAT"),
    ("Norway brought its troops home from Iceland.", "RETREAT"),
    ("Norway ended its military presence in Iceland.", "RETREAT"),
    ("The rebels gave up their weapons.", "RETREAT"),
    ("Prime Minister Anna Dahl stood down.", "RETREAT"),
    # working together, help
    ("Norway took part in a naval exercise with Iceland.", "COOPERATE"),
    ("Norway participated in the mission.", "COOPERATE"),
    ("Norway joined the coalition.", "COOPERATE"),
    ("Norway will not take part in the force, its embassy said.", "REJECT"),
    ("Norway and Iceland formed a joint task force.", "COOPERATE"),
    ("Norway and Iceland set up a joint commission.", "COOPERATE"),
    ("Norway is working closely with Iceland.", "COOPERATE"),
    ("The joint exercise by Norway and Iceland began on Monday.", "COOPERATE"),
    ("Norway approved five million dollars in aid for Iceland.", "AID"),
    ("Norway has approved an aid package for Iceland.", "AID"),
    ("Norway has doubled its aid to Iceland.", "AID"),
    ("Norway sent instructors to Iceland.", "AID"),
    # asking
    ("Norway advised its citizens to leave.", "REQUEST"),
    ("Norway put pressure on Iceland.", "REQUEST"),
    ("Norway applied to join the alliance.", "REQUEST"),
    ("Norway pleaded with Iceland.", "REQUEST"),
    # blaming
    ("Norway handed a protest note to the Icelandic ambassador.", "ACCUSE"),
    ("The foreign ministry called in the Icelandic ambassador.", "ACCUSE"),
    ("Norway took issue with the Icelandic report.", "ACCUSE"),
    ("Norway poured scorn on the Icelandic plan.", "ACCUSE"),
    ("Norway questioned the legality of the Icelandic drill.", "ACCUSE"),
    ("Norway laid the blame for the crash on Iceland.", "ACCUSE"),
    ("Norway pointed the finger at Iceland.", "ACCUSE"),
    ("Norway took legal action against Iceland.", "ACCUSE"),
    ("Norway reacted angrily to the Icelandic drill.", "ACCUSE"),
    ("Norway hit back at Iceland.", "ACCUSE"),
    ("Norway voiced unease at the Icelandic drill.", "ACCUSE"),
    # refusing
    ("Norway has cast its veto against the Icelandic plan.", "REJECT"),
    ("Norway used its veto against the Icelandic plan.", "REJECT"),
    ("Norway wielded its veto.", "REJECT"),
    ("Norway cut short the talks with Iceland.", "REJECT"),
    ("Norway withdrew from the talks with Iceland.", "REJECT"),
    ("Norway withdrew its invitation to Iceland.", "REJECT"),
    ("Jon Berg backed out of the deal on Monday.", "REJECT"),
    ("Norway disputed the Icelandic account.", "REJECT"),
    ("Norway said no to the Icelandic plan.", "REJECT"),
    ("Jon Berg has turned his back on Iceland.", "REJECT"),
    ("Iceland objected at once.", "REJECT"),
    ("Norway blocked the sale of the Icelandic bank.", "REJECT"),
    ("Norway shrugged off the Icelandic warning.", "REJECT"),
    ("Norway ignored an Icelandic warning.", "REJECT"),
    ("Protesters massed outside the Icelandic embassy.", "PROTEST"),
    ("The strike by Norwegian dockers goes on.", "PROTEST"),
    ("Norwegian fishermen blockaded the port.", "PROTEST"),
    # cutting ties
    ("Norway hit Iceland with sanctions.", "SANCTION"),
    ("Norway hit back at Iceland with tariffs of its own.", "SANCTION"),
    ("Norway retaliated against Iceland with tariffs.", "SANCTION"),
    ("Norway placed three Icelandic generals under sanctions.", "SANCTION"),
    ("Norway was adding nine people to its blacklist.", "SANCTION"),
    ("Norway put three Icelandic banks on its sanctions list.", "SANCTION"),
    ("Norway told the Icelandic ambassador to leave.", "SANCTION"),
    ("Norway declared the Icelandic ambassador persona non grata.", "SANCTION"),
    ("Norway called its ambassador home from Reykjavik.", "SANCTION"),
    ("Norway suspended the treaty with Iceland.", "SANCTION"),
    ("Norway tore up its treaty with Iceland.", "SANCTION"),
    ("Norway has quit the treaty.", "SANCTION"),
    ("Norway withdrew from the convention.", "SANCTION"),
    ("Norway suspended its participation in the treaty.", "SANCTION"),
    ("Norway suspended joint patrols with Iceland.", "SANCTION"),
    ("Norway suspended military training for officers from Iceland.", "SANCTION"),
    ("Norway has halted the sale of jets to Iceland.", "SANCTION"),
    ("Norway imposed travel bans on three Icelandic officials.", "SANCTION"),
    ("Norway has curbed exports of chips to Iceland.", "SANCTION"),
    ("Norway has slashed aid to Iceland.", "SANCTION"),
    ("The bloc suspended Iceland.", "SANCTION"),
    ("A court in Oslo jailed Jon Berg for six years.", "SANCTION"),
    ("The expulsion of two Icelandic diplomats by Norway took a day.", "SANCTION"),
    # moving forces
    ("Norway scrambled two F-16s on Friday.", "MOBILIZE"),
    ("Norway carried out military exercises.", "MOBILIZE"),
    ("Norway conducted a nuclear test.", "MOBILIZE"),
    ("Norway carried out a test of a missile.", "MOBILIZE"),
    ("Norway increased patrols along the border.", "MOBILIZE"),
    ("Norway reinforced its garrison.", "MOBILIZE"),
    ("Norway flew bombers over the Icelandic capital.", "MOBILIZE"),
    ("Norwegian jets violated Icelandic airspace.", "MOBILIZE"),
    # seizing and shutting, war
    ("Norway captured an Icelandic trawler.", "COERCE"),
    ("Norway blocked the strait on Monday.", "COERCE"),
    ("Norwegian hackers attacked an Icelandic bank.", "COERCE"),
    ("The seizure of the vessel by Norway took an hour.", "COERCE"),
    ("The deportation of ten Icelanders by Norway took a day.", "COERCE"),
    ("The closure of the border by Norway took a day.", "COERCE"),
    ("Norway turned off the gas.", "COERCE"),
    ("Gunmen took two Norwegian tourists hostage.", "ASSAULT"),
    ("Norway waged war on Iceland.", "ASSAULT"),
    ("Fighting broke out between Norway and Iceland.", "ASSAULT"),
    ("Clashes erupted between Norwegian and Icelandic troops.", "ASSAULT"),
    ("Norway used chemical weapons against Iceland.", "ASSAULT"),
    ("The convoy came under attack by Icelandic rebels.", "ASSAULT"),
    ("Norway sabotaged an Icelandic pipeline.", "ASSAULT"),
]

QUIET = [
    "Anna Dahl put her weight behind the door.",
    "The teams lined up behind the goal.",
    "The Norwegian parachutist landed in a tree.",
    "Anna Dahl received a call from her sister.",
    "President Jon Berg called a press conference.",
    "The Norwegian museum added three works to its list.",
    "Troops left the village on foot.",
    "Icelandic troops left their families behind.",
    "The storm hit Norway with heavy rain.",
    "Anna Dahl took part in a cookery class.",
    "Ice blocked the strait between Norway and Iceland.",
    "The treaty came into force in Norway.",
]


def types(nlp: Language, text: str) -> list[str]:
    return [event.event_type for event in nlp(text)._.events]


@pytest.mark.parametrize(("text", "event_type"), TOLD, ids=[row[0] for row in TOLD])
def test_told(nlp: Language, text: str, event_type: str) -> None:
    assert types(nlp, text) == [event_type]


@pytest.mark.parametrize("text", QUIET)
def test_near_relative_tells_nothing(nlp: Language, text: str) -> None:
    assert types(nlp, text) == []
