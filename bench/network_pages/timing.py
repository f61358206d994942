"""What a reader of a page waits for: when the drawing is first there, and how long a frame takes while it moves."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from playwright.sync_api import Browser, Page, Route

SIZE = {"width": 1200, "height": 1000}
PATIENCE = 45.0  # seconds until a page that shows nothing is given up
QUIET = 1.5  # seconds in which the ink of the frames stays the same: the drawing is done
STEADY = 0.02  # by so much the ink may differ while nothing new is drawn
NEARLY = 0.8  # of the ink of the finished drawing
MOVES = 40
MOST_MOVING = 6.0  # seconds, however few moves a slow page has answered by then

_INK = """async frames => {
  const inks = [];
  for (const frame of frames) {
    const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + frame)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) {
      // Lines are blue or red, and nothing else of a page is.
      ink += Number(Math.abs(data[at] - data[at + 2]) > 50);
    }
    inks.push(ink);
  }
  return inks;
}"""

# A dot that blinks: without it no picture is taken of a frame after which nothing changes.
_BLINK = """setInterval(() => {
  if (document.body && !window.benchDot) {
    window.benchDot = document.createElement('div');
    window.benchDot.style.cssText = 'position:fixed;right:0;bottom:0;width:2px;height:2px;z-index:9';
    document.body.append(window.benchDot);
  }
  if (window.benchDot) window.benchDot.style.background = (window.benchOn = !window.benchOn) ? '#000' : '#fff';
}, 100)"""

# A browser's first WebGL drawing waits for its graphics process, which no page can help.
_WARM = """() => new Promise(done => {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const gl = canvas.getContext('webgl2');
  gl.clearColor(1, 0, 0, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  requestAnimationFrame(() => requestAnimationFrame(done));
})"""

_FRAMES = """() => {
  window.benchFrames = [];
  const next = now => { window.benchFrames.push(now); requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""


@dataclass(frozen=True)
class Timing:
    """What was measured of a page.

    Attributes
    ----------
    first_paint : seconds from the beginning of the navigation to the first frame with most of the drawing; None for none
    pan, zoom : milliseconds, the mean time of a frame while the mouse drags, and while the wheel turns
    requests : how many addresses outside the file were asked for
    """

    first_paint: float | None
    pan: float | None
    zoom: float | None
    requests: int


def warm(browser: Browser) -> None:
    """Draw something, so that the first page that is timed does not wait for what the browser starts with the first drawing."""
    page = browser.new_page()
    page.evaluate(_WARM)
    page.screenshot()
    page.close()


def time_page(browser: Browser, file: Path, stand_ins: Mapping[str, Path], prepare: str = "") -> Timing:
    """Open `file` in a window of its own and measure.

    Parameters
    ----------
    stand_ins : a part of an address, and the file that is given for it; all other addresses lead nowhere
    prepare : a script to run before those of the page
    """
    context = browser.new_context(viewport=SIZE)  # type: ignore[arg-type]  # a plain dict of the two
    page = context.new_page()
    page.add_init_script(_BLINK)
    if prepare:
        page.add_init_script(prepare)
    asked: list[str] = []
    page.route(lambda address: address.startswith("http"), _answering(asked, stand_ins))
    try:
        first = _first_paint(browser, page, file)
        pan, zoom = _moving(page) if first is not None else (None, None)
    finally:
        context.close()
    return Timing(first, pan, zoom, len(asked))


def _answering(asked: list[str], stand_ins: Mapping[str, Path]) -> Callable[[Route], None]:
    def answer(route: Route) -> None:
        address = route.request.url
        asked.append(address)
        stand_in = next((path for part, path in stand_ins.items() if part in address), None)
        if stand_in is None:
            route.abort()
        else:
            route.fulfill(path=stand_in, headers={"access-control-allow-origin": "*"})

    return answer


def _first_paint(browser: Browser, page: Page, file: Path) -> float | None:
    frames: list[tuple[float, str]] = []
    session = page.context.new_cdp_session(page)

    def keep(frame: dict[str, Any]) -> None:
        frames.append((float(frame["metadata"]["timestamp"]), frame["data"]))
        session.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})

    session.on("Page.screencastFrame", keep)
    session.send("Page.startScreencast", {"format": "png", "maxWidth": 600, "maxHeight": 400, "everyNthFrame": 1})
    page.goto(file.as_uri(), wait_until="commit", timeout=PATIENCE * 1000)
    helper = browser.new_page()

    def ink(at: int) -> int:
        return int(helper.evaluate(_INK, [frames[at][1]])[0])

    waited, quiet, now = 0.0, 0.0, 0
    while waited < PATIENCE and quiet < QUIET:
        page.wait_for_timeout(500)
        waited += 0.5
        before, now = now, ink(-1) if frames else 0
        quiet = quiet + 0.5 if now > 0 and abs(now - before) <= STEADY * now else 0.0
    session.send("Page.stopScreencast")
    started = float(page.evaluate("performance.timeOrigin")) / 1000
    if now == 0:
        helper.close()
        return None
    # Ink only grows: few of the many frames need to be looked at.
    first = bisect_left(range(len(frames)), NEARLY * now, key=ink)
    helper.close()
    return frames[min(first, len(frames) - 1)][0] - started


def _moving(page: Page) -> tuple[float, float]:
    middle = (SIZE["width"] / 2 - 40, 420)
    page.mouse.move(*middle)
    page.evaluate(_FRAMES)
    page.mouse.down()
    for move in _moves():
        page.mouse.move(middle[0] + 4 * (move % 20), middle[1] + 3 * (move % 15))
        page.wait_for_timeout(16)
    pan = _mean_frame(page)
    page.mouse.up()
    page.evaluate("window.benchFrames.length = 0")
    for move in _moves():
        page.mouse.wheel(0, -60 if move < MOVES / 2 else 60)
        page.wait_for_timeout(16)
    return pan, _mean_frame(page)


def _moves() -> Iterator[int]:
    """The number of each move, until the last, or until time is up."""
    end = monotonic() + MOST_MOVING
    for move in range(MOVES):
        if monotonic() > end:
            return
        yield move


def _mean_frame(page: Page) -> float:
    """Of the frames so far; a frame that hangs weighs as long as it hangs."""
    frames = page.evaluate("window.benchFrames")
    return float((frames[-1] - frames[0]) / (len(frames) - 1)) if len(frames) > 1 else float("nan")
