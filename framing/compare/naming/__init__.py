"""What each group calls a thing: in shares of its names, per 1,000 words, in how many articles, over time."""
