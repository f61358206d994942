"""The words that rules know, and what a reading of a sentence says of its phrases, subjects and clauses.

Words: `lexicon` over ``events.csv`` and ``figures.csv``, `word_classes` over ``words.toml``, `again` over ``again.toml``. Grammar: `clauses`
and what it rests on. ``parser`` holds the language model, ``mends`` what is put right after it has read.
"""
