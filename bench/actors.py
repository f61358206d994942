"""Benchmark of actors: who is meant by the phrases of five public sets, and what the list costs.

The data lie beside the checkout in ``../shared/data``; what is absent is skipped with a message. ``--misses`` prints
what was missed, and ``--sample`` prints 100 mentions of Wikinews with their actors, to be checked by hand.
"""

import hashlib
import json
import platform
import random
import resource
import sys
import time
from collections.abc import Iterable
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from bench.leader_spells import leader_spells
from bench.petrarch_list import plover_code, write_actor_csv
from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.model import Actor, Article

DATA = Path(__file__).parents[2] / "shared" / "data"
NGEC = DATA / "ngec_actors" / "actor_cases.jsonl"
GOLD = DATA / "plover_gsr" / "plover_gsr.jsonl"
PETRARCH = DATA / "petrarch_unit"
LEADERS = DATA / "factbook_gazetteer" / "leaders_timeline_2015_2026.jsonl"
NEWS = DATA / "wikinews" / "wikinews_clean.jsonl"

NGEC_DAY = date(2022, 7, 1)
SLIPS = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}
"""Codes that the gold records misspell."""
SPEED_SECONDS = 3.0
SAMPLE = 100

Record = dict[str, Any]


class Score(NamedTuple):
    """One figure: how many of how many, what it should reach first and then, and a line for each that missed or hit."""

    name: str
    right: int
    whole: int
    first: float | None
    then: float | None
    misses: list[str]
    hits: list[str]


def main() -> int:
    """Print the table; the exit status is 0 also where data is absent."""
    console = Console(width=110)
    memory, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    actors = ActorList.builtin()
    seconds = time.process_time() - start
    megabytes = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) / 1024
    console.print(f"data: {DATA}; python {platform.python_version()}, spaCy {version('spacy')}", markup=False)
    scores: list[Score] = []
    for path, measure in (
        (NGEC, ngec_scores),
        (GOLD, gold_scores),
        (PETRARCH, petrarch_scores),
        (LEADERS, leader_scores),
        (NEWS, news_scores),
    ):
        if path.exists():
            console.print(f"  {path.relative_to(DATA)} {state_of(path)}", markup=False)
            scores += measure(actors)
        else:
            console.print(f"skipped: {path} is absent")
    if scores:
        console.print(table_of(scores))
    if NGEC.exists():
        console.print(f"speed: {speed(actors):,.0f} phrases/s in processor time (first reach 20,000)")
    console.print(f"the list: {seconds:.2f} s to load (less than 1), {megabytes:.0f} MB (less than 150)")
    if "--misses" in sys.argv[1:]:
        for score in scores:
            for miss in score.misses:
                console.print(f"[{score.name}] {miss}", markup=False)
    if "--sample" in sys.argv[1:] and NEWS.exists():
        for line in random.Random(1).sample(scores[-1].hits, SAMPLE):
            console.print(line, markup=False)
    return 0


def state_of(path: Path) -> str:
    """What tells one version of a set's files from another: the start of their SHA-256."""
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return "sha256 " + hashlib.sha256(b"".join(one.read_bytes() for one in files)).hexdigest()[:12]


def table_of(scores: Iterable[Score]) -> Table:
    """The figures beside what they should reach; a figure below its mark is called a miss."""
    table = Table(title="Actors")
    for column in ("set", "right", "of", "share", "first reach", "then"):
        table.add_column(column, justify="left" if column == "set" else "right")
    for score in scores:
        share = score.right / max(score.whole, 1)
        marks = [
            "" if mark is None else f"{mark:.2f}" + (" missed" if share < mark else " reached")
            for mark in (score.first, score.then)
        ]
        table.add_row(score.name, str(score.right), str(score.whole), f"{share:.3f}", *marks)
    return table


