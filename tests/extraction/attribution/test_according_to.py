from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,speaker",
    [
        ('According to the Chadian army,\n\n"Sudanese planes bombed Chad on Friday."', "the Chadian army"),
        ('According to the Chadian army:\n\n"Sudanese planes bombed Chad. Two died.', "the Chadian army"),
        (
            "The Chadian ministry issued a statement according to which Sudanese planes bombed Chad.",
            "The Chadian ministry",
        ),
        ('The Chadian envoy commented,\n\n"Sudanese planes bombed Chad on Friday."', "The Chadian envoy"),
        ("Sudan rejected Chadian accusations that its planes bombed a town.", "Sudan"),
        ("Sudanese planes bombed Chad, the US said.", "the US"),
        ("Sudan denied US claims its planes bombed Chad.", "Sudan"),
        ("The envoy sidestepped US accusations that Sudanese planes bombed Chad.", "US"),
        ("The claims are those of President Deby, who said that Sudanese planes bombed Chad.", "President Deby"),
        ("Sudanese planes bombed Chad, citing their support of rebels.", "-"),
        ("Sudanese planes bombed Chad, according to residents.", "residents"),
        ("Sudanese planes bombed Chad's capital, as the envoy refused to accept a truce as a step to peace.", "-"),
        ("Sudanese planes bombed Chad as families mourned their dead.", "-"),
        ("Sudanese planes bombed Chad as the rebels threatened to storm a town.", "-"),
        ("Chad's envoy Ana Silva said that Sudanese planes bombed a town.", "Chad's envoy Ana Silva"),
        ("Sudanese planes bombed Chad, which was, according to Sudan, a reply to its raids.", "-"),
        ("Chad may find it hard to forget how Sudanese planes bombed its capital.", "-"),
        ("The rebels said they would leave Mali after Chad bombed their camp.", "-"),
        ("The rebels said they would leave because Chad bombed their camp.", "The rebels"),
    ],
)
def test_who_says_that_it_was_bombed(text: str, speaker: str, read: Read) -> None:
    said = [one.attributed_to for one in read(text) if text[one.trigger_start : one.trigger_end] == "bombed"]
    assert said
    assert (said[0].text if said[0] is not None else "-") == speaker
