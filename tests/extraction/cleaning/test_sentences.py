from hypothesis import given
from hypothesis import strategies as st

from workbench.extraction.cleaning.sentences import LONGEST_BLOCK, blocks_of


def texts(text: str) -> list[str]:
    return [text[block.start : block.start + len(block.text)] for block in blocks_of(text)]


def test_headline_residue_and_dateline_stand_apart() -> None:
    text = "close\nclose\n\nTalks open in Rome\n\nWASHINGTON \u2013 The talks opened."
    assert texts(text) == ["Talks open in Rome", "The talks opened."]


def test_datelines_of_several_kinds_are_cut_off() -> None:
    for dateline in (
        "NIAMEY, Niger (AP) — ",
        "PARIS, April 22 (Reuters) - ",
        "N'DJAMENA -- ",
        "NICOSIA, Cyprus (AP) _ ",
        "LAGOS Feb 16 ",
        "ISLAMABAD ",
        "BAKU, May 4. /TASS/. ",
        "Oslo, Apr. 11, (dpa/NTB) \u2013 ",
        "MAPUTO, Republic of Mozambique \u2014 ",
        "Luanda, Angola \u2013 ",
        "Harare \u2014 ",
        "Delta Basin News / ",
        "Coastal Press, April 3 / ",
        "Kampala, March 12: ",
        "Nairobi (AFP) Mar 3, 2019 - ",
    ):
        assert texts(dateline + "The talks opened.") == ["The talks opened."]


def test_a_name_between_dashes_is_no_dateline() -> None:
    for text in ("Gabon \u2014 its army said \u2014 has left.", "Peru \u2014 which left the bloc \u2014 will pay."):
        assert texts(text) == [text]


def test_a_town_before_a_colon_is_a_dateline_of_a_whole_sentence_only() -> None:
    sentence = "The foreign minister met the envoys of three neighbouring states on Monday."
    assert texts(f"New Delhi: {sentence}") == [sentence]
    for text in ("Tehran: No talks with Washington", f"Peru: {sentence}", f"The minister: {sentence}"):
        assert texts(text) == [text]


def test_a_line_beside_one_too_long_to_be_wrapped_stands_alone() -> None:
    heading = "Chad and Niger must talk over the river border: Togolese minister"
    lead = "Togo's foreign minister called on Chad and Niger on Thursday to talk, a day after their soldiers had shot at each other across the river."
    assert texts(f"{heading}\n{lead}") == [heading, lead]


def test_a_hard_wrapped_line_goes_on() -> None:
    text = "The delegations of both countries met on Monday in the\ncapital."
    assert texts(text) == [text]


def test_blocks_are_as_long_as_what_they_stand_for() -> None:
    text = "The country\u2019s \u201cjunta\u201d\u00a0left.\u200b And\tmore"
    (block,) = blocks_of(text)
    assert len(block.text) == len(text)
    assert block.text.startswith('The country\'s "junta" left.')


def test_what_holds_no_word_is_left_out() -> None:
    assert blocks_of("") == []
    assert blocks_of(" \n\n---\n 1 \n") == []


def test_a_long_paragraph_is_cut_at_a_sentence() -> None:
    blocks = blocks_of("The talks opened in Rome. " * 1000)
    assert all(len(block.text) <= LONGEST_BLOCK for block in blocks)
    assert blocks[0].text.endswith(".")


@given(st.text(max_size=500))
def test_blocks_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for block in blocks_of(text):
        assert block.start >= last
        last = block.start + len(block.text)
    assert last <= len(text)
