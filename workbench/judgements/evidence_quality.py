"""How good the evidence is: low, moderate or high, by a rule that anybody can check."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from workbench.charts.numbers import count
from workbench.model.estimates import Confidence

_USUALLY, _FAIRLY = {"A", "B"}, {"A", "B", "C"}
_HIGH_ORIGINS, _SEVERAL = 3, 2


@dataclass(frozen=True)
class EvidenceQuality:
    """What the evidence amounts to.

    Attributes
    ----------
    confidence : low, moderate or high
    events, articles, origins, outlets : how many; origins are independent of each other
    usually, fairly : how many of the outlets are usually reliable (A, B), and at least fairly (A to C)
    unjudged : how many of the outlets nobody has judged (F)
    """

    confidence: Confidence
    events: int
    articles: int
    origins: int
    outlets: int
    usually: int
    fairly: int
    unjudged: int

    @property
    def sentence(self) -> str:
        """One sentence that says how good it is, and why; without a word of likelihood."""
        if not self.events:
            return "There is no evidence to have confidence in."
        known = f"{self.fairly} of them at least fairly reliable" if self.outlets > 1 else _one_outlet(self)
        return (
            f"Confidence in this evidence is {self.confidence}: {count(self.origins, 'independent origin')} in "
            f"{count(self.articles, 'article')} of {count(self.outlets, 'outlet')}, {known}"
            + (f", {self.unjudged} of unknown reliability" if self.unjudged and self.outlets > 1 else "")
            + "."
        )


def evidence_quality(evidence: pd.DataFrame, event_ids: Collection[str] | None = None) -> EvidenceQuality:
    """Weigh the claims behind events.

    ========  ====================================================================================
    high      three or more independent origins, and two or more outlets that are usually reliable
    moderate  two or more independent origins, and two or more outlets that are at least fairly reliable
    low       anything else
    ========  ====================================================================================

    The letter F says that nobody has judged an outlet: it neither adds to the evidence nor takes from it.

    Parameters
    ----------
    evidence : what `Case.evidence` returns
    event_ids : only the claims of these events; all where None
    """
    table = evidence if event_ids is None else evidence[evidence["event_id"].isin(list(event_ids))]
    origins = table["origin"].nunique()
    letters = table.drop_duplicates("outlet").set_index("outlet")["source_reliability"]
    usually, fairly = int(letters.isin(_USUALLY).sum()), int(letters.isin(_FAIRLY).sum())
    confidence: Confidence = "low"
    if origins >= _HIGH_ORIGINS and usually >= _SEVERAL:
        confidence = "high"
    elif origins >= _SEVERAL and fairly >= _SEVERAL:
        confidence = "moderate"
    return EvidenceQuality(
        confidence,
        events=table["event_id"].nunique(),
        articles=table["article_id"].nunique(),
        origins=origins,
        outlets=len(letters),
        usually=usually,
        fairly=fairly,
        unjudged=int((letters == "F").sum()),
    )


def _one_outlet(quality: EvidenceQuality) -> str:
    if quality.unjudged:
        return "of unknown reliability"
    return "at least fairly reliable" if quality.fairly else "not usually reliable"
