"""Figures of speech are no acts; the same words done to bodies, places and things are."""

import pytest

from framing.acts.figurative.phrases import is_abstract
from framing.acts.find import find_acts_in

# The figure of speech, and a literal counterpart with the act that it holds.
PAIRS = [
    ("A rail strike by drivers began in May.", "A rocket strike by Norland began in May.", "strike"),
    ("The nurses’ strike went on.", "The rocket strike went on.", "strike"),
    ("Teachers will strike over pay.", "The army will strike the port.", "strike"),
    ("She was struck by the beauty of the valley.", "She was struck by a stone.", "strike"),
    ("The clock struck twelve.", "The shell struck twelve.", "strike"),
    ("The striker shot wide.", "The gunman shot twelve people.", "strike"),
    ("The town took a pounding.", "The town feared a pounding.", "strike"),
    ("The pounding of the waves went on.", "The pounding of the port went on.", "strike"),
    ("The phone battery died.", "The old clerk died.", "kill"),
    ("Tourists invaded the resort.", "Norland invaded the resort.", "strike"),
    ("Tourists overran the resort.", "Norland overran the resort.", "strike"),
    ("The barn was overrun with rats.", "The barn was overrun by raiders.", "strike"),
    ("Workers cut down 30 trees.", "Soldiers cut down 30 men.", "kill"),
    ("The grass was mown down.", "The nurse was mown down.", "kill"),
    ("The committee killed the bill.", "The blast killed the clerk.", "kill"),
    ("Opponents killed the amendment in May.", "Gunmen killed the guard in May.", "kill"),
    ("The delay killed their hopes.", "The fire killed their horses.", "kill"),
    ("She executed the plan.", "The guards executed the prisoner.", "kill"),
    ("It wiped out her savings.", "It wiped out her family.", "kill"),
    ("The proposal died in committee.", "The clerk died in hospital.", "kill"),
    ("They mourned the death of a dream.", "They mourned the death of a nurse.", "kill"),
    ("It was the death of civility.", "It was the death of nine miners.", "kill"),
    ("The deal is dead.", "The miner is dead.", "kill"),
    ("The race is a dead heat.", "The driver is dead.", "kill"),
    ("The plan was dead on arrival.", "The boy was dead on Monday.", "kill"),
    ("He was scared to death.", "He was stabbed to death.", "kill"),
    ("The noise scared the horses to death.", "The thieves stabbed the horses to death.", "kill"),
    ("The court sentenced the clerk to death.", "The guards beat the clerk to death.", "kill"),
    ("Norland shot down nine of the rockets.", "Norland fired nine of the rockets at the port.", "strike"),
    ("Sales hit their targets.", "Norland hit army targets.", "strike"),
    ("They attacked the mayor on her record.", "They attacked the convoy on the road.", "strike"),
    ("Lee hit the road.", "Norland destroyed the road.", "destroy"),
    ("Rivals attacked his record.", "Raiders attacked his house.", "strike"),
    ("The senator attacked her opponent for being late.", "A man attacked her sister with a knife.", "strike"),
    ("He attacked the candidates on Twitter.", "He attacked the guards on Tuesday.", "strike"),
    ("Ms. Lee attacked Mr. Orr over taxes.", "Soldiers attacked Mr. Orr near the gate.", "strike"),
    ("An advertisement attacked her.", "A dog attacked her.", "strike"),
    ("The campaign hit the airwaves.", "The lorry hit the wall.", "strike"),
    ("The film hit the market.", "A shell hit the market.", "strike"),
    ("Sales hit a record.", "A shell hit a school.", "strike"),
    ("He hammered the mayor for months.", "Guns hammered the town for months.", "strike"),
    ("They struck a deal.", "They struck a pedestrian.", "strike"),
    ("She struck a cautious tone.", "She struck a parked car.", "strike"),
    ("The court struck down the law.", "The court was struck by a shell.", "strike"),
    ("The likeness was striking.", "Planes were striking the town.", "strike"),
    ("He took a shot at the title.", "He shot at the car.", "strike"),
    ("You are shooting yourself in the foot.", "They are shooting villagers in the square.", "strike"),
    ("The shop targets young customers.", "The army targets young farmers.", "strike"),
    ("Personal attacks and insults filled the evening.", "Rocket attacks and raids filled the evening.", "strike"),
    ("His attacks on her character went on.", "Their attacks on her village went on.", "strike"),
    ("The attack ad ran for weeks.", "The attack in the port lasted for weeks.", "strike"),
    ("A partisan assault on the reform began.", "A dawn assault on the port began.", "strike"),
    ("The tax hurts workers.", "The blast hurt workers.", "wound"),
    ("The remark hurt his chances.", "The fall hurt his mother.", "wound"),
    ("Sanctions crippled the economy.", "A bomb crippled the boy.", "wound"),
    ("Small firms were hurt by the ruling.", "Two girls were hurt by the blast.", "wound"),
    ("A crippling debt remained.", "Crippling three men, the bomb went off.", "wound"),
    ("She destroyed her opponent.", "She destroyed her house.", "destroy"),
    ("The scandal ruined his reputation.", "The flood ruined his farm.", "destroy"),
    ("It damaged trust in the council.", "It damaged windows in the council hall.", "destroy"),
    ("He paid damages.", "The floods brought destruction of homes.", "destroy"),
    ("A damaging leak followed.", "Damaging two houses, the mast fell.", "destroy"),
    ("The novel captured the mood of the town.", "The rebels captured the port of the town.", "seize"),
    ("Critics seized on the figure.", "Police seized the driver.", "seize"),
    ("She captured the nomination.", "They captured the soldier.", "seize"),
    ("The office released a statement.", "The gang released a hostage.", "release"),
    ("The office released dozens of emails.", "The gang released dozens of villagers.", "release"),
    ("They held the government hostage.", "They held the driver hostage.", "seize"),
    ("Its new film was released on Friday.", "Its last prisoner was released on Friday.", "release"),
    ("He vowed to rescue the economy.", "He vowed to rescue the children.", "release"),
    ("They await the release of the report.", "They await the release of the captives.", "release"),
    ("A rescue plan for banks was read out.", "The rescue of two miners was shown.", "release"),
]


@pytest.mark.parametrize("figure", [figure for figure, _, _ in PAIRS])
def test_a_figure_of_speech_is_no_act(figure, lands):
    assert [row["surface"] for row in find_acts_in(figure, lands)] == []


@pytest.mark.parametrize(("literal", "act"), [(literal, act) for _, literal, act in PAIRS])
def test_its_literal_counterpart_is_one(literal, act, lands):
    assert act in [row["act"] for row in find_acts_in(literal, lands)]


def test_an_abstract_noun_is_told_by_its_ending_or_by_a_list():
    assert all(is_abstract(noun) for noun in ("freedom", "reputations", "proposal", "hopes"))
    assert not any(is_abstract(noun) for noun in ("hospital", "settlements", "ambulances", "villages"))
