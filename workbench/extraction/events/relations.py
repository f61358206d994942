"""Who does what to whom: fill the slots that a construction's entry names."""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.modes import closer_mode
from workbench.extraction.events.others_deeds import doers_of_deed
from workbench.extraction.events.places.at_home import own_bodies, state_at_home
from workbench.extraction.events.places.people_at_home import sides_at_home
from workbench.extraction.events.places.sides_by_place import actors_by_place, recipients_by_place
from workbench.extraction.events.relation import Relation
from workbench.extraction.events.sides.at_request import askers
from workbench.extraction.events.sides.company import PARTIES, is_company
from workbench.extraction.events.sides.concerned import party_concerned
from workbench.extraction.events.sides.custody import keepers
from workbench.extraction.events.sides.moves_in_front import doers_of_move
from workbench.extraction.events.sides.needed_sides import is_accused_by_nobody, needs_recipient
from workbench.extraction.events.sides.office_left import as_holders
from workbench.extraction.events.sides.others_of import whose_others_act
from workbench.extraction.events.sides.slots import SlotFiller
from workbench.extraction.events.sides.whose_fate import holders, is_of_fate
from workbench.extraction.events.sides.without_doer import is_without_doer, may_lack_actor
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import RELATIVE, antecedent
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_FIGHTS = frozenset({"battle", "clash", "fight", "skirmish"})
_LEAVING = frozenset({"withdraw", "leave", "pull", "depart", "exit", "retreat", "quit", "redeploy"})
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SANCTION", "SUPPORT"})
_QUARRELS = frozenset({"bicker", "clash", "feud", "quarrel", "spar", "squabble", "wrangle"})
_MOVED = frozenset({("RETREAT", "withdraw"), ("RETREAT", "disarm"), ("MOBILIZE", "troops"), ("MOBILIZE", "police")})
"""What a force does that is said to be sent, withdrawn or disarmed, by nobody who is named."""
_SECTORS_MOVED = frozenset({"COP", "MIL", "PRM", "REB", "UAF"})
_AGAINST_OTHERS = frozenset({"SANCTION", "THREATEN"})


def relation_of(construction: Construction, reader: MentionReader, block_start: int) -> Relation | None:
    """Return the relation that a construction states, None where a side that it needs names nobody."""
    entry = construction.entry
    construction.mode = closer_mode(construction)
    filler = SlotFiller(construction, reader, block_start)
    actors = _actors_of(construction, filler)
    if not actors and entry.event in _MUTUAL and construction.roles.passive:
        # "relations between the two were restored"
        parties = filler.fill((("between",),))
        if len(parties) >= PARTIES:
            return Relation(construction, parties, [])
    mutual = construction.trigger.lemma_ in _QUARRELS and not entry.noun and not filler.fill((("with",), ("against",)))
    if len(actors) >= PARTIES and (mutual or any(head.lower_ == "other" for head in construction.roles.patients)):
        # "accused each other", "clashed over Syrian affairs"
        return Relation(construction, actors, [])
    fate = is_of_fate(construction)
    recipients = filler.fill(entry.recipients, actors) if entry.noun or not fate else []
    if fate and not recipients:
        recipients = holders(construction, actors, reader, block_start)
    if construction.trigger.lemma_ == "tell":
        recipients = [one for one in recipients if not _is_medium(one)]  # "told reporters that France would send tanks"
    recipients = doers_of_deed(construction, reader, block_start) or recipients
    if not recipients and not fate and (not entry.together or (entry.event == "AGREE" and len(actors) == 1)):
        recipients = party_concerned(construction, actors, reader, block_start)
        recipients = recipients or whose_others_act(construction, reader, block_start)
        recipients = recipients or doers_of_move(construction, reader, block_start)
    recipients = recipients or askers(construction, reader, block_start)
    if not recipients and not entry.noun:
        recipients = state_at_home(construction, actors, reader, block_start)
    recipients = recipients_by_place(recipients, actors, construction, reader, block_start)
    resigns = (entry.event, entry.mode) == ("RETREAT", "resign") or _is_of_resigning(construction)
    actors = as_holders(actors, construction.trigger, reader, block_start) if resigns else actors
    actors = actors_by_place(actors or keepers(construction, reader, block_start), construction, reader)
    recipients = _without_own_rulers(recipients, actors) if entry.event in _AGAINST_OTHERS else recipients
    actors, recipients = own_bodies(actors, recipients, reader), own_bodies(recipients, actors, reader)
    actors = _without_victims(actors, recipients) if construction.trigger.head.lemma_ in _FIGHTS else actors
    actors, recipients = sides_at_home(construction, actors, recipients, reader)
    if (entry.event == "CONCEDE" and not _of_forces(construction)) or _is_foretold(construction, actors, filler):
        return None
    if entry.together:
        absent = bool(construction.roles.agents) and ("subject" in entry.actors[0]) and not filler.fill((("subject",),))
        # In "He had visited Guinea and Chad" those two did not meet.
        complete = not absent and is_company(construction, actors) and not _is_of_one_side(construction, filler)
    else:
        complete = bool(recipients) or not needs_recipient(construction)
    unnamed = may_lack_actor(construction)
    unnamed = unnamed or (is_accused_by_nobody(construction) and any(one.participant.id for one in recipients))
    somebody = bool(actors) or (unnamed and bool(recipients))
    return Relation(construction, actors, recipients) if complete and somebody else None


