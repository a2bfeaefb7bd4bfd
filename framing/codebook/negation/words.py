"""The words by which `negation` knows that a name is rejected; all in lower case, with straight apostrophes."""

import re

from framing.core.text.patterns import any_of
from framing.voice.lexicons.reporting_words import forms_of

ARTICLES = {"a", "an", "the", "any", "some"}
OBJECTS = {"it", "this", "that", "these", "those", "them", "him", "her"}
SHORT = set("is was are were do does did ca wo would could should ai has have had".split())
NOTS = {"not", "never", "no", "nor", "neither", "hardly", "scarcely", "cannot", "yet to"}
NOTS |= {f"{verb}n{mark}t" for verb in SHORT for mark in ("'", "")}
NOTS |= {"fail to", "fails to", "failed to", "failing to"}  # find, prove or the like: see `telling`
NOBODY = {"nobody", "none", "few", "noone"}
NO_SUBJECT = NOBODY | {"no", "neither", "nothing"}
# Words without a claim of their own, between a negation and the name.
EMPTY = (
    ARTICLES
    | OBJECTS
    | set(
        """
        such really actually truly even quite exactly remotely necessarily all of as kind sort part act way ways sense
        means thing fact case been be being is was are were become becoming have has had to there here what least
        carried considered deemed seen regarded possibly properly fairly accurately like look looks looked sound it's
        that's there's technically legally strictly formally officially currently presently now yet real actual genuine
        true proper single anything resembling itself simply ever acts tantamount whatsoever damn damned
        bloody fucking freaking
        """.split()
    )
)
EMPTY_STEM = re.compile(r"(?:constitut|amount|commit|wag(?:e[sd]?|ing)|conduct|carr[yi]|qualif|equal|represent)\w*")


def _forms(verb: str) -> set[str]:
    """A verb's forms, also with its last letter twice (“dropped”): no harm where it is not."""
    return {*forms_of(verb), f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}


# Of what is there only once somebody does it: “denied that it ran a …”, and not “that it fled a …”.
_CREATE = """
    attempt cause create do execute have hold incite launch make mount operate orchestrate order organise organize
    perpetrate plan plot practise run stage
"""
CREATING = {form for verb in _CREATE.split() for form in _forms(verb)} | {"guilty"}
AT_NO = {("at", "no", noun) for noun in "point time stage moment".split()}  # "At no point was there a …"
AT_NO |= {("under", "no", "circumstances"), ("under", "no", "circumstance")}
NO_OBJECT = set("off on for in out up back upon to at from me us of about with by".split())  # "call off", "call in"
BEING = {"be", "been", "being", "is", "are", "was", "were", "not", "never"}
PEOPLE = set("you you'd one we we'd i i'd people most anyone".split())  # "what you would call a …"
MODALS = set("can could would will should may might must dares dare be to ever really honestly seriously".split())
BEING_ONE = BEING | {"it's", "that's", "there's", "there"} - {"not", "never"}
THINKING = set("think believe consider accept agree say claim suggest thinks believes considers accepts says".split())
PERSUADED = {"persuaded", "convinced", "satisfied"}  # "was not … that it was a …"
THINKING |= PERSUADED
SAYING = set(
    "said claims claimed argue argues argued pretend pretends pretended tell maintain suggest suggested".split()
)
SUBJECT = 7  # words of the subject in "I do not think that the new drug of the firm is a …"
ENDS_SUBJECT = set("who which that whom whose where when while because if as whether why how what but and than".split())
ENDS_SUBJECT |= set("until till before after since though although unless once so".split())
# "did not rule that there was a …"
FINDING = set("find finds found rule rules ruled conclude concludes concluded determine determines determined".split())
FINDING |= set("establish establishes established".split())
SEEN = set("see sees saw seen observe observed witness witnessed hear heard".split())
FOUND = {form for verb in ("find", "detect", "discover", "uncover", "unearth") for form in forms_of(verb)} | {"found"}
SHOWN = {form for verb in ("show", "record", "describe", "mention") for form in forms_of(verb)} | {"shown"}
DENYING = re.compile(r"den(?:y|ies|ied|ying)|refut\w+|disputes?|disputed|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?")
DENIALS = {"denial", "denials"}
# Of a claim alone, since one also contests a seat: verbs, with the words that belong to them.
_REJECTING = """
    abandon challenge contest contradict debunk denounce disavow discredit disprove doubt downplay drop mock quash query
    question rebuff rebut repudiate rescind retract ridicule rubbish scotch scrap slam withdraw
    balk_at baulk_at bristle_at hit_back_at hit_out_at jeer_at lash_out_at laugh_at scoff_at sneer_at
    bat_away brush_aside brush_off laugh_off shoot_down shrug_off swat_away throw_out wave_aside wave_away wave_off
    call_into_question call_in_question cast_doubt_on cast_doubts_on express_doubt_about express_doubts_about
    express_scepticism_about voice_doubt_about voice_doubts_about voice_scepticism_about
    disagree_with object_to play_down poke_holes_in pour_cold_water_on pour_cold_water_over pour_scorn_on
    pour_scorn_over push_back_against push_back_at push_back_on take_exception_to take_issue_with
    """.split()
