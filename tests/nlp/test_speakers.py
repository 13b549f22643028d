"""Who said it: the head that the words around a quote name, and whom it means in the article."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from components.nlp.annotations import Quote

HAUGEN = "Norwegian Foreign Minister Liv Haugen met Chilean negotiator Carla Reyes in Lisbon on Monday.\n"


def quote_with(doc: Doc, words: str) -> Quote:
    """The shortest quote that holds some words."""
    found = [one for one in doc._.quotes if any(words in doc.text[start:end] for start, end in one.spans)]
    return min(found, key=lambda one: sum(end - start for start, end in one.spans))


def written(doc: Doc, words: str) -> str | None:
    speaker = quote_with(doc, words).speaker
    return speaker.text if speaker else None


def meant(doc: Doc, words: str) -> str | None:
    speaker = quote_with(doc, words).speaker
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # A no-break space is a blank like any other.
        ("“The harbour stays open,”\xa0Haugen said.", "harbour", "Haugen"),
        ("Haugen said,\xa0“The harbour stays open.”", "harbour", "Haugen"),
        ("Said Haugen, “The harbour stays open to every ship.”", "harbour", "Haugen"),
        ("Of the visit, Haugen, who has often been to Chile, said, “It is a good start.”", "good start", "Haugen"),
        # A verb that is in no list, directly behind a comma.
        ("“The harbour stays open,” the envoy snapped.", "harbour", "the envoy"),
        ("“Why now?” the envoy snapped.", "Why now", "the envoy"),
        # The sentence before a quote that nothing else attributes.
        ("Haugen told reporters that the harbour was safe. “We have nothing to hide from anyone.”", "hide", "Haugen"),
        ("The harbour “will stay open to all,” Haugen said.\n“We have nothing to hide from anyone.”", "hide", "Haugen"),
        ("Haugen was “quite sure” of it. “We have nothing to hide from anyone.”", "hide", "Haugen"),
        ("Haugen has no doubts at all.\n“We have nothing to hide from anyone.”", "hide", "Haugen"),
        ("“The harbour stays open to all,” according to Haugen.", "harbour", "Haugen"),
        # The attribution at the end of a quote of several paragraphs is that of its beginning, too.
        (
            "“It is over,” Haugen said. “The next stage begins now and it will be long.\n“It needs all of us,” "
            "added Reyes.",
            "next stage",
            "Reyes",
        ),
        # Each of two quotes in a paragraph has the words before it.
        (
            "“We paid,” Haugen said. The talks were “a farce,” Reyes added on Friday. “Nobody listened to us there.”",
            "Nobody listened",
            "Reyes",
        ),
        ("Haugen issued the following statement:\n“We offer our condolences.”", "condolences", "Haugen"),
        ("“It is over,” said Jonas “Joe” Lund, a lawyer.", "It is over", "Jonas “Joe” Lund"),
        ("“We paid,” said R. Jonas Kerlik, the customs chief.", "We paid", "R. Jonas Kerlik"),
        (
            "“The regime has turned its factories into a shop for pirates,” said Under Secretary of the Navy for Ports "
            "and Maritime Intelligence Rolf Berg.",
            "shop for pirates",
            "Under Secretary of the Navy for Ports and Maritime Intelligence Rolf Berg",
        ),
        (
            "“We paid,” said the Acting Deputy Assistant Administrator for Europe and Eurasia Kari Lund.",
            "We paid",
            "the Acting Deputy Assistant Administrator for Europe and Eurasia Kari Lund",
        ),
        ("“We paid,” said Del. Stacey Plum, a lawyer.", "We paid", "Del. Stacey Plum"),
        # Further statements of one speaker that the parser hangs inside the first.
        ("Haugen said that talks had failed, adding that Chile would walk away.", "walk away", "Haugen"),
        ("Haugen said she would go home and called the talks a waste of time.", "waste", "Haugen"),
        ("Haugen claimed victory and said it proved her point.", "proved her point", "Haugen"),
        ("After being warned by Reyes that the ice was thin, Haugen stayed at home.", "ice was thin", "Reyes"),
        ("In Lisbon, Haugen was asked about the treaty and said that it was dead.", "it was dead", "Haugen"),
        # Phrases that say which ones are meant.
        ("Many in the crowd said the minister was right.", "was right", "Many in the crowd"),
        ("Voters surveyed in Lima said the treaty was a fraud.", "a fraud", "Voters"),
        ("Everyone I met said the treaty was ready.", "was ready", "Everyone I met"),
        ("Haugen, 54, said the treaty was ready.", "was ready", "Haugen"),
        ("“It was ready,” said Jonas T. Berg Jr., a lawyer.", "was ready", "Jonas T. Berg Jr."),
    ],
)
def test_speakers_as_written(nlp: Language, text: str, words: str, speaker: str) -> None:
    assert written(nlp(HAUGEN + text), words) == speaker


def test_a_verb_behind_a_mixed_statement_attributes_the_quote_after_it_too(nlp: Language) -> None:
    doc = nlp(HAUGEN + "The harbour “will stay open to all,” Haugen said. “We have nothing to hide from anyone.”")
    found = [(one.type, one.speaker.text) for one in doc._.quotes if one.speaker]
    assert found == [("mixed", "Haugen"), ("direct", "Haugen")]


@pytest.mark.parametrize(
    ("text", "words", "pronoun", "speaker"),
    [
        ("The guests included Haugen, who said the treaty was ready.", "was ready", "who", "Liv Haugen"),
        ("The paper came from Chile, which said the treaty was ready.", "was ready", "which", "Chile"),
        ("He spoke for a farmer who said the treaty was a fraud.", "a fraud", "a farmer", None),
        ("She met voters in Chile who said the treaty was a fraud.", "a fraud", "voters", None),
        # A caption or a cut sentence has no word above the state.
        ("Chile, who said it would pay.", "would pay", "who", "Chile"),
        ("Lima who said that Peru would pay", "would pay", "who", "Peru"),
    ],
)
def test_relative_clauses(nlp: Language, text: str, words: str, pronoun: str, speaker: str | None) -> None:
    doc = nlp(HAUGEN + text)
    assert (written(doc, words), meant(doc, words)) == (pronoun, speaker)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Norway's foreign minister, Ingrid Solheim, spoke in Tromsø. Her Russian counterpart, Viktor Ledenyov, was "
            "silent. The Russian minister said later that the fleet would sail.",
            "would sail",
            "Viktor Ledenyov",
        ),
        (
            "Former Colombian president Hernán Quiñones testified. “I signed nothing,” the former president said.",
            "signed nothing",
            "Hernán Quiñones",
        ),
        (
            "Former Colombian president Hernán Quiñones testified. The president said he would not comment.",
            "would not comment",
            None,
        ),
        (
            "Egyptian Foreign Minister Mahmoud el-Tayyib flew to Aswan. Al-Tayyib said Cairo kept its word.",
            "kept its word",
            "Mahmoud el-Tayyib",
        ),
        (
            "Chilean Ambassador Ignacio Barros Vial agreed. “We sell cherries,” Barros said.",
            "cherries",
            "Ignacio Barros Vial",
        ),
        (
            "The Portuguese foreign ministry recalled two diplomats. The ministry said it would respond in kind.",
            "in kind",
            "Portuguese Foreign Ministry",
        ),
        (
            "The Nordic Fisheries Review came out on Monday. The study found that stocks had halved.",
            "stocks",
            "Nordic Fisheries Review",
        ),
        (
            "The Nordic Fisheries Review came out. Chile has a report, too. The report found that stocks had halved.",
            "stocks",
            None,
        ),
        ("The security firm Fjordnett.no said the leak was closed.", "the leak", "Fjordnett.no"),
        ("The African Union Tuesday said an envoy would stay.", "would stay", "African Union"),
        # A last name stays with whom the article has called by it.
        (
            HAUGEN + "Haugen left. Her husband Jonas Haugen waited outside. Haugen said that the talks were over.",
            "talks were over",
            "Liv Haugen",
        ),
        (HAUGEN + "Her husband Jonas Haugen waited. Haugen said that the talks were over.", "talks were over", None),
        ("The African Union sent an envoy on Sunday. It said the envoy would stay.", "would stay", "African Union"),
        ("Norway said it was ready. It added that Chile was not ready.", "Chile was not", "Norway"),
        ("The road to Oslo was closed. It said that nobody should go there.", "nobody", None),
        (
            "Iranian negotiator Kamran Yazdan left Geneva. The Iranian said talks could resume in March.",
            "resume in March",
            "Kamran Yazdan",
        ),
        (
            "Australian minister Bruce Holling met Fijian President Apisai Vakala. The talks began on Monday. The "
            "Fijian leader laughed. “Big thieves and small thieves,” he said.",
            "Big thieves",
            "Apisai Vakala",
        ),
        (
            "President Haugen’s road is closed. “It is a shame,” said widow Terry Lund. She said the road must open.",
            "must open",
            "Terry Lund",
        ),
        (
            "Queen Margit of Norway and Prime Minister Holger Lund opened the bridge. “It was cheap,” the prime "
            "minister said.",
            "cheap",
            "Holger Lund",
        ),
        (
            "Omar Tazi and his wife Laura Tazi were freed by judge Farida Benali. Tazi left the court. “It is over,” "
            "she said.",
            "over",
            "Laura Tazi",
        ),
        (
            "Otmar Tazi and Ilmar Tazi were freed by judge Feriba Benali. Tazi left the court. “It is over,” he said.",
            "over",
            None,
        ),
        (
            "The security firm Nordlock was hacked. The security firm Nordlock said the hackers left a joke.",
            "a joke",
            "Nordlock",
        ),
        ("British troops left. Downing Street said that they would not return.", "would not return", "United Kingdom"),
        ("The council met in Bern. A council in Basel met, too. The council said it was free.", "was free", None),
        (
            "Kenyan minister Amina Otieno and Tanzanian minister Joseph Mallya spoke. The two ministers said the posts "
            "would merge.",
            "would merge",
            None,
        ),
        # The office beside a name behind "for …", "of …", "at …".
        ("A spokesperson for the Council, Annelie Verhaag, said the bloc was ready.", "was ready", "Annelie Verhaag"),
        ("The head of the central bank, Kari Lund, said the bridge was closed.", "closed", "Kari Lund"),
        ("A professor at the University of Oslo, Kari Lund, said the bridge was closed.", "closed", "Kari Lund"),
        ("The widow of the president, Kari Lund, said the bridge was closed.", "closed", None),
        ("The lawyer of the minister, Kari Lund, said the bridge was closed.", "closed", None),
        ("They did not talk about Kari Lund, a senior Navy official said.", "talk about", None),
        ("The army chief, General Jonas Berg, said the bridge was closed.", "closed", "Jonas Berg"),
        (
            "The Chair of the Panel, Judge Kari Lund, defended it. Its work, she said, was done.",
            "was done",
            "Kari Lund",
        ),
        ("Her brother, Edvard Lund, said the bridge was closed.", "closed", "Edvard Lund"),
        # An office is called by its noun, without what it is for; another rank is another office.
        ("Secretary of State Kari Lund met the envoys. The Secretary said the pact was dead.", "dead", "Kari Lund"),
        ("Minister for Foreign Affairs Kari Lund left. The Minister said the pact was dead.", "dead", "Kari Lund"),
        ("Deputy Secretary of State Kari Lund left. The Secretary said the pact was dead.", "dead", None),
        ("Vice President Kari Lund left. The president said the pact was dead.", "dead", None),
        ("Prime Minister Kari Lund left. The minister said the pact was dead.", "dead", None),
        (
            "Secretary of State Kari Lund met Treasury Secretary Jonas Berg. The Secretary said the pact was dead.",
            "dead",
            None,
        ),
        (
            "Foreign Secretary Kari Lund left. A Chilean trade secretary came. The secretary said the pact was dead.",
            "dead",
            None,
        ),
        (
            "Kari Lund, Minister for Trade of Norway, met Minister for Fisheries Jonas Berg. The Minister for "
            "Fisheries said the pact was dead.",
            "dead",
            "Jonas Berg",
        ),
        (
            "Kari Lund, Minister for Trade of Norway, left. The Minister for Trade of Chile said it was dead.",
            "dead",
            None,
        ),
        ("Minister for Trade Kari Lund left. The Minister for Fisheries said the pact was dead.", "dead", None),
        ("President Kari Lund left. The president of the republic said the pact was dead.", "dead", "Kari Lund"),
        ("The Envoy of the Secretary-General, Kari Lund, left. The Secretary-General said it was dead.", "dead", None),
        # "He" behind an official without a name is that one.
        ("Minister Jonas Berg will go. The Chilean envoy said he hopes to meet him. He is sure.", "hopes", None),
        (
            "Jonas Berg, who opened the talks, said the pact was dead.\n\nThe representative of Chile said that all "
            "was well. Santiago would send 40 doctors, he announced.",
            "40 doctors",
            None,
        ),
        ("Jonas Berg told his story. His lawyer was late. He said that nobody cared.", "nobody cared", "Jonas Berg"),
        (
            "The Chilean envoy will go to Lima. Reporters saw a senator, Jonas Berg, and he was blunt. He said that "
            "nobody cared.",
            "nobody cared",
            "Jonas Berg",
        ),
        ("Reporters saw Jonas Berg. The Chilean envoy met a senator. He said that nobody cared.", "nobody cared", None),
        # Kin in apposition is the subject, and its noun tells who is "she".
        (
            "“We sell fish,” said Aivar Kalm. Kalm owns two boats. His wife, Inge Kalme, keeps the books. She said the "
            "quay was closed.",
            "quay was closed",
            "Inge Kalme",
        ),
        (
            "Inge Kalme keeps the books. Her daughter, Zaiga Kalme, left for Oslo. “It will not bend,” she said.",
            "bend",
            "Zaiga Kalme",
        ),
        # Who tells it is spoken of, though no subject, and so is a rival with a word before the name.
        (
            "Inge Kalme met Zaiga Roze. The boat sank, according to Ms. Roze. She said it was old.",
            "it was old",
            "Zaiga Roze",
        ),
        (
            "Ana Diaz said it was late. Her rival, Chilean lawyer Lara Quint, left the hall. “It was early,” she said.",
            "early",
            "Lara Quint",
        ),
        # Of several who bear a name, the one whom this paragraph is about.
        (
            "Kari Lund and Liv Lund own the boat.\n\nKari Lund puts down her pen. Mrs. Lund says the quay is closed.",
            "quay is closed",
            "Kari Lund",
        ),
        (
            "Kari Lund and Liv Lund own the boat.\n\nKari Lund met Liv Lund in her office. Lund says the quay "
            "is closed.",
            "quay is closed",
            None,
        ),
        # Another who bears the name has been taken up since.
        (
            "“We sell fish,” said Kari Lund. Lund owns two boats.\n\nHer brother, Roland Lund, differs. “I sell none,” "
            "he said. Lund added that the closure was war.",
            "war",
            None,
        ),
        (
            "“We sell fish,” said Kari Lund. Lund owns two boats. Her brother, Roland Lund, differs. He is retired. "
            "Kari Lund shrugged. Lund added that the closure was war.",
            "war",
            "Kari Lund",
        ),
        (
            "Anna Weber, the Austrian envoy, and her brother Thomas Weber quarrelled. Weber said the vote would go on.",
            "would go on",
            None,
        ),
    ],
)
def test_speakers_as_meant(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    assert meant(nlp(text), words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # Every office counts that the article gives, in other words or with some left out.
        ("Sen. Kari Lund won. The senator said the bridge was closed.", "closed", "Kari Lund"),
        ("Liberal mayoral candidate Kari Lund won. The Liberal candidate said it was over.", "over", "Kari Lund"),
        ("Harbour chief Kari Lund left. Mayor Kari Lund won. The mayor said it was over.", "over", "Kari Lund"),
        ("Spokeswoman Kari Lund left. Her spokesman said it was over.", "over", None),
        # What nobody is introduced by means whom the sentence before is about.
        ("Kari Lund won. The 54-year-old said it was over.", "over", "Kari Lund"),
        ("Kari Lund, 54, met Jonas Berg. Berg left. The 54-year-old said it was over.", "over", "Kari Lund"),
        ("Kari Lund, 54, left. The 30-year-old said it was over.", "over", None),
        ("Kari Lund won. The mother of three said it was over.", "over", "Kari Lund"),
        ("Jonas Berg won. The mother of three said it was over.", "over", None),
        ("Union leader Kari Lund left. The Bergen native said it was over.", "over", "Kari Lund"),
        ("Kari Lund left. The driver said it was over.", "over", None),
        ("President Kari Lund left. The Norwegian leader said it was over.", "over", "Kari Lund"),
        ("Its leader, Kari Lund, left. The union leader said it was over.", "over", "Kari Lund"),
        # Words for an office and spellings of a name.
        ("Attorney General Kari Lund won. The attorney general said it was over.", "over", "Kari Lund"),
        ("Foreign Minister Kari Lund of Norway won. The top Norwegian diplomat said no.", "no", "Kari Lund"),
        ("Norway’s president, Kari Lund, won. The head of state said it was over.", "over", "Kari Lund"),
        ("Norway’s vice president, Kari Lund, won. The head of state said it was over.", "over", None),
        ("Andrei Lund won. Andrey Lund sat. Lund said it was over.", "was over", "Andrei Lund"),
        ("Kari Lund, the mayor’s aunt, won. The mayor said it was over.", "over", None),
        # The one whose office is told may be far away, and another of the same office near.
        ("Governor Kari Lund left. Jonas Berg won. The governor said it was over.", "over", None),
        ("Norway’s Kari Lund beat Liv Berg. The Norwegian said it was over.", "over", "Kari Lund"),
        ("Danish speed skater Kari Lund beat Liv Berg. The Dane said it was over.", "over", "Kari Lund"),
        # A form of address tells of which of two bearers a paragraph goes on.
        (
            "Kari Lund left. Mrs. Lund owns a boat. President Jonas Lund won. He is old. Mrs. Lund said it is over.",
            "is over",
            "Kari Lund",
        ),
    ],
)
def test_who_a_description_means(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    assert meant(nlp(text), words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # A bare noun is the body that the text calls so, or the only one just spoken of that it fits.
        ("Havgull, an airline, cut all jobs. The airline said it was over.", "was over", "Havgull"),
        ("The jobs at Nordlock Systems are gone. The company said it was over.", "was over", "Nordlock Systems"),
        ("Nordlock Systems sued Havgull Freight. The company said it was over.", "was over", None),
        ("Nordlock Systems fell. It rained. It snowed. The sun rose. The company said it was over.", "was over", None),
        ("A company left. Nordlock Systems rose. A rival company fell. The company said it was over.", "over", None),
        # A body behind its full name: capitals that brackets explained, its noun with a capital.
        (
            "The National Harbour Agency (NHA) met in Bergen. The NHA said it was over.",
            "was over",
            "National Harbour Agency",
        ),
        (
            "The Nordic Fishery Commission met in Bergen. The Commission said it was over.",
            "was over",
            "Nordic Fishery Commission",
        ),
    ],
)
def test_which_body_is_meant(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    assert meant(nlp(text), words) == speaker
