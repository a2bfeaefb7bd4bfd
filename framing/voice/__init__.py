"""Step 4, voice: passages in; out, who speaks in each stretch of an article.

Read in this order: `quotations` (what kind of quotation each pair of marks is, and the voices), `people` and `speakers`
(who says it; `words`, `clauses`, `attribution`, `phrases`, `somebody` and `coreference` are their grammar; `cues`,
`nouns` and `grammar` their lists), `reported` (speech without marks; `tokens`, `vocabulary`, `traits`, `tagger` are its
model, `sourcing` its rules), and `sources` (who is meant by its sources).
"""
