"""Which words beside a quotation name its source, and by which rule."""
