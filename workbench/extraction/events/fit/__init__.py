"""Which row of the lexicon a verb or noun fits: its heads, phrases and complement."""
