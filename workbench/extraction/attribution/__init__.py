"""Who says so: quoted and reported speech, its speakers, and those who relay it."""
