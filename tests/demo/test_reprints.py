"""Syndicated copies: nearly the wire's words, in another outlet and under another headline."""

from difflib import SequenceMatcher

WIRE = "Laterite Wire (fictional)"


def sentences_like(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def test_reprints_are_near_identical_and_carry_another_name(
    dispatches: list[dict[str, str]], reprints: list[dict[str, str]]
) -> None:
    by_url = {one["url"]: one for one in dispatches}
    for row in reprints:
        original, copy = by_url[row["original"]], by_url[row["copy"]]
        assert original["outlet"] == WIRE != copy["outlet"]
        assert original["title"] != copy["title"]
        assert copy["date"] >= original["date"]
        assert 0.9 < sentences_like(original["text"], copy["text"]) < 1, row["copy"]


def test_several_wire_dispatches_run_in_two_or_more_other_outlets(reprints: list[dict[str, str]]) -> None:
    originals = [row["original"] for row in reprints]
    assert len({one for one in originals if originals.count(one) >= 2}) >= 4


def test_no_other_two_dispatches_resemble_each_other(
    dispatches: list[dict[str, str]], reprints: list[dict[str, str]]
) -> None:
    copies = {row["copy"] for row in reprints}
    own = sorted((one for one in dispatches if one["url"] not in copies), key=lambda one: one["date"])
    for position, one in enumerate(own):
        for other in own[position + 1 : position + 12]:
            assert sentences_like(one["text"], other["text"]) < 0.5, (one["url"], other["url"])
