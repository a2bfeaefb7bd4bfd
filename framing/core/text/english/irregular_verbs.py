"""The irregular verbs of English, and whether a form is a past."""

# Each with its pasts and participles; who lists a verb is not asked for
# them. “Lie” is none of them: whoever lists it means untruths, and not that a child lay on the floor.
_IRREGULAR = """
    arise arose arisen, awake awoke awoken, bear bore borne born, beat beat beaten, begin began begun, bend bent,
    bereave bereft, beseech besought, bet bet, bid bid bade bidden, bind bound, bite bit bitten, bleed bled,
    blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built, burn burnt,
    burst burst, buy bought, cast cast, catch caught, choose chose chosen, cleave clove cleft cloven, cling clung,
    come came, cost cost, creep crept, cut cut, deal dealt, dig dug, do did done, draw drew drawn, dream dreamt,
    drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed, feel felt,
    fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbad forbidden,
    forget forgot forgotten, forgive forgave forgiven, forsake forsook forsaken, freeze froze frozen, get got gotten,
    give gave given, go went gone, grind ground, grow grew grown, hang hung, have had, hear heard, hew hewn,
    hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt, knit knit, know knew known, lay laid,
    lead led, lean leant, leap leapt, learn learnt, leave left, lend lent, let let, light lit,
    lose lost, make made, mean meant, meet met, mow mown, pay paid, plead pled, prove proven, put put, quit quit,
    read read, rend rent, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, saw sawn, say said,
    see saw seen, seek sought, sell sold, send sent, set set, sew sewn, shake shook shaken, shave shaven, shear shorn,
    shed shed, shine shone, shoot shot, show shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk,
    sit sat, slay slew slain, sleep slept, slide slid, sling slung, slit slit, smell smelt, smite smote smitten,
    sow sown, speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat,
    split split, spoil spoilt, spread spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck,
    sting stung, stink stank stunk, strew strewn, stride strode stridden, strike struck, string strung,
    strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung,
    take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, thrust thrust,
    tread trod trodden, wake woke woken, wear wore worn, weave wove woven, wed wed, weep wept, wet wet, win won,
    wind wound, wring wrung, write wrote written
"""
IRREGULAR = {verb: tuple(rest) for verb, *rest in map(str.split, _IRREGULAR.split(","))}
# They change as the verb that follows them does: overthrew, withheld, rebuilt.
_BEFORE = ("over", "under", "with", "up", "out", "fore", "mis", "un", "re", "be", "for", "inter")
_NO_PASTS = {"rebound", "relent", "resent"}  # verbs of their own, whatever they look made of
PRESENT = {past: verb for verb, pasts in IRREGULAR.items() for past in pasts}


def pasts(verb: str) -> tuple[str, ...]:
    """The past and the participle of an irregular verb; of another one nothing.

    >>> pasts("steal"), pasts("overthrow"), pasts("arrest")
    (('stole', 'stolen'), ('overthrew', 'overthrown'), ())
    >>> pasts("lie")
    ()
    """
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    for before in _BEFORE:
        if verb.startswith(before) and (rest := verb.removeprefix(before)) in IRREGULAR:
            return tuple(before + past for past in IRREGULAR[rest])
    return ()


def is_past(form: str) -> bool:
    """Does a form look like a past, regular or not?

    >>> is_past("overthrew"), is_past("arrested"), is_past("feed"), is_past("resent")
    (True, True, False, False)
    """
    if form in _NO_PASTS:
        return False
    known = form in PRESENT or any(form.startswith(one) and form.removeprefix(one) in PRESENT for one in _BEFORE)
    return known or (form.endswith("ed") and not form.endswith("eed") and form not in IRREGULAR)  # not feed, shed, wed
