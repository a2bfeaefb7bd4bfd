"""Everything that the suite says of comments, against people: sentiment and stance, all engines and floors in one run.

`python benchmarks/comments.py` in the top folder of the suite; about ten minutes. It runs the benchmarks beside it:
`comments_sentiment.py` (against people's ratings, and its speed), `comments_stance_rules.py`,
`comments_stance_learned.py`; each can be run alone. The figures go into data/validity.csv, which notebook 08 reads.
How long many comments take: `comments_many.py`.
"""

import comments_sentiment
import comments_stance_learned
import comments_stance_rules


def main() -> None:
    """Run all three, one after the other."""
    comments_sentiment.main([])
    comments_stance_rules.main()
    comments_stance_learned.main([])


if __name__ == "__main__":
    main()
