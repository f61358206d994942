"""Those who are known only by whose they are: "Ukraine's allies pledged aid" is towards Ukraine."""

from workbench.extraction.events.construction import Construction
from workbench.extraction.language.phrases import is_relational
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_TOWARDS = frozenset({"ACCUSE", "AGREE", "AID", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})


def whose_others_act(construction: Construction, reader: MentionReader, block_start: int) -> list[Mention]:
    """Return whose allies, neighbours or rivals act, where the sentence names no other party; else nobody."""
    if construction.entry.event not in _TOWARDS:
        return []
    others = [one for one in construction.roles.agents if is_relational(one)]
    owners = [mention for head in others for mention in reader.owners(head, block_start)]
    return [one for one in owners if one.participant.kind in ("state", "body", "group")]
