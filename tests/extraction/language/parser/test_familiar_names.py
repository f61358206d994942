from collections.abc import Callable

import spacy

from workbench.actors import ActorList
from workbench.extraction.language.parser.familiar_names import familiar_names, make_familiar
from workbench.extraction.language.parser.language_model import load_language_model
from workbench.model import Claim


def test_acronyms_states_capitals_and_surnames_get_the_looks_of_known_ones() -> None:
    looks = dict(familiar_names(ActorList.builtin()))
    assert (looks["ECOWAS"], looks["Niger"], looks["Niamey"], looks["Talon"]) == ("NATO", "France", "Paris", "Obama")


def test_a_name_that_may_be_another_thing_keeps_its_own_looks() -> None:
    assert not {"Jordan", "Shell", "US"} & dict(familiar_names(ActorList.builtin())).keys()


def test_the_words_and_offsets_stay_as_they_are() -> None:
    model = spacy.blank("en")
    make_familiar(model, [("ECOWAS", "NATO")])
    doc = model("So ECOWAS met.")
    assert (doc.text, doc[1].text, doc[1].idx, doc[1].norm_) == ("So ECOWAS met.", "ECOWAS", 3, "nato")


def test_the_parser_then_sees_who_imposed_the_sanctions() -> None:
    model = load_language_model(familiar_names(ActorList.builtin()))
    doc = model("ECOWAS imposed sanctions on Niger on Sunday.")
    assert [(token.text, token.dep_) for token in doc[:2]] == [("ECOWAS", "nsubj"), ("imposed", "ROOT")]


def test_chad_is_a_state(read: Callable[..., list[Claim]]) -> None:
    claims = read("Chad shared intelligence with Niger.")
    assert [(claim.event, [one.country for one in claim.actors]) for claim in claims] == [("COOPERATE", ["TCD"])]
