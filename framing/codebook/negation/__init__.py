"""Whether a sentence rejects the name that it mentions."""
