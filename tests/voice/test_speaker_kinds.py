"""Kinds of attribution, one test each, on invented sentences: whose words they are, as a reader takes them."""

import pandas as pd
import pytest

from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages
from framing.voice.quotations import find_quotations, pair_all_marks
from framing.voice.speakers.attribute import attribute_quotations, read_articles

ORLOV, STAHL = "Nadia Orlov", "Henrik Stahl"
LEAD = "The dam above the town has been watched since the flood, and people on the quay have begun to move out."
END = "The dam keeper goes round at six each evening and writes the height of the water into a book."


def quotations(*paragraphs, head="Dam above the town is watched"):
    text = "\n\n".join([head, LEAD, *paragraphs, END])
    source = corpus([{"article_id": "a", "outlet": "o"}], {"a": text})
    passages = find_passages(source)
    found = find_quotations(source, passages, pair_all_marks(source, passages)[0])
    return attribute_quotations(found, read_articles(source, passages, found))


def speaker(paragraphs, words, **page):
    """Who says the outer quotation that holds these words."""
    found = quotations(*([paragraphs] if isinstance(paragraphs, str) else paragraphs), **page)
    own = found[(found.depth == 0) & found.text.str.contains(words, regex=False)]
    name = own.speaker.iloc[0]
    return None if pd.isna(name) else name


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        (
            "Henrik Stahl had been warned by Nadia Orlov that the dam was “one storm away from failing”.",
            "one storm",
            ORLOV,
        ),
        (
            "The contractor was told by the inspector that the work was “a disgrace to the trade”.",
            "disgrace",
            "inspector",
        ),
        ("Henrik Stahl was branded “a coward in a good suit” by Nadia Orlov.", "coward", ORLOV),
        ("Henrik Stahl has been accused of “selling off the harbour” by Nadia Orlov.", "selling", ORLOV),
        ("Henrik Stahl was accused of “selling off the harbour”.", "selling", None),
        ("The scheme was praised by Nadia Orlov as “a model for every coastal town”.", "a model", ORLOV),
        ("“Nobody will pay a penny more for this,” residents were assured by Nadia Orlov.", "penny", ORLOV),
        ("Accused by Nadia Orlov of “selling off the harbour”, Henrik Stahl left the hall.", "selling", ORLOV),
        (
            "Henrik Stahl, described by Nadia Orlov as “the last honest man on the quay”, did not speak.",
            "honest",
            ORLOV,
        ),
        ("Henrik Stahl was urged by Nadia Orlov to “leave before the tide turns”.", "tide turns", ORLOV),
        (
            "“The dam is one storm away from failing,” the council was warned by Nadia Orlov on Friday.",
            "one storm",
            ORLOV,
        ),
        ("The plan is called “a slow death for the harbour” by Nadia Orlov, who fishes there.", "slow death", ORLOV),
        ("Henrik Stahl was criticised by Nadia Orlov for “hiding behind his lawyers”.", "hiding", ORLOV),
        ("The mayor is being accused by Nadia Orlov of “a breathtaking lack of care”.", "breathtaking", ORLOV),
        ("Stahl was asked by the judge whether he had “ever read the contract”.", "ever read", "judge"),
        ("He was told: “Come back when you have read the contract.” Henrik Stahl left.", "Come back", None),
        ("Nadia Orlov was born in a town she described as “three roofs and a smell”.", "three roofs", ORLOV),
        ("The board has a plan the engineer described as “a gift to the sea”.", "a gift", "engineer"),
        ("Orlov lived in a street her mother described as “unfit for goats”.", "unfit", "her mother"),
        ("The board met a man described as “a gift to the sea”.", "a gift", None),
        ("The board met the engineer described as “a gift to the sea”.", "a gift", None),
    ],
)
def test_passives(paragraphs, words, wanted):
    """In a passive the words are whoever's the “by” names; nobody's who is told or accused."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        (
            "Henrik Stahl cited Nadia Orlov as saying that the dam was “one storm away from failing”.",
            "one storm",
            ORLOV,
        ),
        ("The Harbour Post quoted the mayor, Nadia Orlov, as saying: “The dam is one storm away.”", "one storm", ORLOV),
        ("Nadia Orlov was quoted by the Harbour Post as saying “the dam is one storm away”.", "one storm", ORLOV),
        ("“The dam is one storm away,” Nadia Orlov was quoted as saying.", "one storm", ORLOV),
        ("“The dam is one storm away,” the Harbour Post quoted Nadia Orlov as saying.", "one storm", ORLOV),
        ("The report cites Nadia Orlov as having said “the dam is one storm away”.", "one storm", ORLOV),
        ("Quoting Nadia Orlov, Henrik Stahl said the dam was “one storm away from failing”.", "one storm", STAHL),
    ],
)
def test_quoted_as_saying(paragraphs, words, wanted):
    """Who is quoted, not who quotes."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        (
            "Henrik Stahl dismissed Nadia Orlov’s assertion that the dam was “one storm away from failing”.",
            "one storm",
            ORLOV,
        ),
        ("Henrik Stahl scoffed at Nadia Orlov’s warning that “the dam will not hold”.", "not hold", ORLOV),
        (
            "Henrik Stahl disputes a claim by Nadia Orlov that the dam is “one storm away from failing”.",
            "one storm",
            ORLOV,
        ),
        (
            "Henrik Stahl laughed off the suggestion from Nadia Orlov that he had “sold the harbour twice”.",
            "sold the",
            ORLOV,
        ),
        (
            "Henrik Stahl rejected as “childish nonsense” Nadia Orlov’s claim that the dam was unsafe.",
            "childish",
            STAHL,
        ),
        ("Henrik Stahl dismissed Nadia Orlov’s claim as “pure childish nonsense”.", "childish", STAHL),
        (
            "Henrik Stahl hit back at Nadia Orlov’s description of him as “the last coward on the quay”.",
            "coward",
            ORLOV,
        ),
        ("Henrik Stahl contested the mayor’s allegation that he had “sold the harbour twice”.", "sold the", "mayor"),
        ("Henrik Stahl denied Nadia Orlov’s accusation that he had “sold the harbour twice”.", "sold the", ORLOV),
        ("Henrik Stahl denied that he had “sold the harbour twice”.", "sold the", None),
        ("Henrik Stahl called Nadia Orlov’s claim “pure childish nonsense”.", "childish", STAHL),
        ("Henrik Stahl refused to comment on Nadia Orlov’s remark that “the dam will not hold”.", "not hold", ORLOV),
    ],
)
def test_owned_remarks(paragraphs, words, wanted):
    """A claim, a warning, a description is its owner's, whoever rejects it."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        (
            "Questioned about Nadia Orlov’s comment that “the dam will not hold”, Henrik Stahl replied that he "
            "trusted the engineers.",
            "not hold",
            ORLOV,
        ),
        (
            "Asked about Nadia Orlov’s statement that the dam “will not hold another winter,” Henrik Stahl said "
            "he had no comment.",
            "not hold",
            ORLOV,
        ),
        (
            "Responding to Nadia Orlov’s claim that “the dam will not hold”, Henrik Stahl told reporters that "
            "it would.",
            "not hold",
            ORLOV,
        ),
        ("Asked about the dam, Henrik Stahl said it would “stand for another century”.", "another century", STAHL),
        (
            "Asked by reporters about the dam, Henrik Stahl said: “It will stand for another century.”",
            "another century",
            STAHL,
        ),
        (
            "Reacting to the minister’s remark that “the dam will not hold”, Henrik Stahl said he trusted the "
            "engineers.",
            "not hold",
            "minister",
        ),
    ],
)
def test_asked_about(paragraphs, words, wanted):
    """What somebody is asked about is not the answer."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        (
            "Though Nadia Orlov described the dam as “one storm away from failing”, Henrik Stahl insisted it "
            "was sound.",
            "one storm",
            ORLOV,
        ),
        ("Whereas Nadia Orlov wants “a wall of stone and steel”, Henrik Stahl said sand would do.", "a wall", ORLOV),
        (
            "Hours after Nadia Orlov vowed “a wall of stone and steel,” the ministry said there was no money.",
            "a wall",
            ORLOV,
        ),
        ("Even as Nadia Orlov hailed “a wall of stone and steel”, Henrik Stahl warned it would sink.", "a wall", ORLOV),
        (
            "Because Nadia Orlov had told the council that the dam was “one storm away from failing”, Henrik "
            "Stahl said, the work was stopped.",
            "one storm",
            ORLOV,
        ),
        (
            "Before Nadia Orlov declared the dam “one storm away from failing”, Henrik Stahl had said it was "
            "“as sound as a bell”.",
            "one storm",
            ORLOV,
        ),
        (
            "Before Nadia Orlov declared the dam “one storm away from failing”, Henrik Stahl had said it was "
            "“as sound as a bell”.",
            "sound as",
            STAHL,
        ),
        ("If the dam is “one storm away from failing”, Nadia Orlov asked, why is nobody moved?", "one storm", ORLOV),
        (
            "Where Nadia Orlov sees “a wall of stone and steel”, Henrik Stahl said he saw a heap of sand.",
            "a wall",
            ORLOV,
        ),
        (
            "Rather than the “wall of stone and steel” Nadia Orlov promised, Henrik Stahl said the town got sand.",
            "wall of",
            ORLOV,
        ),
        (
            "A day after the mayor promised “a wall of stone and steel”, the ministry said there was no money.",
            "a wall",
            "mayor",
        ),
    ],
)
def test_a_clause_before_the_main_clause(paragraphs, words, wanted):
    """A clause before the main clause keeps its own speaker."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        ("The deputy mayor, Nadia Orlov, said the dam was “one storm away from failing”.", "one storm", ORLOV),
        (
            [
                "The mayor, Henrik Stahl, opened the session.",
                "“It is one storm away from failing,” said the deputy mayor, Nadia Orlov.",
            ],
            "one storm",
            ORLOV,
        ),
        ("“It is one storm away from failing,” the harbour master, Nadia Orlov, told the council.", "one storm", ORLOV),
        (
            [
                "Henrik Stahl, the former finance minister, was there.",
                "“It is one storm away from failing,” the finance minister, Nadia Orlov, warned.",
            ],
            "one storm",
            ORLOV,
        ),
        ("A neighbour, Nadia Orlov, said the house was “gone in a minute”.", "gone", ORLOV),
        ("His lawyer, Nadia Orlov, said he was “sorry for every word of it”.", "sorry", ORLOV),
        ("The company’s chief executive, Nadia Orlov, called it “a very bad day for the town”.", "bad day", ORLOV),
        ("According to the chief engineer, Nadia Orlov, the dam is “one storm away from failing”.", "one storm", ORLOV),
        (
            [
                "The deputy prime minister, Henrik Stahl, spoke first.",
                "The prime minister said the dam was “one storm away from failing”.",
            ],
            "one storm",
            "prime minister",
        ),
        (
            [
                "Nadia Orlov, the prime minister, and Henrik Stahl, her deputy prime minister, met.",
                "The prime minister said the dam was “one storm away from failing”.",
            ],
            "one storm",
            ORLOV,
        ),
    ],
)
def test_title_comma_name(paragraphs, words, wanted):
    """A title, a comma, a name: the one who is named, never another who bears a like title."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        (
            ["Henrik Stahl thanked Nadia Orlov for the work.", "“I only did what had to be done,” she said."],
            "only did",
            ORLOV,
        ),
        (
            ["Robert Vane and his wife, Oksel Vane, moved in May.", "“I miss the harbour every day,” she said."],
            "miss",
            "Oksel Vane",
        ),
        (
            ["Sir Oksel Brand met Nadia Orlov on Friday.", "“I miss the harbour every day,” he said."],
            "miss",
            "Oksel Brand",
        ),
        (["Nadia Orlov told Henrik Stahl to resign.", "“I will do no such thing,” he answered."], "no such", STAHL),
        (["Mr Vane and Ms Orlov spoke to the council.", "“I will do no such thing,” she said."], "no such", "Orlov"),
        (
            ["Nadia Orlov and her son, Oksel Orlov, moved in May.", "“I miss the harbour every day,” Orlov said."],
            "miss",
            "Orlov",
        ),
        (
            ["A spokeswoman, Oksel Brand, met Peter Vane on Friday.", "“I miss the harbour every day,” she said."],
            "miss",
            "Oksel Brand",
        ),
    ],
)
def test_he_and_she(paragraphs, words, wanted):
    """He and she fit the person; a shared surname is nobody for certain."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        ("“The dam has served us well.” –Engineer Nadia Orlov", "served", ORLOV),
        (
            ["“The dam has served the valley well, and will serve it for a century.”", "- Nadia Orlov, engineer"],
            "served",
            ORLOV,
        ),
        (
            [
                "Next came a letter from Nadia Orlov:",
                "“The dam has served the valley well, and will serve it for a century.”",
            ],
            "served",
            "letter from Nadia Orlov",
        ),
        ("In Nadia Orlov’s words, the dam is “a promise that nobody has kept so far”.", "promise", ORLOV),
        ("Nadia Orlov’s answer: “The dam is a promise that nobody has kept so far.”", "promise", ORLOV),
        (
            "Nadia Orlov, speaking by phone from the quay: “I can hear the dam crack when a lorry goes over.”",
            "crack",
            ORLOV,
        ),
        ("As Nadia Orlov put it, the dam is “a promise that nobody has kept so far”.", "promise", ORLOV),
        ("The dam is, to quote Nadia Orlov, “a promise that nobody has kept so far”.", "promise", ORLOV),
        (
            "“The dam is a promise that nobody has kept so far.” Those were the words of Nadia Orlov on Friday.",
            "promise",
            ORLOV,
        ),
        ("“The dam is a promise that nobody has kept.” So said Nadia Orlov on Friday.", "promise", ORLOV),
        ("“The dam is a promise that nobody has kept.” This was how Nadia Orlov summed it up.", "promise", ORLOV),
        ("Nadia Orlov’s motto is “a promise is only as good as its keeper”.", "keeper", ORLOV),
        ("To borrow a phrase from Nadia Orlov, the dam is “a promise that nobody has kept so far”.", "promise", ORLOV),
        ("Nadia Orlov’s take on the dam: “It is a promise that nobody has kept so far.”", "promise", ORLOV),
        (["NADIA ORLOV: “The dam is a promise that nobody has kept so far.”"], "promise", "NADIA ORLOV"),
    ],
)
def test_without_a_verb(paragraphs, words, wanted):
    """The name that stands by the quotation."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        ("“They  are  coming  in,”  Nadia  Orlov,  36,  wrote  to  her  sister.", "coming", ORLOV),
        (
            "The  Harbour  Workers  Association  expressed  “deep  regret  for  it,”  and  said  no  more.",
            "regret",
            "Harbour Workers Association",
        ),
        ("The  mayor,  Nadia  Orlov,  said  it  was  “deep  regret  for  all”.", "regret", ORLOV),
    ],
)
def test_double_blanks(paragraphs, words, wanted):
    """Double blanks change nothing."""
    assert speaker(paragraphs, words) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        (
            "Nadia Orlov said the dam was “one storm away from failing”, but Henrik Stahl called it “as sound "
            "as a bell”.",
            "one storm",
            ORLOV,
        ),
        (
            "Nadia Orlov said the dam was “one storm away from failing”, but Henrik Stahl called it “as sound "
            "as a bell”.",
            "sound as",
            STAHL,
        ),
        (
            "“The dam will hold,” Henrik Stahl told Nadia Orlov, who replied: “Not for another winter.”",
            "another winter",
            ORLOV,
        ),
        (
            [
                "Nadia Orlov and Henrik Stahl met at the dam.",
                "“Will it hold?” Orlov asked.",
                "“As long as I live,” Stahl answered.",
                "“Then live long,” she said.",
            ],
            "live long",
            ORLOV,
        ),
        ("Pressed by Nadia Orlov to explain, Henrik Stahl answered: “Ask the engineers who built it.”", "Ask", STAHL),
    ],
)
def test_two_speakers(paragraphs, words, wanted):
    """Each of two gets his or her own."""
    assert speaker(paragraphs, words) == wanted


