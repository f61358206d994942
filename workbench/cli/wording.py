"""How numbers and other people's words are printed."""


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: 1 article, 2 articles."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def printable(text: str) -> str:
    """Write text on one line without what a terminal would obey: control characters, turned directions."""
    return "".join(one for one in " ".join(text.split()) if one.isprintable())
