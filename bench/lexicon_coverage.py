"""Measure which verbs and idioms of the field the lexicon knows; ``--misses`` prints those that it does not.

The field's words are the verb blocks and patterns of a public CAMEO dictionary, which lies beside the checkout in
``../shared/data/phoenix``; where it is absent, nothing is measured. A verb is known if some row of events.csv gives it a
type that its code maps to; a pattern, if such a row also allows its particle, its noun and its preposition. Many patterns
are idioms of one text, or mean nothing alone: the share shows where to look, and is no goal.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from workbench.extraction.language.lexicon import verb_entries
from workbench.extraction.language.lexicon_entry import Entry, Heads

DICTIONARY = Path(__file__).parents[2] / "shared" / "data" / "phoenix" / "CAMEO.2.0.txt"
ROOTS = {
    "03": ("AGREE",), "04": ("CONSULT",), "05": ("SUPPORT",), "06": ("COOPERATE",), "07": ("AID",),
    "080": ("CONCEDE", "RETREAT"), "081": ("CONCEDE",), "082": ("CONCEDE",), "083": ("CONCEDE",), "08": ("RETREAT",),
    "09": ("ACCUSE",), "10": ("REQUEST",), "11": ("ACCUSE",), "12": ("REJECT",), "13": ("THREATEN",), "14": ("PROTEST",),
    "15": ("MOBILIZE",), "16": ("SANCTION",), "17": ("COERCE",), "18": ("ASSAULT",), "19": ("ASSAULT",), "20": ("ASSAULT",),
}  # fmt: skip
"""Types by the beginning of a CAMEO code, the longest first; roots 01 and 02 have none."""
PARTICLES = frozenset(
    ["about", "ahead", "aside", "apart", "away", "back", "down", "forward", "home", "in", "off", "on", "out", "over", "through", "together", "up"]
)  # fmt: skip
PREPOSITIONS = frozenset(["after", "against", "at", "between", "by", "for", "from", "into", "of", "to", "with"])
"""Words that are no particles, where a pattern has them without brackets."""
CODE = re.compile(r"\[([0-9]{2,4})(?::[0-9]+)?\]")
SYMBOLS = frozenset({"+", "$", "^", "%", "-"})
"""Places of the two sides and of words that do not count."""


@dataclass(frozen=True)
class Wording:
    """A verb, or a verb with the words of one pattern.

    Attributes
    ----------
    code : CAMEO code
    verb : lemma
    particles, nouns : what stands right of the verb; of a compound the last word, of a set all its words
    phrases : prepositions with the nouns behind them
    text : the pattern as the misses print it; empty for a verb alone
    """

    code: str
    verb: str
    particles: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, frozenset[str]], ...] = ()
    text: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it is a verb of a block, and no pattern."""
        return not self.text


def main() -> int:
    """Print the table; the exit status is 0 also where the dictionary is absent."""
    console = Console(width=110)
    if not DICTIONARY.exists():
        console.print(f"skipped: {DICTIONARY} is absent")
        return 0
    found = [one for one in wordings(DICTIONARY.read_text("utf-8")) if types_of(one.code)]
    console.print(coverage_table(found))
    if "--misses" in sys.argv:
        missed: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for one in found:
            if not is_known(one):
                missed[one.code[:2], one.verb].add(one.text or "(alone)")
        for (root, verb), texts in sorted(missed.items()):
            console.print(f"{root} {verb}: {', '.join(sorted(texts))}", markup=False)
    return 0


def types_of(code: str) -> tuple[str, ...]:
    """The types that a code maps to; empty for comments and appeals."""
    return next((ROOTS[code[:size]] for size in (3, 2) if code[:size] in ROOTS), ())


def is_known(wording: Wording) -> bool:
    """Whether some row of the lexicon gives the wording a type of its code."""
    types = types_of(wording.code)
    return any(entry.event in types and allows(entry, wording) for entry in verb_entries().get(wording.verb, ()))


def allows(entry: Entry, wording: Wording) -> bool:
    """Whether a wording has what an entry asks for; who the sides are, nobody can tell here."""
    if wording.is_plain and not wording.particles:
        return True
    phrased = all(
        any(name in names and may_be(nouns, wanted) for name, nouns in wording.phrases)
        for names, wanted in entry.prepositions
    )
    return phrased and _particles_fit(entry, wording) and _object_fits(entry, wording)


def _particles_fit(entry: Entry, wording: Wording) -> bool:
    asked = entry.particles.union(entry.beside, *(names for names, _ in entry.prepositions))
    if wording.particles and not asked & wording.particles:
        return False
    near = wording.particles | {name for name, _ in wording.phrases}
    return (not entry.particles or bool(entry.particles & near)) and (
        not entry.beside or bool(entry.beside & (wording.nouns | wording.particles))
    )


