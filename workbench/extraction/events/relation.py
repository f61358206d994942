"""An event with its two sides."""

from dataclasses import dataclass

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.sides.company import PARTIES
from workbench.extraction.mentions.mention import Mention


@dataclass(frozen=True)
class Relation:
    """An event with its two sides.

    Attributes
    ----------
    construction : what names the event
    actors, recipients : mentions on either side
    """

    construction: Construction
    actors: list[Mention]
    recipients: list[Mention]

    @property
    def is_between_named(self) -> bool:
        """Whether parties on the list stand on both sides, or two of them side by side."""
        actors = {one.participant.id for one in self.actors} - {""}
        recipients = {one.participant.id for one in self.recipients} - {""}
        return len(actors) >= PARTIES or bool(actors and recipients)
