"""Who is tied to whom by one event."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from workbench.errors import ChoiceError
from workbench.model import Channel, Event
from workbench.network.levels import KeyOf
from workbench.ontology import sign_of

UNSPECIFIED = "unspecified"
"""The channel of an event whose claims name none."""


@dataclass(frozen=True)
class Tie:
    """Two parties of one event.

    Attributes
    ----------
    source, target : keys of the parties; the source acts on the target
    directed : False for the parties of a meeting, whose source is merely the first in the alphabet
    """

    source: str
    target: str
    directed: bool


def ties_of(event: Event, key: KeyOf) -> list[Tie]:
    """Return the ties that `event` makes between the parties that `key` tells apart, each pair once.

    With recipients, every actor is tied to every recipient. A cooperative event without recipients is
    a meeting, and ties its parties pair by pair. A conflict without a recipient ties nobody: two
    armies that mobilise on one day do not do so against each other; but one that is reported without a direction,
    as battles are in some event files, does. Those whose key is empty, and ties of a party with itself, are left out.
    """
    day = event.date.start
    actors = sorted({key(one, day) for one in event.actors} - {""})
    recipients = sorted({key(one, day) for one in event.recipients} - {""})
    if event.recipients:
        return [Tie(one, other, directed=True) for one in actors for other in recipients if one != other]
    if sign_of(event.quad) == "conflict" and not event.undirected:
        return []
    return [Tie(one, other, directed=False) for one, other in combinations(actors, 2)]


def check_channels(channels: Iterable[str] | None) -> frozenset[str] | None:
    """Return the wanted channels as a set of their names; None, for all channels, stays None.

    Raises
    ------
    ChoiceError
        If one of them is no channel.
    """
    if channels is None:
        return None
    known = [*(channel.value for channel in Channel), UNSPECIFIED]
    for channel in (wanted := frozenset(channels)):
        if channel not in known:
            raise ChoiceError("channel", channel, known)
    return wanted


def channels_of(event: Event, wanted: frozenset[str] | None) -> list[str]:
    """The names of the channels among `wanted` that `event` runs through; None wants all of them."""
    own = [channel.value for channel in event.channels] or [UNSPECIFIED]
    return [channel for channel in own if wanted is None or channel in wanted]
