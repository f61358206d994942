"""Tables and networks in; the bottom line of a report out, in words that keep to ICD 203.

A bottom line says first what is reported, then what is judged of it, then how good the evidence is: three
kinds of sentence that are never mixed. How a likelihood is reckoned stands in `likelihood`, how the
evidence is weighed in `evidence_quality`; each kind of report has a file of its own beside them.
Names load when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.judgements.bottom_line import BottomLine
    from workbench.judgements.of_actor import of_actor
    from workbench.judgements.of_change import of_change
    from workbench.judgements.of_influence import of_influence
    from workbench.judgements.of_network import of_network
    from workbench.judgements.of_pair import of_pair
    from workbench.judgements.of_region import of_region

__all__ = [
    "BottomLine",
    "of_actor",
    "of_change",
    "of_influence",
    "of_network",
    "of_pair",
    "of_region",
]

_HOMES = {name: name for name in __all__} | {"BottomLine": "bottom_line"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found  # in place of the module of the same name, which the import has put there
    return found


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
