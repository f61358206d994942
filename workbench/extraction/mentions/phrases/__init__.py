"""Phrases that name several, or somebody through another: lists, "that of", those behind a delegation."""
