"""The manifest of a run: what went in, what came out, and how it went; read by machines and by people."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from workbench.errors import ManifestError
from workbench.reports.whole_file import write_whole

Status = Literal["rendered", "revised", "failed"]

FORMAT = 1
"""Counted up when a field changes its meaning; a new field that may be missing changes nothing."""


@dataclass(frozen=True)
class Manifest:
    """One run of a template, as plain data.

    Attributes
    ----------
    status : `rendered` the first time, `revised` where it took the place of an earlier report, `failed`
    template : name of the template
    template_hash : SHA-256 of its file
    title, case_title : of the report and of the case
    tlp : label of the Traffic Light Protocol 2.0
    parameters : what the run was given, but for `case` and `versions`
    period : ISO 8601, empty where the report has none
    versions : Delta versions of the tables, by name
    previous_versions : the same of the issue before, where the report tells what was learned since; else empty
    inputs : SHA-256 of what the report could see, by name such as ``claims`` or ``actors.csv``
    packages : versions of Python and of the libraries that leave their mark on a report, by name
    outputs : SHA-256 of what was written, by file name
    durations : seconds, by what they were spent on: ``run``, ``page``
    at : when it was asked for, ISO 8601 in UTC
    series : name of the series; empty where the report is of none
    revision : 0 for a first issue, counted up each time that it is revised
    changed : what changed since the last issue, in one line; empty where there is none
    cautions : what its author should mend before it is passed on, a sentence each
    errors : why it failed, in full sentences; empty where it did not
    may_help : whether another try may help, since the kernel was lost or a file could not be written
    """

    status: Status
    template: str
    template_hash: str
    title: str
    tlp: str
    case_title: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    period: str = ""
    versions: Mapping[str, int] = field(default_factory=dict)
    previous_versions: Mapping[str, int] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    packages: Mapping[str, str] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    durations: Mapping[str, float] = field(default_factory=dict)
    at: str = ""
    series: str = ""
    revision: int = 0
    changed: str = ""
    cautions: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    may_help: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The manifest as JSON has it."""
        return {"format": FORMAT, **asdict(self), "cautions": list(self.cautions), "errors": list(self.errors)}

    def what_differs(self, earlier: "Manifest") -> tuple[str, ...]:
        """Names of what went in otherwise than into an earlier run; empty where that report still stands.

        Table versions alone are no difference: what was added may lie where the report does not look, and
        `inputs` tell whether it does.
        """
        pairs = {
            "template": (self.template_hash, earlier.template_hash),
            "parameters": (self.parameters, earlier.parameters),
            "TLP label": (self.tlp, earlier.tlp),
            "packages": (self.packages, earlier.packages),
        }
        told = [name for name, (now, before) in pairs.items() if now != before]
        names = sorted({*self.inputs, *earlier.inputs})
        return (*told, *(name for name in names if self.inputs.get(name) != earlier.inputs.get(name)))


def write_manifest(manifest: Manifest, file: Path) -> None:
    """Write it as JSON; the file appears whole or not at all."""
    write_whole(file, json.dumps(manifest.as_dict(), indent=1, ensure_ascii=False, sort_keys=True) + "\n")


def read_manifest(file: Path) -> Manifest:
    """Read what `write_manifest` wrote.

    Raises
    ------
    ManifestError
        If it is no manifest, or one of a later format.
    OSError
        If the file cannot be opened.
    """
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:  # JSON's and Unicode's errors are both of this kind
        raise ManifestError(file, f"it is not readable as JSON ({error})") from error
    if not isinstance(values, dict) or values.pop("format", None) != FORMAT:
        raise ManifestError(file, f"it is not of format {FORMAT}")
    known = {one.name: one for one in fields(Manifest)}
    kept = {name: value for name, value in values.items() if name in known}
    for name, value in kept.items():
        if not isinstance(value, _KINDS[str(known[name].type)]):
            raise ManifestError(file, f"{name} is {value!r}")
    if kept.get("status") not in get_args(Status):
        raise ManifestError(file, f"its status is {kept.get('status')!r}")
    try:
        lists = {name: tuple(map(str, kept.get(name, ()))) for name in ("cautions", "errors")}
        return Manifest(**{**kept, **lists})
    except TypeError as error:
        raise ManifestError(file, f"it lacks something ({error})") from error


_KINDS: dict[str, type | tuple[type, ...]] = {
    str(Status): str,
    str(str): str,
    str(int): int,
    str(bool): bool,
    str(Mapping[str, Any]): dict,
    str(Mapping[str, int]): dict,
    str(Mapping[str, str]): dict,
    str(Mapping[str, float]): dict,
    str(tuple[str, ...]): list,
}
