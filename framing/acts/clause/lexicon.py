"""English around an act: helping verbs, what brings a deed about, weapons and events, people, small words of numbers.

General English of news. Which words are an act, and who the parties are, stands in the codebook.
"""

from framing.codebook.inflection import forms
from framing.core.text.english import function_words
from framing.core.text.english.function_words import AUXILIARY, DAYS, DETERMINERS, PREPOSITIONS, STARTS_CLAUSE
from framing.core.text.english.irregular_verbs import IRREGULAR, pasts
from framing.core.text.english.ordinary_words import is_noun
from framing.core.text.words import MONTHS


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def verb_set(verbs: str) -> frozenset[str]:
    """Some verbs in all their forms: “order”, “orders”, “ordered”, “ordering”."""
    every = (form for verb in verbs.split() for form in (*forms(verb, "verb"), *pasts(verb)))
    return frozenset(form for form in every if "'" not in form)


BE = function_words.BE | word_set("gotten 's 're lay lie lies")
HELPERS = BE | (AUXILIARY - {"went", "on", "aloud"})
HELPERS |= word_set(
    "having allegedly apparently all both each since either neither thus thereby far so almost nearly repeatedly too"
)
# What stands before a form without an ending that is a verb: “to kill”, “would kill”, “they kill”.
BEFORE_BASE = word_set(
    "to will would can could may might must shall should do does did didn't don't cannot can't won't"
    " not they we you i who people that help helped and"
)
BEFORE_NOUN = (DETERMINERS - {"that"}) | (PREPOSITIONS - {"to"}) | word_set("another such more fewer less own all last")

# Verbs by which somebody does what a noun says (“launched an attack”), and by which something ends in it (“led to the
# deaths of”, “responsible for the killing of”). A number says how many words further the noun may stand.
CARRY_OUT = word_set(
    "launch launches launched launching carry carries carried carrying commit commits committed committing conduct"
    " conducts conducted conducting wage wages waged waging perpetrate perpetrated perpetrating stage staged staging"
    " unleash unleashed unleashing mount mounted mounting begin began begun start started starting lead led leading"
    " execute executed make made making orchestrate orchestrated undertake undertook undertaking pursue pursued"
    " continue continued continuing intensify intensified resume resumed expand expanded step stepped plan planned"
    " planning respond responds responded responding retaliate retaliated retaliating answered inflict inflicted "
    "inflicting order ordered"
)
CAUSES = verb_set("cause leave lead result inflict bring render") | word_set("responsible culpable behind for")
# What stands between those who suffer and “killed” or “dead”: “nine people reported killed”, “feared dead”.
HELD_TO_BE = word_set("reported confirmed feared believed presumed declared pronounced officially reportedly either")
# What somebody avoids, risks or means to do has not happened.
AVOIDS = verb_set("avoid prevent minimise minimize limit threaten contemplate avert foil thwart") | word_set(
    "reduce reducing risk risks risking threat threats fear fears intent capable aimed forestall without"
)
SUFFERS = verb_set("suffer sustain endure face")
LEAVES = verb_set("leave find")
PERCEIVES = verb_set("see watch hear film show depict catch photograph picture")  # guards beating a man

# Verbs in forms that no noun has, beside helping verbs, verbs of saying and pasts in -ed.
PLAIN_VERBS = word_set(
    "rises came comes goes takes made makes gives left begins begun became becomes brought kept grows led met"
    " sent sat stood spread thrown cast lay laid lost won sees seen drives shows seems remains includes continues"
    " appears suggests means needs wants tries starts sought burst fled slept fought heard bought caught taught"
    " built withdrew overran swept crept dug include wept"
)
PLAIN_VERBS |= {past for verb, (past, *more) in IRREGULAR.items() if more and past != verb and not is_noun(past)}
# … and those that are their own pasts, where somebody does it to something: “Settlers | set | fire to”.
OWN_PASTS, BEHIND_SET = word_set("beat cut hit put set shut used"), word_set("fire ablaze alight off up")

# What kills without being anybody: weapons and events. They name an agent only with a party (“Israeli air strikes”).
WEAPONS = word_set(
    "missile rocket bullet bomb shell mortar drone tank warplane jet aircraft plane helicopter artillery shrapnel knife"
    " gun rifle fire gunfire projectile munition explosive grenade mine gunshot weapon barrage warhead crossfire"
)
EVENTS = word_set(
    "attack strike airstrike raid assault bombardment shelling bombing explosion blast war conflict fighting clash"
    " battle violence siege offensive operation campaign incursion invasion onslaught rampage massacre collision crash"
    " accident incident fire shooting retaliation response combat hostility crossfire bloodshed blockade action"
    " intervention exchange skirmish rioting riot unrest uprising protest ambush stampede collapse earthquake flood"
    " storm disease hunger starvation famine dehydration injury wound cancer illness disaster crackdown airstrikes"
    " gunbattle shootout firefight attempt policy pogrom slaughter killing murder terror terrorism crime"
)
# Words after “by” that are no agent: when, how, by how much.
NOT_BY = DAYS | word_set(
    "now then far itself mistake accident hand midday noon midnight night dawn nightfall chance surprise"
    f" {' '.join(MONTHS).lower()} least comparison contrast"
    " how what many some all more email phone telephone car truck boat air land sea foot law default saying"
)
# What links an act to the event in which it happened.
IN_EVENT = word_set("in during by from under amid after following")

