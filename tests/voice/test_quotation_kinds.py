"""What stands in quotation marks: somebody's words, a name, or words kept at a distance."""

import re

import pytest

from framing.comments.threads import find_comments
from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages
from framing.voice.capitals import is_name, is_title_case
from framing.voice.lexicons import around_marks, works
from framing.voice.marked_stretch import Stretch
from framing.voice.quotation_kinds import LONE_NAME, RULES, UNSOURCED, kind_of
from framing.voice.quotations import find_quotations, pair_all_marks
from framing.voice.voices import find_voices


def found(*paragraphs):
    source = corpus([{"article_id": "a", "outlet": "o"}], {"a": "\n\n".join(paragraphs)})
    passages = find_passages(source)
    return source, passages, find_quotations(source, passages, pair_all_marks(source, passages).pairs)


def kinds(*paragraphs):
    return found(*paragraphs)[2].kind.tolist()


def rule_of(line, **more):
    """The rule that tells the kind of what stands in “marks” in one line of the body, read by itself."""
    before, _, rest = line.partition("“")
    content, _, after = rest.partition("”")
    return kind_of(Stretch(content, before, after, before, after, **more))[2]


WORKS = [
    "Critics loved “The Last Ferryman”, his third film, when it came out in May.",
    "Her essay “On Rivers” won a prize at the fair in the valley in May.",
    "The paper, “Migration of Eels in Warming Seas”, appears this week in a journal.",
    "They watched “Harbour at Dawn” in the open air on Sunday evening.",
    "“Bread and Water,” a play by Rosa Kern, opens on Friday at the old mill.",
    "‘Bread and Water’ is a novel about two sisters in the valley by the river.",
    "He is the author of “Rivers of Iron” and two other books on the valley.",
    "An editorial titled “Enough Is Enough” ran in the Courier on Monday morning.",
    "The choir opened with “Carry Me Home Again” before it went to the mill.",
    "The mayor spoke about the bridge on WRKB’s “Early Tide” on a cold Sunday.",
    "In an interview on Harbour Radio’s “Face to Face,” the mayor spoke of rain.",
    "In an essay entitled “Why I stopped fishing” she blames the rain by the river.",
    "In a paper titled “Tidal flats under stress”, she counts worms by the river.",
    "In her book about the flood, “A Valley Without Water,” she asks who opened it.",
    "Her hits include “Salt” and were sung in the mill by the river all winter.",
    "He whistled “Danny Boy” while the jury was out in the rain by the river.",
    "Painted in 1887 by a miller, “The Gleaners’ Rest” was given to the town.",
    "On “Early Tide,” the mayor spoke of the bridge and of the rain in the valley.",
    "He takes calls from farmers to his “Up With the Sun” radio program at dawn.",
    "Rosa Kern’s commentary, “Leave the River Alone,” is very thoughtful about rain.",
    'It fell on Monday. <photo alt="a mill"> Nobody was at the mill.',
    "Her songs, such as “Salt”, were sung in every inn of the valley.",
    "A new production of “Salt” begins with a storm, and the mill is full of rain.",
    "She starred in “Salt” when she was nine years old, and then went to sea.",
    "His biography, ‘Safe Hands’, sold well in the valley and in the towns.",
    "The newspaper “Holtby Echo” wrote of the rain in the valley on Monday.",
    "Her paintings, among them “Low Tide”, hang in the mill by the river.",
    "“Low Tide” premieres at the old mill on Friday, in the rain and in the dark.",
    "“Low Tide” was filmed in nine days at the old mill in the rain by the river.",
    "“Low Tide” won two awards and was forgotten by all who had seen it at the mill.",
    "“Low Tide” runs until May at the museum by the river, and costs nothing at all.",
    "“Woman With Heron” was sold in June at an auction for the price of the old mill.",
    "“Low Tide” spent nine weeks at the top of the charts before it was forgotten.",
    "Rosa Kern was a judge on “Low Tide” before she bought the old mill by the river.",
    "She was reading “Low Tide” at the old mill when it began to rain on the river.",
    "Its cover story, “Two Roads Into the Hills”, was sold out at the mill by noon.",
]
NAMES = [
    "Joe “Mack” Lee left the mill at noon on Monday, when the rain began.",
    "Rosa ‘The Otter’ Kern swam over the river in ten minutes on Monday.",
    "Charles “Buddy” Lomax was born in Holtby.",
    "The team nicknamed the fossil “Big Bertha Junior” when it was dug out of the mud in May.",
    'Peter "Pip" Marlow opened the fair in the valley on a cold Monday.',
    "The Harbour Trust (“Trust”) owns the mill and most of the quay in town.",
    "Marlow, better known as “Captain Pip”, is seventy and still rows to the mill.",
    "The exercise, code-named “Blue Heron”, ended on Friday in the rain at the quay.",
    "Friends met in memory of Henrik ‘Big Hen’ Stahl, who died on Friday in Holtby.",
    "The app, called “Pingo,” let users write to anybody within a mile of them.",
    "The firm makes a drug called “Pingo” in a mill by the river in the valley.",
    "The ship “Aurora” lay in the harbour on Monday, with no crew aboard her.",
    "The school’s motto, “Work and Hope”, is carved above the gate of the mill.",
    "“Woman With Two Herons”, a small oil from 1921, hung in the old mill.",
    "Ratings for “Dancing on the Docks” fell by a third at the old mill in June.",
    "The trawler “Aurora” lay in the harbour on Monday, with no crew aboard her.",
    "The satellite “Aurora” fell into the river by the mill on a cold Monday.",
    "The stallion “Aurora” won by a nose on a cold Monday by the river.",
    "Cyclone “Aurora” took the roof off the mill on a cold Monday in May.",
    "“Big Joe” was released from prison on a cold Monday by the old mill.",
    "“Free Trade” runs through the camp by the river, and nobody may cross it.",
    "The “Mend It Now” movement met at the old mill on a cold Monday in May.",
    "For years she has been a host of “Early Tide,” which is broadcast from the old mill.",
    "The raid, dubbed “Operation Clean Sweep”, ended at the old mill on Monday.",
]
IN_TITLE_CASE = [  # where every word has a capital, that of a quotation tells nothing
    "Council Slams Local “Harbour Dawn” film Over Tolls",
    "Council Star Sang “Harbour Dawn” Over Tolls",
    "Mayor Speaks Long On WRKB’s “Early Tide” About Tolls",
    "Council Slams Local “Two Roads Into The Hills” Plan Over Tolls",
    "Council Needs Local quiet “Harbour” Plan Over Tolls",
]
WORDS = [
    "The word ‘dam’ appears nowhere in the report on the valley and its river.",
    "The term “resettlement” is older than the state itself, and as old as the mill.",
    "“Weir” is a word that few children in the valley know today or ever use.",
    "The paper never used the word “siege” in its headlines on the valley.",
    "The minister rejected the word “betrayal” on Monday at the mill in the valley.",
    "The label “blackmail” angered the minister at the mill on Monday, in the rain.",
]
TRANSLATED = ["Bekaa, Arabic for “the valley”, lies to the east of the river and the mill."]
SAID = [
    "The mayor blasted the board as “lazy” at a meeting in the old mill on Monday.",
    "The board cited “human error” when it met in the old mill on a cold Monday.",
    "The plan was, as the farmer put it on Monday, “hopeless” from the very first day.",
    "She has mocked the engineers for being “blind” since the rain came to the mill.",
    "The farmer likened the dam to a “prison” before it rained on the old mill.",
    "Kern resents the mayor’s references to her as a “peasant” from beyond the mill.",
    "Under its motto, “First the boats,” the mill of the valley has stood for a century.",
    "Her plea “help the ferry” stands on the wall of the old mill by the river.",
    "A banner read “Never Again” in red letters, and it hung over the bridge.",
    "Protesters held placards reading “Stop The Dam” by the gate of the old mill.",
    "Thousands shouted “Shame” as the deputies left the old mill on Monday.",
    "The mayor used the word “crime” three times in a speech at the old mill.",
    "“We Will Rebuild,” the mayor said on Monday at the mill, before it rained.",
    "Asked for his mood, the mayor answered with one word: “Relieved.”",
    "“Objection!” cried the lawyer at the old mill on Monday, in the rain.",
    "The mayor called it “Operation Chaos” at the old mill on Monday.",
    "The “mistake” Kern said the board had made cost the old mill a year.",
    "The mayor called it “A Day of Shame” on Monday at the mill, in the rain.",
    "The mayor shook her head when she was asked. “Never.” Then it rained again.",
    "The court found the search “unlawful” when it met by the old mill on Monday.",
    "The board ruled the tackle “reckless”, and Kern was banned for a month.",
    "Many thought it “a bore”, but the old mill was full on each night in May.",
    "The clerk recorded the fire as “accidental” and closed the file on the mill.",
    "His last text read “home by six”, and was sent by the river at five.",
    "She has a tattoo that says “never again” and a scar from the old mill.",
    "“The bridge is closed,” a film director said on Monday at the old mill.",
]
SCARE = [
    "Joe “Stop!” Lee left the mill at noon on Monday, when the rain began to fall.",
    "The “humanitarian” convoy carried guns over the bridge on Monday morning.",
    "The Valley “Defence” Force burned two mills on Monday, and nobody came.",
    "The Northern “Humanitarian” Foundation opened two gates on Monday at dawn.",
    "They were known as ‘looters’ in every paper of the north for ten years.",
    "The so-called “Peace Council of the Valley” has never met in all its years.",
    "Forces of “Norvale” took the bridge on Monday at dawn, in the fog.",
    "The farmer prayed for a “miracle” at dawn by the ferry in the fog of the valley.",
    "On “peaceful” days the guns of the north can be heard from the old mill.",
    "The “charity” had no staff at the mill when inspectors called.",
    "The “experts” called for a new bridge at the old mill on Monday.",
    "Their “friends” later said that the mill would be closed on Monday.",
    "The club set a record and then sold the old mill as “scrap” on Monday.",
    "The plan was written by the “elite” of the valley at the old mill by night.",
    "The new, quote unquote, “fast” ferry takes an hour to cross the river.",
    "The police found the old “weapon” in a ditch by the mill on a cold Monday.",
    "The police found the “missing” files in a ditch by the mill on Monday.",
    "The “Bear” Ploon was seen on Monday at dawn by the ferry in the fog.",
]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        *((one, "title") for one in [*WORKS, *NAMES, *TRANSLATED]),
        *((one, "direct") for one in SAID),
        *((one, "scare") for one in [*SCARE, *WORDS]),
    ],
)
def test_works_names_words_speech_and_distance(sentence, kind):
    assert kinds(sentence) == [kind]


