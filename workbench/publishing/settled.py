"""Parameters of templates that are settled by whoever runs them, and that no analyst is asked for."""

PREVIOUS = "previous_versions"
"""What templates are given that tell what was learned since the issue before: the table versions that it read."""

SETTLED = ("case", "versions", PREVIOUS)
"""What every run is given: where the case lies, and what of it is read."""

SETTLED_OF_SERIES = ("period", *SETTLED)
"""What a series is given beside: which period is over."""
