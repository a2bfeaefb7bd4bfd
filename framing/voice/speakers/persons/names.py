"""The text of one article in; out, who is named in it and where.

General rules of English newsroom style: a full name first and a surname afterwards, a title or role before or after the
name, then “the minister” for whoever was called a minister. There is no list of politicians; the word lists are role
nouns, nouns for bodies and documents, and capitalised words that name nobody.
"""

import re

from framing.core.text.english.function_words import DETERMINERS
from framing.core.text.english.ordinary_words import is_name_too, is_ordinary, is_place
from framing.core.text.surnames import ARTICLES, BEGIN_SURNAMES, ELIDED, PARTICLES
from framing.core.text.words import SPACES
from framing.voice.capitals import is_somebodys
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.speaker_nouns import (
    AGENT,
    BODIES,
    DOCUMENTS,
    GROUPS,
    IN_NAMES,
    NO_NAME,
    QUALIFIERS,
    ROLES,
    SHORT_TITLES,
    covers_two_fields,
    is_plural,
)
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.persons.genders import learn_genders
from framing.voice.speakers.persons.grouping import SURNAMES_TOO, group_mentions
from framing.voice.speakers.persons.people import Mention, People
from framing.voice.speakers.persons.roles_beside import BLANK, POSSESSIVE, role_after, role_before

_TITLE = rf"{SHORT_TITLES}\."
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES))}|[’'‘]t)"  # van ’t Hof
# al-Hayya, d’Aubry
_ARTICLE = rf"(?:(?<![\w-])(?:(?:{'|'.join(sorted(ARTICLES))})[-‑]|(?:{'|'.join(sorted(ELIDED))})[’']))"
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
# U.S., J.; O’Neill, Lee-Ray; the Dockers’ Association
_OF_S = rf"(?:(?<=s)[’'](?={BLANK}{_CAPITAL}))"
_WORD = rf"(?: (?:{_CAPITAL}\.)+ | {_ARTICLE}? {_CAPITAL}[^\W_]*(?:[’'‑-][^\W_]+)* {_OF_S}? )"
# A run of capitalised words. What stands before a name in it (a title, a nation, a ministry) is told apart afterwards.
NAME = re.compile(
    rf"""
    (?<![\w\#]) (?: {_TITLE} | {_WORD} )                                              # not in “#AnnLee”, “eBay”
    (?: (?: {BLANK} [“"‘'] {_CAPITAL}[^\W\d_]{{1,15}} [”"’'] )? {BLANK}                   # Bo “Slim” Lee
        (?: (?:of|for){BLANK}(?:the{BLANK})?                                        # Times of Israel
          | (?:{_PARTICLE}{BLANK}){{1,3}}
          | &{BLANK}                                                                # Lee & Sons
        )?                                                                          # Ann de Lee, Ray van der Poe
        (?: {_TITLE} | {_WORD} | \d{{1,3}}(?![\d,.%]*\d) )                          # Channel 12
    )*
    """,
    re.VERBOSE,
)
_TWO_FIELDS = re.compile(
    rf"\b[Tt]he{BLANK}(?P<name>(?P<first>{_CAPITAL}[a-z]+){BLANK}and{BLANK}(?P<second>{_CAPITAL}[a-z]+)"
    rf"{BLANK}(?P<body>{_CAPITAL}[a-z]+))(?![\w-]|{BLANK}{_CAPITAL})"
)
_PIECE = re.compile(rf"[^ {SPACES}]+")
_PARTISANS = {"democrat", "republican", "american"}
# What stands before a name as Mr. does; in small letters some of these are verbs, and none is what somebody is.
_ADDRESSES = set(
    """
    miss mx cllr cr ald fr revd eng engr mallam hajia hajiya otunba datuk madame mme mlle monsieur señor señora herr
    frau signor signora
    """.split()
)
# What somebody is, and a surname as well.
_OFFICES = set("chaplain consul convict dean detective dissident principal shepherd tory warden".split())
_RANKS = set("PC WPC DS DI DCI DSI DCS DSU DAC ACC ASP DSP CSP SSP DIG IGP AIG".split())  # of police, in capitals
_PAPERS = set("gamer gazette monthly report today user week weekly world".split())  # what papers' names end in
# Letters behind a name: Ann Lee KC; of members of a parliament they say what she is, too.
_LETTERS = set("KC QC SC SAN MP MPP MSP MEP MLA MLC TD MBE OBE CBE DBE KBE MD PhD JP".split())
Run = list[tuple[int, str, str]]  # capitalised words: where each begins, as printed, and in small letters
LONGEST = 30  # words of a name: a longer run of capitals is a list
_HEADED = ROLES | BODIES | {"state", "bank", "ministry", "minister", "secretary"}
_OFFICE_AND = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Dd]irector|[Hh]ead)(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w’'-]{1,40}){1,2}"
    r"(?:,\s[A-Z][\w’'-]{1,40}){0,3},?\sand\s$"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:…][”\"’')\]]*|[“\"‘(])\s*$")
