"""What no analyst takes for an event: games, films, trade, private crimes, rules, and what lacks a side that it needs."""
