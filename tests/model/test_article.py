from datetime import date

from workbench.model import article_identity


def test_the_id_is_the_same_in_every_session() -> None:
    assert article_identity("Troops left.", "Title", "Wire", date(2024, 4, 22)) == "6110859dac93e3cf"


def test_the_same_text_in_two_outlets_is_two_articles() -> None:
    assert article_identity("Troops left.", outlet="Wire") != article_identity("Troops left.", outlet="Radio")


def test_parts_do_not_run_into_each_other() -> None:
    assert article_identity("a", "bc") != article_identity("ab", "c")
