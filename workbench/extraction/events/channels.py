"""Through what an actor reaches another: by the event, and by the words that go with it."""

from spacy.tokens import Token

from workbench.extraction.language.word_classes import word_classes
from workbench.model import Channel

_ALWAYS = {
    ("ASSAULT", ""): Channel.MILITARY,
    ("MOBILIZE", ""): Channel.MILITARY,
    ("RETREAT", "withdraw"): Channel.MILITARY,
    ("RETREAT", "disarm"): Channel.MILITARY,
    ("RETREAT", "ceasefire"): Channel.MILITARY,
    ("RETREAT", "resign"): Channel.POLITICAL,
    ("CONSULT", ""): Channel.DIPLOMATIC,
    ("PROTEST", ""): Channel.POLITICAL,
    ("COERCE", "seize"): Channel.POLITICAL,
    ("COERCE", "censor"): Channel.INFORMATIONAL,
    ("COERCE", "misinformation"): Channel.INFORMATIONAL,
    ("COERCE", "cyber"): Channel.INFORMATIONAL,
    ("SANCTION", "expel"): Channel.DIPLOMATIC,
}
_BY_WORDS = (Channel.MILITARY, Channel.ECONOMIC, Channel.INFORMATIONAL, Channel.POLITICAL)
_PRIVATE = frozenset(
    {"beat", "sexual", "primitive", "crowd-control", "firearms", "abduct", "torture", "convict", "arrest"}
)
_NOT_BY_WORDS = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})
_VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "CONCEDE"})


def channels_of(event: str, mode: str, words: list[Token], *, abroad: bool) -> tuple[Channel, ...]:
    """Return the channels of a happening, in the order of `Channel`; empty where nothing tells.

    Parameters
    ----------
    event, mode : PLOVER type and mode
    words : the trigger and what depends on it, without the names of the actors
    abroad : whether the two sides belong to different states; words between states are diplomacy
    """
    keys = [(event, mode)] if mode in _PRIVATE else [(event, mode), (event, "")]
    found = {_ALWAYS[key] for key in keys if key in _ALWAYS}
    if event not in _NOT_BY_WORDS:
        lemmas = {token.lemma_.lower() for token in words} | {token.lower_ for token in words}
        found |= {channel for channel in _BY_WORDS if lemmas & word_classes()[f"channels.{channel}"]}
        if not found or event == "CONSULT":
            told = abroad and event in _VERBAL
            found |= {Channel.DIPLOMATIC} if told or lemmas & word_classes()["channels.diplomatic"] else set()
    return tuple(channel for channel in Channel if channel in found)
