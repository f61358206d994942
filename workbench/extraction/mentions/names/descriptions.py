"""What the descriptions beside a name tell: for whom somebody stands, whether it is a person, which office it has."""

from collections.abc import Callable

from spacy.tokens import Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.bodies import is_office
from workbench.extraction.mentions.names.introductions import Introduction
from workbench.model import Actor

WhoseOffice = Callable[[Token], str | None]
"""From the head of a name to the state whose office somebody has of whom only the office is told."""
_LONGEST_PHRASE = 200
_AT_HOME = frozenset({"army", "deputy", "government", "guerrilla", "military", "opposition", "police", "rebel"})
"""What begins a description of somebody of the state that the article is prominently about, whomever it names beside."""
_OF_ANYBODY = frozenset({"chief", "head", "leader", "member", "official"})
"""Who may be of a club, a union or a charity as well as of a state."""
_LEADS = frozenset({"chair", "command", "head", "lead", "represent", "run"})
_SPEAKERS = frozenset(
    {"commander", "governor", "judge", "lawmaker", "legislator", "mayor", "mp", "prosecutor", "senator", "speaker",
     "spokesman", "spokesperson", "spokeswoman", "whip"}
)  # fmt: skip


def described_as(
    one: Introduction, resolve: Resolve, states: list[tuple[int, str, str]], focus: str | None, whose: WhoseOffice
) -> tuple[Actor | None, Span | None]:
    """Return for whom somebody stands by what describes him, "US general", "a Chadian rebel leader", and that phrase.

    Parameters
    ----------
    one : a name with the descriptions beside it
    resolve : from a phrase to who it means
    states : position, name and code of each mention of a state in the article
    focus : name of the state that the article is prominently about
    whose : from the head of a name to the state whose office somebody has of whom only the office is told
    """
    for phrase in one.descriptions:
        actor = resolve(phrase.text) if len(phrase.text) < _LONGEST_PHRASE else None
        if actor is not None and "agent" in actor.method and "head noun" not in actor.method:
            return actor, phrase
    for phrase in one.descriptions:
        plain = phrase.text[:1].lower() + phrase.text[1:] if one.title else phrase.text
        alone = len({code for _, _, code in states}) == 1 or phrase[0].lower_ in _AT_HOME
        office = (is_office(phrase[-1]) or phrase[-1].lower_ in _SPEAKERS) and not _is_of_others(phrase)
        short = office and len(phrase) < 5  # noqa: PLR2004 - "defence minister", no more
        known = resolve(f"{phrase.text} {one.name.text}") if one.title else None
        if known is not None and known.kind == "person":
            return known, phrase  # "Prime Minister Tuilaepa"
        told = whose(one.name.root) if office and _is_of_state(phrase) else None
        owner = focus if focus and alone and short else told
        if owner:
            actor = resolve(f"{owner}'s {plain.removeprefix('the ').lower()}")
            if actor is not None and actor.kind == "body":
                return actor, phrase
    return None, None


def is_rebel(one: Introduction) -> bool:
    """Whether somebody is described as one of rebels: "rebel spokesman", "the guerrilla leader"."""
    rebels, nouns = word_classes()["rebel"], again_words()["persons.nouns"]
    return any(
        phrase.root.lower_ in nouns and any(word.lower_ in rebels for word in phrase if word.i < phrase.root.i)
        for phrase in one.descriptions
    )


def spoken_for_in(one: Introduction) -> Token | None:
    """Return the head of who somebody leads or speaks for: "the group's spokesman", "Ana Mora of the WHO", ", who leads the Front"."""
    for phrase in one.descriptions:
        office = phrase.root
        if office.lower_ not in again_words()["persons.nouns"]:
            continue
        whose = [child for child in office.lefts if child.dep_ == "poss" and child.pos_ == "NOUN"]
        below = [prep for prep in office.rights if prep.lower_ in ("for", "of") and prep.i == office.i + 1]
        whose += [child for prep in below for child in prep.rights if child.dep_ == "pobj" and child.pos_ == "NOUN"]
        if whose:
            return whose[0]
    name = one.name.root
    if name.ent_type_ != "PERSON" and not one.title:
        return None
    sender = (
        child for prep in name.rights if prep.lower_ in ("from", "of") and prep.i == name.i + 1 for child in prep.rights
    )
    led = (
        child
        for clause in name.rights
        if clause.dep_ == "relcl" and clause.lemma_ in _LEADS and any(one.lower_ == "who" for one in clause.lefts)
        for child in clause.rights
        if child.dep_ == "dobj"
    )
    return next((child for child in (*sender, *led) if child.dep_ in ("pobj", "dobj")), None)


def _is_of_state(phrase: Span) -> bool:
    """Whether a description tells an office of a state: "foreign ministry spokesman", but not "club president"."""
    fields = again_words()["persons.fields"] | again_words()["persons.titles"]
    return all(word.lower_ in fields or word.text == "-" for word in phrase[:-1])


def _is_of_others(phrase: Span) -> bool:
    """Whether somebody may be of any body: "its leader", "(JTUM) leader", "an official of a charity"."""
    if phrase[0].tag_ == "PRP$":
        return True
    before = phrase.doc[phrase.start - 1].text if phrase.start else ""
    after = phrase.doc[phrase.end].lower_ if phrase.end < len(phrase.doc) else ""
    return phrase[-1].lower_ in _OF_ANYBODY and (before == ")" or after in ("of", "at", "for") or len(phrase) == 1)


def is_person(one: Introduction, actor: Actor | None) -> bool:
    """Whether a name is that of a person, by who it is, its title or what it is called beside."""
    if actor is not None and actor.kind == "person":
        return True
    heads = {words_of(phrase)[-1] for phrase in one.descriptions if words_of(phrase)}
    if one.title or heads & again_words()["persons.nouns"]:
        return True
    return actor is None and len(one.name) > 1 and one.name.root.ent_type_ == "PERSON"


def words_of(phrase: Span) -> tuple[str, ...]:
    """Return the common words of a description up to its head: ("rebel", "leader") of "a Chadian rebel leader in exile"."""
    words: list[str] = []
    for token in phrase:
        if words and (token.pos_ == "ADP" or token.tag_ in ("VBN", "VBG", "WP", "WDT")):
            break
        if token.is_alpha and token.text.islower() and token.pos_ != "DET":
            words.append(token.lemma_.lower() if token.tag_ == "NNS" else token.lower_)
    return tuple(words)
