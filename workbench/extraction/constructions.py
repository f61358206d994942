"""Does a verb or noun in its clause fit an entry of the lexicon?"""

from spacy.tokens import Token

from workbench.extraction.clauses import Roles, complements, coordinated, prepositional, roles_of
from workbench.extraction.lexicon import Entry, Heads, known_verb, noun_entries, verb_entries, word_classes
from workbench.extraction.mentions import MentionReader
from workbench.extraction.status import own_status
from workbench.model import Status

_SUBJUNCTIVE = frozenset({"demand", "insist", "urge", "request", "order", "recommend", "require", "ask"})


class Construction:
    """A trigger and the entry that it fits.

    Attributes
    ----------
    trigger : the verb or noun
    entry : the entry
    roles : who does what to whom at the verb; at a noun, nobody
    objects : heads that fit the entry's object, so that they are not read as happenings again
    complement : the verb of the complement clause that fits, None where the entry asks for none
    """

    def __init__(
        self, trigger: Token, entry: Entry, roles: Roles, objects: list[Token], complement: Token | None
    ) -> None:
        self.trigger = trigger
        self.entry = entry
        self.roles = roles
        self.objects = objects
        self.complement = complement


def construction_at(token: Token, reader: MentionReader, block_start: int) -> Construction | None:
    """Return the most specific construction that `token` is the trigger of; None where it names no event."""
    if token.pos_ == "NOUN":
        for entry in noun_entries().get(token.lemma_, ()):
            return Construction(token, entry, Roles((), (), passive=False), [], None)
        return None
    rows = verb_entries().get(known_verb(token.lemma_.lower(), token.lower_), ())
    if not rows:
        return None
    roles, below = roles_of(token), complements(token)
    for entry in rows:
        fit = _fit(token, entry, roles, below, reader, block_start)
        if fit is not None:
            return None if entry.event == "-" else fit
    return None


def _fit(
    verb: Token, entry: Entry, roles: Roles, below: list[Token], reader: MentionReader, block_start: int
) -> Construction | None:
    if entry.particles and not any(
        child.lower_ in entry.particles for child in verb.children if child.dep_ in ("prt", "advmod", "prep")
    ):
        return None
    objects = _object_heads(roles)
    if entry.no_object and (objects or roles.passive):
        return None
    matched: list[Token] = []
    if entry.object is not None:
        matched = [head for head in objects if _is(head, entry.object, reader, block_start)]
        if not matched:
            return None
    if entry.subject is not None:
        subjects = roles.patients if roles.passive else roles.agents
        heads = [head for one in subjects for head in _heads_of(one)]
        if not any(_is(head, entry.subject, reader, block_start) for head in heads):
            return None
    if entry.beside and not any(
        child.lower_ in entry.beside for child in verb.children if child.dep_ in ("acomp", "advmod", "oprd", "attr")
    ):
        return None
    phrases = prepositional(verb) + [pair for head in objects for pair in prepositional(head)]
    for names, heads_allowed in entry.prepositions:
        fitting = [
            head
            for name, pobj in phrases
            if name in names
            for head in _heads_of(pobj)
            if _is(head, heads_allowed, reader, block_start)
        ]
        if not fitting:
            return None
        matched += fitting
    complement = None
    if entry.complement is not None:
        candidates = _wished(verb, below) if entry.event == "REQUEST" else below
        candidates = candidates + [
            inner for child in verb.children if child.dep_ == "acomp" for inner in complements(child)
        ]
        complement = next((one for one in candidates if _is(one, entry.complement, reader, block_start)), None)
        if complement is None:
            return None
        if entry.complement_status and own_status(complement) is not Status(entry.complement_status):
            return None
    return Construction(verb, entry, roles, matched, complement)


def _wished(verb: Token, below: list[Token]) -> list[Token]:
    """Those complements that are asked for: "to leave", "that he leave", "that he should leave", never "that he left"."""
    due = () if verb.lemma_ in ("tell", "ask") else ("should", "must")
    return [
        one
        for one in below
        if (one.tag_ == "VB" or (one.tag_ == "VBP" and verb.lemma_ in _SUBJUNCTIVE and one.dep_ == "ccomp"))
        and not any(child.tag_ == "MD" and child.lower_ not in due for child in one.children)
        and (due or any(child.lower_ == "to" for child in one.children))
    ]


def _object_heads(roles: Roles) -> list[Token]:
    return [head for one in roles.patients for head in _heads_of(one)]


def _heads_of(head: Token) -> list[Token]:
    """The head, those coordinated with it, and for a measure what it measures: "a round of talks"."""
    found: list[Token] = []
    for one in coordinated(head):
        found.append(one)
        if one.lemma_.lower() in word_classes()["roles.measures"] or one.lemma_ in (
            "round",
            "state",
            "wave",
            "act",
            "end",
            "use",
            "supply",
            "ton",
            "tonne",
            "battery",
        ):
            found += [pobj for name, pobj in prepositional(one) if name == "of"]
    return found


def _is(head: Token, allowed: Heads, reader: MentionReader, block_start: int) -> bool:
    if allowed.special:
        return _is_special(head, allowed.special, reader, block_start)
    fits = not allowed.words or head.lemma_.lower() in allowed.words or head.lower_ in allowed.words
    if allowed.modifiers:
        fits = fits and any(
            child.lemma_.lower() in allowed.modifiers
            for child in head.lefts
            if child.dep_ in ("amod", "compound", "nmod")
        )
    return fits != allowed.excluded


def _is_special(head: Token, special: str, reader: MentionReader, block_start: int) -> bool:
    if special == "person" and (head.ent_type_ == "PERSON" or head.lemma_.lower() in word_classes()["person"]):
        return True
    if special == "person" and head.pos_ != "PROPN":
        return False
    found = [one.participant for one in reader.mentions(head, block_start)]
    match special:
        case "person":
            return any(one.kind == "person" for one in found)
        case "organisation":
            return any(one.kind == "organisation" for one in found)
        case "resolved":
            return any(one.id for one in found)
        case _:
            return bool(found)
