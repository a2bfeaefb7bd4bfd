"""How likely each word is source, cue or content of reported speech: a small trained model."""
