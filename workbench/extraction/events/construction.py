"""A verb or noun of a sentence that fits an entry of the lexicon."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from workbench.extraction.language.clauses import Roles
from workbench.extraction.language.lexicon_entry import Entry


@dataclass
class Construction:
    """A trigger and the entry that it fits.

    Attributes
    ----------
    trigger : the verb or noun
    entry : the entry
    roles : who does what to whom at the verb; at a noun, nobody
    objects : heads that fit the entry's object, so that they are not read as happenings again
    complement : the verb of the complement clause that fits, None where the entry asks for none
    told : what the complement tells by itself, where the entry asks for that
    mode : the entry's, or a closer one that the words beside it name
    of_will : whether the event is that somebody says he will do what the trigger tells, or that he will not
    """

    trigger: Token
    entry: Entry
    roles: Roles = field(default_factory=lambda: Roles((), (), passive=False))
    objects: list[Token] = field(default_factory=list)
    complement: Token | None = None
    told: "Construction | None" = None
    mode: str = ""
    of_will: bool = False

    def __post_init__(self) -> None:
        self.mode = self.mode or self.entry.mode
