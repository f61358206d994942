"""Nouns that have days of their own: what lasts or takes place, at which something else is done, what is set beforehand."""

from spacy.tokens import Token

from workbench.extraction.language.lexicon import noun_entries, word_classes

# Nouns that last or take place, so that "on Friday" behind them may be theirs.
_OCCASIONS = frozenset(
    {
        *(
            "election",
            "vote",
            "referendum",
            "poll",
            "summit",
            "ceremony",
            "deadline",
            "anniversary",
            "hearing",
            "trial",
        ),
        *("funeral", "inauguration", "rally", "march", "war", "conflict", "clash", "crisis", "conference", "debate"),
        *("session", "visit", "trip", "report", "speech", "statement", "interview", "letter", "address", "briefing"),
        *("ruling", "verdict", "resolution", "agreement", "treaty", "deal", "accord", "uprising", "revolution", "coup"),
        *("famine", "earthquake", "explosion", "death", "killing", "crash", "match", "game", "festival", "event"),
        *("genocide", "massacre", "decision", "law", "operation", "campaign", "protest", "revolt", "mutiny", "siege"),
    }
)
# Those of them at which, or in whose words, something is done.
_SETTINGS = frozenset(
    {
        *("ceremony", "hearing", "rally", "march", "war", "conflict", "clash", "crisis", "conference", "debate"),
        *("session", "visit", "trip", "report", "speech", "statement", "interview", "letter", "address", "briefing"),
        *(
            "uprising",
            "revolution",
            "coup",
            "explosion",
            "operation",
            "campaign",
            "protest",
            "revolt",
            "mutiny",
            "summit",
        ),
        *("agreement", "treaty", "deal", "accord", "pact", "memorandum", "resolution", "ruling", "referendum"),
        *("move", "step", "measure", "announcement", "incident", "gesture", "decision"),
        *("tweet", "post", "message", "call", "telegram", "communique", "remark", "broadcast", "video"),
    }
)
_SET_BEFOREHAND = frozenset(
    {"election", "vote", "referendum", "poll", "summit", "ceremony", "deadline", "anniversary", "hearing", "trial"}
    | {"inauguration", "match", "game", "festival", "conference", "session", "meeting", "runoff"}
)


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