# What somebody is, before a name: Ten-year-old, Lund-based.
_IS_SO = re.compile(r"-(?:old|aged|based|born|bred|raised|reared|educated|trained|winning|speaking|backed|turned)$")


def people_of(text: str, spans: list[tuple[int, int]]) -> People:
    """Everybody named in these stretches of a text.

    >>> text = "Mayor Ann Lee spoke. “No,” said Lee. The mayor left."
    >>> found = people_of(text, [(0, len(text))])
    >>> [mention.person.name for mention in found.mentions], found.holder(["mayor"], 40).name
    (['Ann Lee', 'Ann Lee'], 'Ann Lee')
    """
    mentions = [mention for start, end in spans for mention in _mentions(text, start, end)]
    found = People(group_mentions(text, mentions), mentions)
    learn_genders(text, spans, found)
    return found


def _mentions(text: str, start: int, end: int):
    """Where names stand: of bodies for two fields (the Dock and Harbour Union), and in the text between them."""
    at = start
    for body in _TWO_FIELDS.finditer(text, start, end):
        if covers_two_fields(*(word.lower() for word in body.group("first", "second", "body"))):
            yield from _runs(text, start, at, body.start("name"))
            at = body.end()
            yield Mention(body.start("name"), at, tuple(body["name"].split()), frozenset())
    yield from _runs(text, start, at, end)


def _runs(text: str, start: int, at: int, end: int):
    for match in NAME.finditer(text, at, end):
        yield from _split(text, start, match)


def _split(text: str, start: int, match: re.Match):
    """A run of capitalised words as mentions: cut where a possessive or a word that names nobody stands."""
    run: Run = []
    for word in list(_PIECE.finditer(match.group()))[_opens_with_a_verb(text, start, match) :]:
        piece = word.group()
        if piece[0] in "“\"‘'" and piece[-1] in "”\"’'":
            continue  # the “Slim” of Bo “Slim” Lee
        low = piece.lower().rstrip(".")
        base = low.split("’")[0].split("'")[0] if "’" in low or "'" in low else low
        linked = low in ("of", "for", "the") and run and (low == "the" or run[-1][2] in _HEADED or _is_of_a_body(run))
        linked = linked or (low in IN_NAMES and run and run[-1][2].endswith("s"))  # Doctors Without Borders
        initial = len(run) > 0 and len(piece) == 2 and piece[1] == "."  # the A. of Ann A. Lee
        given = low == "jan" and "." not in piece  # Jan Lee; the month has its full stop or a day after it
        at = match.start() + word.start()
        if base in NO_NAME and not (linked or initial or given or is_somebodys(text, at, at + len(base))):
            yield from _mention(text, start, run)
            run = []
            continue
        owner = run and run[-1][1] != POSSESSIVE.sub("", run[-1][1]) and low not in BODIES
        if owner or len(run) == LONGEST:
            yield from _mention(text, start, run)  # Egypt’s | Sinai Peninsula, but Prime Minister’s Office
            run = []
        run.append((match.start() + word.start(), piece, low))
    yield from _mention(text, start, run)


