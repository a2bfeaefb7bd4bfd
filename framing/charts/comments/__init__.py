"""Charts of readers' comments: sentiment, stance, threads, the words behind a score."""
