"""What a cell put out, as blocks of the page. Only the kinds listed here pass, each through its own renderer."""

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from workbench.reports.evidence_numbers import EvidenceNumbers
from workbench.reports.figure import Figure, NetworkFigure
from workbench.reports.notebook import joined
from workbench.reports.prose import Headings, prose
from workbench.reports.sanitise import sanitise

PARTS = "application/vnd.workbench.parts+json"
"""An output that is several, one below the other: a list of bundles, each by mime type."""

_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_PICTURES = {"image/png": "png", "image/svg+xml": "svg"}


@dataclass(frozen=True)
class Block:
    """A piece of the page.

    Attributes
    ----------
    kind : ``html``, ``figure``, ``network``, ``image``, ``text``, ``error`` or ``code``
    content : cleaned HTML, a `Figure` or `NetworkFigure`, a data address, or text
    note : what is said of it: an image's alternative text
    """

    kind: str
    content: Markup | Figure | NetworkFigure | str
    note: str = ""


class Outputs:
    """Turns the outputs of one notebook into blocks, in order, numbering charts and evidence as they come."""

    def __init__(self, headings: Headings, evidence: EvidenceNumbers) -> None:
        self._headings = headings
        self._evidence = evidence
        self._figures = 0
        # Richest first: of an output that comes in several kinds, the first one listed is shown.
        self._renderers: dict[str, Callable[[Any, Any], Block]] = {
            "application/vnd.workbench.network+json": self._network,
            "application/vnd.plotly.v1+json": self._figure,
            "text/html": self._html,
            "text/markdown": self._markdown,
            "image/svg+xml": self._svg,
            "image/png": self._png,
            "text/plain": self._plain,
        }

    def blocks(self, cell: Any) -> list[Block]:
        """The blocks of a code cell's outputs."""
        return [block for output in cell.get("outputs", []) for block in self._blocks(output)]

    def _blocks(self, output: Any) -> list[Block]:
        match output.output_type:
            case "stream":
                text = _text(output.text)
                return [Block("text", text)] if text.strip() else []
            case "error":
                trace = "\n".join(output.get("traceback") or [f"{output.ename}: {output.evalue}"])
                return [Block("error", _text(trace))]
        data, metadata = output.get("data") or {}, output.get("metadata") or {}
        parts = data.get(PARTS)
        if isinstance(parts, list):
            return [self._block(part, {}) for part in parts if isinstance(part, dict) and part]
        return [self._block(data, metadata)] if data else []

    def _block(self, data: Any, metadata: Any) -> Block:
        """The richest of the kinds in which one output comes."""
        for kind, renderer in self._renderers.items():
            if kind in data:
                return renderer(data[kind], metadata)
        return Block("text", f"An output of the kind {', '.join(data)} is not shown.")

    def _figure(self, spec: Any, _metadata: Any) -> Block:
        self._figures += 1
        return Block("figure", Figure(spec, self._figures))

    def _network(self, spec: Any, _metadata: Any) -> Block:
        self._figures += 1
        return Block("network", NetworkFigure(spec, self._figures))

    def _html(self, html: Any, _metadata: Any) -> Block:
        return Block("html", self._evidence.mark(sanitise(joined(html))))

    def _markdown(self, markdown: Any, _metadata: Any) -> Block:
        return Block("html", self._evidence.mark(prose(joined(markdown), self._headings)))

    def _svg(self, svg: Any, metadata: Any) -> Block:
        # As the source of an image a drawing runs no script and loads nothing.
        data = base64.b64encode(joined(svg).encode("utf-8")).decode("ascii")
        return Block("image", f"data:image/svg+xml;base64,{data}", _alternative(metadata))

    def _png(self, png: Any, metadata: Any) -> Block:
        try:
            data = base64.b64encode(base64.b64decode(joined(png))).decode("ascii")
        except binascii.Error:
            return Block("text", "A picture that cannot be read is not shown.")
        return Block("image", f"data:image/png;base64,{data}", _alternative(metadata))

    def _plain(self, text: Any, _metadata: Any) -> Block:
        return Block("text", _text(joined(text)))


def _text(value: Any) -> str:
    return _ANSI.sub("", joined(value)).rstrip()


def _alternative(metadata: Any) -> str:
    for facts in (metadata, *(metadata.get(kind) for kind in _PICTURES)):
        if isinstance(facts, dict) and isinstance(facts.get("alt"), str):
            return str(facts["alt"])
    return "Picture without a description"