VERBS = """growled moaned bellowed stammered gasped fretted boomed purred wailed spat began admits pleads chortled mused
    sniffed hissed sobbed""".split()


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(
    "sentence",
    [
        "“The dam has been a danger to all of us for years,” {} Nadia Orlov, who lives below it.",
        "“The dam has been a danger to all of us for years,” Nadia Orlov {}.",
        "“The dam,” {} Nadia Orlov, “has been a danger to all of us for years.”",
        "“The dam has been a danger for years,” Nadia Orlov {} as the council rose, and Henrik Stahl nodded.",
        "“The dam has been a danger for years,” a weary Nadia Orlov {} on Friday.",
        "Nadia Orlov {}: “The dam has been a danger to all of us for years.”",
        "Nadia Orlov {}, “The dam has been a danger to all of us for years.”",
    ],
)
def test_any_verb_beside_the_marks_and_a_name(verb, sentence):
    """No list of verbs is asked where a name and a verb stand right beside the marks."""
    assert speaker(sentence.format(verb), "danger") == ORLOV


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("“The dam will hold for years,” the neighbours whispered, and Nadia Orlov nodded.", "neighbours"),
        ("“The dam will hold for years,” the mayor elected in June said.", "mayor"),
        ("“The dam has been a danger for years!” growled the engineer.", "engineer"),
    ],
)
def test_a_verb_is_told_from_a_noun(sentence, wanted):
    assert wanted in (speaker(sentence, "dam") or "")


