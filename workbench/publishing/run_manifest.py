"""The manifest of a run, made of what was asked for."""

from collections.abc import Mapping
from datetime import UTC

from workbench.publishing.request import Request
from workbench.publishing.settled import PREVIOUS, SETTLED
from workbench.reports.hashes import file_hash
from workbench.reports.manifest import Manifest
from workbench.reports.packages import package_versions


def manifest_of(request: Request, *, outputs: Mapping[str, str], durations: Mapping[str, float]) -> Manifest:
    """The manifest of a run that went well, and of no series."""
    return Manifest(
        status="rendered",
        template=request.template.name,
        template_hash=file_hash(request.template.path),
        title=request.facts.title,
        case_title=request.facts.case_title,
        tlp=request.facts.tlp,
        parameters={name: value for name, value in request.parameters.items() if name not in SETTLED},
        period=request.facts.period,
        versions=request.versions,
        previous_versions=request.parameters.get(PREVIOUS) or {},
        inputs=request.inputs,
        packages=package_versions(),
        outputs=outputs,
        durations=durations,
        at=request.at.astimezone(UTC).isoformat(timespec="seconds"),
    )
