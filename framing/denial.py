"""Is a name denied where it stands? For programs that ask for nothing else: `from framing.denial import denial`."""

from framing.codebook.negation.denial import denial

__all__ = ["denial"]
