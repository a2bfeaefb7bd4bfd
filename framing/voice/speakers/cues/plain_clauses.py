"""A quotation in a clause without a verb of saying; out, whose it is: whose deed the clause tells.

Lee wants “…”; Lee got a letter that offered her “…”; Lee spoke of “…”, Ray of “…”; whereas Lee saw “…”, Ray saw “…”.
"""

from framing.voice.grammar.before_verbs import SUBORDINATE
from framing.voice.grammar.clauses import FAR, Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.around_marks import JUDGED
from framing.voice.lexicons.speaker_nouns import DOCUMENTS
from framing.voice.lexicons.speaker_verbs import PUNISHING
from framing.voice.speakers.cues.after_marks import content_end
from framing.voice.speakers.cues.speaker_of_cue import source
from framing.voice.speakers.cues.viewpoints import COPULA
from framing.voice.speakers.records import Source

_ACCUSED = {form for form in PUNISHING if form.endswith("ed")} | {"guilty", "innocent", "cleared", "convicted"}
_ACCUSED |= {"acquitted", "absolved", "suspected", "wanted", "indicted", "prosecuted", "investigated", "charged"}
_ACCUSED |= set("accusations allegations claims complaints reports rumors rumours suggestions talk warnings".split())
_MAKING = {"made", "make", "makes", "making"}
_CONTRASTS = {"while", "whereas", "where", "although", "though"}
_WHATEVER = {"whatever", "whenever", "wherever", "however", "what"}
_LED = 5  # tokens up to the “after” of “Some two days after”
_RELATIVE = 10  # tokens of “that offered to pay the old man” to the quotation


def clause_subject(line: Line, token: int) -> Source | None:
    """No verb of saying: the subject of the clause, if a quotation is part of what it does."""
    first, _ = line.sentence(token)
    first = max(first, token - FAR)
    parted = next((n + 1 for n in range(token - 1, first, -1) if line.low[n] == ";"), first)
    if line.low[token - 1] in ("of", "for") and line.low[token - 2] in _ACCUSED and line.low[token - 3] not in _MAKING:
        return None  # “Lee was cleared of ‘…’”, “looked into claims of ‘…’”: as a charge words it
    letter = _in_a_document(line, token, parted)
    if letter is not None:
        return letter
    found = line.head_subject(parted, token) or line.head_subject(first, token)
    if found is None or found[1] > token or line.low[token - 1] == "who":
        return None  # “Lee, the potter who ‘made mud sing’”: said of her
    return source(line, found, (line.to[found[1] - 1], line.to[found[1] - 1]), "clause subject")


def _in_a_document(line: Line, token: int, first: int) -> Source | None:
    """“Lee got a letter from Ray that offered her ‘…’”: the document whose clause the quotation stands in."""
    for at in range(token - 2, max(first, token - _RELATIVE), -1):
        if line.low[at] in (QUOTE, ",", ";"):
            return None
        if line.low[at] in ("that", "which"):
            found = line.noun_phrase(at - 1, first) if line.may_say(at + 1) else None
            written = found is not None and not DOCUMENTS.isdisjoint(line.low[slice(*found)])
            return source(line, found, (line.at[at + 1], line.to[at + 1]), "clause subject") if written else None
    return None


def gapped(line: Line, token: int, first: int) -> Source | None:
    """“Lee spoke of ‘…’, her rival, Ray, of ‘…’”: the second goes without the verb of the first.

    Not “Lee accused Ray of ‘…’ and Kern of ‘…’”: whoever stands there is an object, and Lee says both.
    """
    before = next((n for n in range(token - 2, max(first, token - _RELATIVE) - 1, -1) if line.low[n] == QUOTE), None)
    if before is None or line.low[token - 1] not in ("of", "about", "as", "to", "for"):
        return None
    spoke = line.low[before - 1] == line.low[token - 1] and line.is_verb(before - 2)
    if not spoke or line.is_passive(before - 2, first):
        return None
    begin = before + 1
    while begin < token and line.low[begin] in (",", "and", "but", "while", "whereas"):
        begin += 1
    found = line.phrase_from(begin, token - 1) if begin > before + 1 else None
    if found is None or not line.speaks((found[0], token - 1)) or any(map(line.may_say, range(begin, token))):
        return None
    whole = found[1] == token - 1 or line.low[found[1]] == "," == line.low[token - 2]
    return source(line, found, (line.at[token - 1], line.to[token - 1]), "clause subject") if whole else None


def main_after(line: Line, token: int, first: int, text: str, found: Source | None) -> Source | None:
    """“Whereas Lee spoke of ‘…’, Ray saw ‘…’”, “…, whereas Ray saw ‘…’”: the second is Ray’s, whatever his verb."""
    begin = next((n + 1 for n in range(token - 1, max(first, token - FAR) - 1, -1) if line.low[n] == QUOTE), token)
    comma = int(begin < token and line.low[begin] == ",")
    if begin >= token or not (comma or content_end(line, begin - 1, text) == ","):
        return None
    joined = line.low[begin + comma] in (_CONTRASTS | {"but"})
    if not joined and line.low[first] not in _CONTRASTS | {"what"}:
        return None
    comma += joined
    if found is not None and found.cue_start >= line.at[begin - 1]:
        return None  # the main clause has a cue of its own
    subject = line.phrase_from(begin + comma, token)
    if subject is None or subject[1] >= token or not line.speaks(subject) or line.low[subject[0]] == "it":
        return None
    return source(line, subject, (line.to[subject[1] - 1], line.to[subject[1] - 1]), "clause subject")


def contrasted(line: Line, token: int, first: int, text: str) -> Source | None:
    """“Where Lee sees ‘…’, Ray said …”: the subject of the clause before the main clause, whatever its verb; “Even
    though Lee welcomed it as ‘…’, Ray said …”, “Two days after Lee …”: where it judges."""
    comma = content_end(line, token, text) == "," or line.low[token + 1 : token + 2] == [","]
    if not comma:
        return None
    if line.low[first] not in _CONTRASTS | _WHATEVER | {"as", "when"}:
        if not JUDGED.search(text, line.at[first], line.at[token]):
            return None
        first = next((n for n in range(first, min(first + _LED, token)) if line.low[n] in SUBORDINATE), token)
    if line.low[first] in ("as", "when") and line.low[token - 1] in COPULA:  # “As he was “the best”, Lee said, he won.”
        return None
    begin = first + 1
    begin += line.low[begin : begin + 1] in (["to"], ["for"])
    found = line.phrase_from(begin, token) if begin < token else None
    if found is None or found[1] >= token or not line.speaks(found) or line.low[found[0]] == "it":
        return None
    does = next((n for n in range(found[0] + 1, found[1]) if line.may_say(n)), found[1])  # “the mayor | means”
    return source(line, (found[0], does), (line.to[does - 1], line.to[does - 1]), "clause subject")
