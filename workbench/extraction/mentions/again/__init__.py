"""Whom a phrase means after he was named: "the country", "the junta", "the two sides", "the company"."""
