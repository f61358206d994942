"""Networks: the map, the view to explore, what became of ties, and their tables."""
