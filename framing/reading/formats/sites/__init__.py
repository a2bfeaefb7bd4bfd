"""Pages, posts and comments as sites and archives of them give them."""
