"""In which state an article is at home, and what speaks for it."""
