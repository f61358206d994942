"""Whatever the text, extraction ends, in time that grows with its length, and every phrase it points to stands there."""

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.extraction import RuleExtractor, is_verbatim
from workbench.model import Article, Claim

Read = Callable[..., list[Claim]]

SENTENCES = (
    "Russia attacked Ukraine on Friday, the ministry told Reuters.",
    '"Egypt has expelled two Turkish diplomats," the president said.',
    "According to AFP, Kenya and Somalia signed an agreement in 2021.",
    "On Monday Niger's junta ordered French troops to leave.",
    "Japan had denied having supplied weapons to Israel",
)
BETWEEN = st.one_of(
    st.text(max_size=12), st.sampled_from(["\n", "\n\n", " ", "\u00ad", "\ufb01", "<br>", "&nbsp;", "\ud800"])
)


def shuffled(pieces: list[tuple[str, int, str]]) -> str:
    """Sentences with something pressed into each at some place, and something behind it."""
    return "".join(sentence[:at] + inside + sentence[at:] + inside for sentence, at, inside in pieces)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.tuples(st.sampled_from(SENTENCES), st.integers(0, 60), BETWEEN), max_size=5).map(shuffled))
def test_every_phrase_of_every_claim_is_verbatim_and_explained(text: str, extractor: RuleExtractor) -> None:
    article = Article("0123456789abcdef", text, published=date(2024, 4, 22))
    explained = extractor.explain(article)
    for claim, explanation in explained:
        assert is_verbatim(article, claim)
        assert text[claim.start : claim.end] == claim.quote
        assert 0 <= claim.trigger_start < claim.trigger_end <= len(text)
        assert explanation.claim_id == claim.claim_id
        parts = [one.part for one in explanation.reasons]
        assert parts.count("actor") == len(claim.actors)
        assert parts.count("recipient") == len(claim.recipients)
        assert parts.count("relayed by") == len(claim.relayed_by)
        assert {"event", "date", "status", "speaker", "confidence"} <= set(parts)
    ((_, claims),) = extractor.extract([article])
    assert claims == [claim for claim, _ in explained]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\x00\x01\x02" * 50,
        "\U0001f600\U0001f1fa\U0001f1e6" * 200,
        "\u4fc4\u7f57\u65af\u5468\u4e94\u88ad\u51fb\u4e86\u4e4c\u514b\u5170\u3002" * 100,
        "a" * 50_000,
        "." * 20_000,
        "(((" * 5_000,
        '"Russia attacked Ukraine, ' * 200,
        "Russia attacked Ukraine and " * 500,
    ],
    ids=["empty", "blank", "control", "emoji", "chinese", "one word", "stops", "brackets", "open quotes", "no stop"],
)
def test_texts_that_are_none_do_no_harm(text: str, read: Read) -> None:
    assert all(text[claim.start : claim.end] == claim.quote for claim in read(text))


def test_a_lone_surrogate_does_no_harm(read: Read) -> None:
    (claim,) = read("\ud800Russia attacked Ukraine.\udfff")
    assert claim.event == "ASSAULT"


def test_three_times_the_text_takes_no_more_than_about_three_times_as_long(read: Read) -> None:
    sentence = "Russia attacked Ukraine on Friday, officials said. "

    def seconds(times: int) -> float:
        start = time.process_time()
        assert len(read(sentence * times)) == times
        return time.process_time() - start

    seconds(50)
    assert seconds(600) < 5 * seconds(200)
