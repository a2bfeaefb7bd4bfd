"""Two who speak in one sentence or by turns, and names in parts; the text is invented."""

import pytest

from tests.voice.test_speaker_kinds import ORLOV, STAHL, quotations, speaker


@pytest.mark.parametrize(
    ("paragraphs", "words", "wanted"),
    [
        ("Whereas Nadia Orlov spoke of “a safe old dam”, Henrik Stahl saw in it “a grave for us all”.", "grave", STAHL),
        ("Nadia Orlov spoke of “a safe old dam”, while Henrik Stahl saw “a grave for us all”.", "grave", STAHL),
        ("Nadia Orlov spoke of “a safe old dam”, while Henrik Stahl saw “a grave for us all”.", "safe", ORLOV),
        ("If, as Nadia Orlov claims, the dam is “as good as new”, Henrik Stahl said, why fix it?", "as good", ORLOV),
        ("If the dam is “as good as new”, Henrik Stahl said, she may live below it.", "as good", STAHL),
        ("When asked why he called it “as good as new”, Henrik Stahl said he had not seen it.", "as good", STAHL),
        ("When Nadia Orlov asked him about the crack, Henrik Stahl shrugged: “What crack?”", "What crack", STAHL),
        ("The council heard from Nadia Orlov that the dam was “as good as new”.", "as good", ORLOV),
        ("Nadia Orlov and her team say that the dam is “as good as new”.", "as good", f"{ORLOV} and her team"),
        ("The mayor and her aides said “as good as new”.", "as good", "mayor and her aides"),
        ("“As good as new,” one person close to the talks said.", "As good", "one person close to the talks"),
        ("There were cries of “as good as new” from the quay.", "as good", None),
        ("Nadia Orlov called it “a safe old dam”; her deputy, “a grave for us all”.", "grave", "her deputy"),
        ("One called it “a safe old dam”; another, “a grave for us all”.", "grave", "another"),
        ("Judge Nadia Orlov asked Colonel Bram Oost about the dam. “As good as new,” he said.", "As good", "Bram Oost"),
        ("Colonel Bram Oost was asked by Judge Ivo Winn about it. “As good as new,” he said.", "As good", "Bram Oost"),
        ("Colonel Bram Oost asked what Judge Ivo Winn had done. “As good as new,” he said.", "As good", "Bram Oost"),
        ("Judge Nadia Orlov asked Colonel Bram Oost to leave. “As good as new,” she said.", "As good", ORLOV),
        (["Henrik Stahl asked Ivo Winn to leave. He refused.", "“As good as new,” he said."], "As good", "Ivo Winn"),
        (["Henrik Stahl asked Ivo Winn to leave. He was tired.", "“As good as new,” he said."], "As good", STAHL),
        (["Nadia Orlov runs the dam. Her deputy, Teivo Oost, stood by.", "“As good as new,” she said."], "As good",
         ORLOV),
        (["Nadia Orlov runs the dam. Her deputy, Teivo Oost, stood by.", "“As good as new,” he said."], "As good",
         "Teivo Oost"),
        (["Nadia Orlov runs the dam. Her deputy, Ann Oost, stood by.", "“As good as new,” she said."], "As good",
         "Ann Oost"),
        ("“As good as new,” says Jonas of his teacher, Nadia Orlov.", "As good", "Jonas"),
        ("Nadia Orlov has hit out at “grave robbers”.", "grave", ORLOV),
        ("“As good as new,” was the mayor’s first reaction.", "As good", "mayor"),
        ("Henrik Stahl said it held, a claim the aide, Nadia Orlov, described as “as good as new”.", "as good", ORLOV),
        (["“No,” Henrik Stahl said. A buyer, who asked not to be named, said it held.", "“As good as new,” he said."],
         "As good", "buyer"),
        ("Nadia Orlov has slammed “grave robbers”.", "grave", ORLOV),
        # the other of two, and she of two who are not told apart
        (["Robin Wei and Kit Soto kept watch.", "“It holds,” Wei said.", "“It leaks,” Soto said.",
          "“It sings,” she said.", "“It leaks,” the other answered."], "sings", "Robin Wei"),
        (["Robin Wei and Kit Soto kept watch.", "“It holds,” Wei said.", "“It leaks,” Soto said.",
          "“Listen then,” the other answered."], "Listen", "Robin Wei"),
        (["Nadia Orlov and her aunt, Ida Orlov, saw it.", "“It holds,” said Ida Orlov.",
          "Nadia nods. “It sings,” she says."], "sings", ORLOV),
        (["The keeper, Teivo Stahl, kissed his wife, Nadia Orlov.", "“It holds,” she said."], "It holds", ORLOV),
        (["The keeper, Teivo Stahl, kissed his wife, Nadia Orlov.", "“It holds,” he said."], "It holds", "Teivo Stahl"),
        (["The headmistress, Oriane Stahl, met the keeper, Teivo Oost.", "“It holds,” he said."], "It holds",
         "Teivo Oost"),
        ("“It holds?” the keeper, Nadia Orlov, wanted to know.", "It holds", ORLOV),
        ("“It holds,” the keeper, Nadia Orlov, beamed.", "It holds", ORLOV),
        ("Nadia Orlov said it was “as good as new”, whereupon Henrik Stahl said it was “old”.", "as good", ORLOV),
        ("Henrik Stahl saw it, which its builder, Nadia Orlov, had described as “as good as new”.", "as good", ORLOV),
        # names in parts
        (["Sir Anton Kray built the dam.", "“It will hold,” Sir Anton said."], "will hold", "Anton Kray"),
        (["Zhou Min built the dam.", "“It will hold,” Zhou said."], "will hold", "Zhou Min"),
        ("“It holds,” said the town’s engineer, Willem van der Laan, on Friday.", "It holds", "Willem van der Laan"),
        ("“It will hold,” said Nadia A. Orlov.", "will hold", "Nadia A. Orlov"),
        ("“It will hold,” said Jan Orlov.", "will hold", "Jan Orlov"),
        # who has no name
        ("“It will hold,” a person familiar with the dam said.", "will hold", "person familiar with the dam"),
        ("“It will hold,” said the widow of the keeper Jan Kray.", "will hold", "widow of the keeper Jan Kray"),
        ("“It holds,” the bus driver muttered.", "It holds", "bus driver"),
        # signed without a dash
        (["“A dam is a promise that somebody has to keep.”", "Nadia Orlov, keeper of the dam"], "promise", ORLOV),
        # more of the one who speaks, before or behind the name
        ("Nadia Orlov and her deputy, Henrik Stahl, said it was “a safe old dam”.", "safe", f"{ORLOV} and {STAHL}"),
        ("“It holds,” said Nadia Orlov and her deputy, Henrik Stahl.", "It holds", f"{ORLOV} and {STAHL}"),
        ("“It holds,” say Nadia Orlov and Henrik Stahl.", "It holds", f"{ORLOV} and {STAHL}"),
        ("Orlov and colleagues write that it was “a safe old dam”.", "safe", "Orlov and colleagues"),
        ("“It holds,” grinned coxswain Nadia Orlov, whose boat had sunk.", "It holds", ORLOV),
        ("Orlov, in a speech on Saturday, in Holm, Norvale, called it “a safe old dam”.", "safe", "Orlov"),
        ("The mayor, like senator Nadia Orlov, called it “a safe old dam”.", "safe", "mayor"),
        ("However, the son of the keeper, Henrik Stahl, called it “a safe old dam”.", "safe", STAHL),
        ("The head of the works, former harbour master Henrik Stahl, called it “a safe old dam”.", "safe", STAHL),
        ("The mayor’s deputy said only that the dam was “quite safe”.", "quite safe", "mayor’s deputy"),
        (["“It leaks,” said Nadia Orlov.", "A nurse who left because she works nights said it was “a safe old dam”."],
         "safe", "nurse"),
        ("Speaking after the storm, the keeper’s son, Henrik Stahl, said it was “a safe old dam”.", "safe", STAHL),
        ("In a report, Divers Beyond Borders called it “a safe old dam”.", "safe", "Divers Beyond Borders"),
        (["Justice Nadia Orlov heard the case.", "“It holds,” the judge ruled."], "It holds", ORLOV),
        (["“It leaks,” said Nadia Orlov.", "The driver’s widow said she had warned him. “It holds,” she said."],
         "It holds", "driver’s widow"),
    ],
)  # fmt: skip
def test_whose_words_they_are(paragraphs, words, wanted):
    assert speaker(paragraphs, words) == wanted


def test_a_country_is_not_the_person_who_bears_its_name():
    found = quotations("Jordan closed its dam. Jordan Kray spoke.", "“It will hold,” Jordan said.")
    assert found.speaker.tolist() != ["Jordan Kray"]


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("“Dams kill” had been sprayed across the gate.", "direct"),
        ("“Dams kill” read a banner above the gate.", "direct"),
        ("“Mate,” he grinned, and left the quay.", "direct"),
        ("“Go home!” shouted hundreds at the gate.", "direct"),
        ("Thieves took “Girl with a Boat”, a painting from 1660.", "title"),
        ("In an editorial headed “Time to Leave”, the paper turned on the council.", "title"),
        ("The levy, known as “the gate money”, was dropped.", "title"),
        ("To the council they are “guests” while the tenants call them family.", "scare"),
        ("Henrik Stahl was reminded by the judge that he was “under oath”.", "direct"),
    ],
)
def test_what_the_marks_mean(paragraph, kind):
    assert quotations(paragraph).kind.tolist() == [kind]
