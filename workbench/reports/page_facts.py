"""What a page says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PageFacts:
    """What a page says of itself; plain text, escaped where the page is made.

    Attributes
    ----------
    title : of the report
    tlp : label of the Traffic Light Protocol 2.0, such as ``TLP:AMBER``
    case_title : of the case
    period : ISO 8601, empty where the report has none
    generated : when it was made, as it shall be read; the only thing that differs between two equal runs
    subtitle : one line under the title
    labelled : whether the author has chosen the label
    provenance : (name, text) pairs for the footer, such as ``("Tables", "claims 3, articles 2")``
    """

    title: str
    tlp: str
    case_title: str = ""
    period: str = ""
    generated: str = ""
    subtitle: str = ""
    provenance: tuple[tuple[str, str], ...] = ()
    labelled: bool = True
