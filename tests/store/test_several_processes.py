"""Real processes on one store: at once, and killed on the way."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from workbench.model import Article
from workbench.store import Store

SCRIPT = Path(__file__).with_name("appending_process.py")
CLAIMS = 3

pytestmark = pytest.mark.slow


@contextmanager
def processes(work: str, folder: Path, names: list[str], count: int) -> Iterator[list[subprocess.Popen[str]]]:
    """Processes that have all loaded everything and begin together."""
    commands = [[sys.executable, str(SCRIPT), work, str(folder), name, str(count)] for name in names]
    pipe = subprocess.PIPE
    started = [subprocess.Popen(one, stdin=pipe, stdout=pipe, stderr=pipe, text=True) for one in commands]
    try:
        for one in started:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        for one in started:
            assert one.stdin is not None
            one.stdin.write("\n")
            one.stdin.flush()
        yield started
    finally:
        for one in started:
            one.kill()
            one.communicate()


def run_to_the_end(work: str, folder: Path, names: list[str], count: int) -> None:
    with processes(work, folder, names, count) as started:
        for one in started:
            _, errors = one.communicate(timeout=300)
            assert one.returncode == 0, errors


def run_until_killed(work: str, folder: Path, count: int, seconds: float) -> list[str]:
    """The ids of the articles that the process said it had finished."""
    with processes(work, folder, ["killed"], count) as (one,):
        time.sleep(seconds)
        one.kill()
        output, _ = one.communicate()
    return output.splitlines()


def assert_every_article_is_whole(store: Store) -> None:
    claims = store.claims()
    ids = store.article_ids()
    assert len(claims) == CLAIMS * len(ids) == len({one.claim_id for one in claims})
    assert {one.article_id for one in claims} == ids


@pytest.mark.parametrize("names, count", [(["a", "b"], 25), (["a", "b", "c", "d"], 25)])
def test_nothing_is_lost_where_several_add_at_once(tmp_path: Path, names: list[str], count: int) -> None:
    run_to_the_end("append", tmp_path / "tables", names, count)
    store = Store(tmp_path / "tables")
    assert store.article_ids() == {f"{name}-{number:04d}" for name in names for number in range(count)}
    assert_every_article_is_whole(store)


def test_the_same_articles_from_two_processes_are_stored_once(tmp_path: Path) -> None:
    run_to_the_end("append", tmp_path / "tables", ["same", "same"], 10)
    store = Store(tmp_path / "tables")
    assert len(store.articles()) == 10
    assert_every_article_is_whole(store)


def test_a_killed_process_leaves_every_finished_article(tmp_path: Path) -> None:
    random, count, store = Random(7), 40, Store(tmp_path / "tables")
    store.create()
    for _ in range(5):
        finished = run_until_killed("append", tmp_path / "tables", count, random.uniform(0, 0.8))
        assert set(finished) <= store.article_ids()
        assert_every_article_is_whole(store)
    run_to_the_end("append", tmp_path / "tables", ["killed"], count)
    assert store.article_ids() == {f"killed-{number:04d}" for number in range(count)}
    assert len(store.articles()) == count
    assert_every_article_is_whole(store)


def test_a_process_killed_while_it_makes_stores_leaves_none_that_cannot_be_used(tmp_path: Path) -> None:
    random = Random(11)
    for attempt in range(4):
        folder = tmp_path / str(attempt)
        run_until_killed("create", folder, 1000, random.uniform(0.01, 0.1))
        for half_made in folder.iterdir():
            store = Store(half_made)
            store.create()
            store.append([Article("one", "A text.")], [])
            assert store.article_ids() == {"one"}


def test_several_processes_may_make_the_same_stores(tmp_path: Path) -> None:
    run_to_the_end("create", tmp_path, ["a", "b", "c"], 20)
    for number in range(20):
        assert Store(tmp_path / str(number)).versions() == {"articles": 0, "claims": 0, "decisions": 0}
