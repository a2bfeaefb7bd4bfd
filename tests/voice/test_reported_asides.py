"""What is no part of what a source says, and whose a participle is; the text is invented."""

import pytest

from framing.voice.reported.find import attributions
from framing.voice.reported.no_speech import is_dealt_with
from framing.voice.reported.sources.spans import subject_of_participle


def said(sentence: str) -> list[tuple[str, str]]:
    """(content, source) of each stretch of a sentence."""
    page = "Talks go on\n\n" + sentence
    return [
        (page[one.start : one.end], page[slice(*one.source)] if one.source else "")
        for one in attributions(page)
        if one.start > 12
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # who is told, behind what is said
        ("The pier will stay shut, the mayor told Ann Lee in a call.", [("The pier will stay shut", "the mayor")]),
        # another's clause after a semicolon
        (
            "Sudland officials say 90 miners are still buried; Norland disputes the number.",
            [("90 miners are still buried", "Sudland officials")],
        ),
        (
            "The mayor said that the well was dry; the council has rejected the claim.",
            [("that the well was dry", "The mayor")],
        ),
        (
            "The blast killed 90, Sudland said; Westmark spies estimated between 10 and 30 deaths.",
            [("The blast killed 90", "Sudland"), ("between 10 and 30 deaths", "Westmark spies")],
        ),
        (
            "Residents say the well is dry; engineers say that it is full.",
            [("the well is dry", "Residents"), ("that it is full", "engineers")],
        ),
        (
            "The minister said the army had erred; however, Norland says it is still looking.",
            [("the army had erred", "The minister"), ("it is still looking", "Norland")],
        ),
        # what more is told of whoever says it
        ("According to the cook, a former sailor, the mill will open.", [("the mill will open", "the cook")]),
        ("According to Ida Holm, who runs the mill, the flour is dry.", [("the flour is dry", "Ida Holm")]),
        ("The mill will open, according to the cook, a former sailor.", [("The mill will open", "the cook")]),
        ("The mill will open, says the cook, a former sailor.", [("The mill will open", "the cook")]),
        ("According to the guards, a sailor, 34, was hurt.", [("a sailor, 34, was hurt", "the guards")]),
        ("According to the guards, a sailor had climbed the wall.", [("a sailor had climbed the wall", "the guards")]),
        # whoever says that somebody was told something says that, too
        ("The firm denied that drivers had been told to hurry.", [("that drivers had been told to hurry", "The firm")]),
        (
            "The union said that drivers were told by the firm that the brakes had been mended.",
            [("that drivers were told by the firm that the brakes had been mended", "The union")],
        ),
        # a court hears what somebody says there
        ("The court heard that the driver was drunk.", [("that the driver was drunk", "")]),
        ("The crowd heard that the match was off.", []),
        ("The inquest heard the driver was drunk.", [("the driver was drunk", "")]),
        ("The jury was told Lind had kept a diary.", [("Lind had kept a diary", "")]),
        ("Lind hinted she could leave.", [("she could leave", "Lind")]),
        ("The inquest heard the evidence that was found in the mill.", []),
        # where it is cried, and what a name costs
        ("Strikers chanted “Shut the mill” outside the town hall.", []),
        ("What Lind called “a drop of oil” costs the town millions.", []),
        # whoever is told of behind the verb is no source, nor is what stands in brackets
        ("Ida Holm, the firm's lawyer, said her client “denied every word”.",
         [("her client", "Ida Holm, the firm's lawyer")]),
        ("Ida Holm (Ind, Lind) said: “The mill is shut.”", []),
        ("Ida Holm, speaking from the mill, said the flour was “wet”.", [("the flour was", "Ida Holm")]),
        ("The leaked memo, dated 4 March, told staff to stay at home.", [("to stay at home", "The leaked memo")]),
        ("Angry residents claim the mill “poisoned the well”.", [("the mill", "Angry residents")]),
        ("The flour is dear, though millers caution that it may be late.", [("that it may be late", "millers")]),
        # what happened after somebody's words
        ("Hours after Ida Holm promised “an open mill”, the gate was locked.", []),
        # how it was said, and a deed
        ("The front said it had sunk the ferry without giving details.", [("it had sunk the ferry", "The front")]),
        ("The mill, Holm's oldest, posted a loss of 310 million crowns.", []),
        # a question that somebody asks
        (
            "How, the cook asked, could the mill be shut?",
            [("How", "the cook"), ("could the mill be shut", "the cook")],
        ),
        # many verbs say something where “that” and a clause follow, also to somebody
        ("The driver grumbled that nobody had asked him.", [("that nobody had asked him", "The driver")]),
        ("The guard radioed to the tower that two boats had sunk.", [("that two boats had sunk", "The guard")]),
        ("She promised voters that the port would never close.", [("that the port would never close", "She")]),
        ("She texted her husband that the gate was shut.", [("that the gate was shut", "She")]),
        ("She wired that house when she was nineteen.", []),
        ("Witnesses told of boats lying in the street.", [("boats lying in the street", "Witnesses")]),
        # a name and what somebody is, in any order, before the verb
        (
            "Two boats were found in the cove, the harbour master, R. Nair, confirmed.",
            [("Two boats were found in the cove", "the harbour master, R. Nair")],
        ),
        (
            "The road, the town's mayor, Ida Holm, has warned, will be shut.",
            [("The road", "the town's mayor, Ida Holm"), ("will be shut", "the town's mayor, Ida Holm")],
        ),
        # whose claim it is, and where that is over
        (
            "It was announced by the Ministry of Health that visas would be free.",
            [("that visas would be free", "the Ministry of Health")],
        ),
        (
            "A claim from the union that the brakes failed was dismissed.",
            [("that the brakes failed", "the union")],
        ),
        # people without an article after their verb, and few words before it
        ("The river will die, say villagers.", [("The river will die", "villagers")]),
        ("The valley will be lost, say residents of Holm.", [("The valley will be lost", "residents of Holm")]),
        ("The costs of the mill soar, says van der Loo.", [("The costs of the mill soar", "van der Loo")]),
        ("A lifeline, says the millers' union.", [("A lifeline", "the millers' union")]),
        ("A lifeline, says Holm; a monster, says Lind.", [("A lifeline", "Holm"), ("a monster", "Lind")]),
        ("The weir will hold for a year, reckon the millers.", [("The weir will hold for a year", "the millers")]),
        ("Wages will fall, another predicts.", [("Wages will fall", "another")]),
        ("Herons, she points out, eat eels.", [("Herons", "she"), ("eat eels", "she")]),
        ("A clerk denies this is a snub.", [("this is a snub", "A clerk")]),
        ("Mill owners counter that it was paid for.", [("that it was paid for", "Mill owners")]),
        ("Millers, Lind among them, say no such weir exists.", [("no such weir exists", "Millers, Lind among them")]),
        (
            "Lind denied that the weir was sold, as two deputies called for an inquiry.",
            [("that the weir was sold", "Lind"), ("an inquiry", "two deputies")],
        ),
        ("The weir had leaked since June, the court was told.", [("The weir had leaked since June", "")]),
        ("The weir had leaked since June, deputies were told.", [("The weir had leaked since June", "")]),
        # what the speaker did next, and by when it is to be done
        ("Lind denied the charges and drove to the mill.", [("the charges", "Lind")]),
        ("Lind called on the strikers to go by Friday.", [("the strikers to go by Friday", "Lind")]),
        # no speech
        ("The club, which was last, recalled Anna Lind.", []),
        ("The board, meeting late, confirmed Lind as chair.", []),
        ("Two boys, lost in the fog, found Lind.", []),
        ("The court was full, declared Lind mayor and rose.", []),
        ("The bridge was closed too early, agreed Lind.", [("The bridge was closed too early", "Lind")]),
        ("A cyclist was knocked down near the school, and 5 people were hurt.", []),
        ("May said that the mill would close.", [("that the mill would close", "May")]),
        ("He was fined in May for saying the mill was a trap.", [("the mill was a trap", "He")]),
        ("The mill is reportedly buying the same lorry.", []),
        ("Lind was not asked about the weir.", []),
        ("Two millers asked for anonymity because records are private.", []),
        ("The mill neither confirmed nor denied that talks had taken place.", []),
        ("Few doubt that the weir will hold.", []),
        ("Rain is forecast for the weekend.", []),
        ("HOLTBY — Work on the disputed barrage was halted after 200 strikers blocked the access road.", []),
        ("It is no monster, whatever the posters say.", []),
        ("“A lifeline,” says Holm; “a monster,” says Lind.", []),
        ("The said lorry had been parked behind the mill since March.", []),
        ("He showed the guard his pass and drove through the gate.", []),
        # the same speaker goes on
        (
            "The mayor said the well was dry; the pump had been stolen.",
            [("the well was dry; the pump had been stolen", "The mayor")],
        ),
        # how it was said
        ("The clerk said on condition of anonymity.", []),
        (
            "An officer said on condition of anonymity that the talks had failed.",
            [("that the talks had failed", "An officer")],
        ),
        ("The talks had failed, an officer said on condition of anonymity.", [("The talks had failed", "an officer")]),
        (
            "The army said in a statement that was sent to reporters later that it had shelled the port.",
            [("that it had shelled the port", "The army")],
        ),
        ("The army said in a statement that was sent to reporters later.", []),
        ("The council told residents in a letter that had been sent on Monday.", []),
        (
            "The army said in a statement that it had shelled the port.",
            [("that it had shelled the port", "The army")],
        ),
        (
            "A clerk said in a post on Facebook that was later deleted that the raid was an error.",
            [("that the raid was an error", "A clerk")],
        ),
        # who says it, behind the content
        (
            "Norland has been accused of war crimes by Miners Without Frontiers.",
            [("of war crimes", "Miners Without Frontiers")],
        ),
        ("The mayor was accused of theft by the auditors, who found 40 bags.", [("of theft", "the auditors")]),
        ("The mayor was accused of being paid by the mafia.", [("of being paid by the mafia", "")]),
        ("The mayor was accused of ignoring raids by bandits.", [("of ignoring raids by bandits", "")]),
        # a thing that is condemned is nobody's speech
        ("Norland's killing of the three reporters was condemned by Miners Without Frontiers.", []),
        # people meet for it: a topic, no words
        ("He held a meeting with Ann Lee to discuss the coming offensive.", []),
        ("The minister met Ann Lee on Sunday to discuss the coming offensive.", []),
        # whose a participle is
        (
            "Thousands of Norlanders marched in Port Ald, demanding that the pit stay open.",
            [("that the pit stay open", "Thousands of Norlanders")],
        ),
        (
            "Thousands of miners took to the streets in central Port Ald, demanding that the pit stay open.",
            [("that the pit stay open", "Thousands of miners")],
        ),
        ("The plan was attacked by Ann Lee, saying that it would fail.", [("that it would fail", "Ann Lee")]),
        (
            "Ann Lee met reporters in Port Ald, saying that the talks had failed.",
            [("that the talks had failed", "Ann Lee")],
        ),
        # a closing clause names the writer
        (
            "Nobody believes that the army will withdraw, wrote columnist Ann Lee.",
            [("Nobody believes that the army will withdraw", "columnist Ann Lee")],
        ),
        (
            "The army will not leave the port, said former prime minister Tom Ray.",
            [("The army will not leave the port", "former prime minister Tom Ray")],
        ),
        # what another had said a day before
        (
            "The mine is safe, Ann Lee said on Monday, a day after the union warned that its roof was cracked.",
            [("The mine is safe", "Ann Lee"), ("that its roof was cracked", "the union")],
        ),
        (
            "Ann Lee said that the mine was safe, hours before the union claimed that its roof was cracked.",
            [("that the mine was safe", "Ann Lee"), ("that its roof was cracked", "the union")],
        ),
        (
            "Ann Lee said that the mine was shut, a day after it had flooded.",
            [("that the mine was shut, a day after it had flooded", "Ann Lee")],
        ),
    ],
)  # fmt: skip
def test_what_is_said_and_by_whom(sentence, found):
    assert said(sentence) == found


