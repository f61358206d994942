"""Why a claim says what it says: the words and rules behind its event, each actor, its date, status and speaker."""

from dataclasses import asdict, dataclass
from typing import Any

from spacy.tokens import Token

from workbench.extraction.attribution.attribution import speaker_of
from workbench.extraction.events.relation import Relation
from workbench.extraction.language.lexicon_entry import Entry
from workbench.extraction.language.verb_forms import modal_of
from workbench.extraction.mentions.mentions import MentionReader
from workbench.extraction.status.governors import link_of
from workbench.extraction.status.negation import is_negated
from workbench.model import Claim, Participant

_DEEPEST = 12
_GAP = " … "


@dataclass(frozen=True)
class Reason:
    """One part of a claim, the words that it was read from, and the rule that read them so.

    Attributes
    ----------
    part : event, actor, recipient, date, status, speaker, relayed by, or confidence
    reading : what the claim says there
    words : from the sentence; empty where the rule rests on no words of it
    rule : a row of a table, or the way of resolution, in words
    """

    part: str
    reading: str
    words: str
    rule: str


@dataclass(frozen=True)
class Explanation:
    """All the reasons of one claim, in the order in which it is read."""

    claim_id: str
    reasons: tuple[Reason, ...]

    def of(self, claim: Claim) -> "Explanation":
        """The same of a claim as it is given in the end: with the id that it has in the stored text, and its confidence."""
        return Explanation(claim.claim_id, (*self.reasons, _confidence(claim)))

    def to_dict(self) -> dict[str, Any]:
        """The same as plain values that JSON can hold."""
        return asdict(self)


def explained(claim: Claim, relation: Relation, reader: MentionReader) -> Explanation:
    """Return the reasons of a claim that was made of a relation, but for its confidence, which the whole article decides."""
    construction = relation.construction
    sides = [("actor", one) for one in claim.actors] + [("recipient", one) for one in claim.recipients]
    reasons = [
        Reason(
            "event",
            " ".join(filter(None, (claim.event, claim.mode))),
            _words([construction.trigger, *construction.objects, *filter(None, [construction.complement])]),
            _row(construction.entry),
        ),
        *(Reason(part, one.id or "nobody on the list", one.text, _who(one, reader)) for part, one in sides),
        _date(claim),
        Reason("status", str(claim.status), *_status(construction.trigger)),
        _speaker(claim, construction.trigger),
        *(
            Reason("relayed by", one.id or one.name, one.text, "passes on what the speaker says")
            for one in claim.relayed_by
        ),
    ]
    return Explanation(claim.claim_id, tuple(reasons))


def _confidence(claim: Claim) -> Reason:
    rule = "; ".join(f"{part.points:+.2f} {part.why}" for part in claim.confidence_parts)
    total = sum(part.points for part in claim.confidence_parts)
    share = f"together {total:+.2f}: of such claims {claim.confidence:.0%} are right"
    return Reason("confidence", f"{claim.confidence:.2f}", "", f"{rule}; {share}" if rule else "its coder does not say")


def _row(entry: Entry) -> str:
    table = "stances.csv" if entry.is_stance else "events.csv"
    return f"{table}, line {entry.row}: {'|'.join(entry.lemmas)}, as in {entry.example!r}"


def _who(one: Participant, reader: MentionReader) -> str:
    found = reader.resolve(one.text) if one.text else None
    if found is not None and found.id == one.id and one.id:
        return found.method
    if not one.id:
        return "no entry of the actor list fits"
    home = reader.home_reason(one.country)
    return "read from the rest of the sentence or article" + (f", at home in {one.country}: {home}" if home else "")


def _date(claim: Claim) -> Reason:
    when = claim.date
    if when is None:
        return Reason("date", "none", "", "neither the sentence nor the article has a date")
    return Reason("date", f"{when.start}/{when.end}", when.text, f"{when.basis}, to the {when.granularity}")


def _status(trigger: Token) -> tuple[str, str]:
    """The words above and beside a happening that bear on whether it is so, and how it hangs on them."""
    words, hows = [], []
    token = trigger
    for _ in range(_DEEPEST):
        if token.pos_ in ("VERB", "AUX"):
            if is_negated(token):
                hows.append(f"{token.text!r} is negated")
            if modal_of(token):
                hows.append(f"{modal_of(token)!r} before {token.text!r}")
        link = link_of(token)
        if link is None:
            break
        if link.kind not in ("conj", "pass"):
            words.append(link.above)
            hows.append(f"under {link.above.text!r} ({link.kind})")
        token = link.above
    return _words(words), "; ".join(hows) or "told for itself"


def _speaker(claim: Claim, trigger: Token) -> Reason:
    said = claim.attributed_to
    if said is None:
        return Reason("speaker", "the outlet", "", "nobody else is said to say so")
    head = speaker_of(trigger)
    cue = head.head.text if head is not None and head.head != head else ""
    return Reason(
        "speaker", said.id or said.name, said.text, f"says so by {cue!r}" if cue else "in whose words it stands"
    )


def _words(tokens: list[Token]) -> str:
    """Words in the order of the text, with a mark where some between them are left out."""
    ordered = sorted(set(tokens), key=lambda token: token.i)
    text = ""
    for before, token in zip([None, *ordered], ordered, strict=False):
        text += ("" if before is None else " " if token.i == before.i + 1 else _GAP) + token.text
    return text
