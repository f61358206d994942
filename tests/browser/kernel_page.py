"""A widget on a bare page, without a notebook around it: its own script in the browser, its own kernel side behind it."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page

# What anywidget gives a script, over two functions of the page that Python answers.
MODEL = """async ([script, style, state]) => {
    const sheet = document.createElement("style");
    sheet.textContent = style;
    document.head.append(sheet);
    const listeners = new Map();
    const tell = (name, ...given) => (listeners.get(name) ?? []).forEach((listener) => listener(...given));
    const bytes = (text) => new DataView(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)).buffer);
    window.fromKernel = ({ state: changed, messages }) => {
        for (const [name, value] of Object.entries(changed)) {
            if (JSON.stringify(state[name]) !== JSON.stringify(value)) {
                state[name] = value;
                tell(`change:${name}`);
            }
        }
        messages.forEach(([content, buffers]) => tell("msg:custom", content, buffers.map(bytes)));
    };
    const unsent = {};
    const model = {
        get: (name) => state[name],
        set: (name, value) => {
            state[name] = value;
            unsent[name] = value;
            tell(`change:${name}`);
        },
        save_changes: async () => {
            const told = { ...unsent };
            Object.keys(unsent).forEach((name) => delete unsent[name]);
            window.fromKernel(await window.kernelSet(told));
        },
        send: async (content) => window.fromKernel(await window.kernelAsk(content)),
        on: (name, listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
        off: () => undefined,
    };
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const { default: widget } = await import(address);
    const el = document.createElement("main");
    document.body.append(el);
    widget.render({ model, el });
}"""


@contextmanager
def shown(page: Page, widget: Any) -> Iterator[None]:
    """Show the widget on the page; what the page does reaches it, and the other way round."""
    messages: list[tuple[Any, list[str]]] = []

    def send(content: Any, buffers: Any = None) -> None:
        messages.append((content, [base64.b64encode(bytes(one)).decode("ascii") for one in buffers or []]))

    def told() -> dict[str, Any]:
        state = {name: value for name, value in widget.get_state().items() if not name.startswith("_")}
        now = {"state": json.loads(json.dumps(state)), "messages": list(messages)}
        messages.clear()
        return now

    def kernel_set(changed: dict[str, Any]) -> dict[str, Any]:
        widget.set_state(changed)
        return told()

    def kernel_ask(content: Any) -> dict[str, Any]:
        widget._handle_custom_msg(content, [])
        return told()

    object.__setattr__(widget, "send", send)
    page.expose_function("kernelSet", kernel_set)
    page.expose_function("kernelAsk", kernel_ask)
    page.goto("about:blank")
    page.set_content("<!doctype html><html lang=en><title>A widget</title><body></body>")
    page.evaluate(MODEL, [widget._esm, widget._css, told()["state"]])
    yield
