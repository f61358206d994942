"""The analyst's own list on top of the built-in one."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.actors import ActorList
from workbench.errors import CaseFileError

HEADER = "id,name,kind,country,sector,parent,from,until,aliases\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "actors.csv"
    path.write_text(text, encoding="utf-8")
    return path


def with_rows(folder: Path, *rows: str) -> ActorList:
    return ActorList.builtin().with_csv(written(folder, HEADER + "\n".join(rows)))


def test_a_new_actor_is_found_by_name_and_by_alias(tmp_path: Path) -> None:
    actors = with_rows(tmp_path, "M62,M62 Movement,organisation,NER,SOC,,,,Mouvement M62|the M62 coalition")
    for phrase in ("M62", "the M62 Movement", "Mouvement M62", "M62 leaders"):
        found = actors.resolve(phrase)
        assert found is not None
        assert (found.id, found.sector) == ("M62", "SOC")


def test_the_analysts_name_wins_over_the_built_in_one_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    actors = with_rows(tmp_path, "TEAM-B,Team B,group,NER,UAF,,,,JNIM")
    mine, theirs = actors.resolve("JNIM"), ActorList.builtin().resolve("JNIM")
    assert mine is not None
    assert theirs is not None
    assert (mine.id, theirs.id) == ("TEAM-B", "JNIM")
    assert actors.resolve("ECOWAS") == ActorList.builtin().resolve("ECOWAS")


def test_an_entry_holds_on_its_days_only(tmp_path: Path) -> None:
    actors = with_rows(tmp_path, "OPX,Operation X,group,FRA,MIL,,2013-01-11,2014-08-01,Serval")
    inside, outside = actors.resolve("Serval", date(2013, 6, 1)), actors.resolve("Serval", date(2020, 1, 1))
    assert inside is not None
    assert inside.id == "OPX"
    assert outside is not None
    assert outside.id == "FRA.MIL"


def test_a_person_may_have_several_offices(tmp_path: Path) -> None:
    actors = with_rows(
        tmp_path,
        "jdoe,Jeanne Doe,person,NER,GOV,NER.GOV,2020-01-01,2021-12-31,",
        "jdoe,Jeanne Doe,person,NER,OPP,,2022-01-01,,",
    )
    sectors = [actors.resolve("Jeanne Doe", day) for day in (date(2020, 5, 1), date(2023, 5, 1))]
    assert [one.sector for one in sectors if one is not None] == ["GOV", "OPP"]


def test_a_listed_body_keeps_its_own_name(tmp_path: Path) -> None:
    actors = with_rows(tmp_path, "NER.MIL,Nigerien Armed Forces,body,NER,MIL,NER,,,FAN")
    found = actors.resolve("Niger's army")
    assert found is not None
    assert (found.id, found.name) == ("NER.MIL", "Nigerien Armed Forces")


def test_a_file_may_bring_its_own_states(tmp_path: Path) -> None:
    actors = with_rows(tmp_path, "GON,Gondor,state,,,,,,Gondorian|Gondorians", "MDR,Mordor,state,,,,,,")
    found = actors.resolve("Gondorian soldiers")
    assert found is not None
    assert (found.id, found.country, found.parent) == ("GON.MIL", "GON", "GON")


@pytest.mark.parametrize(
    "row, reason",
    [
        (",No Id,group,,,,,,", "id is empty"),
        ("X,,group,,,,,,", "name is empty"),
        ("X,X,gang,,,,,,", "'gang' is not a kind"),
        ("X,X,group,Niger,,,,,", "'Niger' is not a country"),
        ("X,X,group,NER,ARMY,,,,", "'ARMY' is not a sector"),
        ("X,X,group,NER,MIL,,2024-13-01,,", "from: '2024-13-01' is not a date"),
        ("X,X,group,NER,MIL,,,soon,", "until: 'soon' is not a date"),
        ("X,X,group,NER,MIL,,2024-02-01,2024-01-01,", "before it begins"),
        ("X,X,group,NER,MIL,,,,a,b", "more cells than columns"),
        ('X,"X,group,NER', "is not CSV"),
    ],
)
def test_a_broken_row_is_named_with_file_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        with_rows(tmp_path, "OK,Fine,group,,,,,,", row)
    assert f"{tmp_path / 'actors.csv'}, line 3: " in str(caught.value)
    assert reason in str(caught.value)


def test_rows_of_one_id_must_part_their_days(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match=r"line 3: id 'X' has another row that holds on 2021-06-01 too"):
        with_rows(tmp_path, "X,X,person,NER,GOV,,,2021-12-31,", "X,X,person,NER,OPP,,2021-06-01,,")


def test_a_file_without_its_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match="line 1: column 'id' is missing"):
        ActorList.builtin().with_csv(written(tmp_path, "name,aliases\nX,Y\n"))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match="cannot be read"):
        ActorList.builtin().with_csv(tmp_path / "actors.csv")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_bytes(HEADER.encode() + "X,Goïta,person,MLI,,,,,\n".encode("latin-1"))
    with pytest.raises(CaseFileError, match="not UTF-8"):
        ActorList.builtin().with_csv(path)


def test_blank_lines_and_a_byte_order_mark_are_no_matter(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeff" + HEADER + "\n,,,,,,,,\nX,Xylo Front,group,NER,REB,,,,\n")
    found = ActorList.builtin().with_csv(path).resolve("the Xylo Front")
    assert found is not None
    assert found.id == "X"


ARNOR = (
    "ARN,Arnor,state,,,,,,Arnorian|Arnorians",
    "ARN.MIL,Arnorian Host,body,ARN,MIL,ARN,,,the Host",
    "ilda-vorn,Ilda Vorn,person,ARN,GOV,ARN.GOV,2020-01-01,,",
    "HAWK,Hawk Column,group,,REB,ARN.MIL,,2021-12-31,",
    "HAWK,Hawk Column,group,,REB,NER.MIL,2022-01-01,,",
    "RIDERS,Riders of Arnor,group,ARN,PRM,,,,",
)


@settings(deadline=None, max_examples=30)  # each example reads a list anew
@given(st.permutations(ARNOR))
def test_the_order_of_the_rows_does_not_matter(rows: list[str]) -> None:
    day = date(2024, 4, 22)
    with TemporaryDirectory() as folder:
        actors = with_rows(Path(folder), *rows)
    found = [
        actors.resolve(phrase, day) for phrase in ("Arnorian troops", "President Ilda Vorn", "the Riders of Arnor")
    ]
    assert [(one.id, one.country) for one in found if one is not None] == [
        ("ARN.MIL", "ARN"),
        ("ilda-vorn", "ARN"),
        ("RIDERS", "ARN"),
    ]
    assert [actors.rollup("HAWK", "country", date(year, 6, 1)) for year in (2021, 2022)] == ["ARN", "NER"]


@settings(deadline=None, max_examples=30)  # each example reads a list anew
@given(st.permutations(("ARN,Arnor,state,,,,,,", "X,Xylo Front,group,ARM2,REB,,,,", "Y,Ypsilon,group,ARN,REB,,,,")))
def test_a_country_that_no_row_declares_is_refused_with_its_line_in_any_order(rows: list[str]) -> None:
    line = 2 + next(at for at, row in enumerate(rows) if row.startswith("X,"))
    with TemporaryDirectory() as folder, pytest.raises(CaseFileError, match=f"line {line}: 'ARM2' is not a country"):
        with_rows(Path(folder), *rows)


def test_rollup_follows_parents_with_their_days_and_never_in_a_circle(tmp_path: Path) -> None:
    actors = with_rows(
        tmp_path,
        "CO,Copper Co,company,,BUS,ZMB,,,",
        "WING,Armed Wing,group,,REB,FRONT,,,",
        "FRONT,The Front,group,,REB,,,2019-12-31,",
        "FRONT,The Front,group,,REB,MLI.MIL,2020-01-01,,",
        "A,Alpha Circle,group,,REB,B,,,",
        "B,Beta Circle,group,,REB,A,,,",
    )
    before, after = date(2019, 6, 1), date(2020, 6, 1)
    assert actors.rollup("CO", "country") == "ZMB"
    assert [actors.rollup("WING", "country", day) for day in (before, after)] == ["FRONT", "MLI"]
    assert [actors.rollup("WING", "sector", day) for day in (before, after)] == ["WING", "MLI.REB"]
    assert actors.rollup("A", "country") in ("A", "B")
    assert actors.rollup("MINUSMA", "country") == "UN"


def test_a_misspelt_name_of_the_analysts_own_is_read_with_doubt(tmp_path: Path) -> None:
    found = with_rows(tmp_path, *ARNOR).resolve("Arnorean police")
    assert found is not None
    assert found.id == "ARN.COP"
    assert "misspelt" in found.method


def test_somebody_listed_as_a_name_of_his_state_holds_the_office_that_is_named_with_him(tmp_path: Path) -> None:
    actors = with_rows(tmp_path, "BRE,Bree,state,BRE,,,,,Romendacil")
    found = [actors.resolve(phrase) for phrase in ("Bree Prime Minister Romendacil", "Romendacil")]
    assert [one.id for one in found if one is not None] == ["BRE.GOV", "BRE"]
