"""Charts of names: who calls it what, how often, in whose voice."""
