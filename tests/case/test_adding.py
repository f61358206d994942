"""Articles into a case: once, undated, from good and bad files, under hostile names."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from workbench.case import Case, create_case, open_case
from workbench.errors import StoreError, UnknownArticle

TEXT = "On 10 April 2024 Russia delivered weapons to Niger."


@pytest.fixture
def empty(tmp_path: Path) -> Case:
    return create_case(tmp_path / "empty")


def article(folder: Path, name: str, text: str = TEXT) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_an_article_is_stored_as_it_was_read_with_claims_that_quote_it(empty: Case, tmp_path: Path) -> None:
    file = article(tmp_path, "arms.txt")
    added = empty.add(file, published=date(2024, 4, 11), outlet="Laterite Wire")
    assert (added.articles, added.known, added.claims, added.undated, added.refused) == (1, 0, 1, 0, ())
    (claim,) = empty.records()
    stored = empty.article(claim.article_id)
    assert (stored.text, stored.outlet, stored.published) == (TEXT, "Laterite Wire", date(2024, 4, 11))
    assert stored.text[claim.start : claim.end] == claim.quote
    assert ([one.id for one in claim.actors], claim.event) == (["RUS"], "AID")
    assert [one.id for one in claim.recipients] == ["NER"]


def test_the_same_articles_again_change_nothing(case: Case, built_case: Path) -> None:
    versions, claims = case.versions, case.claims()
    added = case.add([built_case.parent / "dispatches.jsonl"])
    assert (added.articles, added.known, added.claims) == (0, 6, 0)
    assert case.versions == versions
    assert case.claims().equals(claims)


def test_an_article_that_comes_twice_at_once_is_one(empty: Case, tmp_path: Path) -> None:
    files = [article(tmp_path / name, "arms.txt") for name in ("a", "b")]
    added = empty.add(files)
    assert (added.articles, added.known) == (1, 1)
    assert len(empty.claims()) == 1


def test_what_is_new_among_known_articles_is_added(case: Case, built_case: Path, tmp_path: Path) -> None:
    dispatches = Path(shutil.copy(built_case.parent / "dispatches.jsonl", tmp_path))
    with dispatches.open("a") as file:
        file.write(json.dumps({"text": "On 2 June 2024 Mali delivered weapons to Niger."}) + "\n")
    added = case.add(dispatches)
    assert (added.articles, added.known) == (1, 6)
    assert len(case.claims(actor="MLI", period="2024-06")) == 1


def test_bad_files_are_named_one_line_each_and_the_rest_is_added(empty: Case, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    article(folder, "good.txt")
    article(folder, "empty.txt", "")
    article(
        folder, "lines.jsonl", json.dumps({"text": "On 2 June 2024 Mali delivered weapons to Niger."}) + "\n{broken\n"
    )
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "picture.png").write_bytes(b"\x89PNG")
    added = empty.add([folder, tmp_path / "missing.txt"])
    assert added.articles == 2
    refused = sorted(str(one) for one in added.refused)
    assert [Path(line.split(":")[0]).name.split(",")[0] for line in refused] == [
        "missing.txt",
        "binary.txt",
        "empty.txt",
        "lines.jsonl",
        "picture.png",
    ]
    assert not any("\n" in line for line in refused)


def test_an_article_without_a_day_has_a_date_only_where_its_text_gives_one(empty: Case, tmp_path: Path) -> None:
    dated, undated = article(tmp_path, "a.txt"), article(tmp_path, "b.txt", "Algeria gave food aid to Mali.")
    assert empty.add([dated, undated]).undated == 2
    claims = empty.claims().set_index("event")["date_start"]
    assert claims.notna().tolist() == [True, False]
    assert len(empty.claims("2024-04")) == 1


def test_progress_tells_of_each_article(empty: Case, tmp_path: Path) -> None:
    files = [article(tmp_path, f"{number}.txt", f"{TEXT} Again {number}.") for number in range(3)]
    told: list[tuple[int, int]] = []
    empty.add(files, on_article=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_an_unknown_article_is_said_to_be_so(case: Case) -> None:
    with pytest.raises(UnknownArticle, match="nobody"):
        case.article("nobody")


@pytest.mark.parametrize(
    "name",
    [
        'it\'s "quoted" $(touch pwned) ; rm -rf.txt',
        "نيجر 尼日尔 🇳🇪.txt",
        "-o.txt",
        "<script>alert(1)<script>.txt",
        "a'; DROP TABLE articles; --.txt",
        "line\nend.txt",
        "%20%00.txt",
    ],
)
def test_file_names_are_only_names(empty: Case, tmp_path: Path, name: str) -> None:
    file = article(tmp_path / "in", name)
    assert empty.add([file]).articles == 1
    assert empty.add([tmp_path / "in"]).known == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == ["empty", "in"]


@pytest.mark.parametrize("name", ["with space", "it's", 'a"b', "نيجر 尼日尔", "50%", "a;b&c", "..hidden", "$HOME"])
def test_a_case_may_lie_in_a_folder_of_any_usual_name(tmp_path: Path, name: str) -> None:
    case = create_case(tmp_path / name)
    case.add(article(tmp_path / "in", "arms.txt"))
    again = open_case(tmp_path / name)
    assert again.settings.title == name
    assert len(again.claims()) == 1


def test_a_folder_that_tables_cannot_lie_in_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="rename that folder"):
        create_case(tmp_path / "a[b]")


def test_hostile_text_is_kept_and_harmless(empty: Case, tmp_path: Path) -> None:
    text = (
        "On 10 April 2024 Russia delivered weapons to Niger </script><script>alert('x')</script>.\n\n"
        "'; DROP TABLE claims; -- \x1b[2J\u202e=cmd|' /C calc'!A0 \x00 {{7*7}} ${x}\n"
    )
    empty.add(article(tmp_path, "hostile.txt", text), outlet="=HYPERLINK('x')")
    stored = empty.article(empty.articles()["article_id"][0])
    assert stored.text == text.replace("\x00", "")
    assert stored.outlet == "=HYPERLINK('x')"
    for claim in empty.records():
        assert stored.text[claim.start : claim.end] == claim.quote
