"""The look of reports and of their archive, by subject: the sheet and its text, what is found, the evidence, paper."""

from functools import cache
from importlib.resources import files

# A later one may narrow what an earlier one says.
_PARTS = ("page.css", "findings.css", "evidence.css", "paper.css", "paper_label.css")


@cache
def page_style() -> str:
    """Return the style sheet of a report's page."""
    folder = files("workbench.reports").joinpath("page_template")
    return "\n".join(folder.joinpath(part).read_text("utf-8") for part in _PARTS)
