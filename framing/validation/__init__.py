"""Would it hold? `robustness`: under every other choice of the analyst; `coding`: against what people coded."""

from framing.validation import coding, robustness

__all__ = ["coding", "robustness"]
