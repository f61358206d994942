import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.reports.sanitise import sanitise

HOSTILE = [
    "<script>steal()</script>",
    "<img src=x onerror=steal()>",
    "<img src=https://tracker.example/pixel.png>",
    '<a href="javascript:steal()">x</a>',
    '<a href="JaVaScRiPt&colon;steal()">x</a>',
    '<a href="data:text/html,<script>steal()</script>">x</a>',
    '<a href="//tracker.example/">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="#page-main">x</a>',
    "<style>body{background:url(https://tracker.example)}</style>",
    '<p style="width:expression(steal())">x</p>',
    "<iframe srcdoc='<script>steal()</script>'></iframe>",
    "<svg onload=steal()><script>steal()</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=steal()>",
    '<meta http-equiv="refresh" content="0;url=https://tracker.example">',
    '<base href="https://tracker.example/">',
    '<form action="https://tracker.example"><input name=q autofocus onfocus=steal()></form>',
    '<link rel=stylesheet href="https://tracker.example/x.css">',
    "<details ontoggle=steal() open>x</details>",
    '<p id="body" name="document">x</p>',
    '<p id="page-plotly" class="page-banner">x</p>',
    "<noscript><p title='</noscript><img src=x onerror=steal()>'></noscript>",
    "<!--><script>steal()</script>-->",
    '<p title="<script>steal()</script>">x</p>',
]

FORBIDDEN = {
    "script",
    "style",
    "img",
    "iframe",
    "svg",
    "math",
    "meta",
    "base",
    "form",
    "input",
    "link",
    "object",
    "embed",
}


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update((name, value or "") for name, value in attrs)


def _seen(html: str) -> _Seen:
    seen = _Seen()
    seen.feed(html)
    return seen


def _assert_harmless(html: str) -> None:
    seen = _seen(html)
    assert not seen.tags & FORBIDDEN
    for name, value in seen.attributes:
        assert not name.startswith("on")
        assert name not in {"style", "name", "src", "srcdoc", "action"}
        assert "<" not in value
        assert ">" not in value
        if name == "href":
            assert re.match(r"https?://|#(event|wb)-", value, re.IGNORECASE)
        if name in {"id", "class"}:
            assert not value.startswith("page-")


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_hostile_is_left(html: str) -> None:
    _assert_harmless(sanitise(html))
    _assert_harmless(sanitise(f"<table><tr><td>{html}</td></tr></table>"))


@given(st.lists(st.sampled_from([*HOSTILE, "</p>", "<p>", "<", ">", '"', "'", "&lt;", "x"])).map("".join))
def test_nothing_hostile_is_left_of_any_mixture(html: str) -> None:
    _assert_harmless(sanitise(html))


@given(st.text())
def test_cleaning_twice_changes_nothing(html: str) -> None:
    assert sanitise(sanitise(html)) == sanitise(html)


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="wb-evidence" class="wb-title">Evidence</h2>',
        '<article id="event-2f_a-1"><blockquote>It <mark class="wb-trigger">left</mark>.</blockquote></article>',
        '<table class="dataframe"><thead><tr><th scope="col" colspan="2">a</th></tr></thead></table>',
        "<ul><li>one</li></ul>",
        '<a href="#event-1" rel="noopener noreferrer">1</a>',
        '<a href="https://example.org/a?b=c&amp;d=e" rel="noopener noreferrer">source</a>',
    ],
)
def test_what_a_report_needs_passes_unchanged(html: str) -> None:
    assert sanitise(html) == html


def test_the_alignment_of_cells_is_kept_as_a_class() -> None:
    html = '<table><tbody><tr style="text-align: right;"><td style="text-align:center">1</td></tr></tbody></table>'
    assert 'class="wb-align-right"' in sanitise(html)
    assert 'class="wb-align-center"' in sanitise(html)
