"""Whose a deed is that a noun names: of an event the one who does it, of a genitive the one who does or suffers it."""
