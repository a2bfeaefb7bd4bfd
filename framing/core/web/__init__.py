"""Pages for a browser: closed to everything from outside, served to this computer alone; and what a notebook shows."""
