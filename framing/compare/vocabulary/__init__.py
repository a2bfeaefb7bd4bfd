"""Every word of the articles: which set groups apart, which stand beside a name, and each on its line."""
