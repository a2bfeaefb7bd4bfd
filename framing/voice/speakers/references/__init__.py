"""From the words for a speaker (“he”, “the minister”, “Lee”) to whom they mean."""
