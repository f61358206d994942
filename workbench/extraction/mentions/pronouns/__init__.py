"""Whom "he", "it", "they", "we" and "its" stand for."""
