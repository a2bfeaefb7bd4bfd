"""Both sides alike: sentences written to lead the rules astray, asked of two opponents.

Four lots, each written before the rules had met it; in two thirds of them nothing is said of the one named (X). When
first asked, 72 of 98 spoken answers were right, 82 of 251 before the rules knew who does and who suffers. Faults found
with them were then mended, so the tests below hold that nothing gets worse; they are no estimate for real comments.
"""

from types import SimpleNamespace

import pandas as pd
import pytest

from framing.codebook.models import Target
from framing.comments.stance import find_stances
from tests.shared import CODEBOOK as WAR

CUES = {
    "favor": ["brave", "honest", "hero", "is right", "I support"],
    "against": ["vandal", "bully", "betray", "slander", "ruin", "sabotage", "corrupt", "must stop"],
}
TOWN = SimpleNamespace(targets=[Target(target=name, aliases=[name], **CUES) for name in ("council", "league")])

OF_A_WAR = {
    "none": """
        X lost dozens of people in a massacre.
        X woke up to a massacre.
        Nobody mourns when X suffers a massacre.
        X wants revenge for the slaughter.
        X has to answer the barbaric attack.
        The world watched as cruel men stormed X.
        X refuses to talk to barbaric people.
        X has been dealing with cruel opponents for decades.
        X is stuck between two brutal powers.
        X grieves after the brutal night.
        X had its people slaughtered.
        X's dead were butchered in their beds.
        X was lucky that the brutal winter ended.
        X grew up in a brutal neighbourhood.
        Those who slaughter in the name of X are few.
        X knows what a massacre is.
        A cruel fate awaits X.
        Every massacre of X brings another.
        X survived one massacre too many.
        X should arrest the butchers.
        X is praised by brave men.
        X mocked the brave women.
        X jailed the heroes of the revolt.
        X cannot beat such brave people.
        X was stopped by heroes.
        The brave never fear X.
        X rescued children from the butchers.
        X shut the border after the massacre.
        X sees murderers everywhere.
        Barbaric crowds cheered when X was hit.
        X swore to find every last butcher.
        Doctors in X treated the victims of the massacre.
        X became the target of a brutal campaign.
        It is barbaric how the papers treat X.
        X begged the brutal guards for water.
        X is a small state beside brutal giants.
        X had to watch a massacre.
        X lost a war against a brutal army.
        The brutal winter hit X hard.
        X exposed the atrocities of the old regime.
        X is not the one who slaughtered them.
        Brave nurses saved lives while X slept.
        X arrested a brave reporter.
        X envies brave nations.
        X ridiculed the heroes of the day.
        X ran away from brave farmers.
    """,
    "against": """
        X is cruel beyond words.
        X has turned barbaric.
        X massacred them in cold blood.
        Nothing excuses the massacre X carried out.
        X and its brutal methods must go.
        X committed atrocities.
        X is the butcher here.
        Cruel, cruel X.
        X remains a brutal force.
        X has slaughtered thousands.
        X butchered the whole village.
        X was barbaric that night.
        X is nothing but a gang of butchers.
        The brutal attack by X killed dozens.
        Barbaric as always, X struck at night.
        X has done it again, a massacre.
        X is a brutal, cruel machine.
    """,
    "favor": """
        X is brave, whatever you say.
        X are the true heroes here.
        I support X without reservation.
        X has been brave throughout.
        X was brave that night.
        The brave men of X held out.
        I support X, always have.
    """,
}
OF_A_TOWN = {
    "none": """
        The mayor blamed X for the sabotage.
        X was let down by corrupt builders.
        X inherited a corrupt office.
        X replaced the corrupt clerk.
        X listened to a vandal.
        X pays for what vandals did.
        X repaired what the vandals had ruined.
        X reported the sabotage to the police.
        The sabotage cost X a fortune.
        Vandals cost X a fortune.
        Corrupt builders robbed X.
        X fell for the slander of its rivals.
        The slander against X went on for weeks.
        X lives among vandals.
        X said goodbye to a corrupt clerk.
        X found the honest clerk too late.
        X sacked the honest clerk.
        An honest man left X.
        X ignored the honest clerk.
        My dog chewed the minutes of X, brave little thing.
        X debated all night whether honest work pays.
        X should be told who ruined the park.
        X will be ruined by this.
        X had been betrayed before.
        What ruined the park was not X.
        X is next to a corrupt club.
        X stood by as vandals came.
        X is sorry for the sabotage.
        X deserves an honest clerk.
        X promised to punish every vandal.
        Somebody betrayed X.
        We all remember who betrayed X.
        X gave the brave firemen a medal.
        X thanked an honest finder.
        X had trouble with a bully.
        The bully who runs the pub sued X.
        If only X had known how corrupt he was.
        X hopes that honest people apply.
        The trial of the vandals cost X dearly.
        X and the vandals met in court.
        X owes its fame to a hero.
        X commissioned a statue of a hero.
        X voted on whether the builder was corrupt.
        X was told that the clerk was honest.
        X took the corrupt builder to court.
        X may be slow but the builder is corrupt.
        X heard the slander and shrugged.
        Brave children sang for X.
        X put the park in honest hands.
        X lost to a brave team.
        X stays out of it, since both clubs are corrupt.
    """,
    "against": """
        X is corrupt to the bone.
        X has become a bully.
        X ruined the park.
        X has been ruining the park for years.
        The park was ruined by X.
        Such a corrupt bunch, X.
        X spread slander about everyone.
        X seems corrupt to me.
        X sabotaged the plan.
        X is full of vandals.
        X, a corrupt lot, met again.
        They were slandered by X.
        X never was honest.
        X must stop this.
    """,
    "favor": """
        X is honest and brave.
        I support X.
        X was honest with us.
        X is not corrupt at all.
        Honest as ever, X is right.
        X has always been honest with me.
    """,
}
OPPONENTS = [
    (OF_A_WAR, WAR, {"Israel": "military_campaign", "Hamas": "hamas"}),
    (OF_A_TOWN, TOWN, {"The council": "council", "The league": "league"}),
]


