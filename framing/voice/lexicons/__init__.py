"""The English word lists of the voice rules.

- `cues`: verbs and phrases that give a source. `verbs`: verbs of saying in their forms, and the small words of clauses.
- `nouns`: roles, bodies, groups, documents. `first_names`: he, she, and short forms.
- `around_marks`: what tells a work, a nickname or a word itself. `reported_speech`: for the rules of reported speech.
"""