# What is published when it is “released”.
PUBLISHED = word_set(
    "letter statement report document documents video videos footage tape tapes ad ads advertisement poll polls survey"
    " returns return emails email e-mails records record transcript transcripts data figures list names results numbers"
    " photo photos photograph photographs image images picture pictures analysis findings details memo plan budget book"
    " film movie song album audio recording information texts messages files file guidelines draft news schedule map"
    " tally filings filing tax taxes studies study estimate estimates press review summary testimony opinion"
)
# Heads of phrases after “by” that say where or when: “by the river”.
WHERE_OR_WHEN = word_set(
    "river lake roadside road sea shore coast beach bank border side gate wall door fence stream canal path highway"
    " kerb curb pavement quay day night dawn noon midday evening morning"
)
VICTIMS = word_set("victim victims suspect suspects survivor survivors scene spree rampage range death deaths incident")
PEOPLE = word_set(
    "people person men man women woman children child civilian civilians others other those everyone everybody someone"
    " somebody anyone anybody nobody none family families boy boys girl girls baby babies infant infants youth youths"
    " teenager teenagers adult adults student students resident residents victim victims worker workers medic medics"
    " doctor doctors journalist journalists reporter reporters staff colleague colleagues patient patients individual"
    " individuals member members minor minors son sons daughter daughters mother mothers father fathers parent parents"
    " brother brothers sister sisters husband wife grandmother grandfather relatives relative loved one ones elderly"
    " toddler toddlers newborn newborns refugee refugees citizen citizens survivor survivors paramedic paramedics"
    " pedestrian passenger passengers driver villager villagers customer shopper worshipper worshippers innocent"
    " innocents lives life crowd crowds bystander bystanders hundreds thousands dozens scores tens half majority"
    " more most many several few two three four five six seven eight nine ten both prisoner prisoners soldier soldiers"
    " troops officer officers fighter fighters militant militants police policeman policemen gunman gunmen cyclist"
    " cyclists farmer farmers aid pair couple"
)
NOBODY = word_set("nobody none no-one neither")
ADVERBS = word_set(
    "more than least up to as many about around nearly almost some an estimated over at roughly approximately"
    " close only just another further all well"
)

# What tells when (“last week”, “the same night”, “two days later”) has one of the first, some of the second, the noun.
WHICH_TIME = word_set("last next this each every the a an")
WHICH_TIME_TOO = word_set("following previous same next past last other second third few couple of")
TIME_NOUNS = word_set(
    "second minute hour day night morning afternoon evening week weekend fortnight month year season summer winter"
    " spring autumn decade century time"
)
AFTER_TIME = word_set("ago earlier alone")
# By which somebody makes another one do something: “ordered police to evict”.
_MAKE = """
    advise allow appoint ask assign authorise authorize beg bribe cause challenge coax coerce command commission compel
    convince dare direct dispatch empower enable encourage enlist entice exhort expect force get goad help hire implore
    incite induce instruct invite lobby mandate need oblige obligate order permit persuade press pressure pressurise
    prod prompt provoke push recruit request require spur summon task teach tell tempt train trick trust urge want warn
    """
MAKES_DO = verb_set(_MAKE)
# Before “to” and a verb these are verbs, whatever stands before them, and no nouns as “plan” and “attempt” may be.
ONLY_VERBS = word_set(
    "want intend seek try agree refuse decline fail expect prefer continue manage begin start have appear seem tend"
    " choose strive threaten prepare arrange learn hesitate opt consent volunteer dare proceed"
)

# A noun phrase goes back over these to a noun before: “strikes on houses in Gaza”, “members of the family”.
JOINS = word_set(
    "of in from at near on for inside outside across between by with about against throughout around over under among"
    " including toward towards"
)
# What is no noun, whatever stands beside it.
FUNCTION_WORDS = PREPOSITIONS | STARTS_CLAUSE | HELPERS
BREAKS = (STARTS_CLAUSE - {"and", "or", "nor", "than"}) | word_set("who which that whom whose ; : ( )  — – ― --  …")