def _is_of_a_body(run: Run) -> bool:
    """“the Association of Teachers | of | Norland”: does a body's name begin that has an “of” already?"""
    return any(word == "of" and run[at][2] in BODIES for at, (_, _, word) in enumerate(run[1:]))


def _opens_with_a_verb(text: str, start: int, match: re.Match) -> bool:
    """“Added Ann Lee: …”, “Said Ann Lee”, where a sentence begins; Said Musa has that name."""
    low = match.group().lower().split()
    says = VERBS.get(low[0]) == "finite" and (low[0].endswith("ed") or low[0] in ("said", "says", "wrote", "writes"))
    return says and len(low) > (2 if low[0] == "said" else 1) and _begins_a_sentence(text, start, match.start())


def _begins_a_sentence(text: str, start: int, at: int) -> bool:
    return at == start or _SENTENCE_START.search(text, max(start, at - 4), at) is not None


def _mention(text: str, start: int, run: Run):
    """One run as a mention: the title before the name and the name itself, told apart."""
    run, member = _without_letters(text, start, _without_its_end(text, start, _without_its_opening(run)))
    low = [POSSESSIVE.sub("", word[2]) for word in run]  # “the Minister’s claim”: a role alone, too
    role_end = _past_titles(text, start, run, low)
    if role_end >= len(low) or (role_end and low[role_end] in ("of", "for")):
        return  # a role alone, also with its place: “the Archbishop of Holtby”
    at, (last_at, last, _) = run[0][0], run[-1]
    common = low[0].endswith(("ing", "ed", "ly")) or low[0] in GROUPS | DOCUMENTS
    if len(run) == 1 and common and _begins_a_sentence(text, start, at):
        return  # “Standing next to her”: a capital only because a sentence begins
    role_end = role_end or _past_what_one_is(run, low)
    if any(piece != POSSESSIVE.sub("", piece) for _, piece, _ in run[:-1]):
        role_end = 0  # the Prime Minister’s Office, the Teachers’ Union
    end = POSSESSIVE.sub("", last)
    finish = last_at + len(end)
    role = member | {word for word in low[:role_end] if word != "of"}
    if role_end:  # “former | Mayor Ann Lee”
        role |= QUALIFIERS & set(text[max(start, at - 12) : at].lower().split()[-1:])
    role |= role_before(text, start, at, len(run) == 1) | role_after(text, at, finish)
    yield Mention(at, finish, (*(piece for _, piece, _ in run[role_end:-1]), end), frozenset(role))


def _without_its_opening(run: Run) -> Run:
    """“Echoing | Ann Lee”, “Ten-year-old | Ann Lee”, “London-based | Ann Lee”, “Per | Ann Lee”, but Per Lindqvist."""
    while run and run[0][2].isdigit():
        run = run[1:]
    while len(run) > 1 and (VERBS.get(run[0][2]) == "ing" or _IS_SO.search(run[0][1])):
        run = run[1:]
    return run[1:] if len(run) > 2 and run[0][2] == "per" and gender_of_first_name(run[1][2]) else run


def _without_its_end(text: str, start: int, run: Run) -> Run:
    """“Minister | of”, “Ann Lee | 0:11”; and the end of an office: “Minister of Water and | Sanitation | Ann Lee”."""
    while run and (run[-1][2] in ("of", "for", "the") or _is_clock(text, *run[-1][:2])):
        run = run[:-1]
    return run[1:] if len(run) > 2 and _OFFICE_AND.search(text, max(start, run[0][0] - 80), run[0][0]) else run


def _without_letters(text: str, start: int, run: Run) -> tuple[Run, set[str]]:
    """“Ann Lee | KC”, “Ann Lee | MP”; and what the letters say she is."""
    member: set[str] = set()
    while len(run) > 1 and run[-1][1] in _LETTERS and (run[-1][2] not in ROLES or _is_a_member(text, start, run)):
        member, run = member | ({run[-1][2]} & ROLES), run[:-1]
    return run, member


