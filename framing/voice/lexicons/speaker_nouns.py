"""Word lists for finding speakers: nouns for roles, bodies, groups and documents; capitalised words that name nobody.

General newsroom English. Nothing here knows a person, a country or a conflict.
"""

import re

from framing.core.text.english.function_words import PRONOUNS
from framing.core.text.english.ordinary_words import is_listed, is_place
from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS, SHORT_MONTHS

_SHORT = (
    "Mr Mrs Ms Dr Gen Lt Col Maj Capt Brig Adm Cmdr Sgt Cpl Pfc Pvt Det Insp Supt Atty Hon Msgr Amb Sen Sens Gov Rep"
    " Reps Prof Rev Del"
)
DATE_WORDS = {month.lower() for month in MONTHS} | {f"{month.lower().rstrip('?')}." for month in SHORT_MONTHS}
# What is printed short before or in a name, with a full stop that ends no sentence: a pattern.
SHORT_TITLES = any_of(_SHORT, "St Fr Jr Sr")
ROLES = set(
    f"""
    activist actor actress administrator admiral adviser advisor advocate aide alderman ambassador American analyst
    anchor archbishop assistant attorney author banker barrister bishop boss businessman businesswoman candidate captain
    cardinal ceo chair chairman chairwoman chairperson chancellor chief co-chair coach colonel columnist commander
    commentator commissioner congressman congresswoman constable consultant coordinator correspondent councillor
    councilor counsel councilman councilwoman cleric critic delegate democrat deputy diplomat director doctor economist
    editor emir envoy executive expert farmer fellow founder co-founder general governor head headmaster headmistress
    headteacher historian host imam inspector investigator investor journalist judge justice king lawmaker lawyer leader
    lecturer lieutenant major manager mayor member minister mogul mother father neurosurgeon nominee officer official
    operative opponent organizer owner parent partner pastor philanthropist physician pollster pope premier presidency
    president president-elect priest prime prince princess producer professor prosecutor publisher queen rabbi rancher
    registrar republican reporter representative researcher reverend resident retiree scholar scientist secretary
    senator sergeant sheikh sheriff skipper solicitor speaker spokesman spokesperson spokeswoman star strategist student
    superintendent supporter surgeon surrogate teacher treasurer veteran vicar vice voter whip worker writer
    mp mpp mep msp td mla mlc sir dame lord lady {_SHORT}
    alhaji chieftain collector comrade magistrate shri smt
    architect astronaut barmaid bursar classmate co-pilot eyewitness housemate intern jockey midwife paramedic passerby
    brigadier commodore corporal marshal provost publican quarterback roommate teammate
    ayatollah chargé entrepreneur rapporteur
    """.lower().split()
)
BODIES = set(
    """
    academy administration agency airline alliance army arm assembly association authority bank board brigade
    broadcaster bureau cabinet campaign center centre channel chamber charity church clinic club coalition college
    commission committee company congress consortium consulate cooperative corporation council court daily defense
    department directorate embassy faction federation fire firm force forces forum foundation front fund government
    group herald hospital house inquiry inspectorate institute journal jury knesset league magazine military militia
    ministry monitor movement navy network news newspaper office opposition organisation organization outlet pac
    panel parliament party pentagon platform police post press project radio regulator reserve review secretariat
    senate service society station syndicate taskforce team times treasury tribunal tribune trust tv union
    university watch watchdog
    """.split()
)
# Several of them, of which “they” may say something: not “houses”, “offices”, “posts”.
PLURAL_BODIES = set(
    """
    agencies airlines associations banks charities churches clinics clubs commissions committees companies councils
    factions firms governments groups militias ministries networks newspapers organisations organizations parties
    regulators teams unions universities watchdogs
    """.split()
)
DOCUMENTS = set(
    """
    ad advertisement advisory affidavit announcement article audit bill blog book brief brochure bulletin caption
    circular column communique communiqué complaint document dossier editorial email e-mail factsheet filing flyer
    guidance handout headline indictment law lawsuit leaflet letter manifesto memo memorandum message newsletter note
    notice op-ed order page pamphlet paper petition piece platform post poster poll press prospectus readout release
    report resolution ruling sign statement story study suit survey text transcript tweet warrant website
    """.split()
)
GROUPS = set(
    """
    activists aides advisers allies analysts authorities commentators conservatives critics crowd demonstrators
    democrats experts families family leaders lawmakers lawyers media newspapers observers officials opponents people
    police prosecutors protesters protestors republicans reporters reports residents scholars soldiers source sources
    supporters voters witness witnesses
    """.split()
)
NO_NAME = DATE_WORDS | set(
    """
    a about above according across after afterward again against all along also although amid among an and another any
    are as asked at back because before behind being below beside besides between beyond both but by can could
    despite did do does down during each early earlier either even ever every everyone everything few finally first
    following for former formerly from further given had has have having he her here hers herself him himself his how
    however i if in indeed inside instead into is isn't it its itself just last late later like long
    many may maybe me meanwhile more moreover most much my near neither never nevertheless next no nobody none nor
    not nothing notably now of off often ok on once one only or other others our out over perhaps please rather recently
    right same saying second several she should shortly since so some someone something sometimes soon still such than
    that the their them then there these they third this those though three through throughout thus to today together
    tomorrow too toward two under unless unlike until up upon very was we well were what whatever when
    whenever whereas where whether which while who whoever whom whose why will with within without would yes
    yesterday yet you
    your monday tuesday wednesday thursday friday saturday sunday jan feb aug sept oct nov dec additionally
    """.split()
)
# A rank: who is “the prime minister” is not the deputy prime minister, and the other way round.
QUALIFIERS = set("deputy vice former ex acting assistant associate shadow interim outgoing incoming junior".split())
# What somebody says, as a noun: “Lee’s claim that …”, “Lee’s verdict: …”. The words are then Lee’s.
SAYING_NOUNS = set(
    """
    accusation admission advice allegation announcement answer apology appeal argument assertion assessment
    assurance barb belief boast characterisation characterization charge claim comment complaint conclusion
    confession contention conviction criticism declaration demand depiction description diagnosis estimate
    explanation fear gibe hope insistence insult jibe joke line mantra message motto observation opinion phrase plea
    pledge portrayal prediction promise proposal question quip quotation quote reaction rebuke refrain remark reply
    response retort slogan statement suggestion summary take taunt testimony thought threat tirade tweet verdict view
    vow warning word
    """.split()
)
SAYING_NOUNS |= {f"{noun}s" for noun in SAYING_NOUNS} | {"testimonies", "apologies", "replies", "queries"}
# What is heard of somebody, besides: “came shouts from the crowd”, “The loudest cheer came from Lee: ‘…’”.
CRIES = set("advice applause cheer cheers cry cries note voice whisper word words praise shout shouts laugh".split())
# How nouns for people end, in the singular: "the engineer", "the librarian".
_AGENT_ENDS = any_of("er or ist ian eer man woman ant ee")
_OTHER_AGENTS = any_of(
    "man woman boy girl friend neighbour nurse chef pilot widow monk nun guest agent apprentice athlete aunt bride",
    "bridegroom cadet clerk client colleague cook cop couple cousin dad guard groom heir hostage husband landlady",
    "landlord monarch mum nephew niece patient peer poet recruit relative son spouse twin uncle victim wife youth",
)
OTHER_AGENT = re.compile(_OTHER_AGENTS)
AGENT = re.compile(rf"[a-z]{{2,40}}{_AGENT_ENDS}|{_OTHER_AGENTS}")
# After a noun for people these lead on to what they are: “a source close to the family”, “people loyal to her”.
LED_ON = set("close familiar briefed involved loyal opposed sympathetic affiliated aligned based present".split())
DESCRIPTIONS = set("characterisation characterization depiction description portrayal".split())
# What stands before a headline's colon and says what kind of piece it is.
SLUGS = set(
    """
    analysis breaking comment correction editorial exclusive explainer factbox feature gallery interview
    investigation latest letters live obituary opinion photos podcast poll profile review revealed timeline update
    updated video watch
    """.split()
)
# Words that stand for a role that is worded differently, in general newsroom English.
ALSO_CALLED = {
    "diplomat": {"secretary state", "foreign minister", "ambassador", "envoy"},
    "premier": {"prime minister"}, "lawmaker": {"senator", "sen", "representative", "rep", "congressman", "delegate",
    "congresswoman", "mp"}, "senator": {"sen"}, "governor": {"gov"}, "congressman": {"rep", "representative"},
    "congresswoman": {"rep", "representative"}, "general": {"gen", "chief staff"}, "spokesman": {"spokesperson"},
    "spokeswoman": {"spokesperson"}, "spokesperson": {"spokesman", "spokeswoman"}, "nominee": {"candidate"},
    "correspondent": {"reporter"}, "reporter": {"correspondent"}, "professor": {"prof"}, "doctor": {"dr"},
    "judge": {"justice"}, "lawyer": {"attorney", "barrister", "counsel", "solicitor"}, "councillor": {"cllr", "cr"},
    "constable": {"pc"}, "sergeant": {"sgt"}, "lieutenant": {"lt"}, "captain": {"capt"}, "colonel": {"col"},
    "admiral": {"adm"}, "inspector": {"insp", "di"}, "superintendent": {"supt"}, "priest": {"fr", "revd", "reverend"},
    "chairman": {"chair"}, "chairwoman": {"chair"}, "adviser": {"advisor"}, "representative": {"rep"},
    "broadcaster": {"channel", "radio", "news", "tv", "network", "station"}, "newspaper": {"times", "post", "journal"},
}  # fmt: skip
IN_NAMES = {"without", "against", "beyond", "with", "off"}  # with a capital: “Doctors Without Borders”
# Save the Children
ASKED_IN_NAMES = set("defend end feed fight free help hear keep protect reclaim save stop unite".split())
NOUNS_IN_LY = set(
    """
    ally anomaly assembly belly bully daily elderly family folly homily monopoly monthly quarterly rally reply supply
    tally underbelly weekly
    """.split()
)


