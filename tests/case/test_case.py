"""Making and opening cases; articles and claims as tables; versions; the files that an analyst edits."""

from pathlib import Path

import pandas as pd
import pytest

from workbench.case import Case, create_case, open_case
from workbench.errors import CaseExists, CaseFileError, CaseNotFound, ChoiceError, PeriodError, StoreError


def test_a_new_case_is_empty_and_says_what_it_is(tmp_path: Path) -> None:
    case = create_case(tmp_path / "deep" / "niger", title='Niger "2024"\n', tlp="TLP:RED")
    assert open_case(case.folder).settings.title == 'Niger "2024"\n'
    assert case.settings.tlp == "TLP:RED"
    assert case.claims().empty
    assert case.articles().empty
    assert case.events() == []
    assert case.decisions().empty
    assert str(case.folder) in repr(case)


def test_a_case_is_not_made_twice(case: Case) -> None:
    before = (case.folder / "case.toml").read_bytes()
    with pytest.raises(CaseExists):
        create_case(case.folder, title="Other")
    assert (case.folder / "case.toml").read_bytes() == before


def test_files_that_lie_in_the_folder_become_the_case_s_own(tmp_path: Path) -> None:
    sources, actors = "outlet,kind,reliability\nKori Radio,party,D\n", "id,name\nSRG,Sahel Road Guild\n"
    (tmp_path / "sources.csv").write_text(sources)
    (tmp_path / "actors.csv").write_text(actors)
    create_case(tmp_path)
    assert (tmp_path / "sources.csv").read_text() == sources
    assert (tmp_path / "actors.csv").read_text() == actors


def test_an_unknown_label_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(ChoiceError, match="TLP:AMBER"):
        create_case(tmp_path / "case", tlp="RED")
    assert not (tmp_path / "case").exists()


def test_a_folder_that_is_refused_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="rename that folder"):
        create_case(tmp_path / "deep" / "a[b]")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["missing", "file", "file/below", "."])
def test_what_is_no_case_is_not_opened(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CaseNotFound, match="workbench init"):
        open_case(tmp_path / place)


def test_claims_are_a_table_of_stable_types(case: Case) -> None:
    full, none = case.claims(), case.claims("1999")
    assert len(full) == 7
    assert none.empty
    assert list(none.columns) == list(full.columns)
    for table in (full, none):
        assert all(
            pd.api.types.is_datetime64_dtype(table[column]) for column in ("date_start", "date_end", "published")
        )
    assert full["date_start"].isna().sum() == 1
    assert full["date_start"].dropna().is_monotonic_increasing
    assert set(full["source_reliability"]) == {"B", "F"}


def test_claims_are_chosen_by_period_actor_and_status(case: Case) -> None:
    everything = case.claims()
    assert len(case.claims("2024-03")) == 1
    assert len(case.claims("2024-04")) == 4
    assert len(case.claims("2024-04", actor="RUS")) == 1
    assert len(case.claims(actor="FRA")) == len(case.claims(actor="FRA.MIL")) == 1
    assert len(case.claims(status="planned")) == 2
    assert len(case.claims(status=["planned", "negated"])) == 3
    assert case.claims(actor="' OR 1=1 --").empty
    assert case.claims(status=[]).empty
    assert len(case.claims("2024")) + len(case.claims("2030")) + everything["date_start"].isna().sum() == len(
        everything
    )


def test_records_are_the_same_claims(case: Case) -> None:
    for question in ({}, {"actor": "NER"}, {"status": "planned"}, {"period": "2024-04"}):
        ids = [one.claim_id for one in case.records(**question)]  # type: ignore[arg-type]  # one of the filters each
        assert sorted(ids) == sorted(case.claims(**question)["claim_id"])  # type: ignore[arg-type]  # as above


def test_what_cannot_be_asked_is_refused(case: Case) -> None:
    with pytest.raises(PeriodError):
        case.claims("April")
    with pytest.raises(ChoiceError, match="actual"):
        case.claims(status="done")
    with pytest.raises(ChoiceError, match="country"):
        case.network("2024", level="nation")  # type: ignore[arg-type]  # what an analyst may mistype
    with pytest.raises(ChoiceError, match="military"):
        case.network("2024", channels=["war"])


def test_articles_are_a_table(case: Case) -> None:
    table = case.articles()
    assert table["title"].tolist()[:2] == ["Food", "Arms"]
    assert table["published"].isna().sum() == 1
    assert table.set_index("title")["claims"]["Plans"] == 2
    assert table["characters"].tolist()[1] == len("On 10 April 2024 Russia delivered weapons to Niger.")


def test_the_grade_of_a_claim_follows_sources_csv(case: Case) -> None:
    file, first = case.folder / "sources.csv", case.claims()
    file.write_text("outlet,kind,reliability,note\nlaterite  wire,wire,D,seen wrong twice\n")
    second = case.claims()
    assert first.loc[first["outlet"] == "Laterite Wire", "source_reliability"].tolist() == ["B", "B"]
    assert second.loc[second["outlet"] == "Laterite Wire", "source_reliability"].tolist() == ["D", "D"]
    file.write_text("outlet,kind,reliability,note\nLaterite Wire,wire,Z,\n")
    with pytest.raises(CaseFileError, match="line 2"):
        case.claims()
    file.unlink()
    assert set(case.claims()["source_reliability"]) == {"F"}


def test_the_case_s_own_actors_are_read_on_top(case: Case, tmp_path: Path) -> None:
    (tmp_path / "guild.txt").write_text("On 18 April 2024 the Sahel Road Guild sent weapons to Niger.")
    file = case.folder / "actors.csv"
    file.write_text("id,name,kind,country\nSRG,Sahel Road Guild,group,NER\n")
    case.add(tmp_path / "guild.txt")
    assert case.claims(actor="SRG")["actors"].tolist() == ["Sahel Road Guild"]
    file.write_text("id,name,kind\nSRG,Sahel Road Guild,guild\n")
    with pytest.raises(CaseFileError, match="line 2"):
        case.add(tmp_path / "guild.txt")
    file.unlink()
    assert case.add(tmp_path / "guild.txt").known == 1


def test_a_case_opened_at_versions_stays_as_it_was(case: Case, tmp_path: Path) -> None:
    pinned = open_case(case.folder, versions=case.versions)
    (tmp_path / "new.txt").write_text("On 18 April 2024 Mali sent weapons to Niger.")
    case.add(tmp_path / "new.txt")
    case.reject(case.claims()["claim_id"][0])
    assert len(case.claims(rejected=True)) == 8
    assert len(pinned.claims()) == 7
    assert len(pinned.events()) == 6
    assert pinned.decisions().empty
    with pytest.raises(StoreError, match="read only"):
        pinned.add(tmp_path / "new.txt")
    with pytest.raises(StoreError, match="version 99"):
        open_case(case.folder, versions={"articles": 99}).claims()


def test_an_open_case_sees_what_another_process_adds(case: Case, tmp_path: Path) -> None:
    assert len(case.claims()) == 7
    (tmp_path / "new.txt").write_text("On 18 April 2024 Mali sent weapons to Niger.")
    open_case(case.folder).add(tmp_path / "new.txt")
    assert len(case.claims()) == 8


def test_a_lost_table_is_named(case: Case) -> None:
    (case.folder / "tables").rename(case.folder / "elsewhere")
    with pytest.raises(StoreError, match="missing"):
        case.claims()
