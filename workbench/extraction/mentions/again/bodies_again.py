"""Of which state "the junta", "officials", "the army" are: those of the state that the article or the sentence is about."""

from spacy.tokens import Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.language.phrases import governing_verb
from workbench.extraction.mentions.again.kinds_again import of_rebels
from workbench.extraction.mentions.again.offices_again import holder
from workbench.extraction.mentions.again.only_partner import is_only_partner
from workbench.extraction.mentions.again.whose_body import SUSPENDED, doer_above, owner_at_home, owner_of_body
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.extraction.mentions.names.bodies import ASSEMBLIES, is_body
from workbench.model import Actor

ONE_OF_A_STATE = frozenset(
    {"army", "government", "junta", "leader", "minister", "navy", "parliament", "president", "regime"}
)
"""What each state has one of: several of them are of several states."""
_OF_SEVERAL = frozenset(
    {"allied", "coalition", "combined", "foreign", "international", "joint", "multinational", "regional"}
)
"""What forces of several states are called: "the new joint force"."""
_CHARGES = frozenset({"accuse", "assure", "convict", "inform", "notify", "remind", "rob", "strip", "suspect", "warn"})
_SPEAKING = frozenset({"minister", "official", "spokesman", "spokesperson", "spokeswoman"})
"""Who speaks for a state also where only one of them is told of: "a government spokesman said"."""
_OF_STATE = frozenset(
    {
        "army",
        "federal",
        "government",
        "junta",
        "military",
        "naval",
        "police",
        "regime",
        "riot",
        "ruling",
        "security",
        "state",
    }
)
"""What says no more of forces than whose they are: "government troops", "security forces"."""
_OF_REBELS = frozenset(
    {"anti-government", "armed", "communist", "islamic", "islamist", "jihadist", "leftist", "maoist", "marxist", "muslim",
     "separatist", "suspected"}
)  # fmt: skip
"""What says no more of rebels than what they fight for: "Islamist rebels"."""
_OF_OPPOSITION = frozenset({"antigovernment", "opposition", "pro-democracy"})
"""What says no more of lawmakers and protesters than against whom they are: "opposition lawmakers"."""


def of_body(names: ArticleNames, head: Token, core: Span, lemma: str) -> Actor | None:
    """Return who "the junta", "officials" are: a body without its state."""
    bound = any(child.dep_ == "poss" or (child.dep_ == "prep" and _binds(child)) for child in head.children)
    # Of how many states "the ministers" are is not said.
    several = head.tag_ == "NNS" and lemma in ONE_OF_A_STATE
    # "officials close to the talks" may be anybody's
    bound |= any(child.lower_ in ("close", "familiar") for child in head.rights)
    if not bound and any(word.lower_ == "opposition" for word in core[:-1]):
        return _at_home(names, head, core[1:].text if core[0].pos_ == "DET" else core.text)
    if not is_body(head) or bound or several:
        return None
    if core[0].lower_ == "the":
        return body_named(names, head, core)
    doer = doer_above(names, head) if lemma in SUSPENDED and len(core) == 1 else None
    home = next((name for _, name, code in names.states if doer is not None and code == doer.country), None)
    if home is not None:
        return names.resolve(f"{home}'s {lemma}")
    before = {word.lower_ for word in core if word.i < head.i}
    alone = lemma == "police" or (lemma in ASSEMBLIES and head.text[:1].isupper())
    one = before & {"a", "an"} and lemma in _SPEAKING and head.dep_ == "nsubj"
    known = _OF_STATE | _OF_REBELS | _OF_OPPOSITION | (again_words()["persons.fields"] | {"a", "an"} if one else set())
    if before - known or (head.tag_ != "NNS" and not alone and not one):
        return None
    words = core[1:].text if one else core.text
    return _in_named_place(names, head) or _at_home(names, head, words)


def _binds(preposition: Token) -> bool:
    """Whether a phrase behind a body may say whose it is; "troops on Sunday", "accused the rebels of lying" do not."""
    dated = any(one.ent_type_ in ("DATE", "TIME") for one in preposition.children)
    return not dated and not (preposition.lower_ == "of" and is_charged(preposition.head))


def is_charged(head: Token) -> bool:
    """Whether an "of" behind a phrase says what somebody is charged with: "accused the rebels of breaking the truce"."""
    verb = governing_verb(head)
    return verb is not None and verb.lemma_ in _CHARGES and head.dep_ in ("dobj", "nsubjpass")


def body_named(names: ArticleNames, head: Token, core: Span) -> Actor | None:
    """Return the body that "the junta" is: of the state that had a junta before, else the only one near, else the article's."""
    here = names.order.position(head)
    roles = [role for role in names.roles if role.at < here and role.head == head.lemma_.lower()]
    joint = head.lemma_.lower() in ("force", "soldier", "troop") and any(word.lower_ in _OF_SEVERAL for word in core)
    if core[0].lower_ != "the" or joint:
        return None
    modifiers = {token.lower_ for token in core[1:] if token.i < head.i and token.text.islower()}
    fitting = [role for role in roles if modifiers <= role.modifiers]
    if fitting and modifiers:
        return holder(names, fitting, head, here)
    if roles:
        one = holder(names, roles, head, here)
        # Whoever "the prime minister" is, it is not the minister of defence.
        other = bool(modifiers) and one is not None and one.kind == "person"
        whose = next((name for _, name, code in names.states if one is not None and code == one.country), None)
        return one if not other else names.resolve(f"{whose}'s {core[1:].text.lower()}") if whose else None
    if any(at < here and office == head.lemma_.lower() for at, office in names.strangers) and not modifiers:
        return None
    owner = owner_of_body(names, head)
    if owner is None or is_only_partner(names, head, owner):
        return None
    return names.resolve(f"{owner}'s {core[1:].text.lower()}")


def _at_home(names: ArticleNames, head: Token, words: str) -> Actor | None:
    """Read "Soldiers patrolled": those of the state that the article is prominently about, if no other is near."""
    owner = owner_at_home(names, head)
    if owner is not None and is_only_partner(names, head, owner):
        return None
    actor = names.resolve(f"{owner}'s {words.lower()}") if owner else None
    return of_rebels(names, head, actor.country) or actor if actor is not None else None


def _in_named_place(names: ArticleNames, head: Token) -> Actor | None:
    """Read "Following a coup in Mali, officials ...": the state of the place that the sentence opened with."""
    places = [
        token
        for token in head.sent
        if token.i < head.i
        and token.dep_ == "pobj"
        and token.head.lower_ == "in"
        and token.pos_ == "PROPN"
        and token.ent_type_ != "DATE"
    ]
    if not places:
        return None
    return names.resolve(f"{places[-1].text} {head.text}")
