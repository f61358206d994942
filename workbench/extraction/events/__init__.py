"""Who did what to whom: events of the sixteen types with their two sides, from verbs, nouns and stances."""
