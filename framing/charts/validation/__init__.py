"""Charts of robustness: each claim under every choice."""
