"""Nouns that have days of their own, at which something else is done, or of which verbs only speak."""

from spacy.tokens import Token

from workbench.extraction.language.lexicon import noun_entries
from workbench.extraction.language.word_classes import word_classes

# Nouns that last or take place, so that "on Friday" behind them may be theirs.
_OCCASIONS = frozenset(
    {"accord", "address", "agreement", "anniversary", "briefing", "campaign", "ceremony", "clash", "conference", "conflict",
     "coup", "crash", "crisis", "deadline", "deal", "death", "debate", "decision", "earthquake", "election", "event",
     "explosion", "famine", "festival", "funeral", "game", "genocide", "hearing", "inauguration", "interview", "killing",
     "law", "letter", "march", "massacre", "match", "mutiny", "operation", "poll", "protest", "rally", "referendum",
     "report", "resolution", "revolt", "revolution", "ruling", "session", "siege", "speech", "statement", "summit", "treaty",
     "trial", "trip", "uprising", "verdict", "visit", "vote", "war"}
)  # fmt: skip
# Those of them at which, or in whose words, something is done.
_SETTINGS = frozenset(
    {"accord", "address", "agreement", "announcement", "briefing", "broadcast", "call", "campaign", "ceremony", "clash",
     "communique", "conference", "conflict", "coup", "crisis", "deal", "debate", "decision", "explosion", "gesture",
     "hearing", "incident", "interview", "letter", "march", "measure", "memorandum", "message", "move", "mutiny",
     "operation", "pact", "post", "protest", "rally", "referendum", "remark", "report", "resolution", "revolt", "revolution",
     "ruling", "session", "speech", "statement", "step", "summit", "telegram", "treaty", "trip", "tweet", "uprising",
     "video", "visit", "war"}
)  # fmt: skip
_SET_BEFOREHAND = frozenset(
    {"election", "vote", "referendum", "poll", "summit", "ceremony", "deadline", "anniversary", "hearing", "trial"}
    | {"inauguration", "match", "game", "festival", "conference", "session", "meeting", "runoff"}
)

# Verbs about a happening, which may lie long before.
TOPIC = frozenset(
    {"accuse", "announce", "avenge", "blame", "cancel", "cite", "commemorate", "condemn", "criticise", "criticize", "defend",
     "demand", "denounce", "deny", "describe", "discuss", "investigate", "mark", "mention", "mourn", "oppose", "plan",
     "postpone", "praise", "probe", "protest", "recall", "remember", "support", "urge", "welcome"}
)  # fmt: skip


def is_set_beforehand(noun: Token) -> bool:
    """Whether a noun is of what has its own day, known before: "discussed the election on Sunday"."""
    return noun.lemma_.lower() in _SET_BEFOREHAND


def is_setting(noun: Token) -> bool:
    """Whether something is done at a noun, or in its words: "at a summit", "in a statement"."""
    return noun.lemma_.lower() in _SETTINGS or is_named_event(noun)


def is_occasion(noun: Token) -> bool:
    """Whether a noun lasts or takes place, so that a day behind it may be its own."""
    lemma = noun.lemma_.lower()
    return (
        lemma in _OCCASIONS
        or is_named_event(noun)
        or lemma in word_classes()["act"]
        or lemma.endswith(("ation", "ition"))
    )


def is_named_event(noun: Token) -> bool:
    """Whether a noun names a happening by itself: "coup", "raid", "talks"."""
    lemma = noun.lemma_.lower()
    return lemma in noun_entries() or lemma in word_classes()["attack"] or lemma in word_classes()["talks"]
