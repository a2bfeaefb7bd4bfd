"""The numbers on pages: looked up in records, measured and kept, or found where somebody typed them."""