def score_of(
    name: str, results: Iterable[tuple[bool, str]], first: float | None = None, then: float | None = None
) -> Score:
    """Count results, each with the line to print when it is missed."""
    all_results = list(results)
    misses = [line for right, line in all_results if not right]
    hits = [line for right, line in all_results if right]
    return Score(name, len(hits), len(all_results), first, then, misses, hits)


def ngec_scores(actors: ActorList) -> list[Score]:
    """Phrases with an expected country, sector or nobody; cases that their own authors expect to fail are left out."""
    cases = [case for case in records(NGEC) if not case["xfail"]]
    countries, sectors, nobody = [], [], []
    for case in cases:
        context = frozenset(actors.states_named(case["context"] or ""))
        found = actors.resolve(case["phrase"], NGEC_DAY, context or None, at_home=True)
        wanted = case["expected"]
        line = f"{case['phrase']} {wanted} -> {shown(found)}"
        if case["expect_none"]:
            nobody.append((found is None, line))
        country = wanted.get("country", wanted.get("cc"))
        if country is not None:
            countries.append((place_of(actors, found) == country, line))
        if "code_1" in wanted:
            sectors.append(((found.sector if found else None) == (wanted["code_1"] or None), line))
        elif "code_1__in" in wanted:
            sectors.append(((found.sector if found else None) in wanted["code_1__in"], line))
    return [
        score_of("ngec_actors, country", countries, 0.90, 0.97),
        score_of("ngec_actors, sector", sectors, 0.75, 0.90),
        score_of("ngec_actors, nobody meant", nobody),
    ]


def place_of(actors: ActorList, found: Actor | None) -> str:
    """The set's code for a state; it has codes for the EU, the UN and other intergovernmental bodies too."""
    if found is None or found.country is not None:
        return found.country or "" if found else ""
    whole = actors.rollup(found.id, "country")
    return {"EU": "EUR", "UN": "UNO"}.get(whole, "IGO" if found.sector == "IGO" else "")


def gold_scores(actors: ActorList) -> list[Score]:
    """Actors and recipients of the PLOVER gold records whose code is a state's, in the context of their sentence."""
    results = []
    for record in records(GOLD):
        context = frozenset(actors.states_named(record["text"]))
        for side in ("source", "target"):
            entries = record.get(side) or []
            for entry in entries if isinstance(entries, list) else [entries]:
                code = str(entry.get("code"))[:3] if isinstance(entry, dict) else ""
                code = SLIPS.get(code, code)
                if not code or actors.get(code) is None or not entry.get("actorText"):
                    continue
                found = actors.resolve(entry["actorText"], None, context, at_home=True)
                right = found is not None and found.country == code
                results.append((right, f"{entry['actorText']} {code} -> {shown(found)}"))
    return [score_of("plover_gsr, country of the phrase", results, 0.92, 0.98)]


def petrarch_scores(actors: ActorList) -> list[Score]:
    """Expected sources and targets among the parties of any claim, with the suite's dictionary as an analyst's list."""
    cases = records(PETRARCH / "petr_unittest.jsonl")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "actors.csv"
        write_actor_csv(PETRARCH / "dictionaries" / "PETR.Validate.actors.txt", path)
        own = actors.with_csv(path)
    articles = [
        Article(f"{number:016d}", case["text"], published=datetime.strptime(case["date"], "%Y%m%d").date())  # noqa: DTZ007 - a day only
        for number, case in enumerate(cases)
    ]
    sources, targets, said = [], [], []
    for case, (article, claims) in zip(cases, RuleExtractor(own).extract(articles), strict=True):
        acting = {code_of(own, one.id, article) for claim in claims for one in claim.actors}
        acted = {code_of(own, one.id, article) for claim in claims for one in (claim.recipients or claim.actors)}
        for wanted in case["expected"]:
            if wanted["source"] and wanted["target"]:
                line = f"{case['id']} {wanted['source']} > {wanted['target']}: {sorted(acting)} > {sorted(acted)} | "
                sources.append((plover_code(wanted["source"]) in acting, line + article.text))
                targets.append((plover_code(wanted["target"]) in acted, line + article.text))
                said += [
                    (said_in(own, article, plover_code(wanted[side])), f"{case['id']} {wanted[side]} | {article.text}")
                    for side in ("source", "target")
                ]
    return [
        score_of("petrarch_unit, source of a claim", sources, 0.85, 0.95),
        score_of("petrarch_unit, target of a claim", targets, 0.80, 0.92),
        score_of("petrarch_unit, state of either in the text", said),
    ]


