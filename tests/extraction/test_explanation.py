"""What a claim rests on, in words that an analyst can check against the sentence and the tables."""

from datetime import date

import pytest

from workbench.extraction import Explanation, RuleExtractor
from workbench.extraction.language.lexicon import entries
from workbench.model import Article

TEXT = (
    "Niger's junta ordered American troops on 16 March 2024 to leave the country, officials in Washington said. "
    "American troops have not yet begun to withdraw from Niger."
)


@pytest.fixture(scope="module")
def explained(extractor: RuleExtractor) -> dict[tuple[str, str], Explanation]:
    """By event and status."""
    article = Article("0123456789abcdef", TEXT, published=date(2024, 4, 22))
    return {(claim.event, str(claim.status)): reasons for claim, reasons in extractor.explain(article)}


def reason(explanation: Explanation, part: str) -> tuple[str, str, str]:
    (found,) = [one for one in explanation.reasons if one.part == part]
    return found.reading, found.words, found.rule


def test_the_event_names_its_words_and_the_row_that_reads_them(
    explained: dict[tuple[str, str], Explanation],
) -> None:
    reading, words, rule = reason(explained["REQUEST", "actual"], "event")
    assert reading.startswith("REQUEST")
    assert words == "ordered … leave"
    line = int(rule.removeprefix("events.csv, line ").split(":")[0])
    (entry,) = [one for one in entries() if one.row == line]
    assert "order" in entry.lemmas
    assert entry.example in rule.replace('"', "'") or repr(entry.example) in rule


def test_each_actor_says_how_it_was_found(explained: dict[tuple[str, str], Explanation]) -> None:
    asked = explained["REQUEST", "actual"]
    assert reason(asked, "actor") == ("NER.MIL", "Niger's junta", "name 'Niger' + agent 'junta'")
    assert reason(asked, "recipient") == ("USA.MIL", "American troops", "demonym 'American' + agent 'troop'")


def test_date_status_and_speaker_say_by_which_words(explained: dict[tuple[str, str], Explanation]) -> None:
    asked = explained["REQUEST", "actual"]
    assert reason(asked, "date")[:2] == ("2024-03-16/2024-03-17", "16 March 2024")
    reading, words, rule = reason(asked, "speaker")
    assert (reading, words) == ("USA.GOV", "officials in Washington")
    assert "said" in rule
    _, _, why = reason(explained["RETREAT", "negated"], "status")
    assert "'begun' is negated" in why


def test_the_claims_are_those_of_extract_and_nothing_is_kept(extractor: RuleExtractor) -> None:
    article = Article("0123456789abcdef", TEXT, published=date(2024, 4, 22))
    ((_, claims),) = extractor.extract([article])
    explanations = extractor.explain(article)
    assert [claim for claim, _ in explanations] == claims
    assert [one.claim_id for _, one in explanations] == [claim.claim_id for claim in claims]
    assert extractor.explain(Article("1", "Nothing happened.")) == []