REJECTING: dict[str, list[list[str]]] = {}
for _verb, *_rest in (phrase.split("_") for phrase in _REJECTING):
    for _form in _forms(_verb):
        REJECTING.setdefault(_form, []).append(_rest)
# … of an idea of something these drop a plan, and say nothing of what is so.
DECIDING = re.compile(r"(?:abandon|denounc|drop|oppos|reject|rescind|scrap|slam|withdr)\w*|rul(?:ed|ing)")
IDEAS = {"idea", "ideas", "notion", "notions"}
# … and the participles: “claims of a … were brushed aside”
REFUSING = "|".join(
    sorted(
        " ".join([form, *rest]).replace(" ", r"\ ")
        for form, rests in REJECTING.items()
        for rest in rests
        if form.endswith("ed") or form in ("called", "cast", "shot", "taken", "thrown", "withdrawn")
    )
)
REFUSING += "|refuted|rejected|dismissed|disputed"
for _doubtful in ("sceptical", "skeptical", "dismissive", "scornful", "wary"):
    REJECTING[_doubtful] = [["of"], ["about"]]
REJECTING["unconvinced"] = REJECTING["unpersuaded"] = [[]]
# "denied causing the famine", "denied during the siege": no claim that there is none
SUPPORTING = re.compile(r"(?:support|warrant|justif|sustain)(?:s|y|ies|ied|ed)?")  # "does not support a finding of …"
EVIDENCE = re.compile(r"(?:evidence|sign|proof|indication|trace|hint|basis|grounds?|shred|record|confirmation)s?")
MEASURE = set("definition definitions threshold thresholds criteria criterion standard standards level".split())
# What is untrue: an adjective, a noun; each a word that may stand before a name as well ("a lie that it is a …").
FALSE = any_of(
    "absurd baseless bogus concocted fabricated false falsified fanciful farcical fictional fictitious groundless",
    "illusory imaginary invented laughable ludicrous mendacious nonexistent preposterous spurious unfounded",
    "unsubstantiated untenable untrue bunk calumn(?:y|ies) canards? claptrap delusions? disinformation distortions?",
    "exaggerations? exaggerated fabrications? fakes? falsehoods? fantas(?:y|ies) fictions? figments? hoax(?:es)?",
    r"hogwash hysteria illusions? inventions?(?!\sof\b) lies? misconceptions? misinformation misrepresentations?",
    "myths? nonsense poppycock propaganda rubbish scaremongering slanders? smears? untruths?",
)
# What is wrong with a word or a claim: "The word … is misleading."
MISFIT = any_of(
    "wrong misleading inaccurate incorrect unfair inappropriate unwarranted unjustified overblown mistaken? stretch",
    "ridiculous dishonest premature insult libel slur overstatement overstated misplaced inapt unjust unhelpful",
)
SPEAKING = {*forms_of("speak"), *forms_of("talk"), "spoken"}  # "nobody speaks of a …"
# "declined to call it a …", "wrong to call it a …"; "not right to call it a …"
UNWILLING = re.compile(
    rf"(?:declin|refus|hesitat)\w*|unwilling|reluctant|loath|impossible|error|inaccurate|naive|foolish|{MISFIT}|{FALSE}"
)
WRONGLY = set("wrongly falsely mistakenly misleadingly incorrectly inaccurately erroneously unfairly".split())
DISTANCES = {("far", "from"), ("nothing", "like"), ("nowhere", "near"), ("anything", "but"), ("cry", "from")}
DISTANCES |= {("nowhere", "close"), ("rather", "than"), ("mistaken", "for")}
OPENS = {",", ";", ":", "-", ".", "and", "so", "but", "oh", "well", "that"}
