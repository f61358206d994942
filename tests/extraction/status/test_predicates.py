import csv
from collections import Counter
from importlib.resources import files

from workbench.extraction.language.parser.language_model import load_language_model
from workbench.extraction.status.predicates import KINDS, predicates

with (files("workbench.extraction.status") / "predicates.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def test_no_word_has_two_bearings_on_one_complement() -> None:
    seen = Counter(
        (row["form"], word, kind)
        for row in ROWS
        for word in row["words"].split("|")
        for kind in row["complements"].split()
    )
    assert [one for one, count in seen.items() if count > 1] == []


def test_complements_and_forms_are_known() -> None:
    assert {kind for row in ROWS for kind in row["complements"].split()} <= KINDS
    assert {row["form"] for row in ROWS} == {"verb", "adjective", "noun"}


def test_every_row_has_an_example_with_one_of_its_words() -> None:
    model = load_language_model()
    for row in ROWS:
        example = {form for token in model(row["example"]) for form in (token.lemma_.lower(), token.lower_)}
        assert any(set(word.split("_")) <= example for word in row["words"].split("|")), row["example"]


def test_a_factive_takes_the_happening_for_granted() -> None:
    assert predicates()["verb", "regret"]["that"].is_factive
    assert not predicates()["verb", "manage"]["to"].is_factive
