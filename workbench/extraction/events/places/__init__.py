"""Where it happened, and of which state those are who are known only by the place."""
