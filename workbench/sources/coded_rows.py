"""What a row of an event file says, whoever provides it, before anybody is asked who is meant."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from workbench.model import Channel, ClaimDate


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
class CodedRow:
    """One happening as a provider coded it.

    Attributes
    ----------
    provider : GDELT, ICEWS, POLECAT, UCDP GED or ACLED
    record : the provider's own id of the row
    line : where the row begins in its file, from 1
    report : what tells the report that it was coded from; rows of one report stand in one article. Empty for a row that has none
    title, outlet, url, published, language : of that report, as far as the row tells
    quote : the row as one line of text: id, who to whom, what, when, where
    rest : the other columns as one line of text
    trigger : where in the quote stands what names the event
    actors, recipients : who acts, and on whom
    event, mode, undirected, channels : in PLOVER, see `workbench.ontology.cameo.CodedEvent`
    date : when, as vague as the provider has it
    place : where, as the provider writes it
    home : country of the place, code or name
    said_by : whom the row names as its source, nearest to the happening first; empty where the provider itself speaks
    confidence : of the provider's coding, see `workbench.sources.providers`
    code, score, quad : the provider's own
    version : what the row asserts, as one text: a row of the same record that differs in it is a revision
    remarks : what is odd about the row and does not stand in its way, in words that rows share
    """

    provider: str
    record: str
    line: int
    report: str
    title: str
    outlet: str
    url: str
    published: date | None
    language: str
    quote: str
    rest: str
    trigger: tuple[int, int]
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    event: str
    mode: str
    undirected: bool
    channels: tuple[Channel, ...]
    date: ClaimDate
    place: str
    home: str
    said_by: tuple[Speaker, ...]
    confidence: float
    code: str
    score: float | None
    quad: int | None
    version: str
    remarks: tuple[str, ...] = field(default=())


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
