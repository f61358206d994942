"""Claims become events: what several articles report of one happening counts once."""
