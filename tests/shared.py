"""What several test modules need when they are collected: read once for all of them."""

from framing.codebook.load import read_codebook

CODEBOOK = read_codebook("data/codebook.yml")  # the suite's own
