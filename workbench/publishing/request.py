"""A report asked for: everything that a run needs, settled before a kernel starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench import __version__
from workbench.case import Case, open_case
from workbench.errors import ParameterError
from workbench.publishing.actors import actors_of, settle_actors
from workbench.publishing.settled import PREVIOUS
from workbench.reports.hashes import file_hash
from workbench.reports.page_facts import PageFacts
from workbench.reports.parameters import check_parameters
from workbench.reports.template import Template, find_template

_CASE_FILES = ("case.toml", "actors.csv", "sources.csv")
_TABLES = ("articles", "claims", "decisions")


@dataclass(frozen=True)
class Request:
    """What `render` makes a report of; plain data but for the template, and never changed.

    Attributes
    ----------
    case : folder of the case
    template : the notebook and its parameters
    parameters : every parameter of the template with a plain value, period and target settled
    versions : Delta versions of the tables that the report reads, by name
    inputs : SHA-256 of what it can see beside the tables, by name
    facts : what the page says of itself
    at : when it was asked for, UTC
    """

    case: Path
    template: Template
    parameters: Mapping[str, Any]
    versions: Mapping[str, int]
    inputs: Mapping[str, str]
    facts: PageFacts
    at: datetime

    @property
    def file_name(self) -> str:
        """Name of the HTML file: template, actors, period, and how far it may be shared."""
        parts = [
            self.template.name,
            *actors_of(self.template, self.parameters),
            *([self.facts.period] if self.facts.period else []),
        ]
        plain = "_".join([*parts, self.facts.tlp.replace(":", "-")])
        return "".join(letter if letter.isalnum() or letter in "-_+." else "-" for letter in plain) + ".html"


def prepare(
    case: str | Path | Case,
    template: str,
    given: Mapping[str, object],
    *,
    at: datetime,
    previous_versions: Mapping[str, int] | None = None,
) -> Request:
    """Check what was given, settle what was not, and pin the versions of the tables.

    Parameters
    ----------
    case : folder of the case; or the case, opened at the versions that shall be read
    template : its name, or the path of a notebook
    given : parameters but for `case`, as text or as values
    at : the time that the page names as its own, with a time zone
    previous_versions : table versions that the issue before was made from, for a template that asks for them; None where
        there is none

    Raises
    ------
    UseError
        If there is no such case or template, a parameter is not taken, or the case leaves open what the
        template needs, as a case without dated claims does the period.
    StoreError
        If a table is damaged, or does not have the version asked for.
    """
    opened = case if isinstance(case, Case) else open_case(case)
    folder = opened.folder
    found = find_template(template)
    if "case" in given:
        raise ParameterError("the case is chosen apart from the parameters: leave case=... away")
    parameters = check_parameters(found, {"case": str(folder), **given})
    asked = parameters.get("versions")
    if asked or not isinstance(case, Case):
        opened = _at_versions(opened, asked)
    if "versions" in parameters:
        parameters["versions"] = opened.versions
    if PREVIOUS in parameters and previous_versions and _are_still_there(previous_versions, opened.versions):
        parameters[PREVIOUS] = dict(previous_versions)
    # What the template leaves open is settled here, so that the page's own list of parameters tells it.
    if "period" in parameters:
        parameters["period"] = parameters["period"] or str(opened.latest_month())
    parameters = settle_actors(opened, found, parameters)
    about = [opened.actors.get(one) for one in actors_of(found, parameters)]
    versions = opened.versions
    facts = PageFacts(
        title=found.title,
        case_title=opened.settings.title,
        tlp=opened.settings.tlp,
        labelled=opened.settings.labelled,
        period=str(parameters.get("period", "")),
        subtitle=", ".join(one.name for one in about if one is not None),
        generated=f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC",
        provenance=(
            ("Tables", ", ".join(f"{table} {version}" for table, version in versions.items())),
            ("Made with", f"analyst-workbench {__version__}"),
        ),
    )
    inputs = {name: file_hash(folder / name) for name in _CASE_FILES}
    return Request(folder, found, parameters, versions, inputs, facts, at)


def _are_still_there(earlier: Mapping[str, int], now: Mapping[str, int]) -> bool:
    """Whether versions may be those of these tables: numbers beyond today's are of tables that were made anew since."""
    return all(number <= now.get(table, -1) for table, number in earlier.items())


def _at_versions(case: Case, versions: object) -> Case:
    """The case at the versions asked for; of tables that were not named, at the newest."""
    asked: dict[str, int] = dict(versions) if isinstance(versions, dict) else {}
    if unknown := sorted(set(asked) - set(_TABLES)):
        raise ParameterError(f"versions names {unknown[0]!r}, which is no table: there are {', '.join(_TABLES)}")
    return open_case(case.folder, versions={**case.versions, **asked})