@pytest.mark.parametrize(
    ("clause", "cue", "source", "right"),
    [
        ("Hundreds of bakers rallied outside the Town Hall, ", "urging", "the Town Hall", "Hundreds of bakers"),
        ("On Sunday, the widows of the miners stood in Port Bel, ", "asking", "Port Bel", "the widows of the miners"),
        ("Norland sent an envoy to Port Bel, ", "warning", "Port Bel", "Norland"),
        ("Bakers rallied outside the Town Hall, ", "urging", "Bakers rallied outside the Town Hall", "Bakers"),
        # as it was
        ("The plan was backed by Ann Lee, ", "saying", "Ann Lee", "Ann Lee"),
        ("A letter came from Ann Lee, ", "saying", "Ann Lee", "Ann Lee"),
        ("Ann Lee, ", "arguing", "Ann Lee", "Ann Lee"),
        ("In Port Bel Ann Lee ", "said", "Ann Lee", "Ann Lee"),
    ],
)
def test_a_participle_is_of_whoever_its_clause_is_about(clause, cue, source, right):
    text = f"{clause}{cue} that it would fail."
    begin = text.index(source)
    found = subject_of_participle(text, 0, (begin, begin + len(source)), (len(clause), len(clause) + len(cue)))
    assert text[slice(*found)] == right