def ends_in_ly(word: str) -> bool:
    """An adverb, as far as its form tells: “sharply”, but not “family” or “supply”.

    >>> [ends_in_ly(word) for word in ("sharply", "family")]
    [True, False]
    """
    return word.endswith("ly") and word not in NOUNS_IN_LY


HEADS = ROLES | DOCUMENTS | GROUPS | BODIES
NAMELIKE = ROLES | GROUPS | DOCUMENTS | PRONOUNS


def covers_two_fields(first: str, second: str, body: str) -> bool:
    """Is “the … and … …” the name of one body, by its words in small letters: two fields, and the body for both?

    >>> covers_two_fields("dock", "harbour", "union"), covers_two_fields("treasury", "home", "office")
    (True, False)
    """
    known = all(is_listed(field) and not is_place(field.capitalize()) for field in (first, second))
    return known and {first, second}.isdisjoint(BODIES | ROLES) and body in BODIES - {"party"}  # Labour and Green: two


def is_plural(noun: str) -> bool:
    """Does a noun in small letters mean several, by its ending or as a group: “residents”, “fishermen”, “police”?

    >>> [is_plural(noun) for noun in ("residents", "fishermen", "police", "mayor", "previous")]
    [True, True, True, False, False]
    """
    if noun in GROUPS or noun.removesuffix("s") in ROLES - {noun}:
        return True
    return noun.endswith(("s", "men", "people")) and not noun.endswith(("ss", "us", "is"))
