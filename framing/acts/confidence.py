"""How far a row of acts is trusted: by which way its parties are known; out, the share that was right on labelled news.

Measured on 1,799 sentences of one newspaper that people had labelled for victim and for who is named responsible (The
Breach 2023; `benchmarks/breach.py` prints the shares again). Labels disagree with themselves in some of them, so that
the shares are floors rather than ceilings. Both sides are measured together: a side gets no share of its own.
"""

SURE = 0.8  # from here on an act counts as sure

# Of every hundred acts of killing whose party was known in this way, how many had the party that people had labelled.
PATIENT = {
    "stated": 0.95,
    "by the source": 0.87,
    "as the opponent": 0.91,
    "by another act in the sentence": 0.87,
    "by the place": 0.86,
    "by what they are called": 0.85,
    "by what was told before": 0.56,
}
AGENT = {"clause": 0.92, "sentence": 0.81, "passage": 0.56}  # passage: as of what was told before


def confidence_of(agent_named: str, agent_party: str | None, patient_known: str) -> float | None:
    """The share right of the less sure of agent's and patient's party; None where neither party is known.

    >>> confidence_of("clause", "company", "stated"), confidence_of("nowhere", None, "by the place")
    (0.92, 0.86)
    """
    shares = [AGENT[agent_named]] if agent_party else []
    shares += [PATIENT[patient_known]] if patient_known else []
    return min(shares, default=None)
