"""Benchmark of sides: the PETRARCH suite's sentences, with its own dictionary loaded as an analyst's ``actors.csv``.

Each expected (source, target, code) is looked for among the claims of its sentence. The suite's README asks to score
source and target on all records, and the type on real CAMEO codes only; its verb dictionary says that most of its codes
are WEIS, an older scheme with other numbers, so the type is read both ways. A side is right with its state and with its
sector where PLOVER has that; the rows "state only" leave the sector out, since the suite's table of agents, which is no
list of actors, lacks militias and leaders and calls rights activists an opposition. ``--misses`` prints what was not right.
The data lie beside the checkout in ``../shared/data``; what is absent is skipped with a message.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from bench.petrarch_list import plover_code, write_actor_csv
from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.extraction.language.lexicon import noun_entries, verb_entries
from workbench.model import Article, Claim, Participant

DATA = Path(__file__).parents[2] / "shared" / "data" / "petrarch_unit"
PEER = {"source": 0.782, "target": 0.672, "all right": 0.375}
"""UniversalPetrarch's own result sheet, over 272 sentences, with its own verb dictionary."""
CAMEO = {
    "03": "AGREE",
    "04": "CONSULT",
    "05": "SUPPORT",
    "06": "COOPERATE",
    "07": "AID",
    "09": "ACCUSE",
    "10": "REQUEST",
    "11": "ACCUSE",
    "12": "REJECT",
    "13": "THREATEN",
    "14": "PROTEST",
    "15": "MOBILIZE",
    "16": "SANCTION",
    "17": "COERCE",
    "18": "ASSAULT",
    "19": "ASSAULT",
    "20": "ASSAULT",
}
"""Roots; 01 and 02 have no PLOVER type, 08 has two."""
CAMEO_LAST = dict(zip((f"{root:02}" for root in range(1, 21)), map(int, "98967457486995566664"), strict=True))
"""The last digit that the third place of a code may have."""
WEIS = {
    "03": {"CONSULT"},
    "04": {"SUPPORT"},
    "05": {"AGREE"},
    "06": {"SUPPORT", "RETREAT", "CONCEDE"},
    "07": {"AID"},
    "08": {"AGREE"},
    "09": {"REQUEST"},
    "10": {"AGREE", "REQUEST"},
    "11": {"REJECT"},
    "12": {"ACCUSE"},
    "13": {"ACCUSE"},
    "14": {"REJECT"},
    "15": {"REQUEST"},
    "16": {"THREATEN"},
    "17": {"THREATEN"},
    "18": {"PROTEST", "MOBILIZE"},
    "19": {"SANCTION"},
    "20": {"SANCTION"},
    "21": {"COERCE"},
    "22": {"ASSAULT"},
}
"""Roots of WEIS: consult, approve, promise, grant, reward, agree, request, propose, reject, accuse, protest, deny,
demand, warn, threaten, demonstrate, reduce relations, expel, seize, force."""

Record = dict[str, Any]


class Outcome(NamedTuple):
    """What was found of one expected record.

    Attributes
    ----------
    case, wanted : the sentence and what is expected of it
    source, target, swapped : whether a claim has the side, or both the wrong way round
    source_state, target_state : whether a claim has somebody of its state on that side
    pair : whether one claim has both
    cameo, weis : whether such a claim has the type of the code, read as one scheme or the other
    in_reach : whether the code or a word of the sentence has a meaning in PLOVER at all
    found : states and types of the claims
    """

    case: Record
    wanted: Record
    source: bool
    target: bool
    source_state: bool
    target_state: bool
    swapped: bool
    pair: bool
    cameo: bool
    weis: bool
    in_reach: bool
    found: list[str]


