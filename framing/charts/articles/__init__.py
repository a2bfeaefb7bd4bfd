"""Charts of articles: what is on the page, whose words, who speaks, one story side by side."""
