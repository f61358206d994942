"""Evidence as HTML: events with their sentences, outlets, statements, and tables whose lines lead to them."""
