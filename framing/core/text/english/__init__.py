"""What holds of English whatever a text is about.

- `function_words`: pronouns, determiners, prepositions, conjunctions, auxiliaries, days. `irregular_verbs`: their pasts
  and participles. `ordinary_words`: whether English has a word at all. `other_languages`: whether a text is English.
"""