def test_what_is_joined_by_and_is_of_one_kind():
    sentence = "The mayor called the owner of the old mill on the hill a “bully” and a “blind fool” on Monday."
    assert kinds(sentence) == ["direct", "direct"]
    judged = "The mayor blasted the board as “lazy” and “blind” at a meeting in the old mill."
    assert found(judged)[2][["kind", "cue"]].values.tolist() == [["direct", "blasted"]] * 2
    assert kinds("The “humanitarian” and “peaceful” convoys carried guns over the bridge.") == ["scare", "scare"]
    assert kinds("They sang “We will be free for ever,” and “Bread and Water,” a play by Rosa Kern.") == [
        "direct",
        "title",
    ]
    assert kinds("The mayor called him a “bully”. The “convoy” was late on Monday.") == ["direct", "scare"]


def test_a_line_in_title_case_attributes_as_a_headline_does():
    body = "The council met at the old mill on Monday and talked about the bridge until night."
    assert kinds("Mayor Lee on the Bridge", body, "Lee: Board Was ‘Blind’ Before the Flood", body) == ["direct"]


@pytest.mark.parametrize("line", IN_TITLE_CASE)
def test_where_all_words_have_capitals_those_of_a_quotation_make_no_title(line):
    body = "The council met at the old mill on Monday and talked about the bridge until night."
    assert kinds("Mayor Lee on the Bridge", body, f"{body} {line}.", body) == ["direct"]


