"""The words before and after quotation marks by which a work, or a thing that has a name of its own, is known.

Each pattern ends at the opening mark or begins after the closing one. All of them are English.
"""

import re

from framing.core.text.patterns import any_of

WORK = r"""(?:
    album | anthem | anthology | aria | article | autobiography | ballad | ballet | biography | book | bestseller |
    biopic | cantata | carol | cartoon | chapter | classic | column | comic | concerto | comedy | commentary |
    canvas | debut | documentary | docuseries | drama | editorial | epic | etching | episode | essay | exhibit |
    exhibition | (?<=\ba\ )history | EP | LP | fable | farce | film | fresco | game | hymn | instal?lment |
    installation | lecture | lullaby | magazine | manifesto | memoir | miniseries | mixtape | monograph | motto |
    movie | mural | musical | novel | novella | oil | op-ed | opera | operetta | oratorio | painting | pamphlet |
    play | podcast | poem | portrait | program(?:me)? | requiem | screenplay | sculpture | sequel | series | show |
    single | sitcom | song | sonnet | sketch | spin-off | (?:cover|feature|front-page|lead|short)\ story | symphony
    | talk | tapestry | thesis | thriller | track | tragedy | treatise | trilogy | tune | video | watercolou?r )"""

WORK_BEFORE = re.compile(
    rf"""
    (?: (?P<work> \b (?: {WORK} | (?!shows\b) {WORK}s ) )
        (?: ,? \s+ (?:titled|entitled|called|named|headlined|is|was|such\sas|includ(?:e|es|ed|ing)|like|among\sthem)
          | \s (?:about|by|from|of|on) \s [^.;:,“”"]{{2,50}} (?=,) )? [,:]?
      | \b (?: blog | broadsheet | newsletter | newspaper | tabloid | website | weekly ) (?: ,? \s called )? ,?
      | (?: [’']s | \b (?:his|her|their|its|\d{4}) ) \s hits? (?: \s (?:includ(?:e|es|ed|ing)|was|were) | ,)?
      | \b (?:titled|entitled|subtitled|headlined|headed) ,?
      | (?P<paper> \b (?:paper|report|study|dissertation) ) ,?
    ) \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
WORK_AFTER = re.compile(
    rf"""
    ,? \s{{1,20}} (?: (?:is|was) \s{{1,20}} )?
    (?: a | an | the | this | his | her | their | its | [A-Z]\w{{1,40}}(?:\s[A-Z]\w{{1,40}})?[’']s? )
    \s{{1,20}} (?:[\w’'-]{{1,40}}\s{{1,20}}){{0,4}}?
    {WORK} \b
    (?! \s{{1,20}} (?:critic|crew|director|editor|fan|festival|industry|maker|owner|producer|review|star|writer) ) (?!-)
    """,
    re.VERBOSE,
)
# The “Early Tide” radio show: the kind of work right after its name.
WORK_BESIDE = re.compile(rf"\s{{1,20}}(?:[a-z][\w-]{{1,40}}\s{{1,20}})?{WORK}\b(?!-)", re.VERBOSE)
# Only of a work: these tell a title of one word, too.
WORK_OF = re.compile(
    r"\b(?:(?:author|adaptation|cast|director|episode|performance|premiere|production|remake|revival|screening|season"
    r"|soundtrack|staging|trailer)s?\s(?:of|to|for)|star(?:s|red|ring)\sin)\s+$"
)
# The ship “X”: a kind of thing that has a name of its own.
_AFLOAT = """
    barge boat brig brigantine catamaran clipper coaster corvette cruiser cutter destroyer dhow dinghy dredger ferry
    freighter frigate galleon gunboat icebreaker ketch launch lifeboat liner lugger minesweeper schooner ship sloop
    steamboat steamer steamship submarine tanker trawler trimaran tug tugboat vessel warship yacht
    """
_ALOFT = (
    "aeroplane aircraft airplane airship balloon bomber drone glider helicopter jet lander plane probe rocket rover"
)
_ALOFT += " satellite spacecraft spaceship telescope express locomotive train tram supercomputer robot chatbot"
_ANIMALS = (
    "bear bull bullock calf camel cat colt cow dog donkey elephant filly foal gelding goat gorilla horse lion mare"
)
_ANIMALS += " mule ox parrot pig pony rabbit ram sheep sheepdog stallion steer tiger tortoise whale"
_STORMS = "cyclone hurricane storm tornado typhoon"
_TOGETHER = "band choir duo ensemble orchestra quartet quintet trio exercise mission operation project"
_HOUSES = (
    "bakery bar bistro brewery café cafe casino cinema club gallery guesthouse hostel hotel inn nightclub pizzeria pub"
)
_HOUSES += " restaurant tavern teahouse"
_THINGS = any_of(_AFLOAT.strip(), _ALOFT, _ANIMALS, _STORMS, _TOGETHER, _HOUSES, "app brand codename")
THING = re.compile(rf"\b{_THINGS},?\s+$", re.IGNORECASE)
