"""How a learned stance did on texts that it had not seen."""

import numpy as np
import pandas as pd

from framing.compare.intervals import share_interval


def report_on(stances, said, confidence, labels: list[str], sure: float) -> pd.DataFrame:
    """How the model did on texts it had not seen; shares with exact intervals."""
    rows = []

    def share(measure: str, right: int, n: int) -> None:
        low, high = share_interval(right, n)
        rows.append((measure, right / n if n else np.nan, float(low), float(high), n))

    share("right", int((said == stances).sum()), len(stances))
    spoken = confidence >= sure
    share(f"speaks (confidence {sure:g} or more)", int(spoken.sum()), len(stances))
    share("right when it speaks", int((said == stances)[spoken].sum()), int(spoken.sum()))
    scores = []
    for label in labels:
        both, given, told = (
            ((said == label) & (stances == label)).sum(),
            (stances == label).sum(),
            (said == label).sum(),
        )
        share(f"{label}: precision", int(both), int(told))
        share(f"{label}: recall", int(both), int(given))
        scores.append(2 * both / max(given + told, 1))
    rows.append(("macro-F1", float(np.mean(scores)), np.nan, np.nan, len(stances)))
    commonest = pd.Series(stances).value_counts()
    share(f"floor: always {commonest.index[0]}", int(commonest.iloc[0]), len(stances))
    numbers = dict.fromkeys(["value", "low", "high"], "Float64")
    return pd.DataFrame(rows, columns=["measure", "value", "low", "high", "n"]).astype(numbers)


def reliability(stances, said, confidence) -> pd.DataFrame:
    """How often the model is right at which confidence, in five equal parts: from, to, confidence (mean), right, n."""
    order = np.argsort(confidence, kind="stable")
    rows = []
    for part in np.array_split(order, 5):
        if len(part):
            right = float((said[part] == stances[part]).mean())
            rows.append((confidence[part].min(), confidence[part].max(), confidence[part].mean(), right, len(part)))
    return pd.DataFrame(rows, columns=["from", "to", "confidence", "right", "n"])