def test_a_heading_in_marks_is_nobodys_words():
    head = "The council met at the old mill on Monday and talked about the bridge until night."
    said = "“I do not see where it is going,” the mayor said at the old mill on Monday."
    assert kinds(head, said, "‘Two Roads Into the Hills.’", head) == ["direct", "title"]
    assert kinds(head, said, "‘We go into the hills.’", head) == ["direct", "direct"]


def test_a_headlines_capitals_tell_no_title():
    body = "The council met at the old mill on Monday and talked about the bridge until night."
    assert kinds("Mayor Says The Bridge Is ‘A Total And Utter Disgrace’", body) == ["direct"]
    assert kinds("Angry Mayor Calls Probe ‘Unfair’ Over Bridge Tolls", body) == ["direct"]
    assert kinds("Retired Farmer Joe ‘Quite Mad’ Lee Says Mayor Lied", body) == ["direct"]


@pytest.mark.parametrize(
    ("headline", "rule", "sentence", "in_a_sentence"),
    [
        (
            "Council Slams Local “Harbour Dawn” film Over Tolls", "in a headline, marks attribute",
            "The council slams the local “Harbour Dawn” film over tolls.", "beside the kind of work",
        ),
        (
            "Council Star Sang “Harbour Dawn” Over Tolls", "in a headline, marks attribute",
            "The star of the council sang “Harbour Dawn” over tolls.", "capitals of a title",
        ),
        (
            "Mayor Speaks Long On WRKB’s “Early Tide” About Tolls", "in a headline, marks attribute",
            "The mayor speaks long on WRKB’s “Early Tide” about tolls.", "capitals of a title",
        ),
        (
            "Council Slams Local “Two Roads Into The Hills” Plan Over Tolls", "longer than 3 words",
            "The council slams the local “Two Roads Into The Hills” plan over tolls.", "capitals of a title",
        ),
    ],
)  # fmt: skip
def test_capitals_tell_a_title_in_a_sentence_and_none_in_a_line_that_has_them_all(
    headline, rule, sentence, in_a_sentence
):
    assert [rule_of(line) for line in (headline, sentence)] == [rule, in_a_sentence]


