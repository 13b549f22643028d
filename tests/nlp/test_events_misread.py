"""Events that a sentence seems to tell and does not, each beside a near relative that does. All of it is made up."""

from __future__ import annotations

import pytest
from spacy.language import Language

from components.nlp.annotations import Actor


def side(actors: tuple[Actor, ...]) -> str:
    return ", ".join(one.name or one.text for one in actors)


def rows(nlp: Language, text: str) -> list[str]:
    return [
        f"{one.event_type} {one.status}: {side(one.actors)} > {side(one.targets)}".rstrip()
        for one in nlp(text)._.events
    ]


TOLD = [
    # what somebody calls, and what he calls it
    ("The Peruvian foreign ministry called our protest “hysterical”.", []),
    ("Norway called the talks productive.", []),
    ("The union called a protest in Lima.", ["PROTEST occurred: The union >"]),
    # a state's protest is no march
    ("The Peruvian side had protested against the drill.", ["ACCUSE occurred: The Peruvian side >"]),
    ("Thousands protested in Lima against the drill.", ["PROTEST occurred: Thousands >"]),
    # who predicts announces nothing, and a court threatens nobody
    ("Norway will expel three Peruvians, Lund predicted.", ["SANCTION hypothetical: Norway > three Peruvians"]),
    ("Ana Lund of Norway will be sentenced in May.", ["SANCTION announced:  > Ana Lund"]),
    # what follows on a visit to come is to come, and what a flood did its victim did not do
    ("Ana Lund of Norway will retaliate by expelling two Peruvians.", ["THREATEN announced: Ana Lund > two Peruvians"]),
    (
        "Norway, whose capital was hit by floods in May that killed 88 people, welcomed the deal.",
        ["SUPPORT occurred: Norway >"],
    ),
    # what is used is not whom it hits
    (
        "A Peruvian ship had fired water cannon at one of its fishing boats.",
        ["ASSAULT occurred: A Peruvian ship > one of its fishing boats"],
    ),
    ("Police killed 12 in Tacna.", ["ASSAULT occurred: Police > 12"]),
    # who boards a ship to search it, and who boards one to travel
    (
        "Norwegian inspectors boarded a Peruvian trawler.",
        ["COERCE occurred: Norwegian inspectors > a Peruvian trawler"],
    ),
    ("Hundreds of passengers boarded the ferry in Calais.", []),
    ("Two Peruvian diplomats were seen boarding a bus in Oslo.", []),
    ("Rebels set fire to a customs post.", ["ASSAULT occurred: Rebels > a customs post"]),
    ("A car bomb exploded in Tacna, killing ten miners.", ["ASSAULT occurred:  > ten miners"]),
    # who is in a place is not the place
    ("Thousands marched through the streets of Tacna.", ["PROTEST occurred: Thousands >"]),
    ("Norwegian miners blocked a road leading to Tacna.", ["PROTEST occurred: Norwegian miners >"]),
    # who made a thing stands for it
    ("Norway dismissed an appeal signed by Peru.", ["REJECT occurred: Norway > Peru"]),
    ("Norway criticised the carmaker, Renault, over its prices.", ["ACCUSE occurred: Norway > Renault"]),
    # where the other side stands: with what was imposed, refused, sought, suspended, and behind whom an attack hurt
    ("Norway lifted the curbs imposed on Peru.", ["CONCEDE occurred: Norway > Peru"]),
    ("Norway announced a suspension of flights to Peru.", ["SANCTION occurred: Norway > Peru"]),
    ("Norway rejected any talks with Peru.", ["REJECT occurred: Norway > Peru"]),
    ("Anna Dahl refused to resign despite pressure from Jon Berg.", ["REJECT occurred: Anna Dahl > Jon Berg"]),
    ("Hundreds of Norwegians sought refuge in Peru.", ["REQUEST occurred: Hundreds of Norwegians > Peru"]),
    ("Norway carried out raids targeting Peruvian rebels.", ["ASSAULT occurred: Norway > Peruvian rebels"]),
    ("Police opened fire to disperse the miners.", ["ASSAULT occurred: Police > the miners"]),
    ("Norway gave 6 million euros to help Peruvian miners.", ["AID occurred: Norway > Peruvian miners"]),
    ("The governor ordered factories to close.", ["REQUEST occurred: The governor > factories"]),
    ("The bailout of Peru by Norway angered miners.", ["AID occurred: Norway > Peru"]),
    # a phrase ends before the verb that it hangs on
    ("Peru's premier signed a treaty with rebel leader Jon Berg.", ["SUPPORT occurred: Peru's premier > Jon Berg"]),
    # who did what two participles tell
    (
        "A Peruvian miner was shot and killed by Norwegian troops.",
        ["ASSAULT occurred: Norwegian troops > A Peruvian miner"],
    ),
    # two sides that fight are known as groups
    ("Fighting erupted between the army and the rebels.", ["ASSAULT occurred: the army, the rebels >"]),
    # who may not come in
    ("Norway barred Peruvians from entering the harbour.", ["REJECT occurred: Norway > Peruvians"]),
    ("Norway hurled a grenade at Peru.", ["ASSAULT occurred: Norway > Peru"]),
    ("Anna Dahl called her counterpart to express regret.", ["CONSULT occurred: Anna Dahl > her counterpart"]),
    ("Norway handed a rebel leader over to Peru.", ["COOPERATE occurred: Norway > Peru"]),
    ("Fishermen marched in Tacna to protest against a government plan.", ["PROTEST occurred: Fishermen > government"]),
    # a man is captured otherwise than a town, and suspicion is why he is arrested
    ("Norway captured a rebel leader.", ["COERCE occurred: Norway > a rebel leader"]),
    ("Norway captured the port of Tacna.", ["ASSAULT occurred: Norway > Tacna"]),
    ("Norway arrested a Peruvian on suspicion of arson.", ["COERCE occurred: Norway > Peru"]),
    (
        "Norway banned a rally, prompting criticism from Peru.",
        ["COERCE occurred: Norway >", "ACCUSE occurred: Peru > Norway"],
    ),
    ("Norway promised Peru to train 300 sailors.", ["AGREE announced: Norway > Peru"]),
    ("Norway handed four suspected smugglers over to Peru.", ["COOPERATE occurred: Norway > Peru"]),
    ("Norway cut mobile internet access in Tacna.", ["COERCE occurred: Norway > Tacna"]),
    ("Norway deposited one billion euros in Peru's central bank.", ["AID occurred: Norway > Peru's central bank"]),
    # doctors look on, but strike as others do
    ("Doctors in Tacna went on strike.", ["PROTEST occurred: Doctors in Tacna >"]),
    # a comma closes an apposition, so that this is none
    ("At a table in Tacna, Norway pledged to give Peru ten ships.", ["AGREE announced: Norway > Peru"]),
    # cheap fuel harms nobody
    ("Norway promised to cut fuel taxes.", ["AGREE announced: Norway >"]),
    ("Norway promised to cut aid to Peru.", ["THREATEN occurred: Norway > Peru"]),
    # what is set on fire, what is dropped, what is held
    ("Rebels set a Peruvian ferry on fire.", ["ASSAULT occurred: Rebels > a Peruvian ferry"]),
    ("A Norwegian nun set herself on fire to protest against Peru.", ["PROTEST occurred: A Norwegian nun > Peru"]),
    ("A Norwegian jet dropped two bombs on a Peruvian camp.", ["ASSAULT occurred: A Norwegian jet > a Peruvian camp"]),
    ("Rebels seized control of the port of Tacna.", ["ASSAULT occurred: Rebels > Tacna"]),
    ("Norway upheld the conviction of a Peruvian envoy.", ["SANCTION occurred: Norway > a Peruvian envoy"]),
    ("Norway and Peru spoke by telephone.", ["CONSULT occurred: Norway, Peru >"]),
    ("Fifty nuns staged a sit-in outside the Peruvian embassy.", ["PROTEST occurred: Fifty nuns > Peruvian Embassy"]),
    # an election is no game to the armed
    ("Gunmen attacked a polling station and burned the ballots.", ["ASSAULT occurred: Gunmen > a polling station"]),
    # tanks for a border are no gift
    ("Norway sent tanks to the border with Iceland.", ["MOBILIZE occurred: Norway > Iceland"]),
    ("Norway sent tanks to Iceland.", ["AID occurred: Norway > Iceland"]),
    # the sick are treated every day
    ("Hundreds of children were treated for cholera in Tacna.", []),
    # nothing was asked for
    ("Chile asked Norway for none of this.", ["REQUEST negated: Chile > Norway"]),
    # who only lent a name or a table
    ("Norway signed the accord on behalf of Iceland.", ["SUPPORT occurred: Norway >"]),
    (
        "The accord was signed by Norway after talks mediated by Qatar.",
        ["SUPPORT occurred: Norway >", "CONSULT occurred: Qatar >"],
    ),
    ("Norway signed the accord with Iceland.", ["SUPPORT occurred: Norway > Iceland"]),
    # a habit is no event
    ("Every spring, Peruvian ministers fly to Oslo.", []),
    ("Norway meets Iceland each year.", []),
    ("Norway shelled the port of Tacna every night.", ["ASSAULT occurred: Norway > Tacna"]),
    # a decision is carried out later
    ("Norway announced a decision to send 150 tents to Iceland.", ["AGREE announced: Norway > Iceland"]),
    # a topic of talks
    ("The ministers discussed trade, Peru's accession talks and visas.", []),
    ("The ministers discussed trade during Peru's accession talks.", ["CONSULT occurred: Peru >"]),
    # who brings about an accord makes none
    (
        "Qatar, which brokered the truce, offered to send observers.",
        ["CONSULT occurred: Qatar >", "AGREE announced: Qatar >"],
    ),
    # a warning of what others do
    ("Mayor Ana Lund put the death toll at nine and warned that it could rise.", []),
    ("The aid agency warned that the closure was worsening hunger in Peru.", []),
    ("Norway warned that floods could displace thousands in Peru.", []),
    ("The United Nations warned of famine in Peru.", []),
    ("Peru warned that Chile would pay a heavy price.", ["THREATEN occurred: Peru > Chile"]),
    ("Peru warned that its troops would cross the border.", ["THREATEN occurred: Peru >"]),
    ("Peru warned of retaliation against Chile.", ["THREATEN occurred: Peru > Chile"]),
    ("Anna Dahl, Norway's premier, warned that Norway would respond.", ["THREATEN occurred: Anna Dahl >"]),
    # a denial is a mere statement; what is denied is told as not having happened
    ("Norway denied reports that it had agreed to withdraw its troops from Peru.", ["AGREE negated: Norway > Peru"]),
    ("Norway rejected a Peruvian media report about its envoy.", []),
    ("Norway denied that it had bombed the port.", ["ASSAULT negated: Norway > the port"]),
    ("Norway rejected the charge.", []),
    ("Norway rejected the plan.", ["REJECT occurred: Norway >"]),
    # whom it befell, and who did it
    ("Norway expressed concern over the detention of journalists in Peru.", ["ACCUSE occurred: Norway >"]),
    ("Norway condemned the arrest of Chilean fishermen by Peru.", ["ACCUSE occurred: Norway > Peru"]),
    ("Norway condemned Peru's arrest of Chilean fishermen.", ["ACCUSE occurred: Norway > Peru"]),
    # a place after which a thing is called
    ("Norway criticised the Tacna blockade.", ["ACCUSE occurred: Norway >"]),
    ("Norway criticised the Peruvian blockade.", ["ACCUSE occurred: Norway > Peru"]),
    # what a pronoun stands for
    ("Norway backed the cuts while Peru opposed them.", ["SUPPORT occurred: Norway >", "REJECT occurred: Peru >"]),
    (
        "Norway imposed duties in 2006 and lifted them in 2013.",
        ["SANCTION occurred: Norway >", "CONCEDE occurred: Norway >"],
    ),
    ("Norwegian fishermen threw nets and lifted them at night.", []),
    # two offices of one, and one office each
    (
        "Jon Berg met Peru's Deputy Prime Minister and Minister of Foreign Affairs Ana Rojas in Lima.",
        ["CONSULT occurred: Jon Berg, Ana Rojas >"],
    ),
    ("Jon Berg met the premier and Ana Rojas in Lima.", ["CONSULT occurred: Jon Berg, the premier, Ana Rojas >"]),
    # closed to somebody
    ("Norway closed a 200-mile stretch of sea to Peruvian trawlers.", ["COERCE occurred: Norway > Peruvian trawlers"]),
    ("Norway closed a stretch of road near Oslo.", []),
    # services that can act, and such as cannot
    (
        "Two pilots were arrested by the Peruvian security services.",
        ["COERCE occurred: the Peruvian security services > Two pilots"],
    ),
    ("Peruvian commandos arrested a smuggler.", ["COERCE occurred: Peruvian commandos > a smuggler"]),
    ("Two pilots were hired by the Peruvian postal service.", []),
    ("Norway sanctioned 14 entities and six individuals.", ["SANCTION occurred: Norway >"]),
    # what is demanded is not whom it is demanded of, and where people are taken is not to whom
    ("Canada demanded a mediator and a new map from Iceland.", ["REQUEST occurred: Canada > Iceland"]),
    ("Norway demanded the return of the captain and the trawler.", ["REQUEST occurred: Norway >"]),
    ("Norway demanded the release of two engineers.", ["REQUEST occurred: Norway >"]),
    ("Norway demanded Chile's withdrawal from the talks.", ["REQUEST occurred: Norway > Chile"]),
    ("Chile offered to fly the hostages to Lima.", ["AGREE announced: Chile > the hostages"]),
    ("Chile offered to send doctors to Peru.", ["AGREE announced: Chile > Peru"]),
    ("Kenya is ready to pay for a study by foreign geologists.", ["AGREE announced: Kenya >"]),
    ("Japan offered the help of Chile's geologists.", ["AGREE announced: Japan >"]),
    ("Japan offered Kenya the advice of Chile's geologists.", ["AGREE announced: Japan > Kenya"]),
    ("Ghana promised the farmers compensation.", ["AGREE announced: Ghana > farmers"]),
    ("Norway cancelled Ana Lund's visit.", ["REJECT occurred: Norway > Ana Lund"]),
    ("Peru asked them to wait.", ["REQUEST occurred: Peru > them"]),
    ("At Chile's request Peru sent four doctors.", ["REQUEST occurred: Chile > Peru", "AID occurred: Peru >"]),
    # who orders his own troops about asks nobody, and who will withdraw them yields
    (
        "The Norwegian defence minister ordered a third frigate to sail for Bergen.",
        ["MOBILIZE occurred: The Norwegian defence minister >"],
    ),
    ("Norway ordered the frigate Havgull back to Bergen.", ["RETREAT occurred: Norway >"]),
    ("Peru ordered its troops to leave Bolivia.", ["RETREAT occurred: Peru >"]),
    ("Peru ordered Bolivian troops to leave the island.", ["REQUEST occurred: Peru > Bolivian troops"]),
    (
        "Iceland ordered the Norwegian frigate to leave its waters.",
        ["REQUEST occurred: Iceland > the Norwegian frigate"],
    ),
    ("Peru told its delegates to leave the hall.", ["REJECT occurred: Peru >"]),
    ("Chile said it would withdraw its navy from the strait.", ["CONCEDE announced: Chile >"]),
    # who warns his own side of its faults criticises it, who gives up a harmful plan yields, who will not harm promises
    (
        "The opposition leader Ana Lund warned the government against drifting into a war.",
        ["ACCUSE occurred: Ana Lund > the government"],
    ),
    ("Norway warned Peru against drifting into a war.", ["THREATEN occurred: Norway > Peru"]),
    (
        "The rebels warned the government of Peru against an offensive.",
        ["THREATEN occurred: The rebels > Peruvian Government"],
    ),
    ("Peru dropped its plan to close the border.", ["CONCEDE occurred: Peru >"]),
    ("Peru dropped plans to open an embassy in Oslo.", ["REJECT occurred: Peru >"]),
    ("Kenya promised never to send ships against the wish of Uganda.", ["AGREE announced: Kenya > Uganda"]),
    ("Kenya promised not to meet the rebels.", ["REJECT occurred: Kenya > the rebels"]),
    ("Norway ordered a second vessel, the frigate Havgull, to sail.", ["MOBILIZE occurred: Norway >"]),
    ("Norway ordered the vessel to stop.", ["REQUEST occurred: Norway > the vessel"]),
    # not to rule out, to be free, that nobody could: none of it is done
    ("Chile had not ruled out a lawsuit.", []),
    ("Peru ruled out talks with Chile.", ["REJECT occurred: Peru > Chile"]),
    ("Peruvian dockers were free to strike.", []),
    ("No country could close its airspace alone.", []),
    ("Peru could close its airspace.", ["COERCE hypothetical: Peru >"]),
    ("Kenya voiced alarm.", []),
    ("Kenya voiced alarm over Peru's raid.", ["ACCUSE occurred: Kenya > Peru"]),
    ("The Peruvian minister declined to take a bow.", []),
    ("Peru will not take sides.", []),
    ("A bidding war between Norway and Peru drove up the price.", []),
    ("Copper was locked in a tug of war between Norway and Peru.", []),
    ("A price war broke out between Norwegian and Danish airlines.", []),
    ("Norway's trade secretary condemned Peru.", ["ACCUSE occurred: Norway's trade secretary > Peru"]),
    ("Wine exports rose, driven by demand from Peru and Chile.", []),
    ("The demand from Peru for an apology angered many.", ["REQUEST occurred: Peru >"]),
    ("Peru under no circumstances condemned Chile.", ["ACCUSE negated: Peru > Chile"]),
    ("“They want to kill him,” said Ana Diaz of Peru.", []),
    ("Kenya took its commitments to Peru seriously.", []),
    ("The Peruvian navy visited a workshop where drones were assembled.", []),
    ("Poland wanted a ban, but Chile and Peru were opposed.", ["REJECT occurred: Chile, Peru >"]),
    ("Peruvian police made six arrests.", ["COERCE occurred: Peruvian Police >"]),
    ("Peruvian police made six arrests of Chilean miners.", ["COERCE occurred: Peruvian Police > Chilean miners"]),
    ("Peru will not take part in the talks with Chile.", ["REJECT occurred: Peru > Chile"]),
    # who is given or studies an offer has not made it; what is given with a ship is no one who receives it
    ("Peru studied the Chilean offer of talks for two days.", ["AGREE announced: Chile >"]),
    ("Peru is providing a ship, crew and fuel to Chile.", ["AID occurred: Peru > Chile"]),
    # the items of a plan are planned, and what was decided against was not done
    (
        "Chile proposed two steps: Peru releases the pilot; Bolivia lifts the blockade.",
        ["AGREE announced: Chile >", "RETREAT hypothetical: Peru > the pilot", "RETREAT hypothetical: Bolivia >"],
    ),
    ("The plan has two points: Norway withdraws its frigates and Peru pays.", ["RETREAT hypothetical: Norway >"]),
    ("Norway told its side of the story: Peru attacks Chile.", ["ASSAULT occurred: Peru > Chile"]),
    ("Peru considered expelling the envoy but decided against it.", ["SANCTION negated: Peru > the envoy"]),
    ("Chile weighed closing its consulate but decided not to.", ["SANCTION negated: Chile >"]),
    ("Peru considered expelling the envoy.", ["SANCTION hypothetical: Peru > the envoy"]),
    # whom one warns, whom "them" may mean, and the items of a plan wherever the parser hangs them
    (
        "Ana Lund warned Western governments against sending soldiers.",
        ["THREATEN occurred: Ana Lund > Western governments"],
    ),
    ('"The miners of Peru were angry. I told them to wait," Lund said.', ["REQUEST occurred: Lund > them"]),
    ("Denmark offered to take the crew to Torshavn as a neutral place.", ["AGREE announced: Denmark >"]),
    # what is held back from was not done, and what is denied is no demand
    ("Norway refrained from condemning Peru.", ["ACCUSE negated: Norway > Peru"]),
    ("Norway shied away from accusing Peru.", ["ACCUSE negated: Norway > Peru"]),
    ("A spokesman for Norway denied that.", []),
    ("A spokesman for Norway denied it.", []),
    # an explanation is no offer of help, cattle is fed without aid, and a parliament meets for itself
    ("Ana Lund of Norway offers a simple explanation.", []),
    ("Ana Lund of Norway had gone to feed her cattle.", []),
    ("The Norwegian parliament meets on Tuesday.", []),
    # who receives it is no object of what is given, and troops that nobody sends go by themselves
    ("The rebel Ana Lund was granted asylum by Peru.", ["AID occurred: Peru > Ana Lund"]),
    ("Norway was granted a loan by Peru.", ["AID occurred: Peru > Norway"]),
    (
        "Two frigates of the Norwegian navy were sent to Peru.",
        ["MOBILIZE occurred: Two frigates of the Norwegian navy > Peru"],
    ),
    # an agency that tells of a threat accuses nobody
    ("Norway threatened to close the strait, the state news agency said.", ["THREATEN occurred: Norway >"]),
    # who clashes in parliament, does so in words
    ("Norway and Peru clashed in the Security Council over the draft.", []),
    ("Norway and Peru clashed in the strait.", ["ASSAULT occurred: Norway, Peru >"]),
    # crimes at home and statistics are no attacks
    ("A Norwegian woman was stabbed by her husband.", []),
    ("A Norwegian man stabbed his brother.", []),
    # what is to be done is no wish of whoever tells it, and a vote to do something does it
    ("Ana Lund of Norway is to visit Peru, an official told the press.", ["AGREE announced: Ana Lund > Peru"]),
    ("Norway's senate voted to ratify a treaty with Peru.", ["SUPPORT occurred: Norwegian Senate > Peru"]),
    ("The number of people killed on Norwegian roads fell to 317.", []),
    # a vote for somebody is an election, and whoever is pulled out of a ditch does not withdraw
    ("Norwegians voted for a president on Tuesday.", []),
    ("A Norwegian farmer was pulled out by three neighbours.", []),
    # the day of the verb is no part of who acts
    ("The Norwegian minister on Monday accused Peru of lying.", ["ACCUSE occurred: The Norwegian minister > Peru"]),
    (
        "Denmark has promised never to send a treaty to Peru against the will of Chile.",
        ["AGREE announced: Denmark > Peru, Chile"],
    ),
    (
        "The Kenyan minister proposed two steps: Peru frees the pilot of the Condor; and Chile pays.",
        ["RETREAT hypothetical: Peru > the pilot of the Condor"],
    ),
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We will not accept threats from Peru,” President Anna Dahl said.", "will not accept"),
        ("Norway gave £40 million to Peru.", "gave £40 million"),
        ("Norway gave Peru tents.", "gave Peru tents"),
    ],
)
def test_words_that_name_the_event(nlp: Language, text: str, words: str) -> None:
    (event,) = nlp(text)._.events
    assert text[slice(*event.trigger)] == words


def test_date_of_the_telling_that_has_one(nlp: Language) -> None:
    text = "Norway condemns Peru\n\nAnna Dahl spoke to reporters. Norway condemned Peru on 3 May 2030."
    (event,) = [one for one in nlp(text)._.events if one.event_type == "ACCUSE"]
    assert str(event.when.start) == "2030-05-03"


def test_a_round_of_talks_takes_place_where_the_talks_do(nlp: Language) -> None:
    (event,) = nlp("Qatar hosted a second round of talks in Doha.")._.events
    assert event.place is not None
    assert event.place.name == "Doha"


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_rows(nlp: Language, text: str, expected: list[str]) -> None:
    assert rows(nlp, text) == expected
