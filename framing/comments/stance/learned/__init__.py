"""The other engine of stance: a model learned from a sample that people have coded, and how well it does."""