@pytest.mark.parametrize(
    ("head", "words", "wanted"),
    [
        ("Mayor rejects ‘power grab on the harbour’", "power grab", None),
        ("Minister accused of ‘selling the harbour’", "selling", None),
        ("Mayor faces ‘selling the harbour’ claim", "selling", None),
        ("Minister dismisses ‘selling the harbour’ allegation", "selling", None),
        ("Mayor told to ‘leave before the tide turns’", "tide", None),
        ("Firm denies ‘misleading the whole valley’", "misleading", None),
        ("Mayor refutes claim she ‘sold the harbour’", "sold", None),
        ("Mayor slams ‘greedy and lazy’ ferry firm", "greedy", "Mayor"),
    ],
)
def test_a_headline_that_denies(head, words, wanted):
    """What is denied, rejected or alleged in a headline is not the one's who denies it."""
    assert (speaker([], words, head=head) or "").lower() == (wanted or "").lower()


def test_what_is_denied_says_so_in_its_rule():
    found = quotations("Henrik Stahl denied that he had “sold the harbour twice”.")
    assert found.rule.tolist() == ["denied"] and found.speaker.isna().all() and found.source_start.isna().all()


def test_a_pronoun_that_fits_nobody_better_is_less_sure_than_a_name():
    named = quotations("“I miss the harbour every day,” Nadia Orlov said.")
    either = quotations("Oksel Brand met Quin Vane on Friday.", "“I miss the harbour every day,” he said.")
    assert named.confidence.iloc[0] > 0.9
    assert either.speaker.isna().iloc[0] or either.confidence.iloc[0] <= 0.7


