"""Extractors that other packages bring, installed as such packages are: a module and its entry points on the path."""

import re
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.errors import ChoiceError, ExtractorFailed
from workbench.extraction import extractor_names, load_extractor
from workbench.model import Article

ARTICLE = Article("0123456789abcdef", "Russia attacked Ukraine.")
CODER = """
from dataclasses import replace
from workbench.extraction import RuleExtractor

class Inventive:
    name_and_version = "inventive 1"

    def __init__(self, actors):
        self._rules = RuleExtractor(actors)

    def extract(self, articles):
        for article, claims in self._rules.extract(articles):
            moved = [replace(claim, start=claim.start + 1) for claim in claims]
            other = [replace(claim, article_id="another") for claim in claims]
            yield article, [*claims, *(replace(claim, quote="Something else.") for claim in claims), *moved, *other]
"""

DOCS = Path(__file__).parents[2] / "docs" / "extraction-own.md"
Install = Callable[[str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install a package whose module is `text`, and whose extractor `inventive` is its `Inventive`."""

    def install_package(text: str) -> None:
        (tmp_path / "coder_of_a_test.py").write_text(text)
        info = tmp_path / "coder_of_a_test-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: coder-of-a-test\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text("[workbench.extractors]\ninventive = coder_of_a_test:Inventive\n")
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.delitem(__import__("sys").modules, "coder_of_a_test", raising=False)

    return install_package


def test_claims_that_the_article_does_not_prove_are_refused_and_counted(install: Install) -> None:
    install(CODER)
    assert extractor_names() == ["rules", "inventive"]
    extractor = load_extractor("inventive", ActorList.builtin())

    ((article, claims),) = extractor.extract([ARTICLE])

    assert article is ARTICLE
    assert [(claim.article_id, claim.start, claim.quote) for claim in claims] == [(ARTICLE.article_id, 0, ARTICLE.text)]
    assert (extractor.name_and_version, extractor.refused) == ("inventive 1", 3)


def test_the_rules_are_an_extractor_like_others() -> None:
    extractor = load_extractor("rules", ActorList.builtin())
    same_id = [ARTICLE, Article(ARTICLE.article_id, "Chad expelled the German ambassador.")]
    assert [[claim.event for claim in claims] for _, claims in extractor.extract(same_id)] == [
        ["ASSAULT"],
        ["SANCTION"],
    ]
    assert extractor.refused == 0


def test_a_name_that_is_not_installed_is_refused_with_those_that_are() -> None:
    with pytest.raises(ChoiceError, match="no extractor 'magic': choose one of rules"):
        load_extractor("magic", ActorList.builtin())


@pytest.mark.parametrize(
    "text,reason",
    [
        ("import a_module_that_is_not_there", "cannot be loaded .ModuleNotFoundError"),
        ("Inventive = dict", "cannot be loaded .TypeError"),
        ("class Inventive:\n    def __init__(self, actors): pass", "is none: it needs"),
    ],
)
def test_a_package_that_brings_no_extractor_is_named(install: Install, text: str, reason: str) -> None:
    install(text)
    with pytest.raises(ExtractorFailed, match=f"'inventive' of the package coder-of-a-test: {reason}"):
        load_extractor("inventive", ActorList.builtin())


@pytest.mark.parametrize(
    "body,reason",
    [
        ("yield next(iter(articles)), []; raise KeyError('x')", "failed .KeyError: 'x'"),
        ("from workbench.model import Article; yield Article('1', 'Mine.'), []", "yielded an article that it was not"),
    ],
)
def test_an_extractor_that_fails_at_work_is_named(install: Install, body: str, reason: str) -> None:
    install(
        "class Inventive:\n"
        "    name_and_version = 'x'\n"
        "    def __init__(self, actors): pass\n"
        f"    def extract(self, articles): {body}\n"
    )
    extractor = load_extractor("inventive", ActorList.builtin())
    with pytest.raises(ExtractorFailed, match=f"coder-of-a-test: {reason}"):
        list(extractor.extract([ARTICLE]))


def test_the_extractor_that_the_documentation_shows_works_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = DOCS.read_text("utf-8").split("## An extractor of your own")[1]
    (module,) = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    (declared,) = re.findall(r"```toml\n(.*?)```", section, re.DOTALL)
    ((name, entry),) = tomllib.loads(declared)["project"]["entry-points"]["workbench.extractors"].items()
    (tmp_path / f"{entry.split(':')[0]}.py").write_text(module)
    info = tmp_path / "keyword_coder-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: keyword-coder\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[workbench.extractors]\n{name} = {entry}\n")
    monkeypatch.syspath_prepend(tmp_path)

    extractor = load_extractor(name, ActorList.builtin())
    text = "In Chad it rained. Chad expelled the German ambassador."
    ((_, (claim,)),) = extractor.extract([Article("0123456789abcdef", text, published=date(2024, 4, 22))])

    assert extractor.refused == 0
    assert (claim.sentence, claim.quote) == (1, "Chad expelled the German ambassador.")
    assert [one.id for one in (*claim.actors, *claim.recipients)] == ["TCD", "DEU.GOV"]
    assert (claim.event, claim.mode, claim.method) == ("SANCTION", "expel", "keywords 1.0")