def _past_titles(text: str, start: int, run: Run, low: list[str]) -> int:
    """“Minister | Ann Lee”, “Miss | Lee”, “Del. | Ann Lee”, but María del Pilar; 0 where there is none."""
    role_end = 0
    if _is_a_body(run, low):
        return role_end
    for number, word in enumerate(low[: len(low) - _surname_of_an_office(text, start, run)]):
        piece = run[number][1]
        rank = piece in _RANKS and low[-1] not in BODIES | _PAPERS  # not “PC World”
        if piece[0].isupper() and (word in ROLES or (word in _ADDRESSES and piece != "Miss.") or rank):
            role_end = _past_office(low, number + 1)
    return role_end


def _is_a_body(run: Run, low: list[str]) -> bool:
    """“Justice Department”, “American Federation of Teachers”: a role begins its name; not “Justice Ann House”."""
    head = next((at for at, word in enumerate(low) if word in ("of", "for")), len(low)) - 1
    if head < 1 or low[head] not in BODIES or run[0][1].endswith(".") or (head == 1 and low[1] in SURNAMES_TOO):
        return False
    titles = ROLES - {"chief", "head"} if is_plural(low[-1]) else ROLES  # “Association of Head Teachers”
    return not any(map(gender_of_first_name, low[1:])) and titles.isdisjoint(low[head:])


def _past_what_one_is(run: Run, low: list[str]) -> int:
    """“Striker | Ann Lee”, “DSC | Ann Lee”, “Witness | Ann Lee”: 1 where a first name follows the word, else 0."""
    agent = AGENT.fullmatch(low[0]) or (1 < len(low[0]) < 5 and low[0].isalpha() and run[0][1].isupper())
    common = len(low[0]) > 2 and is_ordinary(low[0]) and not (is_name_too(low[0]) or is_place(low[0].capitalize()))
    agent = agent or common or low[0] in _OFFICES
    told = len(low) > 2 and agent and not gender_of_first_name(low[0])
    return int(bool(told) and gender_of_first_name(low[1]) is not None)


def _is_a_member(text: str, start: int, run: Run) -> bool:
    """Ann Lee | MP, but a “Labour MP”."""
    begin = run[0][0]
    before = text[max(start, begin - 9) : begin].lower().split()[-1:]
    told = before != [] and (before[0] in DETERMINERS | {"another", "one"})
    return gender_of_first_name(run[0][2]) is not None or (len(run) > 2 and not told)


def _surname_of_an_office(text: str, start: int, run: Run) -> bool:
    """Ann | Bishop, “her lawyer, Imran | Sheikh”: an office behind a first name, or in what somebody is called."""
    if len(run) < 2 or POSSESSIVE.sub("", run[-1][2]) not in ROLES - _PARTISANS or run[-2][2] in ROLES:
        return False
    begin = run[0][0]
    if len(run) == 2 and role_before(text, start, begin, alone=False):
        return True
    first = len(run) == 2 or run[-3][2] in ROLES  # not “North Carolina Governor”, nor “the Georgia Governor”
    of_a_place = text[max(start, begin - 4) : begin].lower().endswith(("the ", " a ", " an "))
    return first and not of_a_place and gender_of_first_name(run[-2][2]) is not None


def _is_clock(text: str, start: int, piece: str) -> bool:
    """Ann Lee | 0:11"""
    return piece.isdigit() and text[start + len(piece) : start + len(piece) + 1] == ":"


def _past_office(low: list[str], at: int) -> int:
    """Where the name begins after a role: Secretary of State | Ann Lee, Minister of State for Ports | Ann Lee."""
    begun = at
    while at + 2 < len(low) and low[at] in ("of", "for"):
        at += 2 + (low[at + 1] == "the")
    names = (n for n in range(at, len(low) - 1) if gender_of_first_name(low[n]) and low[n] not in BEGIN_SURNAMES)
    first = next(names, at)
    return first if at > begun and first > at else min(at, max(begun, len(low) - 1))
