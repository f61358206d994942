import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.extraction import RuleExtractor, is_verbatim
from workbench.model import Article, Channel, Claim, Status, claim_from_dict

Read = Callable[..., list[Claim]]
SHARED = Path(__file__).parents[2] / ".." / "shared"
NIGER = SHARED / "articles" / "niger-us-withdrawal-talks.txt"
HOSTILE = [
    "",
    " \n\t",
    "<script>alert('Russia attacked Ukraine')</script>",
    "</script><img src=x onerror=alert(1)> Russia attacked Ukraine.",
    "Russia attacked Ukraine. " * 400,
    "Russia " * 20_000,
    "x" * 100_000,
    "Russia, " * 12_500,
    "\x00\x01\x02 Russia attacked\x0bUkraine.\x1b[31m",
    "\u202eRussia attacked Ukraine.\u202c \u0631\u0648\u0633\u064a\u0627 \U0001f4a3\U0001f1f3\U0001f1ea",
    "'; DROP TABLE claims; -- Russia attacked Ukraine.",
    "=cmd|' /C calc'!A0 Russia attacked Ukraine.",
    "(" * 5000,
    '"' * 999 + " Russia attacked Ukraine, he said.",
    "\ud800 Russia attacked Ukraine.",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_yields_only_verbatim_quotes(text: str, extractor: RuleExtractor) -> None:
    article = Article("0123456789abcdef", text, published=date(2024, 4, 22))
    ((_, claims),) = extractor.extract([article])
    assert all(is_verbatim(article, claim) for claim in claims)


def test_the_claim_is_read_out_of_markup_and_control_characters(read: Read) -> None:
    assert [claim.event for claim in read("\u202e Russia attacked Ukraine. \U0001f4a3")] == ["ASSAULT"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(
        st.sampled_from(
            [
                "Russia",
                "attacked",
                "Ukraine",
                "said",
                "\u201c",
                "\u201d",
                ".",
                "\n\n",
                "\U0001f4a3",
                "the country\u2019s",
                "met",
                "Niger",
                "on Friday",
                ",",
            ]
        ),
        max_size=40,
    )
)
def test_quotes_and_phrases_are_verbatim(words: list[str], extractor: RuleExtractor) -> None:
    article = Article("0123456789abcdef", " ".join(words), published=date(2024, 4, 22))
    ((_, claims),) = extractor.extract([article])
    assert all(is_verbatim(article, claim) for claim in claims)


def test_the_quote_is_the_whole_sentence(read: Read) -> None:
    text = "It rained.  Russia attacked Ukraine on Friday.\n\nIt rained."
    (claim,) = read(text)
    assert claim.quote == "Russia attacked Ukraine on Friday."
    assert text[claim.start : claim.end] == claim.quote
    assert claim.sentence == 1
    assert text[claim.trigger_start : claim.trigger_end] == "attacked"


def test_the_same_text_gives_the_same_claims_whatever_stands_beside_it(extractor: RuleExtractor) -> None:
    text = "Russia attacked Ukraine on Friday. Niger's junta expelled the French ambassador."
    one = Article("a" * 16, text, published=date(2024, 4, 22))
    other = Article("b" * 16, "The Pentagon froze cooperation with Chad. " * 30, published=date(2024, 4, 22))
    alone = [claims for _, claims in extractor.extract([one])]
    beside = [claims for article, claims in extractor.extract([other, one, other]) if article == one]
    assert alone == beside
    assert len(alone[0]) == 2


def test_articles_come_back_in_order_also_without_claims(extractor: RuleExtractor) -> None:
    articles = [Article(f"{number:016d}", text) for number, text in enumerate(["", "It rained.", "Mali met Chad."])]
    assert [article for article, _ in extractor.extract(articles)] == articles


def test_a_claim_survives_json(read: Read) -> None:
    (claim,) = read("Russia attacked Ukraine on Friday, Poland said.")
    assert claim_from_dict(json.loads(json.dumps(claim.to_dict()))) == claim


def test_what_is_not_known_is_empty(read: Read) -> None:
    (claim,) = read("Russia attacked Ukraine.", published=None)
    assert (claim.date, claim.attributed_to, claim.place, claim.provider) == (None, None, "", "")
    assert (claim.source_reliability, claim.credibility) == ("F", 6)
    assert claim.method.startswith("workbench-rules 1 / en_core_web")
    assert 0 < claim.confidence < 1


def test_unresolved_phrases_keep_their_words_and_have_no_id(read: Read) -> None:
    (claim,) = read("Masked gunmen kidnapped two French engineers.")
    assert [(one.id, one.name, one.kind) for one in claim.actors] == [("", "Masked gunmen", "unknown")]
    assert claim.recipients[0].country == "FRA"


def test_channels_and_place(read: Read) -> None:
    (claim,) = read("The United States suspended military aid to Niger.")
    assert Channel.MILITARY in claim.channels
    (met,) = read("The president of Kenya met the president of Uganda in Nairobi.")
    assert (met.place, met.channels) == ("Nairobi", (Channel.DIPLOMATIC, Channel.POLITICAL))


@pytest.fixture(scope="module")
def niger(extractor: RuleExtractor) -> list[Claim]:
    if not NIGER.exists():
        pytest.skip("the shared article is not beside this checkout")
    article = Article("0123456789abcdef", NIGER.read_text("utf-8"), outlet="Al-Monitor", published=date(2024, 4, 22))
    ((_, claims),) = extractor.extract([article])
    return claims


@pytest.mark.parametrize(
    "event,actors,recipients,start",
    [
        ("CONSULT//actual", {"USA", "NER"}, set(), date(2024, 4, 22)),
        ("CONSULT//actual", {"USA", "NER"}, set(), date(2024, 4, 19)),
        ("RETREAT/withdraw/planned", {"USA"}, {"NER"}, date(2024, 4, 22)),
        ("RETREAT/withdraw/negated", {"USA"}, {"NER"}, date(2024, 4, 22)),
        ("REQUEST/yield/actual", {"NER"}, {"USA"}, date(2024, 3, 1)),
        ("REQUEST/change/actual", {"USA"}, {"NER"}, date(2024, 4, 22)),
        ("SANCTION/discontinue/actual", {"USA"}, {"NER"}, date(2023, 7, 1)),
        ("COERCE/seize/actual", {"NER"}, set(), date(2023, 7, 1)),
        ("ACCUSE/allege/actual", {"USA"}, {"NER"}, date(2024, 2, 1)),
        ("AGREE//actual", {"RUS", "NER"}, set(), date(2024, 1, 1)),
        ("AID//actual", {"RUS"}, {"NER"}, date(2024, 4, 15)),
    ],
)
def test_the_niger_article(event: str, actors: set[str], recipients: set[str], start: date, niger: list[Claim]) -> None:
    found = [claim for claim in niger if f"{claim.event}/{claim.mode}/{claim.status}" == event]
    assert any(
        {one.country for one in claim.actors} >= actors
        and {one.country for one in claim.recipients} >= recipients
        and claim.date is not None
        and claim.date.start == start
        for claim in found
    )


def test_the_niger_article_holds_no_claim_that_the_troops_have_left(niger: list[Claim]) -> None:
    assert [claim.quote for claim in niger if claim.event == "RETREAT" and claim.status is Status.ACTUAL] == []
