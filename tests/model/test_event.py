from collections.abc import Callable

from workbench.model import Event, independent_origins, reporting_articles


def test_an_event_has_as_many_origins_as_its_claims_have_names(make_event: Callable[..., Event]) -> None:
    assert make_event("USA > NER", origins=("outlet:wire", "speaker:USA", "outlet:wire")).origins == 2


def test_an_outlet_that_reports_ten_events_is_one_origin(make_event: Callable[..., Event]) -> None:
    events = [make_event("USA > NER") for _ in range(10)]
    assert independent_origins(events) == 1
    assert independent_origins([*events, make_event("RUS > NER", origins=("outlet:wire", "outlet:gazette"))]) == 2
    assert independent_origins([]) == 0


def test_an_article_that_reports_ten_events_is_one_article(make_event: Callable[..., Event]) -> None:
    events = [make_event("USA > NER") for _ in range(10)]
    assert reporting_articles(events) == 1
    assert reporting_articles([*events, make_event("RUS > NER", articles=("a1", "a2"))]) == 2
    assert reporting_articles([]) == 0
