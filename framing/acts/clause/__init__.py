"""One sentence with an act in it: its words, its subject, how it puts the act, and whether that happened."""
