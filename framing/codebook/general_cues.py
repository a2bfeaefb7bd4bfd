"""Words that speak for or against whatever they stand beside, as many for one end as for the other.

They serve targets of a codebook that list no words of their own, or that ask for these beside their own. Written as a
codebook's: a word stands for its forms.
"""


def _listed(words: str) -> list[str]:
    return [" ".join(word.split()) for word in words.split(",")]


FAVOR = _listed("""
    I support, we support, I love, we love, I like, I enjoy, I admire, I respect, I trust, I appreciate, we
    appreciate, I agree with, is right, are right, is good, are good, was good, great, excellent, wonderful,
    fantastic, brilliant, amazing, superb, outstanding, terrific, splendid, valuable, invaluable, indispensable,
    important, essential, vital, useful, helpful, beneficial, good idea, great idea, good thing, a must, a joy, a
    pleasure, a blessing, a godsend, work well, effective, meaningful, worthwhile, worth it, well worth, makes
    sense, best, applaud, kudos, thanks, thank you, grateful, proud of, in favor of, in favour of, should be
    allowed, should be available, should be protected, should be free, should be required, should stay, should keep,
    we need, we need more, encourage, enrich, lifesaver, saves lives, long live, I am for, I'm for, we are for,
    we're for, good on, more power to, hands off, hats off to, bravo, I back, we back, I stand with, we stand with,
    I stand by, we stand by, has my support, has my full support, has my vote, gets my vote, will get my vote, will
    have my vote, has my backing, has my full backing, must go ahead, should go ahead, I am with, I'm with, we are
    with, we're with, is honest, are honest, was honest, beautiful, well done to, credit to, a success, an asset, a
    gem, nothing wrong with, no problem with, nothing against, no objection to, no objections to, no complaints
    about, a hero, saints, angels, patriots, lifesavers, a legend, a role model, selfless, hardworking, a triumph, a
    treasure, a delight, worth every penny, won my vote, earned my trust, earned my respect, has my respect, has my
    trust, have my respect, have my trust, have my support, have my full support, have my vote, is safe, are safe,
    is fair, are fair, is necessary, are necessary, is needed, are needed, brave, is overdue, are overdue, is long
    overdue, are long overdue, is innocent, are innocent, heroes, decent people, is honourable, are honourable,
    generous, admirable, good people, sensible, common sense, is the right decision, is the right choice, is a step
    forward, is the way forward, smartest, wisest, are as good as each other, solidarity with, I salute, I commend,
    I would trust, has a right to, have a right to, has every right, have every right, was right, were right, a
    fan of, big fan of, huge fan of, could not agree more with, fair play to, I welcome, a bargain, a star,
    is first class, are first class, is the solution, are the solution
""")
AGAINST = _listed("""
    I oppose, we oppose, I hate, we hate, I despise, I detest, I condemn, I reject, I distrust, I disagree with, is
    wrong, are wrong, is bad, are bad, was bad, bad, terrible, awful, horrible, horrific, disgusting, appalling,
    useless, pointless, worthless, overrated, unnecessary, harmful, dangerous, waste, wasteful, bad idea, terrible
    idea, bad thing, a mistake, a joke, a scam, a fraud, a disgrace, disgraceful, shameful, sucks, ineffective,
    stupid, foolish, ignorant, nonsense, makes no sense, unfair, unjust, immoral, unethical, cruel, cruelty,
    inhumane, barbaric, hypocrisy, hypocritical, corrupt, greedy, lazy, racist, sexist, worst, threat, problem with,
    sick of, tired of, fed up with, opposed to, get rid of, should be banned, should be abolished, should be
    illegal, should not be allowed, unacceptable, abolish, ruin, exploitation, I am against, I'm against, we are
    against, we're against, shame on, boycott, down with, say no to, no to, I can't stand, we can't stand, no fan
    of, had enough of, vote out, must be stopped, should be stopped, must be scrapped, should be scrapped, must not
    go ahead, should not go ahead, a farce, a shambles, not get my vote, not have my vote, won't get my vote, won't
    have my vote, I dislike, liar, is dishonest, are dishonest, was dishonest, ugly, a failure, a liability, an
    eyesore, a nuisance, a nightmare, I object to, we object to, a disaster, a clown, an idiot, a crook, a rip-off,
    a catastrophe, lost my vote, lost my trust, lost my respect, lost my support, lost my sympathy, is a disservice,
    is an outrage, stupidest, dumbest, are as bad as each other, no respect for, no sympathy for, is unsafe, are
    unsafe, is ridiculous, are ridiculous, is outrageous, are outrageous, selfish, is reckless, are reckless, is
    incompetent, are incompetent, is guilty, are guilty, hypocrite, crooks, thugs, parasites, leeches, traitors,
    bloodsuckers, a tyrant, a menace, heartless, shameless, cowards, clowns, arrogant, spineless, is ruthless,
    senseless, is the wrong decision, is the wrong choice, is a step backward, is a step backwards, is to blame, are
    to blame, I blame, I despair of, is a lie, has no right, have no right, has no business, have no business, is a
    con, was wrong, were wrong, no friend of, no admirer of, no great fan of, could not disagree more with, good
    riddance to, I deplore, a ripoff, a flop, is rubbish, are rubbish, is the problem, are the problem
""")
