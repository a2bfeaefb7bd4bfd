"""Who acts and who suffers, as the words of an act's own clause say."""
