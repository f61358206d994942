"""The analyst's object: where the rooms meet, each handing its result to the next."""

from workbench.case.adding import Added
from workbench.case.case import Case, create_case, open_case

__all__ = ["Added", "Case", "create_case", "open_case"]
