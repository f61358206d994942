"""The words that rules know, and what a reading of a sentence says of its phrases, subjects and clauses."""
