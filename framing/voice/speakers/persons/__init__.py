"""Who is who in one article: the records (`people`), `genders`, and which mentions are one (`grouping`)."""
