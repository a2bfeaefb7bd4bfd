"""What holds of English whatever a text is about.

- `irregular_verbs`: their pasts and participles. `ordinary_words`: whether English has a word at all.
"""
