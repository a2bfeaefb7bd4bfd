"""What sort of act a word of a codebook means, since sorts differ in grammar: one is attacked “on”, but killed “of”.

An act that is called by the name of a sort (`act: strike`) is of that sort, with all its words. Of any other act each
word tells for itself, so that a codebook may call its acts as it likes.
"""

from framing.codebook.inflection import forms

WORDS = {
    "strike": """
        strike attack bomb bombard shell shoot hit pound pummel hammer assault raid storm invade ambush fire torpedo
        strafe ram launch overrun infiltrate ransack target charge besiege crash slam plough airstrike air-strike
        gunfire onslaught invasion incursion offensive counteroffensive barrage rampage blitz siege blockade bombardment
        """,
    "kill": """
        kill murder slaughter massacre butcher assassinate assassination execute execution behead decapitate slay
        exterminate extermination annihilate annihilation lynch bloodbath carnage pogrom death die perish
        """,
    "wound": "wound injure injury hurt maim mutilate mutilation torture stab rape cripple bruise beat beating",
    "seize": """
        seize seizure abduct abduction kidnap capture detain detention arrest imprison imprisonment jail snatch intern
        internment captivity hostage-taking
        """,
    "release": "release free liberate liberation rescue",
    "destroy": """
        destroy destruction flatten demolish demolition level raze devastate devastation wreck bulldoze torch loot ruin
        """,
    "damage": "damage spoil vandalise vandalize vandalism smash deface",
}
_SORTS = {
    form: sort
    for sort, words in WORDS.items()
    for word in words.split()
    for part in ("verb", "noun")
    for form in forms(word, part)
}


def sort_of(act: str, words: str, verb: bool) -> str:
    """The sort of an act that these words mean: of a verb its first word tells, of a noun the last; "" for none known.

    >>> sort_of("strike", "impact", False), sort_of("violence", "mob attack", False), sort_of("arrest", "lift", True)
    ('strike', 'strike', '')
    """
    if act in WORDS:
        return act
    parts = words.lower().split()
    return _SORTS.get(parts[0 if verb else -1], "")
