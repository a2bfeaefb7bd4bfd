"""The grammar of a paragraph, without a parser: `tokens`, `nouns`, noun `phrases`, subjects of verbs (`clauses`)."""
