"""Who says each quotation: rules over words, clauses and names; unknown stays unknown.

- `persons/`: who is named in an article, he or she.
- `article`: all of this for one article. `records`: what the rules hand one another.
- `cues/`: each way in which a text attributes words, and whose they are.
- `references/`: from "he", "the minister" or somebody without a name to one speaker.
- `attribute`: all of them together, for every quotation of an article. `identity`: one speaker across articles.
  `descriptions`: how articles describe their speakers.
"""
