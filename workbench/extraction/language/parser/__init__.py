"""The language model and how it is led: texts parsed together, tags and lemmas looked up, listed names made familiar."""