def code_of(actors: ActorList, actor_id: str, article: Article) -> str:
    """State and sector of a party on the day of its article."""
    code: str = plover_code(actors.rollup(actor_id, "sector", article.published))
    return code


def said_in(actors: ActorList, article: Article, code: str) -> bool:
    """Whether the names of a text name the state of a code, whatever extraction makes of them."""
    return any(state.startswith(code[:3]) for state in actors.states_named(article.text))


def leader_scores(actors: ActorList) -> list[Score]:
    """Heads of state and government in the middle of each spell, and a year after it, when they are out of office."""
    spells = list(leader_spells(records(LEADERS), actors))
    inside, after = [], []
    for spell in spells:
        found = [actors.resolve(phrase, spell.middle) for phrase in spell.phrases]
        right = any(one is not None and one.country in spell.countries and one.sector == "GOV" for one in found)
        inside.append((right, f"{spell.phrases} {sorted(spell.countries)} {spell.middle} -> {shown(found[0])}"))
        if spell.later is None:
            continue
        then = [one.phrases for one in spells if one.country == spell.country and one.first <= spell.later <= one.last]
        holders = {person_of(actors, phrase, spell.later) for phrases in then for phrase in phrases}
        found = [actors.resolve(phrase, spell.later) for phrase in spell.phrases]
        if any(one is not None and one.id in holders for one in found):
            continue
        right = not any(one is not None and one.kind == "person" and one.sector == "GOV" for one in found)
        after.append((right, f"{spell.phrases} {sorted(spell.countries)} {spell.later} -> {shown(found[0])}"))
    return [
        score_of("factbook leaders, in office", inside, 0.90, 0.98),
        score_of("factbook leaders, not a year after", after, 0.90, 0.98),
    ]


def person_of(actors: ActorList, phrase: str, day: date) -> str | None:
    """Id of the listed person that a phrase means, if any: spells of one person differ in spelling."""
    found = actors.resolve(phrase, day)
    return found.id if found is not None and found.kind == "person" else None


def news_scores(actors: ActorList) -> list[Score]:
    """Parties of the claims that are read from Wikinews: how many are somebody on the list."""
    articles = [
        Article(f"{number:016d}", row["text"], title=row["title"], published=date.fromisoformat(row["date"]))
        for number, row in enumerate(records(NEWS))
    ]
    results = []
    for article, claims in RuleExtractor(actors).extract(articles):
        for claim in claims:
            for one in (*claim.actors, *claim.recipients):
                line = f"{article.published} {one.text!r} -> {one.id or 'nobody'} | {claim.quote[:150]}"
                results.append((bool(one.id), line))
    return [score_of("wikinews, parties of claims with an actor", results)]


def speed(actors: ActorList) -> float:
    """Phrases resolved in a second of processor time: the phrases of the ngec cases again and again."""
    phrases = [case["phrase"] for case in records(NGEC)]
    start = time.process_time()
    rounds = 0
    while time.process_time() - start < SPEED_SECONDS:
        for phrase in phrases:
            actors.resolve(phrase, NGEC_DAY)
        rounds += 1
    return rounds * len(phrases) / (time.process_time() - start)


def records(path: Path) -> list[Record]:
    """The records of a JSON lines file."""
    found: list[Record] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return found


def shown(actor: Actor | None) -> str:
    """An actor on one line."""
    return "nobody" if actor is None else f"{actor.id} ({actor.country} {actor.sector}) by {actor.method}"


if __name__ == "__main__":
    sys.exit(main())
