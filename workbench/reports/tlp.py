"""The labels of the Traffic Light Protocol 2.0: how far a page may be shared."""

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
    if label not in MEANINGS:
        raise ChoiceError("sharing label", label, list(MEANINGS))
    return label.removeprefix("TLP:").lower().replace("+", "-")
