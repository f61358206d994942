"""What an article names, in order: states, bodies, groups, persons and their offices."""
