"""What is claimed: one claim, the claims that the notebooks make for any corpus, and how they are said.

- `claim`: a claim, who or what it compares, and whether it can be asked of an analysis.
- `headline_claims`: those of the notebooks' last cells, and those over time.
- `phrasing`: claims, choices and reasons in words.
"""
