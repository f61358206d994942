from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import CaseFileError, CaseNotFound
from workbench.model import Channel
from workbench.reports.tlp import MEANINGS
from workbench.store.settings import TLP_LABELS, Settings, read_settings, write_settings


@given(
    st.builds(
        Settings,
        title=st.text(st.characters(exclude_categories=["Cs"])),
        tlp=st.sampled_from(TLP_LABELS),
        description=st.text(st.characters(exclude_categories=["Cs"])),
        focus=st.lists(st.sampled_from(["NER", "USA", "ECOWAS"])).map(tuple),
        channels=st.lists(st.sampled_from(Channel)).map(tuple),
    )
)
def test_what_is_written_reads_back(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    folder = tmp_path_factory.mktemp("case")
    write_settings(folder, settings)

    assert read_settings(folder) == settings


def test_a_folder_without_case_toml_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(CaseNotFound, match="workbench init"):
        read_settings(tmp_path)


@pytest.mark.parametrize(
    "text,reason",
    [
        ("title = ", "not readable as TOML"),
        ("titel = 'x'", "unknown name 'titel'"),
        ("tlp = 'TLP:WHITE'", "TLP:CLEAR"),
        ("focus = 'NER'", "must be a list"),
        ("title = 3", "must be text"),
        ("channels = ['naval']", "channel 'naval' is none of diplomatic"),
    ],
)
def test_a_broken_file_is_named_with_its_reason(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "case.toml").write_text(text)

    with pytest.raises(CaseFileError, match=reason):
        read_settings(tmp_path)


def test_a_case_and_a_report_know_the_same_labels_in_the_same_order() -> None:
    assert tuple(MEANINGS) == TLP_LABELS