def test_long_blanks_and_long_paragraphs_are_read():
    text = "Nadia Orlov" + " " * 5_000 + "spoke. " + "“It will hold,” she said, and " * 400 + "left."
    assert quotations(text).speaker.notna().all()


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("“The sluice will not last,” a source close to the dam keeper said.", "source close to the dam keeper"),
        ("“The sluice will not last,” said one engineer, who did not give a name.", "one engineer"),
        ("“The sluice will not last,” said another official.", "another official"),
        ("“The sluice will not last,” said one of the engineers.", "one of the engineers"),
        ("“He slept beside that sluice,” Henrik Stahl’s widow said.", "Henrik Stahl’s widow"),
        ("“The sluice will not last,” an aide in the Mayor’s Office said.", "aide in the Mayor’s Office"),
        ("Reminded of Nadia Orlov’s remark that “the sluice will not last”, Henrik Stahl shrugged.", ORLOV),
    ],
)
def test_a_source_without_a_name_keeps_the_words_that_tell_who_it_is(sentence, wanted):
    assert speaker(sentence, "s") == wanted


WATER = "water that nobody can hold"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"In Norholm, the foreign minister spoke of “{WATER}”.", "foreign minister"),
        (f"In Norholm, the mayor said it was “{WATER}”.", "mayor"),
        (f"After talks with Henrik Stahl, the governor said: “It is {WATER}.”", "governor"),
        (f"In a letter to the Quay Gazette, the head of the agency said it was “{WATER}”.", "head of the agency"),
        (f"Unlike Henrik Stahl, the president’s spokesman called it “{WATER}”.", "president’s spokesman"),
        (f"For Ostland, the prime minister said, it was “{WATER}”.", "prime minister"),
        (f"Nadia Orlov, the foreign minister, called it “{WATER}”.", ORLOV),
        (f"Nadia Orlov, the port’s director general, called it “{WATER}”.", ORLOV),
        (f"Nadia Orlov, the mayor of Norholm since 2016, called it “{WATER}”.", ORLOV),
        (f"“It is {WATER},” said Nadia Orlov, the minister who signed the plan.", ORLOV),
    ],
)
def test_a_role_after_a_name_is_its_own_unless_a_clause_goes_on_with_it(sentence, wanted):
    assert speaker(sentence, WATER) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"The sluice, said Nadia Orlov, was “{WATER}”.", ORLOV),
        (f"The whole scheme, says the engineer, is “{WATER}”.", "engineer"),
        (f"Nadia Orlov, said to be ill, called it “{WATER}”.", ORLOV),
        (f"Nadia Orlov, citing Henrik Stahl, called it “{WATER}”.", ORLOV),
        (f"Nadia Orlov, told of the flood, called it “{WATER}”.", ORLOV),
    ],
)
def test_a_cue_between_commas_names_who_speaks_in_the_middle_of_their_sentence(sentence, wanted):
    assert speaker(sentence, WATER) == wanted