def main() -> int:
    """Print the table; the exit status is 0 also where data is absent."""
    console = Console(width=110)
    if not DATA.exists():
        console.print(f"skipped: {DATA} is absent")
        return 0
    outcomes = list(outcomes_of([json.loads(line) for line in (DATA / "petr_unittest.jsonl").open(encoding="utf-8")]))
    console.print(table_of(outcomes))
    unreachable = [one for one in outcomes if not one.in_reach]
    console.print(
        f"{len(unreachable)} of {len(outcomes)} cannot be found in principle: comments (CAMEO and WEIS 01, 02), which "
        "are no event in PLOVER, or no word of the sentence is in the lexicon."
    )
    sides_lost = Counter(cause for one in outcomes for cause in causes(one))
    console.print(
        "Sides not found: " + ", ".join(f"{cause} {count}" for cause, count in sides_lost.most_common()) + "."
    )
    real = [one for one in outcomes if is_cameo(one.wanted["code"])]
    torn = [one for one in real if not same_in_weis(one.wanted["code"])]
    console.print(
        f"{len(torn)} codes that exist in CAMEO mean another type in WEIS, the scheme they were written in: 041 is "
        "a talk by telephone in CAMEO and praise in WEIS, 064 shared intelligence and renewed relations. Who reads what "
        f"the sentences say can have at most {(len(real) - len(torn)) / max(len(real), 1):.2f} all right with codes read as CAMEO."
    )
    if "--misses" in sys.argv[1:]:
        for one in outcomes:
            if not (one.pair and one.cameo):
                console.print(miss(one), markup=False, soft_wrap=True)
    return 0


def table_of(outcomes: list[Outcome]) -> Table:
    """Shares by kind of record, beside the peer's."""
    real = [one for one in outcomes if is_cameo(one.wanted["code"])]
    groups = {
        "all": outcomes,
        "real CAMEO codes": real,
        "within reach": [one for one in outcomes if one.in_reach],
        "real, within reach": [one for one in real if one.in_reach],
    }
    table = Table(title="PETRARCH unit sentences, its dictionary as an analyst's list")
    for column in ("", *(f"{name} (n={len(group)})" for name, group in groups.items()), "peer"):
        table.add_column(column, justify="right" if column else "left")
    for label, peer in (
        ("source", PEER["source"]),
        ("target", PEER["target"]),
        ("source, state only", None),
        ("target, state only", None),
        ("both in one claim", None),
        ("swapped", None),
        ("all right, code as CAMEO", PEER["all right"]),
        ("all right, code as WEIS", None),
    ):
        shares = [sum(is_right(one, label) for one in group) / max(len(group), 1) for group in groups.values()]
        table.add_row(label, *(f"{share:.3f}" for share in shares), "" if peer is None else f"{peer:.3f}")
    return table


def is_right(one: Outcome, label: str) -> bool:
    """Whether a record is right by the measure of this name."""
    return {
        "source": one.source,
        "target": one.target,
        "source, state only": one.source_state,
        "target, state only": one.target_state,
        "both in one claim": one.pair,
        "swapped": one.swapped,
        "all right, code as CAMEO": one.cameo,
        "all right, code as WEIS": one.weis,
    }[label]


