"""How sure a number or a difference is, where articles are what was drawn."""
