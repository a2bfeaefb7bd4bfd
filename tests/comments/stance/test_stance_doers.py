"""Who does, and who suffers: the same sentences with the sides swapped, and on another subject.

A cue counts for a target only where the target is the one who does or is what the cue says. Each frame is asked of both
sides, so that a rule that errs must err alike; where it is unclear, the answer to be wanted is none. All sentences are
made up for these tests.
"""

from types import SimpleNamespace

import pandas as pd
import pytest

from framing.codebook.models import Target
from framing.comments.stance import find_stances
from tests.shared import CODEBOOK as WAR

TOWN = SimpleNamespace(
    targets=[
        Target(
            target="council",
            aliases=["council", "councillor", "town hall"],
            favor=["brave", "honest", "hero", "is right", "I support", "trust", "respect"],
            against=["vandal", "bully", "betray", "slander", "ruin", "sabotage", "corrupt", "defeat", "must stop"],
        ),
        Target(
            target="league",
            aliases=["league", "campaigner", "residents' league"],
            favor=["brave", "honest", "hero", "is right", "I support", "trust", "respect"],
            against=["vandal", "bully", "betray", "slander", "ruin", "sabotage", "corrupt", "defeat", "must stop"],
        ),
    ]
)
SIDES = {"Israel": "military_campaign", "Hamas": "hamas", "The council": "council", "The league": "league"}
SWAPPED = {"Israel": "Hamas", "Hamas": "Israel", "The council": "the league", "The league": "the council"}


def stance(text: str, target: str) -> str:
    book = TOWN if target in ("council", "league") else WAR
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [text]})
    return find_stances(comment, book).set_index("target").stance[target]


# X is the one named, Y the other side, ACT something done to somebody, BAD what somebody is, GOOD likewise.
WORDS = {
    "Israel": {"ACT": "massacre", "ACTED": "massacred", "BAD": "barbaric", "BADS": "butchers", "GOOD": "brave"},
    "Hamas": {"ACT": "massacre", "ACTED": "massacred", "BAD": "barbaric", "BADS": "butchers", "GOOD": "brave"},
    "The council": {"ACT": "sabotage", "ACTED": "sabotaged", "BAD": "corrupt", "BADS": "vandals", "GOOD": "honest"},
    "The league": {"ACT": "sabotage", "ACTED": "sabotaged", "BAD": "corrupt", "BADS": "vandals", "GOOD": "honest"},
}
FRAMES = [
    # X suffers, faces, fights, or has it done to it: nothing is said against X, nor for it
    ("X suffered a terrible ACT.", "none"),
    ("X endured one ACT after another.", "none"),
    ("X is still mourning the ACT of last autumn.", "none"),
    ("X is fighting BAD opponents.", "none"),
    ("X faces BADS who stop at nothing.", "none"),
    ("X has to live with BADS at its gates.", "none"),
    ("X was attacked by a BAD mob.", "none"),
    ("X was ACTED.", "none"),
    ("X has been ACTED again and again.", "none"),
    ("X was the victim of BADS.", "none"),
    ("X will never forgive that ACT.", "none"),
    ("X condemned the ACT at once.", "none"),
    ("X survived because its enemies were BAD and stupid.", "none"),
    ("X protects us from BADS.", "none"),
    ("X is surrounded by BAD neighbours.", "none"),
    ("The ACT of X shocked me.", "none"),
    ("The ACT that X suffered shocked me.", "none"),
    ("The BADS attacked X at night.", "none"),
    ("BAD people hate X.", "none"),
    ("The enemies of X are BAD.", "none"),
    ("X's enemies are BADS.", "none"),
    ("The victims of X were GOOD.", "none"),
    ("X is up against GOOD men.", "none"),
    ("X met with GOOD people.", "none"),
    ("Anti-X BADS came to town.", "none"),
    ("X left town, and the neighbours were BAD.", "none"),
    ("X must stop the BADS.", "none"),
    ("X ended the talks when the BADS came.", "none"),
    # X does it, or is it
    ("X is BAD.", "against"),
    ("X are BADS.", "against"),
    ("X has always been BAD.", "against"),
    ("X and its BAD leaders came.", "against"),
    ("X ACTED the people who trusted it most.", "against"),
    ("Everyone was ACTED by X.", "against"),
    ("The real BADS are X.", "against"),
    ("X is GOOD.", "favor"),
    ("X was GOOD from the first day.", "favor"),
    ("X is not BAD.", "favor"),
    ("X is not GOOD.", "against"),
]  # fmt: skip


@pytest.mark.parametrize("name", SIDES)
@pytest.mark.parametrize(("frame", "expected"), FRAMES)
def test_a_frame_means_the_same_of_either_side(frame, expected, name):
    text = frame
    for slot, word in sorted(WORDS[name].items(), key=lambda item: -len(item[0])):
        text = text.replace(slot, word)
    text = text.replace("X", name if text.startswith("X") else name.replace("The", "the")).replace("-the ", "-")
    assert stance(text[:1].upper() + text[1:], SIDES[name]) == expected


