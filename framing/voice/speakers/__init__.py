"""Who says each quotation: rules over words, clauses and names; unknown stays unknown.

- `grammar/`: words, noun phrases and clauses of one paragraph. `noun_phrases`: the words for a source.
- `persons/`, `names`: who is named in an article, and is he or she. `article`: all of this for one article.
- `rules`, `beside_marks`, `headlines`: each way in which a text attributes words. `speaker_of_cue`: whose they are.
- `pronouns`, `documents`, `coreference`: from "he" or "the minister" to one name. `nameability`: is it a name at all?
- `attribute`: all of them together, for every quotation of an article. `identity`: one speaker across articles.
"""
