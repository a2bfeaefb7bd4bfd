"""What a site sends as a whole, a letter or a day's paper."""