# A line that a rule tells, and next to it lines that lack one thing that the rule asks for.
ONE_THING_LESS = [
    ("He was heard on WRKB’s “Early Tide”.", "capitals of a title"),
    ("He was heard on WRKB’s “Tide”.", "a lone name"),
    ("She appeared in “Early Tide”.", "capitals of a title"),
    ("She appeared in “early tide”.", UNSOURCED),
    ("They spoke of a “State of Norvale” on Monday.", "a lone name"),
    ("They spoke of a “Norvale Government” on Monday.", "a lone name"),
    ("They spoke of the “Norvale Regime” on Monday.", "a lone name"),
    ("The “Ministry of Salt” shut the mill.", "a lone name"),
    ("Lee told them “Go Home” there.", "a lone name"),
    ("Lee told WRKB’s “Early Tide” about it.", "capitals of a title"),
    ("Lee vowed to “Drain the Swamp” there.", "a lone name"),
    ("On “Meet the Mayor,” he said it rained.", "capitals of a title"),
    ("On Monday’s “Early Tide,” when asked, he left.", "capitals of a title"),
    ("The “Norvale Resistance” shut the mill.", "a lone name"),
    ("Lee concluded that the plan was “Mostly False.”", "short, a source in its sentence"),
    ("The plan of the two was “Low Tide.”", "capitals of a title"),
    ("The mayor’s answer was “Not On My Watch” there.", "longer than 3 words"),
    ("Lee turned to Ray Inc. “Mr. Lee?” Ray stood up.", UNSOURCED),
    ("She appeared in “Tide”.", "a lone name"),
    ("She starred in “Tide”.", "of what only works have"),
    ("She starred in “the tide”.", UNSOURCED),
    ("The song “The Fall” was sung.", "follows the kind of work"),
    ("The song “They Fell” was sung.", "follows the kind of work"),
    ("The song “They fell” was sung.", UNSOURCED),
    ("“Two Roads Into the Hills”", "a heading in marks"),
    ("“Bread and the Sea”", "longer than 3 words"),
    ("“The Long And Winding Road Home From The Mill”", "longer than 3 words"),
    ("Joe “Mack” Lee left.", "a nickname"),
    ("Joe “Run!” Lee left.", UNSOURCED),
    ("The Mack “Pike” Lee left.", "a lone name"),
    ("The Mill (“Trust”) fell.", "a nickname"),
    ("The old mill (“Trust”) fell.", "a lone name"),
    ("She was known as “the pike”.", "known by this name"),
    ("She was known as “a pike”.", UNSOURCED),
    ("The ship “Aurora” lay by.", "follows the kind of thing"),
    ("The ship “of rats” lay by.", UNSOURCED),
    ("The word “many” was seen.", "a word mentioned as a word"),
    ("The word “we are the many” was seen.", "longer than 3 words"),
    ("He used the word “straw”.", "somebody's use of a word"),
    ("He used the word “a bridge of straw”.", "longer than 3 words"),
    ("The old “Two Roads Home” lay by.", "capitals of a title"),
    ("The old “Two Roads Lead Home” she said.", "longer than 3 words"),
    ("She said, “Two Roads Lead Home”.", "longer than 3 words"),
    ("“Two Roads Lead Home” lay by the quay.", "capitals of a title"),
    ("“Two Roads Lead Home!” It rained.", "longer than 3 words"),
    ("In it “the Bread And The Water Of Life” lay.", "longer than 3 words"),
    ("In it “Up to the Mill” lay.", "capitals of a title"),
    ("In it “Up to the mill” lay.", "longer than 3 words"),
    ("The “convoy” was late, he said.", "short, a source in its sentence"),
    ("The “convoy” was late, but he said so.", UNSOURCED),
    ("There were claims of “mass theft” there.", "what is claimed"),
    ("There were claims of the “experts” there.", "short, a source in its sentence"),
    ("A charge of “mass theft” was dropped.", "what is claimed"),
    ("The unit was in charge of “special operations” there.", UNSOURCED),
    ("The whisper of “silk” filled the room.", UNSOURCED),
    ("There was a hint of “panic” in the room.", UNSOURCED),
    ("The letter began “Dear Mr. Lee” and was long.", "from a crowd or on a sign"),
    ("The show began “Dear Mr. Lee” and was long.", "a lone name"),
    ("The speech ended with “no more” and a name.", "from a crowd or on a sign"),
    ("The show ended with “no more” and a song.", UNSOURCED),
    ("The speech was littered with “errors” and half-truths.", UNSOURCED),
    ("The statement was riddled with “errors” and half-truths.", UNSOURCED),
    ("“Lost.”", "a sentence of its own"),
    ("The quay was “lost.” It rained.", UNSOURCED),
    ("“Nobody came,” and so it went.", "begins its sentence and ends with a comma"),
    ("“nobody,” and so it went.", UNSOURCED),
    ("Then “nobody came,” and so it went.", UNSOURCED),
    ("“Norvale Bridge,” and so it went.", UNSOURCED),
]


