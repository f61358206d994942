"""From how many independent origins a happening is known.

Ten reports are not ten sources. Reports count as one origin where they rest on one speaker, where
one cites the medium of the other, and where one repeats the other's words. Rows of one provider of event data are one
origin too: it does not keep the texts, by which copies could be told from reports.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from networkx.utils import UnionFind

from workbench.model import Claim

_NOT_WORD = re.compile(r"\W+")
_RUN = 3
"""Words in a row that must agree before they count as repeated: two of them agree by chance."""
_REPEATED = 0.8
"""The part of the shorter sentence that is repeated in a copy; edited reprints of one wire keep nine tenths."""


def origins_of(claims: Sequence[Claim], outlets: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the claims of one event, by the independent origin that they rest on.

    A claim rests on its speaker where the speaker is a known actor, else on the medium that it cites or that its
    speaker told, else on its own outlet. Claims that rest on the same, and claims whose sentence repeats another's,
    are one origin; so are all that hang together in this way. A coded row rests on its provider, and on the medium that it was coded from.

    Parameters
    ----------
    claims : all of one event, the first published first
    outlets : name of the outlet by article id; an article without one is an outlet of its own

    Returns
    -------
    groups : claim ids by name of the origin, both in the order of `claims`: ``speaker:NER.GOV``, ``outlet:laterite wire``. Where
        claims with several names hang together, the first published gives the name: it is what the others repeat
    """
    joined = UnionFind([claim.claim_id for claim in claims])
    first_with: dict[tuple[str, str], str] = {}
    for claim in claims:
        joined.union(first_with.setdefault(_rests_on(claim, outlets), claim.claim_id), claim.claim_id)
        if claim.provider:
            joined.union(first_with.setdefault(_provider_of(claim), claim.claim_id), claim.claim_id)
    sentences = {claim.claim_id: _words(claim.quote) for claim in claims}
    for one, other in combinations(sentences, 2):
        if joined[one] != joined[other] and _repeats(sentences[one], sentences[other]):
            joined.union(one, other)
    groups: dict[str, list[str]] = {}
    for claim_id in sentences:
        groups.setdefault(joined[claim_id], []).append(claim_id)
    names = {
        claim.claim_id: ":".join(_provider_of(claim) if claim.provider else _rests_on(claim, outlets))
        for claim in claims
    }
    coded = {claim.claim_id for claim in claims if claim.provider}
    # An article is nearer to the happening than a row that was coded from it.
    return {
        names[next((one for one in group if one not in coded), group[0])]: tuple(group) for group in groups.values()
    }


def _provider_of(claim: Claim) -> tuple[str, str]:
    return "provider", claim.provider.casefold()


def _rests_on(claim: Claim, outlets: Mapping[str, str]) -> tuple[str, str]:
    said = claim.attributed_to
    if said is not None and said.kind == "outlet":
        return "outlet", said.name.casefold()
    if said is not None and said.id:
        return "speaker", said.id
    passed_on = next((one for one in claim.relayed_by if one.kind == "outlet"), None)
    if passed_on is not None:
        return "outlet", passed_on.name.casefold()
    outlet = outlets.get(claim.article_id, "")
    return ("outlet", outlet.casefold()) if outlet else ("article", claim.article_id)


def _words(quote: str) -> list[str]:
    """The words alone: copies of one text often differ in quotation marks, spaces and capitals."""
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", quote).casefold()).split()


def _repeats(one: list[str], other: list[str]) -> bool:
    """Whether most of the shorter sentence stands in the longer one, in runs of words."""
    shorter = min(len(one), len(other))
    if shorter < _RUN:
        return bool(one) and one == other
    runs: list[int] = []
    end, other_end = -2, -2
    first, second = sorted((one, other))  # which is asked about which must not matter
    for block in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks():
        if block.a - end <= 1 and block.b - other_end <= 1 and runs:
            runs[-1] += block.size  # an editor changed a word: "free from" and "free of foreign control" are one run
        else:
            runs.append(block.size)
        end, other_end = block.a + block.size, block.b + block.size
    return sum(run for run in runs if run >= _RUN) >= _REPEATED * shorter
