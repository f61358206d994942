"""What small parsers break in news, mended after parsing: verbs taken for nouns, clauses and objects hung elsewhere."""
