"""Files that word processors and spreadsheet programs write: the text in them."""
