"""The nouns of the workbench as frozen records, without third-party imports."""

from workbench.model.actor import Actor, ActorKind, Participant
from workbench.model.article import Article, article_identity
from workbench.model.claim import (
    Attribution,
    Channel,
    Claim,
    ClaimDate,
    ConfidencePart,
    Credibility,
    Reliability,
    Status,
    claim_from_dict,
    claim_identity,
    coded_claim_identity,
    record_of,
)
from workbench.model.decision import (
    ActorDecisionKind,
    ClaimDecisionKind,
    Decision,
    DecisionKind,
    decision_identity,
)
from workbench.model.event import Event, independent_origins, reporting_articles
from workbench.model.period import Granularity, Period, parse_day
from workbench.model.range import Range

__all__ = [
    "Actor",
    "ActorDecisionKind",
    "ActorKind",
    "Article",
    "Attribution",
    "Channel",
    "Claim",
    "ClaimDate",
    "ClaimDecisionKind",
    "ConfidencePart",
    "Credibility",
    "Decision",
    "DecisionKind",
    "Event",
    "Granularity",
    "Participant",
    "Period",
    "Range",
    "Reliability",
    "Status",
    "article_identity",
    "claim_from_dict",
    "claim_identity",
    "coded_claim_identity",
    "decision_identity",
    "independent_origins",
    "parse_day",
    "record_of",
    "reporting_articles",
]
