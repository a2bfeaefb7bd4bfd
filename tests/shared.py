"""What several test modules need when they are collected: read once for all of them."""

from hypothesis import settings

from framing.codebook.load import read_codebook

CODEBOOK = read_codebook("data/codebook.yml")  # the suite's own

# Where one random example takes long, since whole tables are made of it: 30 of them, and 120 in the thorough profile.
COSTLY = settings(max_examples=settings.default.max_examples * 3 // 10)