@pytest.mark.parametrize(("line", "rule"), ONE_THING_LESS)
def test_each_rule_asks_for_all_that_it_asks_for(line, rule):
    assert rule_of(line) == rule


def test_a_headline_is_no_heading_and_has_no_title_of_its_own_capitals():
    assert rule_of("“Two Roads Into the Hills”", headline=True) == "longer than 3 words"
    assert rule_of("They say “Two Roads Into The Hills” now", headline=True) == "longer than 3 words"
    assert rule_of("The bridge is “lost” to all", headline=True) == "in a headline, marks attribute"


def test_a_line_is_in_title_case_from_seven_capitals_in_ten_long_words():
    assert is_title_case("Council Needs Local quiet Plan Over Tolls")  # 6 of 7
    assert is_title_case("Council Needs Local quiet harbour Plan Over Tolls")  # 6 of 8
    assert not is_title_case("Council Needs Local quiet harbour plan Over Tolls")  # 5 of 8


def test_a_verb_of_saying_makes_a_lone_name_somebodys_only_before_double_marks():
    """“…,” he said, “Norvale …”; but 'Norvale' in single marks after "said" is kept at a distance."""
    double = Stretch("Norvale", "He said, ", " was lost.", "He said, ", " was lost.")
    single = Stretch("Norvale", "He said, ", " was lost.", "He said, ", " was lost.", single=True)
    assert [kind_of(one)[0] for one in (double, single)] == ["direct", "scare"]


def test_a_bare_name_beside_a_title_is_one_too():
    rooms = "In the rooms where “Tide” and “The Women of Salt” hang, nobody may speak."
    assert kinds(rooms) == ["title", "title"]
    assert kinds(rooms.replace("and “The Women of Salt” hang", "hangs")) == ["scare"]


def test_a_lone_name_is_a_scare_quote_unless_its_whole_line_is_in_title_case():
    plain = Stretch(
        "Norvale", "The army of ", " took the bridge, he said.", "The army of ", " took the bridge, he said."
    )
    title = Stretch(
        "Norvale", "The Army Of ", " Took Their Bridge, He Said", "The Army Of ", " Took Their Bridge, He Said"
    )
    assert [kind_of(one)[2] for one in (plain, title)] == ["a lone name", "in a headline, marks attribute"]
    assert is_title_case("The Army Took Their Bridge") and not is_title_case("The army took their Bridge")
    assert not is_title_case("Old Mill Burnt Down at dawn today by fire") and not is_title_case("Two Mills")
    assert not is_title_case("Council Plans To build Bridges over Rivers")
    assert is_name("The Lady of Norvale") and not is_name("the Lady") and not is_name("The lady") and not is_name("")


def test_the_first_paragraph_decides_for_a_quotation_over_several():
    rows = found(
        "The word from the mayor of the valley, who called it “a plain and simple theft.",
        "“Mine.",
        "“And that is all that I have to say today about the bridge,” the mayor said.",
    )[2]
    assert rows.kind.tolist() == ["direct"] * 3 and rows.quotation_id.nunique() == 1
    assert rows.rule.tolist() == ["follows a verb of naming"] + ["continued from the paragraph before"] * 2
    assert rows.cue.tolist() == ["called"] * 3


