"""The labels of the Traffic Light Protocol 2.0: how far a page may be shared."""

from collections.abc import Iterable

from workbench.errors import ChoiceError

MEANINGS = {
    "TLP:RED": "For the named recipients only; not to be passed on.",
    "TLP:AMBER+STRICT": "For the recipients' own organisation only, to those who need to know.",
    "TLP:AMBER": "For the recipients' organisation and its clients, to those who need to know.",
    "TLP:GREEN": "For the recipients' wider community; not for public channels.",
    "TLP:CLEAR": "May be shared without limit.",
}
"""Label -> what it allows, in one sentence."""


def label_slug(label: str) -> str:
    """``TLP:AMBER+STRICT`` as ``amber-strict``, for class names.

    Raises
    ------
    ChoiceError
        If it is not one of the five labels.
    """
    return _known(label).removeprefix("TLP:").lower().replace("+", "-")


def strictest(labels: Iterable[str]) -> str:
    """The strictest of several labels; that of a product takes it from its inputs.

    Raises
    ------
    ChoiceError
        If one of them is no label.
    ValueError
        If there is none.
    """
    order = list(MEANINGS)
    return order[min(order.index(_known(label)) for label in labels)]


def within(label: str, limit: str) -> bool:
    """Whether what carries `label` may go where `limit` is the strictest that is allowed.

    Raises
    ------
    ChoiceError
        If one of them is no label.
    """
    order = list(MEANINGS)
    return order.index(_known(label)) >= order.index(_known(limit))


def _known(label: str) -> str:
    if label not in MEANINGS:
        raise ChoiceError("sharing label", label, list(MEANINGS))
    return label