@pytest.mark.parametrize("title", ["Maj. Gen.", "Rear Adm.", "Sgt.", "Capt.", "Det. Insp.", "Supt.", "Atty. Gen."])
def test_a_title_printed_short_ends_no_sentence(title):
    assert speaker(f"“It is {WATER},” {title} Nadia Orlov said.", WATER) == ORLOV


@pytest.mark.parametrize(
    ("first", "said", "wanted"),
    [
        ("Sheikh Omar Al Rashid met Queen Edda at the dam.", "she said", "Edda"),
        ("Sheikh Omar Al Rashid met Queen Edda at the dam.", "he said", "Omar Al Rashid"),
        ("Michelle Lund, whose son Thomas built the dam, led the march.", "she said", "Michelle Lund"),
        ("Chioma Orlov met Kwesi Stahl at the dam.", "she said", "Chioma Orlov"),
        ("Chioma Orlov met Kwesi Stahl at the dam.", "he said", "Kwesi Stahl"),
    ],
)
def test_he_and_she_by_titles_kin_and_first_names_of_many_countries(first, said, wanted):
    assert speaker([first, f"“It has served us well,” {said}."], "served") == wanted


MARKS = ["“ ”", "„ “", "« »", "«\u00a0 \u00a0»", "» «", "‹ ›", "「 」", "`` ''", "&ldquo; &rdquo;", "\x93 \x94"]


@pytest.mark.parametrize("marks", MARKS)
def test_whichever_marks_a_paper_prints_a_comma_within_them_leads_to_who_speaks(marks):
    """A speaker of the paragraph before is not asked where the sentence names one."""
    opens, closes = marks.split(" ")
    said = f"{opens}We watch the dam. It holds,{closes} Nadia Orlov said. {opens}It has to.{closes}"
    rows = quotations("Henrik Stahl said that the water fell.", said)
    assert rows[["speaker", "rule"]].values.tolist() == [[ORLOV, "cue after"], [ORLOV, "continued"]]


def test_a_blank_that_does_not_break_is_a_blank():
    said = "“It was\u00a0late,”\u00a0said Nadia\u00a0Orlov, who\u00a0keeps the\u00a0dam."
    assert speaker(said, "late") == ORLOV


def test_a_verb_of_saying_that_says_something_else_makes_no_source():
    """Short marked words are a source's only if the verb of saying in their sentence turns out to be theirs."""
    for sentence, kind in (
        ("Those are the “rules” of a club whose owners are said to be rich.", "scare"),
        ("Nadia Orlov said that the dam was “sound”.", "direct"),
    ):
        row = quotations(sentence).iloc[0]
        assert row.kind == kind, sentence