@pytest.mark.parametrize(
    ("before", "cue", "content", "follows", "none"),
    [
        ("He ", "flew to Port Ald to discuss", "a truce", True, True),
        ("The ministers' summit ", "to discuss", "the raids", True, True),
        ("The mayor ", "agreed to discuss", "a truce", True, False),
        ("They ", "met to discuss", "whether the bridge that had been built would ever open again", True, False),
        ("The raid ", "was widely condemned", "The raid", False, True),
        ("The claim that it was safe ", "was condemned", "that it was safe", False, False),
        ("The mayor ", "condemned", "the raid", True, False),
    ],
)
def test_what_people_meet_for_or_condemn_is_no_speech(before, cue, content, follows, none):
    assert is_dealt_with(before, cue, content, follows) is none


@pytest.mark.parametrize("who", ["the diver Rosa Kern, and sits down", "Kern, 38", "Kern, who dives"])
def test_behind_the_marks_stands_who_says_it(who):
    assert said(f"“The ice remembers,” says {who}.") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # whom somebody quotes, and by whose word somebody reports
        ("The Herald quoted a lock keeper as saying the dam was dry.", [("the dam was dry", "a lock keeper")]),
        ("The Herald cited Ida Holm as having said that it was dry.", [("that it was dry", "Ida Holm")]),
        (
            "The Herald reported that the dam was dry, citing two keepers of the lock.",
            [("that the dam was dry", "The Herald")],
        ),
        # a new cue of the same person
        (
            "Ida Holm admitted that she had been asleep but denied having drunk.",
            [("that she had been asleep", "Ida Holm"), ("having drunk", "Ida Holm")],
        ),
        # a noun that only leads to what is quoted
        ("Bo Ray dismissed Ida Holm’s suggestion that “it will rain on all of us”.", []),
        # a deed, before a clause that tells who answers
        ("The chair instructed Bo Ray to sit, who replied, “I would rather stand here.”", []),
        ("Bo Ray thanked his sister, Ida Holm.", []),
        # the outlet's own voice
        ("This newspaper believes that the toll is unjust.", []),
        ("The toll, this newspaper argues, is unjust.", []),
        ("The Herald believes that the toll is unjust.", [("that the toll is unjust", "The Herald")]),
        # a clause without “that”, and with its year
        ("It added it had hired two divers.", [("it had hired two divers", "It")]),
        ("Ida Holm said it would not move before 2040.", [("it would not move before 2040", "Ida Holm")]),
    ],
)
def test_who_is_quoted_by_whom_and_what_nobody_says(sentence, found):
    assert said(sentence) == found
