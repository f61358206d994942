"""case.toml, sources.csv and actors.csv of the demo, read by the code that reads any case's."""

from csv import DictReader
from pathlib import Path

from workbench.actors import ActorList
from workbench.ontology import SECTORS
from workbench.store.outlets import read_outlets
from workbench.store.settings import read_settings


def test_the_case_says_that_its_outlets_are_invented(demo: Path) -> None:
    settings = read_settings(demo)
    assert settings.title == "Influence in the central Sahel"
    assert settings.tlp == "TLP:CLEAR"
    assert settings.focus == ("NER", "MLI", "BFA")
    assert "invented" in settings.description


def test_the_folder_explains_itself(demo: Path) -> None:
    assert "Every outlet here is invented" in (demo / "README.md").read_text(encoding="utf-8")


def test_outlets_are_readable(demo: Path) -> None:
    assert len(read_outlets(demo)) == 15


def test_actors_have_sectors_of_the_ontology_and_resolve(demo: Path) -> None:
    actors = ActorList.builtin().with_csv(demo / "actors.csv")
    with (demo / "actors.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(DictReader(lines))
    for row in rows:
        assert row["sector"] in SECTORS, row
        found = actors.get(row["id"])
        assert found is not None, row
        assert found.name == row["name"]
