"""Who acts and whose the dead are, where the clause does not say so: the sentence, the place, what was told before."""