def _object_fits(entry: Entry, wording: Wording) -> bool:
    words = wording.nouns.union(*(nouns for _, nouns in wording.phrases))
    if entry.complement is not None and not may_be(words, entry.complement):
        return False
    if entry.object is None:
        return not wording.nouns or entry.complement is not None or bool(entry.beside)
    return may_be(wording.nouns, entry.object) if wording.nouns else not entry.object.words


def may_be(words: frozenset[str], wanted: Heads) -> bool:
    """Whether one of the words may stand where an entry wants a head."""
    if not wanted.words or wanted.special:
        return True
    return bool(words & wanted.words) != wanted.excluded


def wordings(text: str) -> Iterator[Wording]:
    """Yield every verb and pattern of a dictionary in the order of the file."""
    sets: defaultdict[str, set[str]] = defaultdict(set)
    name, code, verbs = "", "", list[str]()
    for line in text.splitlines():
        words, _, comment = line.partition("#")
        words = words.strip()
        if words.startswith("~"):
            return
        if words.startswith("---"):
            given = CODE.search(words)
            name, code, verbs = "", given.group(1) if given else "", []
        elif words.startswith("&") and not verbs:
            name = words.strip("_ ")
        elif words.startswith("+") and name:
            sets[name].update(lemmas(words[1:]))
        elif words.startswith("- ") and verbs:
            yield from _of_pattern(words, comment, verbs, sets)
        elif words and words[0].isupper():
            verb = re.split(r"[ {\[]", words, maxsplit=1)[0].strip("_").lower()
            own = CODE.search(words)
            verbs.append(verb)
            if own or code:
                yield _with_parts((own.group(1) if own else code), verb, [], "", sets)


def _of_pattern(line: str, comment: str, verbs: Sequence[str], sets: dict[str, set[str]]) -> Iterator[Wording]:
    code = CODE.search(line)
    _, star, right = line.removeprefix("- ").partition("*")
    if code is None or not star:
        return
    right = right.partition("[")[0].strip()
    # The comment names the verb of the block that the pattern was found with.
    said = comment.strip().split(" ")[0].strip("_").lower()
    verb = said if said in verbs else verbs[0]
    parts = re.findall(r"\([^)]*\)|\{[^}]*\}|\S+", right)
    yield _with_parts(code.group(1), verb, parts, right.lower(), sets)


def _with_parts(code: str, verb: str, parts: Iterable[str], text: str, sets: dict[str, set[str]]) -> Wording:
    verb, *after = verb.split("_")
    particles, nouns = set(after), set[str]()
    phrases: list[tuple[str, frozenset[str]]] = []
    for part in parts:
        words = [word for word in part.strip("(){}").split() if word not in SYMBOLS]
        if not words:
            continue
        first, last = words[0].lower(), words[-1].lower()
        if part.startswith("(") or first in PREPOSITIONS:
            phrases.append((first, frozenset(_meant(words[-1], sets) if len(words) > 1 else ())))
        elif last in PARTICLES:
            particles.add(last)
        else:
            nouns |= _meant(words[-1], sets)
    return Wording(code, verb, frozenset(particles), frozenset(nouns), tuple(phrases), text)


def _meant(word: str, sets: dict[str, set[str]]) -> set[str]:
    return sets[word.strip("_")] if word.startswith("&") else lemmas(word)


def lemmas(word: str) -> set[str]:
    """What the lexicon may have a word as: it, and without the ending of its plural; of a compound the last word."""
    last = re.split(r"[_ ]", word.strip("_ ").lower())[-1]
    ends = {"ies": "y", "es": "", "s": ""}
    return {last} | {last.removesuffix(end) + stem for end, stem in ends.items() if last.endswith(end)}


def coverage_table(found: Sequence[Wording]) -> Table:
    """A row for each root code."""
    table = Table(title="Verbs and patterns of CAMEO 2.0 that events.csv knows with a type of their code")
    for column in ("root", "types", "verbs", "known", "patterns", "known "):
        table.add_column(column, justify="left" if column in ("root", "types") else "right")
    for root in [*sorted({one.code[:2] for one in found}), ""]:
        of_root = [one for one in found if one.code.startswith(root)]
        types = sorted({event for one in of_root for event in types_of(one.code)})
        cells: list[str] = []
        for plain in (True, False):
            kind = {one for one in of_root if one.is_plain is plain}
            cells += [str(len(kind)), f"{sum(map(is_known, kind)) / max(len(kind), 1):.2f}"]
        table.add_row(root or "all", ", ".join(types) if root else "", *cells)
    return table


if __name__ == "__main__":
    sys.exit(main())
