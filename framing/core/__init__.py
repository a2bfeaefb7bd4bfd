"""The ground floor, which knows nothing of news: text, spans, tables, files, errors, intervals, word lists, marks."""
