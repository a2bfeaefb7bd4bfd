"""Where and by whom an article was filed: the words at its head, which nobody says."""

from framing.core.text.surnames import has_capital
from framing.voice.reported.sentence import DASHES

_FILED = {",", ".", "(", ")", "/", "and"}  # in “HOLM, Norvale (ABC) —”
_LONG = 16  # tokens before the dash, at most
# Bodies and countries whose short names read like words, and so might be taken for a town before a dash.
_SHORT_NAMES = set(
    """
    acas africom asean aukus brics cobra comesa ecofin ecowas eurojust europol fema fifa finra frontex iata icann icao
    interpol mercosur nafta nasa nasdaq nato norad oecd ofcom ofgem ofsted ofwat opec osce osha oxfam saarc seato uae
    uefa unaids unesco unicef unifil unrwa usa usaid usmca
    """.split()
)
_VOWELS = set("aeiouy")


def filed_until(words: list[str]) -> int:
    """How many tokens at the head of a sentence say where and by whom it was filed.

    >>> filed_until("HOLM , Norvale ( ABC ) — The lock is shut".split()), filed_until("The lock — is shut".split())
    (7, 0)
    >>> filed_until("( ABC ) — The lock is shut".split()), filed_until("NATO — Russia ties are cold".split())
    (4, 0)
    """
    head = words[words[0] == "(" :][:1] or [""]
    if not (head[0].isupper() and len(head[0]) > 2):
        return 0
    dash = next((at for at in range(1, min(_LONG, len(words))) if words[at] in DASHES), 0)
    if dash == 1 and (head[0].lower() in _SHORT_NAMES or _VOWELS.isdisjoint(head[0].lower())):
        return 0  # “NATO — Russia ties”, “BBC — …”: no town
    filed = all(has_capital(word) or word.isdigit() or word in _FILED for word in words[:dash])
    return dash + 1 if filed and dash else 0
