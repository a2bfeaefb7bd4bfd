"""What is published in a form of its own: e-books, letters (newsletters), subtitles of broadcasts."""
