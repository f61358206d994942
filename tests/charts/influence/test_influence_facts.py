from workbench.charts.influence.influence_facts import left_out, target_name


def test_the_target_is_named_as_well_as_it_is_known() -> None:
    assert target_name({"target": "NER", "target_name": "Niger"}) == "Niger"
    assert target_name({"target": "NER"}) == "NER"
    assert target_name({}) == "the target"


def test_what_is_not_counted_is_said() -> None:
    assert left_out({"left_out_status": 3, "left_out_vague": 1}) == "Not counted: 3 not done · 1 dated too vaguely"
    assert left_out({"left_out_status": 0}) == ""
