"""Phrases that name several: "Mali, Burkina Faso and Niger", "US and French officials", "the presidents of Chad and Niger"."""

from collections.abc import Sequence
from typing import NamedTuple

from workbench.actors.phrase import Part, Segment
from workbench.actors.tables import word_set

_AND = frozenset({"and", "or", "nor"})
_LISTED = _AND | {","}
_OWNERS = word_set("leads to an owner")
_BOTH = ("both ", "either ", "neither ")


class _Conjunct(NamedTuple):
    """One of several, with the segments that follow it before the next: "the army | of Mali"."""

    head: Segment
    tail: tuple[Segment, ...]


def each_of(phrase: str, segments: Sequence[Segment]) -> list[str]:
    """Return a phrase for each of those that a phrase names; the phrase itself where it names one.

    Each gets what it shares with the others: the owner before the first ("Israel's army and police"), the head
    noun after the last ("US and French officials"), the head noun before all ("the presidents of Chad and
    Niger"), the owner after the last ("soldiers and police in Sudan").
    """
    if not any(segment.opener in _AND for segment in segments[1:]):
        return [phrase]
    conjuncts = _conjuncts(segments)
    first, last = conjuncts[0], conjuncts[-1]
    found = []
    for at, one in enumerate(conjuncts):
        text = _text(phrase, one.head.parts)
        owner = _owner(first.head)
        if at and _is_name_only(one.head) and _is_plural_of(first):
            text = f"{_text(phrase, first.head.parts)} {first.tail[0].opener} {text}"
        elif at < len(conjuncts) - 1 and _is_adjective(one.head) and _named_head(last.head):
            text = f"{text} {_text(phrase, _named_head(last.head))}"
        elif at and owner and _is_bare_agent(one.head) and not one.tail:
            text = f"{_text(phrase, owner)} {text}"
        elif not one.tail and _is_bare_agent(one.head) and last.tail and last.tail[0].opener in _OWNERS:
            text += _tail_text(phrase, last.tail)
        found.append(text + _tail_text(phrase, one.tail))
    return found


def _conjuncts(segments: Sequence[Segment]) -> list[_Conjunct]:
    found: list[_Conjunct] = []
    for segment in segments:
        if not found or segment.opener in _LISTED:
            found.append(_Conjunct(segment, ()))
        else:
            found[-1] = found[-1]._replace(tail=(*found[-1].tail, segment))
    return found


def _text(phrase: str, parts: Sequence[Part]) -> str:
    """The words of parts as written, with a possessive ending."""
    first, last = parts[0].words[0], parts[-1].words[-1]
    text = phrase[first.start : last.end].removeprefix(",").strip()
    for word in _BOTH:
        text = text[len(word) :] if text.lower().startswith(word) else text
    return f"{text}'s" if last.possessive else text


def _tail_text(phrase: str, tail: Sequence[Segment]) -> str:
    return "".join(f" {one.opener} {_text(phrase, one.parts)}" for one in tail)


def _owner(segment: Segment) -> tuple[Part, ...]:
    """The name before the agent words of a segment, with what stands before it."""
    at = next((at for at, part in enumerate(segment.parts) if part.name is not None), None)
    followed = at is not None and any(part.agent is not None for part in segment.parts[at + 1 :])
    return segment.parts[: at + 1] if at is not None and followed else ()


def _is_bare_agent(segment: Segment) -> bool:
    return all(part.name is None for part in segment.parts) and any(part.agent is not None for part in segment.parts)


def _is_name_only(segment: Segment) -> bool:
    return segment.parts[-1].name is not None and all(part.agent is None for part in segment.parts)


def _is_adjective(segment: Segment) -> bool:
    """Whether a segment ends in a name that may describe a noun further on: "US", "French", never "China"."""
    part = segment.parts[-1]
    if part.name is None or part.words[-1].possessive:
        return part.name is not None and part.words[-1].possessive
    return part.name.meaning.role in ("demonym", "people") or part.text.replace(".", "").isupper()


def _named_head(segment: Segment) -> tuple[Part, ...]:
    """What follows the name of a segment: "officials" of "French officials"."""
    at = next((at for at, part in enumerate(segment.parts) if part.name is not None), None)
    return segment.parts[at + 1 :] if at is not None and segment.parts[at + 1 :] else ()


def _is_plural_of(conjunct: _Conjunct) -> bool:
    """Whether a conjunct begins with several of something: "the presidents of Chad"."""
    agents = [part for part in conjunct.head.parts if part.agent is not None]
    if not agents or not conjunct.tail or conjunct.tail[0].opener not in _OWNERS or not _is_bare_agent(conjunct.head):
        return False
    return any(word.key.endswith(("s", "men")) for word in agents[-1].words)