def _is_of_resigning(construction: Construction) -> bool:
    """Whether somebody agrees, refuses or threatens to resign: he has an office."""
    return construction.complement is not None and construction.complement.lemma_ == "resign"


def _is_of_one_side(construction: Construction, filler: SlotFiller) -> bool:
    """Whether a noun says only with whom somebody talked who is not known: "her talks with Iran and Iraq"."""
    slots = construction.entry.actors[0]
    others = tuple(slot for slot in slots if slot != "with")
    return construction.entry.noun and "with" in slots and not filler.fill((others,))


def _actors_of(construction: Construction, filler: SlotFiller) -> list[Mention]:
    entry = construction.entry
    actors = filler.fill(entry.actors)
    slots = {slot for choice in entry.recipients for slot in choice}
    moved = (entry.event, entry.mode) in _MOVED and "object" not in slots
    if not actors and moved and is_without_doer(construction):
        # "Kenyan soldiers were deployed to Haiti"
        return [one for one in filler.fill((("object",),)) if one.participant.sector in _SECTORS_MOVED]
    if not actors and entry.event == "REQUEST" and entry.mode == "yield" and construction.complement is not None:
        # "Three diplomats were told to leave Russia": mostly by those whom they leave.
        left = roles_of(construction.complement).patients if construction.complement.lemma_ in _LEAVING else ()
        actors = [one for one in filler.mentions(left) if one.participant.kind in ("state", "body")]
    if not actors and construction.roles.passive and entry.event in _AGAINST_OTHERS:
        actors = _who_announces(construction, filler)
    if entry.complement_status == "planned" and _is_done_by_thing(construction.complement):
        return []
    if entry.complement_status == "planned" and actors:
        # "A spokesman said that Chad would send soldiers": who will is Chad.
        doing = [one for one in filler.fill((("inner",),)) if one.participant.id]
        actors = doing or actors
    # Interviews are no talks.
    return [one for one in actors if not _is_medium(one)] if entry.event == "CONSULT" else actors


def _who_announces(construction: Construction, filler: SlotFiller) -> list[Mention]:
    """Read "Chad announced that the French envoy had been expelled": who announces what befalls others does it."""
    verb, above = construction.trigger, construction.trigger.head
    if construction.roles.agents or verb.dep_ != "ccomp" or above.lemma_ not in ("announce", "decree"):
        return []
    own = {one.participant.country for one in filler.fill((("object",),))}
    found = filler.mentions(roles_of(above).agents)
    return [one for one in found if one.participant.id and one.participant.country not in own]


def _without_own_rulers(recipients: list[Mention], actors: list[Mention]) -> list[Mention]:
    """Read "Iraq cancelled the summit between its president and the king of Jordan": it is aimed at the other one."""
    own = {one.participant.country for one in actors} - {None}
    others = [one for one in recipients if one.participant.country not in own or one.participant.sector != "GOV"]
    foreign = any(one.participant.id and one.participant.country not in own for one in others)
    return others if foreign else recipients


def _without_victims(actors: list[Mention], recipients: list[Mention]) -> list[Mention]:
    """Read "Chinese and Indian soldiers clashed, killing 20 Indians": of two who fight, those killed are the other's victims."""
    hit = {one.participant.country for one in recipients} - {None}
    others = [one for one in actors if one.participant.country not in hit]
    return others or actors


def _is_done_by_thing(complement: Token | None) -> bool:
    """Whether what is said to come is no one's promise: "an emergency, which he said would allow him to act"."""
    subjects = [child for child in complement.children if child.dep_ == "nsubj"] if complement is not None else []
    return any(one.tag_ in RELATIVE and not can_act(antecedent(one)) for one in subjects)


def _is_medium(mention: Mention) -> bool:
    one = mention.participant
    words = {word.lower() for word in one.text.split()}
    named = bool(words & (word_classes()["speech.outlets"] - {"agency", "post", "press", "times"})) or (
        not one.id and bool(words & word_classes()["audience"])
    )
    return one.kind == "media" or one.sector == "JRN" or named


def _of_forces(construction: Construction) -> bool:
    """Whether a retreat that is announced is one of troops, and not one from a bloc or a contract."""
    complement = construction.complement
    if complement is None or complement.lemma_ not in _LEAVING:
        return True
    roles = roles_of(complement)
    return any(head.lemma_ in word_classes()["force"] for head in (*roles.agents, *roles.patients))


def _is_foretold(construction: Construction, actors: list[Mention], filler: SlotFiller) -> bool:
    """Whether somebody warns of another's deed: "Poland warned that Russia would attack"."""
    complement = construction.complement
    if construction.entry.lemmas != ("warn",) or complement is None or roles_of(complement).passive:
        return False
    if complement.dep_ == "xcomp":
        return False  # "warned Togo to stop the smugglers"
    own = {one.participant.country or one.participant.id for one in actors}
    doing = {one.participant.country or one.participant.id for one in filler.fill((("inner",),))} - {""}
    return complement.lemma_ in word_classes()["threat"] and bool(doing) and not doing & own