def test_a_nested_quotation_does_not_lend_its_kind_to_the_next_paragraph():
    head = "The council met at the old mill on Monday and talked about the bridge until night."
    rows = found(head, "The mayor said: “We will pay for ‘the Bear’ no more.", "“Not a cent more than we paid.”")[2]
    assert rows.quotation_id.tolist() == [1, 2, 1]


def test_a_headline_that_reports_stays_the_headlines():
    source, passages, quoted = found(
        "Mayor says the bridge is lost",
        "The mayor said that the bridge was lost, when the council met at the old mill.",
    )
    reported = passages.assign(speaker="mayor")[["article_id", "start", "end", "speaker"]]
    voices = find_voices(source, passages, quoted, find_comments(source, passages), reported)
    assert voices[["kind", "voice"]].values.tolist() == [["headline", "headline"], ["body", "reported"]]


def test_marks_of_passages_read_from_the_corpus():
    body = "The council met at the old mill on Monday and talked about the bridge until night."
    assert kinds("Bridge over the river ‘lost’ on Monday", body) == ["direct"]  # the headline's
    assert kinds(body, "He said, ‘Norvale’ was lost on Monday.") == ["scare"]  # in single marks
    headline_and_standfirst = "“The bridge is lost", "“The mill burns”"  # neither runs on in the other
    assert found(*headline_and_standfirst, body, "Photo: the mill", body)[2].text.tolist() == ["The mill burns"]


def test_words_far_away_or_in_other_sentences_tell_nothing():
    far = (
        "The film, which was shown at the old mill in the rain "
        + "to people from the valley " * 6
        + "in “Norvale” took long."
    )
    assert kinds(far) == ["scare"]
    never = (
        "Never, as far as anybody in the valley can tell who was at the quay on Monday when the mill fell to the rain, "
    )
    assert rule_of(never + "was she heard, and he used the word “toll” here.") == "somebody's use of a word"
    assert kinds("A source was in the room, she said. The “bridge” has been closed for many months in the valley.") == [
        "scare"
    ]


