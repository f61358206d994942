"""Lines that a saved page holds twice: the headline above and in the text, a lead as teaser, a caption below its picture.

What they tell would be claimed twice. The first of its kind is read, the others are blanked where they stand.
"""

import re
from collections import defaultdict

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BLANKS = re.compile(r"\s+")
_SHORTEST = 25
"""Code points. A shorter line may well stand twice: a label, a button, the name of who speaks."""
_SHORTEST_HEADLINE = 40
"""Code points. A shorter headline may be the beginning of a sentence by chance."""
_LONGEST_HEADLINE = 200
_MOST_ALIKE = 8
"""Headlines that begin alike and are kept, so that a text of such lines is read in linear time."""
_GOES_ON = re.compile(r"\r?\n[a-z]")
"""The next line goes on with the sentence: a hard-wrapped text repeats whole sentences only."""
_ENDS_SENTENCE = re.compile(r"[.!?:;,\"'\u201d\u2019)\]]$")


def without_repeats(text: str) -> str:
    """Return a text of the same length in which each repeated line, or repeated headline at a line's head, is line breaks."""
    seen: set[str] = set()
    headlines: dict[str, list[str]] = defaultdict(list)
    pieces: list[str] = []
    done = 0
    for match in _LINE.finditer(text):
        line = match.group().strip()
        if len(line) < _SHORTEST or line.endswith(":") or _GOES_ON.match(text, match.end()):
            continue
        plain = _BLANKS.sub(" ", line).casefold()
        start = match.start() + match.group().index(line)
        headline = next((one for one in headlines[line[:_SHORTEST_HEADLINE]] if line.startswith(one)), "")
        if plain in seen or headline:
            repeated = line if plain in seen else headline
            pieces += [text[done:start], "\n" * len(repeated)]
            done = start + len(repeated)
            plain = _BLANKS.sub(" ", line[len(repeated) :].strip()).casefold()
        elif _SHORTEST_HEADLINE <= len(line) <= _LONGEST_HEADLINE and not _ENDS_SENTENCE.search(line):
            headlines[line[:_SHORTEST_HEADLINE]] = [line, *headlines[line[:_SHORTEST_HEADLINE]][: _MOST_ALIKE - 1]]
        seen.add(plain)
    return "".join([*pieces, text[done:]]) if done else text
