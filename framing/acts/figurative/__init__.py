"""Figures of speech: deeds that are meant in words only, and the English that tells them."""
