"""Who did what to whom: events of the sixteen types with their two sides, from verbs, nouns and stances.

``fit`` says which row of the lexicon a word fits, ``sides`` who acts on whom, ``places`` where and whose people those are,
``stances`` who is for or against whom where no verb tells it, ``no_event`` what is left out. `relations` puts them together.
"""
