"""The English word lists of the voice rules.

- `reporting_words`: verbs and phrases that give a source. `speaker_verbs`: verbs that bring a
  quotation, in their forms.
- `speaker_nouns`: roles, bodies, groups, documents. `first_names`: he, she, and short forms.
- `works`: what tells a work, or a thing with a name. `around_marks`: a nickname, a sign, a word itself.
- `reported_speech`: for the rules of reported speech.
"""