def outcomes_of(cases: list[Record]) -> Iterable[Outcome]:
    """Yield what was found of each expected record whose two sides are somebody."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "actors.csv"
        write_actor_csv(DATA / "dictionaries" / "PETR.Validate.actors.txt", path)
        actors = ActorList.builtin().with_csv(path)
    articles = [
        Article(f"{number:016d}", case["text"], published=datetime.strptime(case["date"], "%Y%m%d").date())  # noqa: DTZ007 - a day only
        for number, case in enumerate(cases)
    ]
    for case, (article, claims) in zip(cases, RuleExtractor(actors).extract(articles), strict=True):
        for wanted in case["expected"]:
            if is_somebody(wanted["source"]) and is_somebody(wanted["target"]):
                yield outcome_of(case, wanted, claims, actors, article)


def outcome_of(case: Record, wanted: Record, claims: list[Claim], actors: ActorList, article: Article) -> Outcome:
    """Compare one expected record with the claims of its sentence."""

    def has(side: Iterable[Participant], code: str) -> bool:
        return any(same(actors.rollup(one.id, "sector", article.published), code) for one in side if one.id)

    def acted(claim: Claim) -> tuple[Participant, ...]:
        # Those who meet or agree are all actors.
        return claim.recipients or claim.actors

    def has_state(side: Iterable[Participant], code: str) -> bool:
        return any(state_of(actors.rollup(one.id, "sector", article.published), code) for one in side if one.id)

    source, target, code = wanted["source"], wanted["target"], wanted["code"]
    pairs = [claim for claim in claims if has(claim.actors, source) and has(acted(claim), target)]
    swapped = not pairs and any(has(claim.recipients, source) and has(claim.actors, target) for claim in claims)
    return Outcome(
        case,
        wanted,
        source=any(has(claim.actors, source) for claim in claims),
        target=any(has(acted(claim), target) for claim in claims),
        source_state=any(has_state(claim.actors, source) for claim in claims),
        target_state=any(has_state(acted(claim), target) for claim in claims),
        swapped=swapped,
        pair=bool(pairs),
        cameo=is_cameo(code) and any(claim.event == cameo_type(code) for claim in pairs),
        weis=any(claim.event in WEIS.get(code[:2], ()) for claim in pairs),
        in_reach=code[:2] not in ("01", "02") and names_an_event(case["text"]),
        found=[f"{claim.event} {sides(claim.actors)} > {sides(claim.recipients)}" for claim in claims],
    )


def same(found: str, wanted: str) -> bool:
    """Whether a party is the expected one; where the suite's sector is none of PLOVER's, the state decides."""
    expected = plover_code(wanted)
    unknown_sector = "." not in expected and len(wanted) > len(expected)
    given = [plover_code(one) for one in found.split("/")]
    return expected in given or (unknown_sector and expected in [one[:3] for one in given])


def state_of(found: str, wanted: str) -> bool:
    """Whether a party is of the expected state."""
    return plover_code(wanted)[:3] in [plover_code(one)[:3] for one in found.split("/")]


def causes(one: Outcome) -> list[str]:
    """Why each side that is not right was lost."""
    return [
        f"{side}: {cause}"
        for side, right, state in (("source", one.source, one.source_state), ("target", one.target, one.target_state))
        if not right
        for cause in [
            "other sector"
            if state
            else "no claim at all"
            if not one.found
            else "nobody there"
            if _is_empty(one, side)
            else "somebody else"
        ]
    ]


def _is_empty(one: Outcome, side: str) -> bool:
    """Whether no claim has anybody of the list on a side."""
    return all(claim.partition(" > ")[2 if side == "target" else 0].endswith("[]") for claim in one.found)


def is_somebody(code: str | None) -> bool:
    """Whether a code names somebody: dashes and signs stand for nobody on the list."""
    return code is not None and code[:1].isalpha() and code[:3] != "XYZ"


def is_cameo(code: str) -> bool:
    """Whether a code exists in CAMEO, such as 064 or 1717 but not 224 or 901."""
    return code[:2] in CAMEO_LAST and code[2:3].isdigit() and int(code[2]) <= CAMEO_LAST[code[:2]] and code.isdigit()


def cameo_type(code: str) -> str:
    """Return the PLOVER type of a CAMEO code, empty for one that has none."""
    if code[:2] == "08":
        return "CONCEDE" if code[2] in "0123" else "RETREAT"
    return CAMEO.get(code[:2], "")


def same_in_weis(code: str) -> bool:
    """Whether a code has the same PLOVER type in both schemes."""
    return cameo_type(code) in WEIS.get(code[:2], set())


def names_an_event(text: str) -> bool:
    """Whether any word of a text may stand in the lexicon, whatever its ending."""
    lexicon = {*verb_entries(), *noun_entries()}
    words = {word.strip(".,:;()").lower() for word in text.split()}
    endings = ("", "s", "es", "d", "ed", "ing")
    stems = {word.removesuffix(ending) for word in words for ending in endings if word.endswith(ending)}
    doubled = {stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]}
    return bool(lexicon & (stems | doubled | {stem + "e" for stem in stems} | {stem[:-1] + "y" for stem in stems}))


def sides(participants: Iterable[Participant]) -> list[str]:
    """The ids of one side, or its words where it is nobody on the list."""
    return [one.id or one.text for one in participants]


def miss(one: Outcome) -> str:
    """One line on a record that is not wholly right."""
    flags = "".join(
        letter if right else "-"
        for letter, right in zip("stpcw", (one.source, one.target, one.pair, one.cameo, one.weis), strict=True)
    )
    wanted = one.wanted
    return (
        f"[{flags}{'' if one.in_reach else ' x'}] {one.case['id']} {wanted['source']} > {wanted['target']} "
        f"{wanted['code']}: {'; '.join(one.found)} | {one.case['text']}"
    )


if __name__ == "__main__":
    sys.exit(main())
