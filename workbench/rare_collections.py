"""Fewer looks for garbage while a text is read or a list is loaded.

Reading makes many small objects that all go soon and hold no rings; loading makes many that stay. The interpreter looks
for rings at every 700th of them, which takes a twentieth of all that extraction takes, and a seventh of loading the actor
list; at every 20,000th it costs nothing that can be measured, and keeps a few megabytes longer.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 20_000


@contextmanager
def rare_collections() -> Iterator[None]:
    """Within, garbage is looked for after 20,000 new objects at the earliest; where that is never done, it stays so."""
    before = gc.get_threshold()
    if 0 < before[0] < _OBJECTS:
        gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