# Of each pattern: what it must match and what it must not.
EXAMPLES = {
    "SO_CALLED": (["the so-called ", "a so called peace "], ["so it is called ", "so-called and very old "]),
    "WORK_BEFORE": (["her book ", "the film, ", "a novel titled ", "her film is ", "entitled ", "songs such as "],
                    ["she booked ", "the map shows ", "a filmmaker ", "the book of "]),
    "WORK_AFTER": ([", a film", " is her first novel", ", Ann Lee’s new song"],
                   [", a film critic", " said a man", ", a bookshop"]),
    "WORK_BESIDE": ([" film", " radio show", " program"], [", a film", " said", " show-off"]),
    "CLAIMED": (["claims of ", "a report of a ", "Rumors of "], ["claims of the ", "reclaims of ", "fear of "]),
    "TAG": (['<a href=', '<img src="x" alt='], ["a = ", "<a> b", "< 3 ="]),
    "JUDGED": (["slams it as ", "mocked Lee for being a ", "likened it to the ", "went after Lee as a bloated ",
               "slams the "],
               ["slams it. As ", "slams as it were not ", "prayed for a ", "compared. To ", "prized it as ",
                "slams local "]),
    "WORK_OF": (["the author of ", "she starred in ", "a production of "], ["the star of ", "the cast ", "stares in "]),
    "KNOWN_AS": (["known in town as ", "nicknamed ", "code-named ", "her pen name was ", "a.k.a. ", "an app called ",
                  "the app, called "],
                 ["known for ", "a well-known ", "renamed ", "the mayor called ", "a plan critics called "]),
    "THING": (["the ship ", "Operation "], ["the state ", "friendship "]),
    "PAINTED": ([" had been sprayed on the door", " was written across the gate"],
                [" had been said on Monday", " painted"]),
    "ON_A_SIGN": ([" read a banner", ", says the hand-made sign", " shouted hundreds"],
                  [" read a letter", " said a man"]),
    "HEARER_CUE": (["Lee was reminded by the court that it was "], ["Lee was reminded of ", "it ordered bread "]),
    "TO_WHOM": (["For Lee, the plan is ", "To the mayor of Holt, it was just "],
                ["For years, the plan is ", "Lee, to whom it is ", "For Lee, the plan, "]),
    "POINTS_TO": (["Lee pointed to ", "they point to the ", "expressed her ", "apologised to the town for any "],
                  ["Lee pointed at ", "to the point of ", "the express ", "apologised. For "]),
    "JUDGED_AS": (["plans were waved away as ", "is widely seen as ", "had been laughed at as "],
                  ["is used as ", "was as ", "it waved as ", "was waved. As "]),
    "INTERRUPTED": (["“We,” he paused, ", "“We”, said Lee with a sigh, "], ["“We” and ", "“We,” he sat. ", "We, he, "]),
    "ANSWERED": ([", May 3)", ", 12 Sept)", ", Letters)", ", Monday)"], [" and May", ", maybe", ", Lettered"]),
    "HEARD": (["The inquest heard it was ", "jurors have heard that she "], ["the court heard. It ", "overheard "]),
    "UTTERED": (["he muttered ", "she hisses, ", "snapping "], ["a whisper of ", "the snap ", "he sat "]),
    "PAINTS": (["had scrawled ", "daubed the words "], ["a painted door, ", "he said "]),
    "OTHER_CLAUSE": ([" while the union waits", ", but they left"], [" in the meanwhile", " for a buttress"]),
    "GIVEN_NAME": (["when Joe ", "Joe (", "Robert C. "], ["when joe ", "in 1999 ", "Joe, "]),
    "SURNAME": ([" Lee", ") Lee", " van Dyk"], [" left", ", Lee"]),
    "RULING": (["State of Norvale", "Norvale Army"], ["State of mind", "Army", "Norvale Party", "Army Band"]),
    "BODY": (["Force", "Forces", "Foundation", "Party"], ["Lee", "Forced", "Parting"]),
    "WORD_ITSELF": (["the word ", "terms like ", "the words “river” and "], ["worded ", "a word with ", "the world "]),
    "WORD_AFTER": ([" is a word", ", is not a term", " means"], [" is a lie", " was said", " meaning"]),
    "GLOSS": (["Arabic for ", "which means ", "translated as ", "the Old Norse for ", "Inis Beg, or "],
              ["Biden for ", "by all means of ", "for ", "boats, or "]),
    "SHORTENED": (["Holt Trust (the ", "Holt plc (“Holt” or the "], ["the men (", "Holt, the "]),
    "SHORTENED_NEXT": ([")", " or the “Trust”"], [" men)", " or the men"]),
    "OWNED_REMARK": (["Lee’s phrase that it was ", "her angry jibe about ", "the owners’ claim of ", "its motto, "],
                     ["Lee’s boat that was ", "the claim that ", "Lee’s claim. Of "]),
    "USED": (["he used the ", "said the "], ["he is used. The ", "reused the ", "in the "]),
    "NAMED_SO": (["The raid, dubbed ", "a plan called "], ["they dubbed it ", "dubbed, "]),
    "OPERATION": (["Operation Clean Sweep", "Task Force Nine"], ["Operations", "the Operation", "Operation chaos"]),
    "SUBJECT_BEFORE": (["The ", "and these ", "Their "], ["the old ", "other ", "the, "]),
    "USED_AFTER": ([" was coined by Lee", " has often been used by the union", " is a phrase that Lee used"],
                   [" was seen by Lee", " was used in bars", " is a phrase"]),
    "USED_BEFORE": (["a phrase that Lee used, ", "the word the mayor uses: "], ["a phrase, ", "the word used. He "]),
    "NOT_USED": (["never used", "didn’t use", "avoided"], ["used now", "nothing was said", "cannoted"]),
    "CROWD": (["they chanted ", "cries of ", "a sign that read ", "that read ", "hats with ", "the letter began ",
               "his first speech ends with ", "the note opened: "],
              ["a cry ago ", "he read ", "the design ", "signs. He said ", "the show began ", "the letter began a "]),
    "AGENT": (["written by ", "led by the "], ["by the ", "written by all "]),
    "COMPLEMENT": (["found it ", "ruled the tackle ", "thought Lee a "], ["found ", "found the ", "founded it "]),
    "COMPLEMENT_ENDS": ([".", " and", " in May"], [" house", " android"]),
    "NAMED": (["called him ", "described the plan as ", "refers to it as "], ["recalled ", "called, then ", "a call "]),
    "SAID": (["he said, ", "asked: "], ["he said ", "said to him, "]),
    "SPEECH_AFTER": ([" she said", " the mayor replied"], [" was lost", " the mayor of our town said"]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "pattern"),
    [item for each in (around_marks, works) for item in vars(each).items() if isinstance(item[1], re.Pattern)],
)
def test_every_pattern_matches_its_examples_and_no_others(name, pattern):
    must, must_not = EXAMPLES[name]
    at_the_beginning = (
        "ANSWERED", "ON_A_SIGN", "OPERATION", "PAINTED", "SPEECH_AFTER", "SURNAME", "USED_AFTER", "WORD_AFTER",
        "WORK_AFTER", "WORK_BESIDE", "COMPLEMENT_ENDS", "SHORTENED_NEXT",
    )  # fmt: skip
    ask = pattern.match if name in at_the_beginning else pattern.fullmatch if name == "BODY" else pattern.search
    assert [text for text in must if not ask(text)] == []
    assert [text for text in must_not if ask(text)] == []


