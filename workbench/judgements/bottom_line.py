"""The bottom line: what is reported, what is judged of it, and how good the evidence is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from workbench.charts.evidence_link import anchors
from workbench.charts.wording import plain

_MOST_REFERENCES = 12


@dataclass(frozen=True)
class Finding:
    """One thing that is reported, in numbers and directions.

    Attributes
    ----------
    text : a sentence
    event_ids : the events it rests on
    """

    text: str
    event_ids: Sequence[str] = ()


@dataclass(frozen=True)
class KeyJudgement:
    """One thing that is judged, with its evidence; the page checks that there is some.

    Attributes
    ----------
    text : a sentence with a word of likelihood and its band, none of confidence
    event_ids : the events it rests on
    confidence : a sentence about the evidence, without a word of likelihood
    """

    text: str
    event_ids: Sequence[str]
    confidence: str


@dataclass(frozen=True)
class BottomLine:
    """What a reader must know who reads no further; a notebook shows it as it is.

    Attributes
    ----------
    findings : what is reported, weightiest first
    judgements : what is judged of it
    caveat : what limits both; empty where nothing special does
    """

    findings: Sequence[Finding]
    judgements: Sequence[KeyJudgement] = field(default=())
    caveat: str = ""

    @property
    def text(self) -> str:
        """The same as plain text, one sentence or paragraph a line."""
        lines = [one.text for one in self.findings]
        for one in self.judgements:
            lines += [one.text, one.confidence]
        return "\n".join([*lines, *([self.caveat] if self.caveat else [])])

    def _repr_html_(self) -> str:
        parts = [Markup('<section class="wb-bottom-line">')]
        items = Markup("").join(
            Markup("<li>{} {}</li>").format(_line(one.text), _references(one.event_ids)) for one in self.findings
        )
        parts.append(Markup('<p class="wb-kind">What is reported</p><ul>{}</ul>').format(items))
        if self.judgements:
            parts.append(Markup('<p class="wb-kind">What is judged</p>'))
        parts += [
            Markup(
                '<p class="wb-judgement"><strong>Key judgement.</strong> {} {}</p><p class="wb-confidence">{}</p>'
            ).format(_line(one.text), _references(one.event_ids), _line(one.confidence))
            for one in self.judgements
        ]
        if self.caveat:
            parts.append(Markup('<p class="wb-caveat">{}</p>').format(_line(self.caveat)))
        return str(Markup("").join([*parts, Markup("</section>")]))


def _line(text: str) -> str:
    """The text as one line; the spaces that must not break stay."""
    return "\u00a0".join(map(plain, text.split("\u00a0")))


def _references(event_ids: Sequence[str]) -> Markup:
    """Links to the evidence, which the page numbers."""
    found = anchors(event_ids)
    links = Markup(" ").join(Markup('<a href="#{}">evidence</a>').format(one) for one in found[:_MOST_REFERENCES])
    more = Markup(" and {} more").format(len(found) - _MOST_REFERENCES) if len(found) > _MOST_REFERENCES else ""
    return Markup('<span class="wb-references">{}{}</span>').format(links, more) if found else Markup("")