BOTH_NAMED = [  # X does it to Y, so Y has it done to it
    ("X massacred Y."), ("Y was massacred by X."), ("The massacre of Y by X was barbaric."), ("Y fights X butchers."),
    ("Y suffered a massacre at the hands of X butchers."), ("Y is fighting X, and X is barbaric."),
    ("Y defends its people because X is barbaric."), ("Y was right to fear X, which is barbaric."),
]  # fmt: skip


@pytest.mark.parametrize("name", ["Israel", "Hamas"])
@pytest.mark.parametrize("frame", BOTH_NAMED)
def test_what_one_does_is_not_laid_on_the_other(frame, name):
    text = frame.replace("X", name).replace("Y", SWAPPED[name])
    assert stance(text, SIDES[name]) == "against"
    assert stance(text, SIDES[SWAPPED[name]]) != "against"


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        # "must stop": without an object, or with the act itself
        ("Israel must stop.", "military_campaign", "against"),
        ("Israel must stop now, before winter.", "military_campaign", "against"),
        ("Israel must stop this war.", "military_campaign", "against"),
        ("Israel must stop the bombing.", "military_campaign", "against"),
        ("Israel must stop the rockets.", "military_campaign", "none"),
        ("Israel must stop listening to others and win the war.", "military_campaign", "favor"),
        ("The army has to stop the smugglers.", "military_campaign", "none"),
        ("The council must stop.", "council", "against"),
        ("The council must stop the sabotage!", "council", "against"),
        ("The council must stop the flood.", "council", "none"),
        ("The league must stop hesitating.", "league", "none"),
        # what is wished upon somebody, and what somebody does or has met with
        ("Hamas must be crushed.", "hamas", "against"),
        ("Destroy Hamas now.", "hamas", "against"),
        ("They want Hamas gone, they want it destroyed.", "hamas", "against"),
        ("Hamas was crushed.", "hamas", "none"),
        ("Hamas will crush the invaders.", "hamas", "none"),
        ("Hamas respects nobody.", "hamas", "none"),
        ("I respect Hamas.", "hamas", "favor"),
        ("The council should be defeated.", "council", "against"),
        ("The council was defeated in the vote.", "council", "none"),
        ("The league respects the law.", "league", "none"),
        ("We respect the league.", "league", "favor"),
        # a clause that has a subject of its own
        ("Netanyahu said Hamas are monsters, but he is the monster.", "hamas", "none"),
        ("The council came, and my brother was brave.", "council", "none"),
        ("The council met while the weather was honest autumn.", "council", "none"),
        ("The council, which everyone knows, is corrupt.", "council", "against"),
        ("The council is slow, it is corrupt.", "council", "against"),
        ("The council wrote to the league, and it is corrupt.", "council", "none"),
        ("The council is, after all these years, corrupt.", "council", "against"),
        ("Councillors, you are vandals.", "council", "against"),
        ("The council hired men who sabotage bridges.", "council", "none"),
        ("Israel hunts men who butcher children.", "military_campaign", "none"),
        ("Hamas, who butcher children, came back.", "hamas", "against"),
        # loose ties
        ("My best friend is American.", "us_pressure", "none"),
        ("Mr Cohen is right about America.", "us_pressure", "none"),
        ("The American desert is brutal.", "us_pressure", "none"),
        ("America is right.", "us_pressure", "favor"),
        ("The Americans desert every ally.", "us_pressure", "against"),
        ("America deserted us.", "us_pressure", "against"),
        ("My aunt is right about the council.", "council", "none"),
        ("The council knows that my aunt is right.", "council", "none"),
        # a report, or a rejection, that follows the claim
        ("Hamas are heroes, or so my neighbour thinks.", "hamas", "none"),
        ("The council is honest, according to its own leaflet.", "council", "none"),
        ("The council is honest, says my uncle.", "council", "none"),
        ("The council is honest, I think.", "council", "favor"),
        ("The council is corrupt, don't you think?", "council", "against"),
        ("The council is corrupt, think about it.", "council", "against"),
        ("An honest council, my foot!", "council", "against"),
        ("Hamas are heroes, my foot.", "hamas", "against"),
        ("The army is brave, my foot.", "military_campaign", "against"),
        # names as part of another name
        ("Israel-hating butchers came.", "military_campaign", "none"),
        ("Pro-Hamas butchers came.", "hamas", "none"),
        ("Murdered soldiers of the army lay there.", "military_campaign", "none"),
        ("They butchered the soldiers.", "military_campaign", "none"),
        ("The soldiers butchered everyone.", "military_campaign", "against"),
        ("Israeli soldiers were butchered.", "military_campaign", "none"),
        ("Israel suffered. They were massacred.", "military_campaign", "none"),
        ("The council works. They respect us.", "council", "none"),
    ],
)  # fmt: skip
def test_who_does_it(text, target, expected):
    assert stance(text, target) == expected
