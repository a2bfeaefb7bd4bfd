"""Who says each quotation: rules over words, clauses and names; unknown stays unknown.

- `tokens`, `clauses`, `noun_phrases`: the grammar of one paragraph. `names`: who is named in an article.
- `rules`: each way in which a text attributes words (cue before, cue after, according to …).
- `coreference`: from "he" or "the minister" to one name. `nameability`: do these words name somebody at all?
- `attribute`: all of them together, for every quotation of an article.
"""
