"""Tables of articles and of readers' comments, and small dated tables beside them."""