def asked(lot: dict[str, str], name: str, target: str, codebook) -> pd.DataFrame:
    """Every sentence of a lot with this name for X: the stance expected and the one found."""
    rows = [(line.strip(), expected) for expected, lines in lot.items() for line in lines.strip().splitlines()]
    frame = pd.DataFrame(rows, columns=["frame", "expected"])
    later = name.replace("The", "the")
    frame["text"] = [text.replace("X", name if text.startswith("X") else later) for text in frame["frame"]]
    ids = [str(number) for number in range(len(frame))]
    comments = pd.DataFrame({"article_id": "a", "comment_id": ids, "start": 0, "text": frame["text"]})
    found = find_stances(comments, codebook).query("target == @target").set_index("comment_id").stance
    return frame.assign(found=found.loc[ids].to_numpy())


@pytest.mark.parametrize(("lot", "codebook", "sides"), OPPONENTS, ids=["war", "town"])
def test_both_sides_get_the_same_answers(lot, codebook, sides):
    one, other = (asked(lot, name, target, codebook).set_index("frame").found for name, target in sides.items())
    assert one[one != other].empty, pd.DataFrame({"one": one, "other": other})[one != other]


@pytest.mark.parametrize(("lot", "codebook", "sides"), OPPONENTS, ids=["war", "town"])
def test_when_the_rules_speak_they_are_right(lot, codebook, sides):
    frame = pd.concat([asked(lot, name, target, codebook) for name, target in sides.items()])
    spoken, to_say = frame[frame.found != "none"], frame[frame.expected != "none"]
    assert (spoken.found == spoken.expected).mean() >= 0.95, spoken[spoken.found != spoken.expected]
    assert (to_say.found == to_say.expected).mean() >= 0.75, to_say[to_say.found != to_say.expected]
