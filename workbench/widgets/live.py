"""What all widgets have in common: their script, questions that the page asks, and errors where the reader sees them."""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, ClassVar

import anywidget
import traitlets

from workbench.errors import UseError, WorkbenchError
from workbench.widgets.bundle import static_file
from workbench.widgets.memory import place_of, remember, take_over


class LiveWidget(anywidget.AnyWidget):
    """A widget whose choices live in the kernel, and which leaves a picture for the report page.

    Parameters
    ----------
    name : by which it is known again when its cell is run again; by the cell where empty, see `workbench.widgets.memory`
    chosen : values of the traits that a reader chooses

    Attributes
    ----------
    error : what went wrong last, in one sentence, then how it came to that; empty where nothing did. It stands under
        the widget, errors in the analyst's own callbacks too
    """

    script: ClassVar[str]
    """Name of its file among the scripts."""
    styles: ClassVar[tuple[str, ...]] = ("widgets",)
    """Names of its style sheets."""
    choices: ClassVar[tuple[str, ...]]
    """Traits that a reader chooses, and that are kept when the cell is run again."""
    by_key: ClassVar[tuple[str, ...]] = ()
    """Those of them that are mappings, each key of which is a choice of its own."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    error = traitlets.Unicode("").tag(sync=True)

    def __init__(self, *, name: str, **chosen: Any) -> None:
        super().__init__(
            _esm=static_file(f"{self.script}.js").read_text("utf-8"),
            _css="\n".join(static_file(f"{style}.css").read_text("utf-8") for style in self.styles),
            **chosen,
        )
        place = place_of(type(self).__name__, name)
        if place is None:
            return
        self.observe(lambda change: remember(place, change["name"], change["new"]), self.choices)
        asked = {one: chosen.get(one) for one in self.choices}
        for trait, value in take_over(place, asked, self.by_key).items():
            try:
                setattr(self, trait, value)
            except (UseError, traitlets.TraitError):
                continue  # the data are others by now, and what was chosen is not among them

    def static_bundle(self) -> Mapping[str, Any]:
        """What the report page shows in the widget's place, by mime type."""
        raise NotImplementedError

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """Answer a question of the page: a value that JSON can hold, or a pair of that and bytes.

        Raises
        ------
        UseError
            If what is asked cannot be done.
        """
        raise UseError(f"{type(self).__name__} has no answer to {what!r} ({len(said)} details)")

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take what the page set. What cannot be is refused and the page told what still holds."""
        before = {one: getattr(self, one) for one in sync_data if self.has_trait(one)}
        with self._errors_shown() as seen:
            super().set_state(sync_data)
        if seen:
            for name, value in before.items():
                try:
                    setattr(self, name, getattr(self, name))
                except (UseError, traitlets.TraitError):
                    setattr(self, name, value)
            self.send_state(list(before))

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        if "ask" not in content:
            super()._handle_custom_msg(content, buffers)
            return
        said = {name: value for name, value in content.items() if name not in {"ask", "what"}}
        value: Any = None
        with self._errors_shown() as seen:
            value = self.answer(str(content.get("what")), said)
        if seen:
            self.send({"answer": content["ask"], "refused": self.error})
        elif isinstance(value, tuple):
            self.send({"answer": content["ask"], "value": value[0]}, [value[1]])
        else:
            self.send({"answer": content["ask"], "value": value})

    @contextmanager
    def _errors_shown(self) -> Iterator[list[Exception]]:
        """Catch what goes wrong on the way from the page, since nobody else does, and say it under the widget."""
        seen: list[Exception] = []
        try:
            yield seen
        except Exception as error:  # noqa: BLE001 - an analyst's callback may raise anything; it is shown, not swallowed
            seen.append(error)
        self.error = _told(seen[0]) if seen else ""

    def _repr_mimebundle_(self, **settings: Any) -> Any:
        """The widget for a live notebook, and beside it what the report page draws without a kernel."""
        bundle = super()._repr_mimebundle_(**settings)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**(data or {}), **self.static_bundle()}, metadata


def _told(error: Exception) -> str:
    """One sentence; for an error that is not one of ours, then the way to it."""
    sentence = " ".join(str(error).split())
    if isinstance(error, WorkbenchError | traitlets.TraitError):
        return sentence
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__}: {sentence}\n" + "".join(traceback.format_list(frames))
