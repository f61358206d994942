"""What is written of a claim that a provider of event data coded: it is a record of a file, not a sentence of a report."""

from collections.abc import Mapping
from typing import Any

from workbench.charts.numbers import MINUS
from workbench.charts.wording import cell_text, is_missing


def coded_by(provider: object, code: object, score: object, quad: object) -> str:
    """Return by whom a claim was coded, and as what there: ``GDELT, code 040, score 1, quad class 1``; empty for a claim of an article.

    Parameters
    ----------
    provider, code, score, quad : cells of a table of claims
    """
    if not (name := cell_text(provider)):
        return ""
    parts = [name]
    if written := cell_text(code):
        parts.append(f"code {written}")
    if not is_missing(score):
        parts.append(f"score {score:g}".replace("-", MINUS))
    if not is_missing(quad):
        parts.append(f"quad class {int(quad)}")  # type: ignore[call-overload]  # a cell with a number
    return ", ".join(parts)


def coded_row(row: Mapping[Any, Any]) -> str:
    """The same of a row of a table of claims, which may lack these columns."""
    return coded_by(*(row.get(f"provider{name}") for name in ("", "_code", "_score", "_quad")))
