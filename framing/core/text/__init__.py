"""Words, sentences, letters and quotation marks of a text, with offsets into it as it stands; and pseudonyms."""
