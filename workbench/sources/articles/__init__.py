"""Files of articles, in the forms in which analysts collect them."""
