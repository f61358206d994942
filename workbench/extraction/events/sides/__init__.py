"""Who acts and on whom: the subject, the object and the phrases around them, down to whose a thing is."""
