"""Whose words they are: the words for a source, and who is meant by them."""
