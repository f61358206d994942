"""Event files into a case: once, revised, beside articles, down to the row."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.event_rows import acled, gdelt, icews, ucdp
from workbench.case import Case, create_case, open_case
from workbench.case import importing as importing_module
from workbench.case.importing import IMPORTER
from workbench.errors import ChoiceError
from workbench.model import Article
from workbench.store import Store

PRAISE = {"CAMEO Code": "051", "Event Text": "Praise", "Intensity": "3.4"}


@pytest.fixture
def empty(tmp_path: Path) -> Case:
    return create_case(tmp_path / "empty")


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_row_becomes_a_claim_that_leads_to_it(empty: Case, tmp_path: Path) -> None:
    file = write(tmp_path, "june.tab", icews(PRAISE))
    told = empty.import_events(file)
    assert told.is_whole
    assert [(one.name, one.title, one.rows, one.added, one.both_known) for one in told.files] == [
        ("june.tab", "ICEWS", 1, 1, 1)
    ]
    (claim,) = empty.records()
    article = empty.article(claim.article_id)
    assert claim.quote == article.text[claim.start : claim.end]
    assert claim.quote.endswith("story of Kori Radio | june.tab, line 2")
    assert article.text[claim.trigger_start : claim.trigger_end] == "Praise [CAMEO 051, intensity 3.4]"
    assert (article.outlet, article.title, article.source_file) == (
        "Kori Radio",
        "story 9001 coded by ICEWS",
        "june.tab",
    )
    assert [(one.id, one.name) for one in claim.actors] == [("NER.MIL", "Niger: military")]
    assert [one.id for one in claim.recipients] == ["FRA"]
    for one in (*claim.actors, *claim.recipients):
        assert article.text[one.start : one.end] == one.text
    assert (claim.provider, claim.provider_code, claim.provider_score, claim.provider_quad) == (
        "ICEWS",
        "051",
        3.4,
        None,
    )
    assert (claim.event, claim.quad, claim.score, claim.channels) == ("SUPPORT", 1, 5.0, ("diplomatic",))
    assert claim.date is not None
    assert (str(claim.date.start), claim.date.basis, claim.date.text) == ("2024-04-10", "coded", "2024-04-10")


def test_rows_of_one_report_are_lines_of_one_article(empty: Case, tmp_path: Path) -> None:
    rows = [{**PRAISE, "Event ID": key, "Story ID": story} for key, story in (("1", "9"), ("2", "8"), ("3", "9"))]
    empty.import_events(write(tmp_path, "a", icews(*rows)))
    claims = empty.records()
    assert len({one.article_id for one in claims}) == 2
    assert sorted(one.sentence for one in claims) == [0, 0, 1]
    for claim in claims:
        assert empty.article(claim.article_id).text[claim.start : claim.end] == claim.quote


def test_importing_twice_or_in_other_pieces_adds_nothing(empty: Case, tmp_path: Path) -> None:
    rows = [{**PRAISE, "Event ID": key} for key in "1234"]
    first, second = write(tmp_path, "a", icews(*rows[:3])), write(tmp_path, "b", icews(*rows[1:], rows[3]))
    assert empty.import_events(first).total("added") == 3
    told = empty.import_events([second, first])
    assert [(one.added, one.known, one.revised) for one in told.files] == [(1, 3, 0), (0, 3, 0)]
    assert len(empty.claims()) == 4
    assert len(empty.decisions()) == 0


def test_a_revision_takes_the_place_of_what_it_revises_and_can_be_undone(empty: Case, tmp_path: Path) -> None:
    empty.import_events(write(tmp_path, "2023", ucdp({})))
    (old,) = empty.records()
    empty.accept(old.claim_id, author="ada")
    told = empty.import_events(write(tmp_path, "2024", ucdp({"best": "9", "high": "12"})))
    assert (told.total("added"), told.total("revised"), told.total("overruled")) == (1, 1, 1)
    (new,) = empty.records()
    assert "deaths 9 (3 to 12)" in new.quote
    assert new.claim_id[8:] == old.claim_id[8:]
    assert len(empty.events()) == 1
    decision = empty.decisions().iloc[-1]
    assert (decision["author"], decision["kind"], decision["subject"]) == (IMPORTER, "reject", old.claim_id)
    assert f"claim {new.claim_id} stands in its place" in decision["reason"]
    assert empty.import_events([tmp_path / "2023", tmp_path / "2024"]).total("known") == 2
    empty.undo(decision["decision_id"], author="ada")
    assert len(empty.records()) == 2


def test_an_import_that_died_while_it_revised_is_completed_by_the_next(
    empty: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty.import_events(write(tmp_path, "2023", ucdp({})))
    revised = write(tmp_path, "2024", ucdp({"best": "9"}))

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Store, "append", die)
        with pytest.raises(KeyboardInterrupt):
            empty.import_events(revised)
    assert empty.import_events(revised).total("added") == 1
    (claim,) = empty.records()
    assert "deaths 9" in claim.quote


def test_who_is_on_no_list_keeps_country_and_waits_for_a_name(empty: Case, tmp_path: Path) -> None:
    row = {**PRAISE, "Target Name": "Ordo Nemo", "Target Country": "Mali", "Target Sectors": "Parties"}
    empty.import_events(write(tmp_path, "a", icews(row)))
    assert empty.unknown_names()["name"].tolist() == ["Ordo Nemo"]
    assert list(empty.network("2024-04").edges(keys=True)) == [("NER", "MLI", "diplomatic/cooperation/actual")]
    empty.add_actor("ONM", "Ordo Nemo", kind="party", country="BFA", author="ada")
    assert [one.id for one in empty.records()[0].recipients] == ["ONM"]


def test_the_analysts_own_actors_are_found(empty: Case, tmp_path: Path) -> None:
    header = "id,name,kind,country,sector,parent,from,until,aliases\n"
    (empty.folder / "actors.csv").write_text(header + "ONM,Ordo Nemo,party,MLI,PTY,,,,\n", encoding="utf-8")
    empty.import_events(write(tmp_path, "a", icews({**PRAISE, "Target Name": "Ordo Nemo", "Target Country": "Mali"})))
    assert [one.id for one in empty.records()[0].recipients] == ["ONM"]


@pytest.mark.parametrize("words, identified", [("army", True), ("Local sources", False), ("sources", False)])
def test_a_speaker_who_may_be_anybody_is_nobody(empty: Case, tmp_path: Path, words: str, identified: bool) -> None:
    empty.import_events(write(tmp_path, "2024", ucdp({"source_original": words})))
    said = empty.records()[0].attributed_to
    assert said is not None
    assert said.text == words
    assert bool(said.id) == identified


def test_a_fight_ties_its_sides_without_an_arrow(empty: Case, tmp_path: Path) -> None:
    fight = {"side_a": "Government of Mali", "side_b": "Government of Niger"}
    empty.import_events(
        [write(tmp_path, "a", ucdp(fight)), write(tmp_path, "b", acled({"actor2": "Military Forces of Chad (2021-)"}))]
    )
    ties = empty.network("2024-04").edges(keys=True, data=True)
    assert [(one, other, key, tie["directed"], tie["sign"]) for one, other, key, tie in ties] == [
        ("MLI", "NER", "military/conflict/actual/meeting", False, -1),
        ("NER", "TCD", "military/conflict/actual/meeting", False, -1),
    ]


def test_a_list_of_sides_is_several_actors(empty: Case, tmp_path: Path) -> None:
    empty.import_events(write(tmp_path, "a", ucdp({"side_b": "JNIM, Boko Haram, JNIM", "type_of_violence": "2"})))
    (claim,) = empty.records()
    text = empty.article(claim.article_id).text
    assert [one.id for one in claim.actors] == ["NER.GOV", "JNIM", "Boko Haram", "JNIM"]
    assert [text[one.start : one.end] for one in claim.actors[1:]] == ["JNIM", "Boko Haram", "JNIM"]
    assert claim.actors[1].start < claim.actors[3].start


def test_rows_of_a_provider_are_one_origin_and_an_article_of_their_medium_is_the_same(
    empty: Case, tmp_path: Path
) -> None:
    both = [
        {**PRAISE, "Event ID": key, "Story ID": key, "Publisher": outlet}
        for key, outlet in (("1", "Kori Radio"), ("2", "Wire"))
    ]
    empty.import_events(write(tmp_path, "a", icews(*both)))
    (event,) = empty.events()
    assert (event.origins, set(event.origin_names)) == (1, {"provider:icews"})
    _tell_in_an_article(empty, "Wire")
    (event,) = empty.events()
    assert (event.origins, set(event.origin_names)) == (1, {"outlet:wire"})
    _tell_in_an_article(empty, "Laterite Wire")
    (event,) = empty.events()
    assert event.origins == 2


def test_decisions_on_imported_claims_count(empty: Case, tmp_path: Path) -> None:
    empty.import_events(write(tmp_path, "a", icews(PRAISE)))
    claim = empty.records()[0].claim_id
    empty.correct(claim[:8], "recipients", [{"id": "MLI"}], author="ada")
    assert list(empty.network("2024-04").edges()) == [("NER", "MLI")]
    empty.reject(claim, author="ada")
    assert len(empty.events()) == 0


def test_influence_counts_imported_rows(empty: Case, tmp_path: Path) -> None:
    lines = [gdelt(EventCode="071", EventRootCode="07", QuadClass="2", GLOBALEVENTID=str(one)) for one in range(3)]
    empty.import_events(write(tmp_path, "a", "\n".join(lines)))
    shares = empty.influence("NER", "2024-04", periods=1)
    assert shares["actor"].tolist() == ["RUS"]


def test_reports_are_joined_within_a_step_and_every_step_is_stored(
    empty: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing_module, "ROWS_A_STEP", 2)
    told: list[str] = []
    rows = [{**PRAISE, "Event ID": key} for key in "12345"]
    empty.import_events(
        write(tmp_path, "a", icews(*rows)), on_step=lambda bytes_read, name: told.append(f"{name} {bytes_read > 0}")
    )
    assert told == ["a True"] * 3
    assert (len(empty.claims()), len(empty.articles())) == (5, 3)


def test_what_is_wrong_is_counted_and_the_rest_is_imported(empty: Case, tmp_path: Path) -> None:
    rows = [
        PRAISE,
        {**PRAISE, "Event Date": "soon"},
        {**PRAISE, "CAMEO Code": "010"},
        {**PRAISE, "Event ID": "2", "Source Name": "=1+1"},
    ]
    told = empty.import_events(
        [write(tmp_path, "a", icews(*rows)), tmp_path / "none", write(tmp_path, "b", "x,y\n1,2\n")]
    )
    (file,) = told.files
    assert (file.rows, file.added, file.known) == (4, 2, 0)
    assert {reason: (one.rows, one.lines) for reason, one in file.refused.items()} == {
        "its date is missing or no day": (1, [3])
    }
    assert [one.lines for one in file.no_event.values()] == [[4]]
    assert [one.lines for one in file.remarks.values()] == [[5]]
    assert len(told.refused) == 2
    assert not told.is_whole
    with pytest.raises(ChoiceError):
        empty.import_events(tmp_path / "a", form="weis")


def test_hostile_cells_are_text(empty: Case, tmp_path: Path) -> None:
    name = "<script>alert(1)</script>'; DROP TABLE claims; --"
    row = gdelt(Actor1Name=name, SOURCEURL="javascript:alert(1)", ActionGeo_FullName="=cmd|' /C calc'!A0")
    empty.import_events(write(tmp_path, "<b>.csv", row))
    (claim,) = empty.records()
    article = empty.article(claim.article_id)
    assert article.url == ""
    assert name in claim.quote
    assert claim.place == "=cmd|' /C calc'!A0"


def test_claims_that_are_older_than_the_field_have_a_direction(empty: Case, tmp_path: Path) -> None:
    empty.import_events(write(tmp_path, "a", ucdp({})))
    (claim,) = open_case(empty.folder).records()
    assert claim.undirected
    values = claim.to_dict()
    del values["undirected"]
    assert not type(claim)(**{**vars(claim), "undirected": False}).undirected
    from workbench.model import claim_from_dict  # noqa: PLC0415 - where it is used

    assert claim_from_dict(values) == replace(claim, undirected=False)


def _tell_in_an_article(case: Case, outlet: str) -> None:
    """An article that tells what the rows of `PRAISE` tell, in words of its own."""
    coded = case.records()[0]
    assert coded.date is not None
    text = {
        "Wire": "The army of Niger had warm words for France.",
        "Laterite Wire": "Generals in Niamey thanked Paris at length, officers say.",
    }[outlet]
    article = Article(f"own-{outlet}", text, outlet=outlet, published=coded.date.start + timedelta(days=1))
    claim = replace(
        coded,
        claim_id=f"own-{outlet}",
        article_id=article.article_id,
        start=0,
        end=len(text),
        quote=text,
        provider="",
        provider_code="",
        provider_score=None,
        trigger_start=0,
        trigger_end=0,
    )
    Store(case.folder / "tables").append([article], [claim])
