"""What case.toml says of a case."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.errors import CaseFileError, CaseNotFound
from workbench.model import Channel
from workbench.store.toml_text import toml_text

TLP_LABELS = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
"""Traffic Light Protocol 2.0 labels, strictest first (FIRST, 2022)."""

FILE_NAME = "case.toml"


@dataclass(frozen=True)
class Settings:
    """The case as a whole.

    Attributes
    ----------
    title : what the case is about, printed on every report
    tlp : Traffic Light Protocol label of all that is made from it
    description : a few sentences for whoever opens it
    focus : ids of the actors that it follows, most important first
    channels : the channels that its pictures show; all where empty
    labelled : whether case.toml names the label, or it is the one that holds where none is named
    """

    title: str
    tlp: str = "TLP:AMBER"
    description: str = ""
    focus: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = field(default=())
    labelled: bool = True


def read_settings(folder: Path) -> Settings:
    """Read case.toml of the case in `folder`.

    Raises
    ------
    CaseNotFound
        If there is no case.toml.
    CaseFileError
        If it cannot be read, or holds a name or a value that a case does not have.
    """
    file = folder / FILE_NAME
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CaseNotFound(folder) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CaseFileError(file, None, f"not readable as TOML ({error}): mend it there") from error
    return _checked(file, values)


def write_settings(folder: Path, settings: Settings) -> None:
    """Write case.toml into `folder`, which must not have one yet."""
    lines = [
        "# What this case is about. Edit freely; it is read anew each time.",
        f"title = {toml_text(settings.title)}",
        f"tlp = {toml_text(settings.tlp)}  # {', '.join(TLP_LABELS)}",
        f"description = {toml_text(settings.description)}",
        f"focus = [{', '.join(map(toml_text, settings.focus))}]  # ids of the actors you follow, such as NER",
        f"channels = [{', '.join(map(toml_text, settings.channels))}]  # {', '.join(Channel)}; empty for all",
    ]
    with (folder / FILE_NAME).open("x", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def _checked(file: Path, values: dict[str, Any]) -> Settings:
    known = set(Settings.__dataclass_fields__) - {"labelled"}
    if unknown := sorted(set(values) - known):
        raise CaseFileError(file, None, f"unknown name {unknown[0]!r}: a case has {', '.join(sorted(known))}")
    for name in ("title", "tlp", "description"):
        if not isinstance(values.get(name, ""), str):
            raise CaseFileError(file, None, f'{name} must be text in quotes, such as {name} = "..."')
    for name in ("focus", "channels"):
        entries = values.get(name, [])
        if not isinstance(entries, list) or not all(isinstance(one, str) for one in entries):
            raise CaseFileError(file, None, f'{name} must be a list of texts, such as {name} = ["..."]')
    if values.get("tlp", "TLP:AMBER") not in TLP_LABELS:
        raise CaseFileError(file, None, f"tlp {values['tlp']!r} is none of {', '.join(TLP_LABELS)}")
    for channel in values.get("channels", []):
        if channel not in list(Channel):
            raise CaseFileError(file, None, f"channel {channel!r} is none of {', '.join(Channel)}")
    return Settings(
        title=values.get("title", file.parent.name),
        tlp=values.get("tlp", "TLP:AMBER"),
        labelled="tlp" in values,
        description=values.get("description", ""),
        focus=tuple(values.get("focus", [])),
        channels=tuple(Channel(one) for one in values.get("channels", [])),
    )
