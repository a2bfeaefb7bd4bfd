"""What is wrong with a codebook: every fault at once, each with its place in the file and what to do about it."""
