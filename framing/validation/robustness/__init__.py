"""Would another choice change it? An analysis and claims in; out, each claim under every choice.

An analyst chooses: whose words reported speech is, whether captions count, what is divided by what. Each choice is
defensible, and so is each way of combining them. Here a claim is computed under all of them at once (a multiverse:
Steegen, Tuerlinckx, Gelman & Vanpaemel 2016) and drawn as a specification curve (Simonsohn, Simmons & Nelson 2020).

- `choices`: what can be chosen. `claims/`: what is claimed, and how both are said in words.
- `material`: what can be counted. `counts`: counting it. `estimates`: what a claim measures. `multiverse`: under all
  choices at once.
- `agency`: whether the one who acts is named less often when one party suffers, under choices of its own.
- `summary`: how often a claim holds, and which choice turns it. `overview`: what came out of many claims together, and
  which of them hold over articles, too.

The share of specifications that keep a claim is no probability: choices depend on one another, and whoever declares
other choices gets another share. No p-value is made of it.
"""

from framing.validation.robustness.agency import agency, agency_summary
from framing.validation.robustness.choices import Choice, declare
from framing.validation.robustness.claims.claim import Claim, for_each
from framing.validation.robustness.claims.headline_claims import headline_claims, not_claimed, period_claims
from framing.validation.robustness.multiverse import Curve, Multiverse, recompute, within_reach
from framing.validation.robustness.overview import findings, holding, leads, strongest, undone_by
from framing.validation.robustness.summary import behind, effects, summarise, turning

__all__ = [
    "Choice",
    "Claim",
    "Curve",
    "Multiverse",
    "agency",
    "agency_summary",
    "behind",
    "declare",
    "effects",
    "findings",
    "for_each",
    "headline_claims",
    "holding",
    "leads",
    "not_claimed",
    "period_claims",
    "recompute",
    "strongest",
    "summarise",
    "turning",
    "undone_by",
    "within_reach",
]
