"""Cells of a chart's data table: numbers as they are read, texts with links to their evidence."""

from typing import Any

from markupsafe import Markup, escape

from workbench.reports.evidence_numbers import EvidenceNumbers

_MOST_RUNS = 8
_LONGEST_ON_ONE_LINE = len("2024-04-22")


def cell_class(cell: Any) -> str:
    """How a cell is set: numbers to the right, figure under figure; a date or a short word on one line."""
    if _is_number(cell):
        return "page-number"
    text = cell.get("text") if isinstance(cell, dict) else cell
    return "page-short" if len(str(text)) <= _LONGEST_ON_ONE_LINE else "page-long"


def cell_html(cell: Any, evidence: EvidenceNumbers) -> Markup:
    """One cell; ``{"text", "evidence"}`` leads to the entries of evidence, by number."""
    if isinstance(cell, dict):
        return _linked(_written(cell.get("text")), [str(name) for name in cell.get("evidence") or []], evidence)
    return escape(_written(cell))


def _is_number(cell: Any) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _written(value: Any) -> str:
    if value is None:
        return "\u2013"
    if isinstance(value, float):
        short = f"{value:.3f}".rstrip("0").rstrip(".") if value == 0 or abs(value) >= 0.001 else f"{value:.2g}"  # noqa: PLR2004 - three decimals show it
        return short.replace("-", "\u2212")
    return str(value).replace("-", "\u2212", 1) if _is_number(value) else str(value)


def _linked(text: str, ids: list[str], evidence: EvidenceNumbers) -> Markup:
    runs = evidence.runs(ids)
    if not runs:
        return escape(text)
    shown = [name for _, names in runs for name in names]
    first = Markup('<a class="page-evidence-link" href="#{}" data-events="{}">{}</a>').format(
        shown[0], " ".join(shown), text
    )
    numbers = Markup(", ").join(evidence.link(names, span) for span, names in runs[:_MOST_RUNS])
    more = len(shown) - sum(len(names) for _, names in runs[:_MOST_RUNS])
    rest = Markup(" and {} more").format(more) if more else Markup("")
    return Markup('{}\u00a0<span class="page-references">[{}{}]</span>').format(first, numbers, rest)
