import pytest

from workbench.ontology.plover import EVENT_TYPES, SECTORS, quad_of, score_of


def test_there_are_sixteen_types_and_each_knows_its_own_name() -> None:
    assert len(EVENT_TYPES) == 16
    assert all(kind.name == name for name, kind in EVENT_TYPES.items())


@pytest.mark.parametrize(
    "quad, names",
    [
        (1, {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"}),
        (2, {"COOPERATE", "AID", "RETREAT"}),
        (3, {"REQUEST", "ACCUSE", "REJECT", "THREATEN"}),
        (4, {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}),
    ],
)
def test_quads_group_the_types(quad: int, names: set[str]) -> None:
    assert {name for name in EVENT_TYPES if quad_of(name) == quad} == names


def test_only_transfers_and_sanctions_need_a_recipient() -> None:
    assert {name for name, kind in EVENT_TYPES.items() if kind.recipient} == {"COOPERATE", "AID", "SANCTION"}


@pytest.mark.parametrize(
    "event, mode, score",
    [
        ("AID", "", 10),
        ("ACCUSE", "", -3),  # the manual prints +3
        ("CONSULT", "visit", 4),
        ("RETREAT", "withdraw", 8),
        ("SANCTION", "withdraw", -6),
        ("REJECT", "assist", -1.5),
        ("REQUEST", "assist", 0.5),
        ("COERCE", "martial-law", -7.5),
        ("ASSAULT", "unconventional", -10),
    ],
)
def test_scores_go_by_type_and_mode(event: str, mode: str, score: float) -> None:
    assert score_of(event, mode) == score


def test_cooperation_scores_up_and_material_conflict_down() -> None:
    for kind in EVENT_TYPES.values():
        scores = [kind.score, *kind.modes.values()]
        assert all(-10 <= score <= 10 for score in scores)
        if kind.quad in (1, 2):
            assert min(scores) > 0
        if kind.quad == 4:
            assert max(scores) < 0


def test_a_mode_of_another_type_is_refused() -> None:
    with pytest.raises(KeyError):
        score_of("AID", "drone")


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        EVENT_TYPES["AID"].modes["drone"] = 1.0  # type: ignore[index]


def test_sector_codes_are_three_capitals_each_once() -> None:
    assert len(set(SECTORS)) == len(SECTORS) == 27
    assert all(len(code) == 3 and code.isupper() for code in SECTORS)
