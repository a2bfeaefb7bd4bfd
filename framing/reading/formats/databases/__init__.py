"""Articles as press databases export them."""
