"""A case, asked in the terms of the field: each method hands one room's result to the next."""

from pathlib import Path

from workbench.case.case_actors import CaseActors
from workbench.case.case_articles import CaseArticles
from workbench.case.case_claims import CaseClaims
from workbench.case.case_evidence import CaseEvidence
from workbench.case.case_influence import CaseInfluence
from workbench.case.case_networks import CaseNetworks
from workbench.case.folder import make_folder


def create_case(folder: str | Path, *, title: str = "", tlp: str = "TLP:AMBER") -> "Case":
    """Make an empty case in `folder`, which is made too where it is missing.

    An actors.csv or sources.csv that lies in the folder becomes the case's own.

    Raises
    ------
    CaseExists
        If the folder holds a case already; it is left as it is.
    ChoiceError
        If `tlp` is no TLP label.
    """
    make_folder(Path(folder), title, tlp)
    return Case(folder)


def open_case(folder: str | Path, *, versions: dict[str, int] | None = None) -> "Case":
    """Open the case in `folder`.

    Parameters
    ----------
    versions : table versions to read, as `Case.versions` gives them; the newest where None

    Raises
    ------
    CaseNotFound
        If the folder holds no case.
    """
    return Case(folder, versions=versions)


class Case(CaseArticles, CaseClaims, CaseActors, CaseEvidence, CaseNetworks, CaseInfluence):
    """A folder that an analyst works on.

    Every question is answered from the folder as it then is; what other processes add, and what is
    edited in sources.csv and actors.csv, is seen at once. A case opened at fixed versions of its
    tables stays as it was, and takes no additions. Several threads may ask the same object.

    Its questions stand by subject: articles, claims, actors, evidence (events and their claims), networks,
    influence, and bearings (what it is about), each in a file ``case_*.py``.

    Attributes
    ----------
    folder : where it lies
    settings : what case.toml says
    """
