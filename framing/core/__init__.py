"""The ground floor, which knows no rule about news: text, spans, tables, files, errors, intervals, word lists."""
