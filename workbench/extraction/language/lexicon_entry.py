"""One row of the lexicon: which words, in which construction, name an event.

A row's `trigger` is read as follows:

===============  ===========================================================================
``sign|ink``     the verb, by lemma; alternatives are separated by ``|``
``noun:attack``  a noun that names the happening by itself
``~out``         a particle
``deal`` ``@x``  head of the direct object; ``@x`` a class of words.toml, ``!@x`` none of it, ``*`` any, ``-`` none;
                 ``tear_gas`` a head with that modifier; ``#person``, ``#human`` (any person),
                 ``#organisation``, ``#state``, ``#actor``, ``#resolved`` (on the actor list), ``#armed`` (bears arms),
                 ``#irregular`` (for no state), ``#people`` (a population or some of it, no officials),
                 ``#public`` (acts in public affairs), ``#official`` (a state or body), ``#party`` (a political one)
``with:x``       a preposition and the head of its noun phrase; ``whom:x`` the one who is given something
``>x``           a complement clause with that verb, ``>y_x`` one with y as its object, adverb or particle; ``>#cooperation``, ``>#conflict``: one that by itself tells
                 an event of quad 1 or 2, or of quad 4
``<x`` ``<!x``   head of the subject; not that head; ``#several`` two or more parties
``=x``           an adjective or adverb beside the verb, a modifier of the noun
``!planned``     the complement, or the verb where there is none, must have that status; ``!refused``: "would not", "cannot";
                 ``!coming``: "will", "would", "could";
                 ``!unless``: it will, unless somebody does something
===============  ===========================================================================

`actors` and `recipients` name slots: ``a+b`` takes both, ``a/b`` the first that is filled; ``inner-any`` is whoever
the complement would be done to; a final ``?``
says that a noun's recipients may be missing. A row whose
event is ``-`` says that the construction names no event.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.extraction.language.word_classes import word_classes

Slots = tuple[tuple[str, ...], ...]
NOTHING = "-"
"""In place of an event: the construction names none."""


@dataclass(frozen=True)
class Heads:
    """What the head of a phrase may be.

    Attributes
    ----------
    words : lemmas; empty means any
    special : ``person``, ``human``, ``people``, ``organisation``, ``state``, ``actor``, ``armed``, ``irregular``,
        ``public``, ``official``, ``party``,
        ``resolved`` or ``several``, tested on the mention, ``cooperation`` or ``conflict``, on what a verb tells, and
        enough where no word fits; else empty
    modifiers : lemmas, one of which must modify the head; empty means any
    excluded : the test is reversed
    """

    words: frozenset[str] = frozenset()
    special: str = ""
    modifiers: frozenset[str] = frozenset()
    excluded: bool = False


@dataclass(frozen=True)
class Entry:
    """One construction that names an event; see the module for its parts.

    Attributes
    ----------
    row : line of events.csv, from 1
    lemmas : the verb or noun
    noun : whether the trigger is a noun
    no_object : whether there must be no direct object
    rank : how specific it is; the most specific matching entry wins
    is_stance : whether it tells only who is for or against whom
    """

    row: int
    lemmas: tuple[str, ...]
    noun: bool
    event: str
    mode: str
    actors: Slots
    recipients: Slots
    recipient_optional: bool
    example: str
    particles: frozenset[str] = frozenset()
    object: Heads | None = None
    no_object: bool = False
    prepositions: tuple[tuple[frozenset[str], Heads], ...] = ()
    complement: Heads | None = None
    complement_status: str = ""
    subject: Heads | None = None
    beside: frozenset[str] = frozenset()
    rank: int = 0
    is_stance: bool = False

    @property
    def together(self) -> bool:
        """Whether all parties are actors, as in a meeting or a pact."""
        return any(len(choice) > 1 for choice in self.actors)

    @property
    def is_nothing(self) -> bool:
        """Whether the construction names no event: "was bombarded with questions"."""
        return self.event == NOTHING


def entry_of_row(number: int, row: Mapping[str, str]) -> Entry:
    """Return the entry of a row.

    Parameters
    ----------
    number : line of its file, from 1
    row : cells by column: `trigger`, `event`, `mode`, `actors`, `recipients`, `example`
    """
    verb, *parts = row["trigger"].split()
    fields: dict[str, object] = {}
    prepositions: list[tuple[frozenset[str], Heads]] = []
    rank = 0
    for part in parts:
        name, value, weight = _read_part(part)
        rank += weight
        if isinstance(value, tuple):
            prepositions.append(value)
        else:
            fields[name] = value
    return Entry(
        row=number,
        lemmas=tuple(verb.removeprefix("noun:").split("|")),
        noun=verb.startswith("noun:"),
        event=row["event"],
        mode=row["mode"],
        actors=_slots(row["actors"]),
        recipients=_slots(row["recipients"].removesuffix("?")),
        recipient_optional=row["recipients"].endswith("?"),
        example=row["example"],
        prepositions=tuple(prepositions),
        rank=rank,
        **fields,  # type: ignore[arg-type]  # each value was made for its field just above
    )


def _read_part(part: str) -> tuple[str, object, int]:  # noqa: PLR0911 - one for each sign
    """Read one condition of a trigger: its field, its value, and how much more specific it makes the row."""
    sign, rest = part[0], part[1:]
    if sign == "~":
        return "particles", frozenset(rest.split("|")), 4
    if sign == "=":
        return "beside", frozenset(rest.split("|")), 3
    if sign == ">":
        return "complement", _heads(rest), 2 if rest == "*" else _weight(rest)
    if sign == "<":
        return "subject", _heads(rest), _weight_of_subject(rest)
    if sign == "!" and rest[0] == "@":
        return "object", _heads(part), 1
    if sign == "!":
        return "complement_status", rest, 3 if rest in ("refused", "unless") else 1
    if ":" in part:
        names, _, heads = part.partition(":")
        return "prepositions", (frozenset(names.split("|")), _heads(heads)), 2 if heads == "*" else _weight(heads)
    if part == "-":
        return "no_object", True, 1
    return "object", _heads(part), 1 if part == "*" else 2 if "#" in part and "_" not in part else _weight(part)


def _weight(heads: str) -> int:
    """How specific named heads are: more so with a modifier."""
    return 8 if "_" in heads else 3


def _weight_of_subject(heads: str) -> int:
    """How specific a subject is: most of those whom news tells of act for the public, so that this makes a row no more so."""
    if heads == "#public":
        return 0
    return 2 if heads[0] in "!#" and "_" not in heads else _weight(heads)


def _slots(text: str) -> Slots:
    return tuple(tuple(choice.split("+")) for choice in text.split("/") if choice)


def _heads(text: str) -> Heads:
    if text == "*":
        return Heads()
    excluded, text = text.startswith("!"), text.removeprefix("!")
    modifiers, underscore, words = text.rpartition("_")
    special = next((word[1:] for word in words.split("|") if word.startswith("#")), "")
    plain = _words("|".join(word for word in words.split("|") if word[:1] not in ("#", "*")))
    return Heads(plain, special, _words(modifiers) if underscore else frozenset(), excluded)


def _words(text: str) -> frozenset[str]:
    words: set[str] = set()
    for word in filter(None, text.split("|")):
        words |= word_classes()[word[1:]] if word.startswith("@") else {word}
    return frozenset(words)
