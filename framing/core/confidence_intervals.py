"""Exact intervals: of a share, of a count, and of the ratio of two rates."""

import numpy as np

from framing.core.arguments import checked
from framing.core.errors import FramingError


@checked()
def share_interval(k, n, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """The exact (Clopper–Pearson) interval of a share, k of n; NaN where n is 0. Clopper & Pearson (1934).

    k may be a fraction, where several coders share an item. One below 0, or above n, raises `FramingError`.

    >>> low, high = share_interval([0, 3], [14, 14])
    >>> [f"{a:.3f} to {b:.3f}" for a, b in zip(low, high)]
    ['0.000 to 0.232', '0.047 to 0.508']
    """
    from scipy.special import betaincinv

    k, n = _counts(k, n)
    _refuse_counts(k, n)
    tail = (1 - level) / 2
    with np.errstate(invalid="ignore"):
        low = np.where(k > 0, betaincinv(np.where(k > 0, k, 1), n - k + 1, tail), 0.0)
        high = np.where(k < n, betaincinv(k + 1, np.where(k < n, n - k, 1), 1 - tail), 1.0)
    return np.where(n > 0, low, np.nan), np.where(n > 0, high, np.nan)


@checked()
def count_interval(k, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """The exact interval of a Poisson count (Garwood 1936), in mentions; divide by the words for a rate.

    >>> low, high = count_interval([0, 5])
    >>> [f"{a:.3f} to {b:.3f}" for a, b in zip(low, high)]
    ['0.000 to 3.689', '1.623 to 11.668']
    """
    from scipy.special import gammaincinv

    [k] = _counts(k)
    _refuse_counts(k)
    tail = (1 - level) / 2
    low = np.where(k > 0, gammaincinv(np.where(k > 0, k, 1), tail), 0.0)
    return low, gammaincinv(k + 1, 1 - tail)


@checked()
def log_ratio_interval(k1, n1, k2, n2, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """The exact conditional interval of log2((k1 / n1) / (k2 / n2)): how many times a word doubles from group 2 to 1.

    Given k1 + k2, k1 is binomial, and the Clopper–Pearson limits of its share are limits of the ratio of the two
    rates (Evert 2022, Measuring keyness). Without a mention in group 2 there is no upper limit (inf), without one in
    group 1 no lower (-inf); without any, nothing is known (NaN).

    >>> low, high = log_ratio_interval([8, 3], 1000, [2, 0], 1000)
    >>> [f"{a:.2f} to {b:.2f}" for a, b in zip(low, high)]
    ['-0.33 to 5.27', '-1.27 to inf']
    """
    k1, n1, k2, n2 = _counts(k1, n1, k2, n2)
    limits = share_interval(k1, k1 + k2, level)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = (np.log2(share / (1 - share) * n2 / n1) for share in limits)
    return low, high


def _counts(*given) -> tuple[np.ndarray, ...]:
    """Counts as arrays of one shape; what is no number raises `FramingError`."""
    try:
        return np.broadcast_arrays(*(np.asarray(one, float) for one in given))
    except (TypeError, ValueError) as error:
        why = str(error).rstrip(".")
        raise FramingError(f"These are no counts: {why}.", advice="Give numbers, or lists of one length.") from None


def _refuse_counts(k: np.ndarray, n: np.ndarray | None = None) -> None:
    """A part that is below nothing, or more than the whole (but for a hair's breadth of rounding)."""
    wrong = k < 0 if n is None else (k < 0) | (k > n + 1e-9 * np.abs(n))
    if wrong.any():
        of = "" if n is None else f" of {n[wrong].flat[0]:g}"
        raise FramingError(
            f"There is no count of {k[wrong].flat[0]:g}{of}.", advice="k is 0 or more, and n at least k."
        )
