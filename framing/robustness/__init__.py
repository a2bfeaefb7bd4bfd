"""Step 10, robustness: would another choice change it? An analysis and claims in; out, each claim under every choice.

An analyst chooses: whose words reported speech is, whether captions count, what is divided by what. Each choice is
defensible, and so is each way of combining them. Here a claim is computed under all of them at once (a multiverse:
Steegen, Tuerlinckx, Gelman & Vanpaemel 2016) and drawn as a specification curve (Simonsohn, Simmons & Nelson 2020).

`choices` what can be chosen · `claims` what is claimed · `wording` how choices and claims are said in words ·
`headlines` the claims of the notebooks, for any corpus · `material` what can be counted · `counting` how ·
`specifications` all of it at once · `sums` what came out: how often a claim holds, and which choice turns it ·
`together` what came out of many claims together.

The share of specifications that keep a claim is no probability: choices depend on one another, and whoever declares
other choices gets another share. No p-value is made of it.
"""

from framing.robustness.choices import Choice, declare
from framing.robustness.claims import Claim, for_each
from framing.robustness.headlines import headline_claims, not_claimed
from framing.robustness.specifications import Curve, Multiverse, recompute
from framing.robustness.sums import behind, effects, summarise, turning
from framing.robustness.together import holding, leads, strongest, undone_by

__all__ = [
    "Choice",
    "Claim",
    "Curve",
    "Multiverse",
    "behind",
    "declare",
    "effects",
    "for_each",
    "headline_claims",
    "holding",
    "leads",
    "not_claimed",
    "recompute",
    "strongest",
    "summarise",
    "turning",
    "undone_by",
]
