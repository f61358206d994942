"""Put off a grammar that costs a second and is hardly ever asked for.

nbformat loads jsonschema, which loads `rfc3987_syntax`, which compiles a grammar of internationalised addresses: 0.9 s
of the processor each time that a process reads its first notebook. No notebook's schema speaks of such addresses. So
a stand-in takes the module's place, which loads it when it is first asked.
"""

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_NAME = "rfc3987_syntax"


class _StandIn(ModuleType):
    """Has what the module has, from the moment that it is asked."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # the import system's own questions
            raise AttributeError(name)
        return getattr(_real(), name)

    @staticmethod
    def is_valid_syntax(*words: Any, **options: Any) -> Any:
        """The one function that jsonschema takes from it."""
        return _real().is_valid_syntax(*words, **options)


def put_off_grammar() -> None:
    """Put the stand-in in its place, unless the module is loaded already, or not installed."""
    if _NAME in sys.modules or (spec := find_spec(_NAME)) is None:
        return
    stand_in = _StandIn(_NAME, "Stands in until it is asked.")
    stand_in.__spec__ = spec
    stand_in.__path__ = list(spec.submodule_search_locations or [])
    sys.modules[_NAME] = stand_in


def _real() -> ModuleType:
    if isinstance(sys.modules.get(_NAME), _StandIn):
        del sys.modules[_NAME]
    return import_module(_NAME)
