"""What a row of an event file says, whoever provides it, before anybody is asked who is meant."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from workbench.model import ClaimDate
from workbench.ontology.cameo import CodedEvent


@dataclass(frozen=True)
class Place:
    """Words in the text of a row.

    Attributes
    ----------
    text : the words, verbatim
    start, end : code points in `CodedRow.quote`, half-open
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Side:
    """Who stands on a side of a row, as the provider has it.

    Attributes
    ----------
    words : the name where it stands in the quote
    name : the name to look up, without what the provider adds to it
    country : code or name of its country, empty where the provider gives none
    sector : PLOVER sector that the provider's codes or words mean, empty where they mean none
    is_whole_state : whether the provider's code says that the country itself is meant, whatever name the text had
    several : whether the name may list several actors, joined by commas
    """

    words: Place
    name: str
    country: str = ""
    sector: str = ""
    is_whole_state: bool = False
    several: bool = False


@dataclass(frozen=True)
class Speaker:
    """Whom a row names as its source.

    Attributes
    ----------
    words : the name where it stands in the quote
    kind : ``outlet`` for a medium, ``actor`` for anybody else
    """

    words: Place
    kind: Literal["actor", "outlet"]


@dataclass(frozen=True)
class Report:
    """The report that a row was coded from, as far as the row tells.

    Attributes
    ----------
    title, outlet : of the report, or else what stands for them; never empty
    key : what tells the report; rows of one report stand in one article. Empty where the row names none
    url : its address, empty where the row has none
    published : None where the row does not tell
    language : ISO 639-1
    """

    title: str
    outlet: str
    key: str = ""
    url: str = ""
    published: date | None = None
    language: str = "en"


@dataclass(frozen=True)
class CodedRow:
    """One happening as a provider coded it.

    Attributes
    ----------
    provider : GDELT, ICEWS, POLECAT, UCDP GED or ACLED
    record : the provider's own id of the row
    line : where the row begins in its file, from 1
    report : what the row was coded from
    quote : the row as one line of text: id, who to whom, what, when, where. A row of the same record that differs in it is a revision
    rest : the other columns as one line of text
    trigger : where in the quote stands what names the event
    actors, recipients : who acts, and on whom
    event : what the code is in PLOVER
    date : when, as vague as the provider has it
    place : where, as the provider writes it
    home : country of the place, code or name
    code : the provider's own
    confidence : of the provider's coding, see `workbench.sources.events.providers`
    said_by : whom the row names as its source, nearest to the happening first; empty where the provider itself speaks
    score, quad : the provider's own; None where it has none
    remarks : what is odd about the row and does not stand in its way, in words that rows share
    """

    provider: str
    record: str
    line: int
    report: Report
    quote: str
    rest: str
    trigger: tuple[int, int]
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    event: CodedEvent
    date: ClaimDate
    place: str
    home: str
    code: str
    confidence: float
    said_by: tuple[Speaker, ...] = ()
    score: float | None = None
    quad: int | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowLeftOut:
    """A row that yields no claim.

    Attributes
    ----------
    line : where it begins in its file, from 1; 0 where the file as a whole is meant
    reason : in words that rows share, so that they can be counted
    refused : whether something is wrong with it; False for what is sound and no happening, such as a statement
    """

    line: int
    reason: str
    refused: bool
