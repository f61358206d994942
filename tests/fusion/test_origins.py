from dataclasses import replace
from random import Random
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.fusion.origins import origins_of
from workbench.model import Attribution, Claim, Status

OUTLETS = {"a1": "Laterite Wire", "a2": "The Daily", "a3": "Radio Dune", "a4": ""}
AGREED = "The United States agreed on Friday to withdraw its troops from Niger."


def claim(
    identity: str,
    article: str,
    quote: str = "",
    *,
    speaker: str = "",
    kind: Literal["actor", "outlet"] = "actor",
    known: bool = True,
) -> Claim:
    said = Attribution(speaker if known else "", speaker, kind, speaker, 0, len(speaker)) if speaker else None
    return Claim(
        identity, article, 0, 0, 1, quote or f"Words of {identity} alone.", (), (), "AID", "", 2, 10.0, None, Status.ACTUAL, said
    )  # fmt: skip


def test_outlets_that_speak_for_themselves_in_their_own_words_are_independent() -> None:
    groups = origins_of(
        [claim("c1", "a1", AGREED), claim("c2", "a2", "Washington will leave Niger, it said.")], OUTLETS
    )
    assert groups == {"outlet:laterite wire": ("c1",), "outlet:the daily": ("c2",)}


@pytest.mark.parametrize(
    "copy",
    [
        "The United States agreed on Friday to \u201cwithdraw\u201d its  troops from Niger",
        "The United States agreed on Friday to withdraw all its troops from Niger.",
        "In Washington, the United States agreed on Friday to withdraw its troops from Niger, after weeks of talks.",
        "United States agreed on Friday to withdraw its troops.",
        "The United States agreed on Monday to withdraw its soldiers from Niger.",
    ],
)
def test_an_edited_reprint_is_the_same_origin(copy: str) -> None:
    assert len(origins_of([claim("c1", "a1", AGREED), claim("c2", "a2", copy)], OUTLETS)) == 1


@pytest.mark.parametrize(
    "own_words",
    [
        "American troops will leave Niger, Washington agreed on Friday.",
        "The United States agreed to talks on Friday about how its troops from Niger could move.",
        "Niger: US agreed.",
    ],
)
def test_the_same_news_in_other_words_is_another_origin(own_words: str) -> None:
    assert len(origins_of([claim("c1", "a1", AGREED), claim("c2", "a2", own_words)], OUTLETS)) == 2


def test_one_speaker_is_one_origin_however_many_report_it() -> None:
    pentagon = [claim("c1", "a1", speaker="USA.MIL"), claim("c2", "a2", speaker="USA.MIL")]
    junta = claim("c3", "a3", speaker="NER.MIL")
    assert list(origins_of([*pentagon, junta], OUTLETS).values()) == [("c1", "c2"), ("c3",)]


def test_a_speaker_whom_nobody_knows_leaves_it_with_the_outlet() -> None:
    officials = [
        claim("c1", "a1", speaker="officials", known=False),
        claim("c2", "a2", speaker="officials", known=False),
    ]
    assert len(origins_of(officials, OUTLETS)) == 2


def test_who_cites_a_medium_rests_on_it() -> None:
    wire, citing = claim("c1", "a1"), claim("c2", "a2", speaker="LATERITE wire", kind="outlet")
    assert list(origins_of([wire, citing], OUTLETS).values()) == [("c1", "c2")]


def test_an_outlet_that_repeats_itself_is_one_origin_and_an_article_without_outlet_is_its_own() -> None:
    nameless = [claim("c3", "a4"), claim("c4", "a5")]
    assert list(origins_of([claim("c1", "a2"), claim("c2", "a2"), *nameless], OUTLETS).values()) == [
        ("c1", "c2"),
        ("c3",),
        ("c4",),
    ]


def test_imported_claims_without_a_sentence_are_no_copies() -> None:
    bare = [replace(claim(one, article), quote="") for one, article in (("c1", "a1"), ("c2", "a2"))]
    assert len(origins_of(bare, OUTLETS)) == 2


drafts = st.lists(
    st.tuples(st.sampled_from(sorted(OUTLETS)), st.sampled_from([AGREED, "", "Talks went on."]), st.sampled_from(["", "NER"])),
    max_size=8,
)  # fmt: skip


@given(drafts=drafts, randomness=st.randoms(use_true_random=False))
def test_every_claim_has_one_origin_whatever_the_order(drafts: list[tuple[str, str, str]], randomness: Random) -> None:
    claims = [claim(f"c{at}", article, quote, speaker=speaker) for at, (article, quote, speaker) in enumerate(drafts)]
    groups = origins_of(claims, OUTLETS)
    assert sorted(one for group in groups.values() for one in group) == sorted(one.claim_id for one in claims)
    shuffled = list(claims)
    randomness.shuffle(shuffled)
    assert {frozenset(group) for group in origins_of(shuffled, OUTLETS).values()} == {
        frozenset(group) for group in groups.values()
    }


def through(identity: str, article: str, medium: str, speaker: str = "a commander", *, known: bool = False) -> Claim:
    relay = Attribution("", medium, "outlet", medium, 0, len(medium))
    return replace(claim(identity, article, speaker=speaker, known=known), relayed_by=(relay,))


def test_what_somebody_unknown_told_one_medium_is_that_mediums_whoever_prints_it() -> None:
    claims = [through("c1", "a1", "Reuters"), through("c2", "a2", "Reuters"), through("c3", "a3", "AFP")]
    assert list(origins_of(claims, OUTLETS).values()) == [("c1", "c2"), ("c3",)]


def test_a_known_speaker_is_the_origin_whichever_medium_he_told() -> None:
    claims = [through("c1", "a1", "Reuters", "NER.MIL", known=True), through("c2", "a2", "AFP", "NER.MIL", known=True)]
    assert list(origins_of(claims, OUTLETS).values()) == [("c1", "c2")]


def test_a_copy_has_the_name_of_what_was_published_first() -> None:
    assert origins_of([claim("c1", "a2", AGREED), claim("c2", "a1", AGREED)], OUTLETS) == {
        "outlet:the daily": ("c1", "c2")
    }
    assert list(origins_of([claim("c1", "a1", speaker="NER.GOV")], OUTLETS)) == ["speaker:NER.GOV"]
