"""From an article's text, with the dirt of web pages in it, to sentences that can be read, with offsets into the stored text."""
