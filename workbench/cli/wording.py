"""How other people's words are printed, and where our own go that are no answer."""

import click


def remark(message: str) -> None:
    """Write a line to standard error, where it is in no other program's way."""
    click.echo(f"workbench: {message}", err=True)


def printable(text: str) -> str:
    """Write text on one line without what a terminal would obey: control characters, turned directions."""
    return "".join(one for one in " ".join(text.split()) if one.isprintable())
