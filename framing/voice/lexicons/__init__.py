"""The English word lists of the voice rules: `cues` (verbs and phrases that report), `verbs`, `nouns`."""