@pytest.mark.parametrize("who", ["growled Lee", "Lee shot back", "the mayor of Holtby muttered", "she sighed"])
def test_one_word_with_its_comma_is_somebodys_before_a_verb_of_saying(who):
    assert rule_of(f"“No,” {who}.") == "begins its sentence and ends with a comma"
    assert rule_of(f"“No,” which {who}, sank.") == UNSOURCED


def test_no_two_rules_have_one_name():
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_short_words_that_are_expressed_or_blamed_are_whoever_does_it_says():
    for line in ("Lee voiced “deep regret” there.", "Lee blamed “rats” for it.", "Lee apologised to all for “a slip”."):
        assert rule_of(line) == "a source right before the marks"
    assert rule_of("Lee blamed Ray for the “slip” of a pen.") == UNSOURCED


def test_marks_that_go_on_behind_a_pause_are_the_same_persons_words():
    said = ("“The owner and I,” he paused, “were wrong”.", "‘The owner and I’, she said with a sigh, ‘were wrong’.")
    assert [kinds(f"{line} It rained all day in the valley by the river.") for line in said] == [["direct"] * 2] * 2
    assert kinds("“The long rain,” a song, “Low Tide” and “Salt” were sung at the mill by all.")[-1] == "title"


def test_words_that_the_text_points_back_to_are_somebodys():
    assert kinds("“We stay here” – that was the answer of the nurses in the valley on Monday.") == ["direct"]
    assert kinds("“Smart meters” – that they cost more is known – were in every house of the valley.") == ["scare"]


def test_what_a_letter_to_the_editor_answers_is_a_title():
    assert kinds("Your leader (“Give us back the tram”, May 3) forgets the hill and the rain on it.") == ["title"]
    assert kinds("They say (“Give us back the tram”, again) what we all know of the hill and the rain.") == ["direct"]


def test_a_report_with_the_capitals_of_a_title_is_one():
    assert kinds("In its report “Left in the Rain” the agency counts the homeless of the valley.") == ["title"]
    assert kinds("In its report “grave errors of judgement” are found on the side of the valley.") == ["direct"]


def test_what_a_thing_is_called_is_its_name():
    for line in (
        "The team, nicknamed the “Sharks”, lost.",
        "The play is called “Coal Not Dole” and ran.",
        "The horse, “Second Thoughts”, won.",
        "Holt Trust (“Trust”) grew.",
    ):
        assert kinds(f"{line} It rained all day in the valley by the river.") == ["title"], line
    assert kinds("Holt plc (“Holt” or the “Firm”) grew. It rained all day in the valley.") == ["title"] * 2
    assert kinds("Locals call the bend “Suicide Hill” and it rained all day by the river.") == ["direct"]


def test_what_a_word_means_is_no_distance():
    for line in (
        "It is Welsh for “dark pool”.",
        "It is the Gaelic lios, “ring fort”.",
        "It is literally “water elephant”.",
        "NIMBY stands for “not in my back yard”.",
        "They fish off Inis Beg, or “little island”.",
    ):
        assert kinds(f"{line} It rained all day in the valley by the river.") == ["title"], line


def test_names_and_words_in_a_list_are_of_one_kind():
    listed = "The band sang “Slow Train to Nowhere,” “Mercy” and “Rust” in the rain by the river."
    assert kinds(listed) == ["title"] * 3
    assert kinds("The banners read “Water Is Life” and “Hands Off Our Springs” by the river.") == ["direct"] * 2


def test_what_is_printed_on_a_thing_and_what_an_owner_s_remark_is():
    for line in (
        "The page bears the stamp “SECRET”.",
        "Box 4 is marked “Other”.",
        "The subject line was “Urgent”.",
        "Their advice is to “stay put”.",
        "They rated it “inadequate”.",
        "His reply: “never”.",
    ):
        assert kinds(f"{line} It rained all day in the valley by the river.") == ["direct"], line


def test_a_capital_that_only_begins_a_sentence_tells_no_name():
    assert rule_of("“Hopeless”, as Lee put it.") == "short, a source in its sentence"
    assert rule_of("“Israel”, as Lee put it.") == LONE_NAME
