"""To whom words are said that a noun tells: "faces calls by Norway to leave", "rejected a demand of Chad", "despite appeals by Peru"."""

from spacy.tokens import Token

from workbench.extraction.events.sides.surroundings import Surroundings
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import governing_verb
from workbench.extraction.mentions.mention import Mention

_HEARD = frozenset(
    {"accept", "answer", "brush", "condemn", "contest", "counter", "criticise", "criticize", "decline", "defy", "denounce",
     "deny", "deplore", "dismiss", "dispute", "disregard", "encounter", "face", "fulfil", "fulfill", "heed", "honor",
     "honour", "ignore", "meet", "oppose", "rebuff", "rebut", "receive", "refute", "reject", "resist", "shrug", "spurn",
     "welcome"}
)  # fmt: skip
"""What somebody does with words that were said to him."""
_REACTS = frozenset({"accede", "agree", "bow", "listen", "object", "react", "reply", "respond", "submit", "yield"})
_STRIKES = frozenset(
    {"alarm", "anger", "annoy", "enrage", "incense", "infuriate", "irritate", "offend", "upset", "worry"}
)
WISHES = frozenset({"behest", "insistence", "invitation", "request", "urging"})
"""At which somebody does what another wants."""
_IN_ANSWER = frozenset({"answer", "defiance", "face", "reaction", "reply", "response", "spite"})


def addressed(at: Surroundings) -> list[Mention]:
    """Return to whom the words are said that the trigger, a noun, tells; empty where the sentence does not say."""
    return at.mentions(_hearers(at.construction.trigger))


def _hearers(words: Token) -> tuple[Token, ...]:
    above = words.head
    if words.dep_ == "conj" and above.pos_ == "NOUN":
        return _hearers(above)
    if words.dep_ in ("dobj", "nsubjpass") and above.lemma_ in _HEARD:
        return roles_of(above).agents
    if words.dep_ == "nsubj" and above.lemma_ in _STRIKES:
        return roles_of(above).patients
    return _who_answers(words) if words.dep_ == "pobj" else ()


def _who_answers(words: Token) -> tuple[Token, ...]:
    """Who "reacts to" words, or acts "despite" them, "in response to" them or "at the request of" somebody."""
    preposition = words.head
    above = preposition.head
    if above.pos_ == "VERB" and preposition.lower_ == "to" and above.lemma_ in _REACTS:
        return roles_of(above).agents
    asked = preposition.lower_ == "at" and words.lemma_ in WISHES
    answers = preposition.lower_ == "despite" or above.lemma_ in _IN_ANSWER
    if asked and above.pos_ != "VERB":
        return ()  # "the arrest by soldiers at the request of Chad"
    verb = governing_verb(preposition) if asked or answers else None
    if verb is None:
        return ()
    roles = roles_of(verb)
    return roles.agents or (roles.patients if asked and roles.passive else ())  # "were sent at the request of Chad"
