"""Lay an executed notebook out as the content of a page."""

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from workbench.errors import TemplateError
from workbench.reports.bundles import can_draw
from workbench.reports.evidence_numbers import EvidenceNumbers
from workbench.reports.figure import Figure
from workbench.reports.outputs import Block, Outputs
from workbench.reports.parameters_cell import TAG, read_parameters
from workbench.reports.prose import Heading, Headings, prose

_PARAMETER_TAGS = {TAG, "injected-parameters"}


@dataclass(frozen=True)
class GivenParameter:
    """One line of the page's table of parameters."""

    name: str
    value: str
    help: str


@dataclass(frozen=True)
class Content:
    """What a page shows between its header and its footer.

    Attributes
    ----------
    blocks : in order
    headings : lines of the contents list
    parameters : what the run was given
    evidence : numbers of the evidence entries
    """

    blocks: list[Block]
    headings: list[Heading]
    parameters: list[GivenParameter]
    evidence: EvidenceNumbers

    @property
    def traces(self) -> frozenset[str]:
        """The trace types of the figures that can be drawn."""
        drawn = [block.content.traces for block in self.blocks if isinstance(block.content, Figure)]
        return frozenset().union(*(traces for traces in drawn if can_draw(traces)))

    @property
    def has_charts(self) -> bool:
        """Whether a figure can be drawn."""
        return bool(self.traces)

    @property
    def has_networks(self) -> bool:
        """Whether a network can be explored."""
        return any(block.kind == "network" for block in self.blocks)


def lay_out(notebook: Any) -> Content:
    """Turn the cells of `notebook` into blocks.

    Code is folded away after the output it leads to; a run of cells without output shares one fold.
    The two cells of parameters become a table instead.
    """
    headings, evidence = Headings(), EvidenceNumbers()
    outputs = Outputs(headings, evidence)
    blocks: list[Block] = []
    code: list[str] = []
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            text = evidence.mark(prose(cell.source, headings))
            if text.strip():
                blocks.append(Block("html", text, "prose"))
        elif cell.cell_type == "code":
            if not _PARAMETER_TAGS.intersection(cell.metadata.get("tags", [])) and cell.source.strip():
                code.append(cell.source.strip())
            shown = outputs.blocks(cell)
            blocks.extend(shown)
            if shown and code:
                blocks.append(_fold(code))
                code = []
    if code:
        blocks.append(_fold(code))
    # Entries have their numbers only now: most references stand before them.
    blocks = [replace(one, content=evidence.refer(str(one.content))) if one.kind == "html" else one for one in blocks]
    return Content(blocks, headings.listed, _parameters(notebook), evidence)


def _fold(code: list[str]) -> Block:
    return Block("code", "\n\n".join(code))


def _parameters(notebook: Any) -> list[GivenParameter]:
    try:
        defined = read_parameters(notebook)
    except TemplateError:  # any executed notebook can become a page, a template or not
        defined = ()
    given: dict[str, Any] = dict(notebook.metadata.get("papermill", {}).get("parameters", {}))
    values = {parameter.name: parameter.default for parameter in defined if not parameter.required} | given
    helps = {parameter.name: parameter.help for parameter in defined}
    return [GivenParameter(name, _written(name, value), helps.get(name, "")) for name, value in values.items()]


def _written(name: str, value: Any) -> str:
    if name == "case":
        # The page is shared: of the case's folder it tells the name, not where it lies on the analyst's disk.
        return PurePath(str(value)).name
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{key} {part}" for key, part in value.items()) or "none"
    return str(value)
