"""The grammar of one paragraph, without a parser: `tokens`, then noun `phrases`, then the subjects of `clauses`."""
