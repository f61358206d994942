"""Events and a period become a graph of actors and their ties, measured, laid out and written to files."""
