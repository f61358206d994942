"""Which states "these countries", "officials from those nations" are: those that were listed just before."""

from collections.abc import Iterable

from spacy.tokens import Token

from workbench.extraction.mentions.names.article_names import ArticleNames

_STATES = frozenset({"country", "nation", "state"})
_JOINS = frozenset({",", "and", "and the", ", and", ", and the", ", the", "&"})
_FEWEST = 2


def points_at_states(head: Token) -> bool:
    """Whether a phrase is "these countries" or "those nations", with nothing more; or what it is of or from is: "officials from those nations"."""
    below = (pobj for prep in head.rights if prep.lower_ in ("of", "from") for pobj in prep.rights)
    return any(map(_is_pointing, (head, *below)))


def states_listed(names: ArticleNames, head: Token) -> list[str]:
    """Return the names of the states that this sentence, or else the one before, lists before a phrase; empty where it lists none, or twice."""
    here = names.order.position(head)
    this = names.order.sentence_at(here)
    for sentence in (this, this - 1):
        named = [one for one in names.states if one[0] < here and names.order.sentence_at(one[0]) == sentence]
        lists = [run for run in _runs(names, named) if len({code for _, _, code in run}) >= _FEWEST]
        if lists:
            return list({code: name for _, name, code in lists[0]}.values()) if len(lists) == 1 else []
    return []


def _runs(names: ArticleNames, named: Iterable[tuple[int, str, str]]) -> list[list[tuple[int, str, str]]]:
    """The states as they stand together, joined by commas and "and"."""
    runs: list[list[tuple[int, str, str]]] = []
    for one in named:
        last = runs[-1][-1] if runs else None
        between = names.order.text(last[0] + len(last[1]), one[0]).strip() if last is not None else ""
        if between in _JOINS:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _is_pointing(head: Token) -> bool:
    before = [child.lower_ for child in head.lefts]
    return head.tag_ == "NNS" and head.lemma_.lower() in _STATES and before in (["these"], ["those"])
