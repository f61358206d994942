"""The phrases below a verb, walked outwards: whom they may name, the nearest first."""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.complements import complements
from workbench.extraction.language.phrases import coordinated, objects_of, prepositional
from workbench.extraction.language.word_classes import word_classes

OPINIONS = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""What somebody thinks of an act is aimed at who did it."""
_BY_WHOM = ("by", "from", "with", "between", "among")
_TO_WHOM = ("against", "to", "toward", "towards", "upon", "on", "into", "over", "about", "for", "of")
_WHERE = ("in", "inside", "within", "across", "near", "at")
_OF_THE_VERB = frozenset({*_BY_WHOM, *_TO_WHOM}) - {"by", "of"}
"""Where the verb's own phrase says where or when, it names no party."""
_VIOLENCE = frozenset(
    {"abduction", "assassination", "blast", "clash", "death", "explosion", "kidnapping", "killing", "murder", "war"}
)
"""With the nouns for attacks: whom they hit, or where they happened, is not who did them."""
_AT_HOME = frozenset(
    [
        "abuse",
        "arrest",
        "closure",
        "conviction",
        "coup",
        "crackdown",
        "detention",
        "dissolution",
        "election",
        "execution",
        "imprisonment",
        "law",
        "persecution",
        "referendum",
        "repression",
        "takeover",
        "torture",
        "trial",
        "vote",
    ]
)
"""Acts of a state in its own country."""
_DEEPEST = 4


def phrases_outwards(construction: Construction) -> Iterator[tuple[Token, bool]]:
    """Yield the heads of phrases below a verb, nearest first, and whether each is itself the object that the entry names."""
    verbs = [construction.trigger, *([construction.complement] if construction.complement is not None else [])]
    verbs += [below for verb in verbs[1:] for below in complements(verb) if below.dep_ == "xcomp"]
    if construction.entry.event == "PROTEST":
        # "blocked the road to show their anger at the treaty with Chile"
        verbs += [child for child in construction.trigger.children if child.dep_ == "advcl" and child.tag_ == "VB"]
    heads = [(head, True) for head in (*construction.roles.patients, *construction.objects) if head.pos_ != "VERB"]
    if construction.entry.event == "THREATEN":
        heads = [*((head, False) for verb in verbs for head in _provoking(verb)), *heads]
    for verb in dict.fromkeys(verbs):
        if verb is not construction.trigger:
            heads += [(child, False) for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP"]
            heads += [(head, True) for head in roles_of(verb).patients]
        # "demanded an apology for Mali": nobody asks those for whom he asks.
        aims = _OF_THE_VERB - {"for"} if construction.entry.event == "REQUEST" else _OF_THE_VERB
        heads += [(head, False) for name, head in prepositional(verb) if name in aims and not _is_time(head)]
        if construction.entry.event in ("THREATEN", "PROTEST"):
            # "in its war with Iraq", "in defiance of Beijing", "anger at the plan of Chile"
            heads += [
                (head, True) for name, head in prepositional(verb) if name in ("in", "at") and head.pos_ == "NOUN"
            ]
    heads += [
        (head, False) for head, _ in tuple(heads) if head.lemma_ in word_classes()["accord"] for head in _told_of(head)
    ]
    opinion, seen = construction.entry.event in OPINIONS, set[int]()
    heads += [(head, False) for head in _where_at_home(construction)] if opinion else []
    for _ in range(_DEEPEST):
        below: list[tuple[Token, bool]] = []
        for first, is_object in heads:
            for head in coordinated(first):
                if head.i not in seen:
                    seen.add(head.i)
                    yield head, is_object or _is_own(head)
                    below += [(one, False) for one in _phrases_of(head, opinion=opinion)]
        heads = below


def _provoking(verb: Token) -> list[Token]:
    """Who would do what is threatened with an answer: "warned of war if Chad sent troops"."""
    clauses = [
        below
        for one in (verb, *complements(verb))
        for below in one.children
        if below.dep_ == "advcl" and any(mark.lower_ in ("if", "unless", "should") for mark in below.children)
    ]
    return [head for clause in clauses for head in roles_of(clause).agents]


def _told_of(accord: Token) -> list[Token]:
    """Whom a clause at a pact tells of: "an agreement that allowed American soldiers on its soil", "forging ties with Oman"."""
    return [
        head
        for verb in accord.rights
        if verb.dep_ in ("relcl", "acl")
        for head in (*roles_of(verb).patients, *(one for name, one in prepositional(verb) if name in ("with", "to")))
        if head != accord
    ]


def _where_at_home(construction: Construction) -> list[Token]:
    """Read "criticised the crackdown on farmers in Laos", where the parser hangs the place on the verb."""
    last = max(
        (head for head in construction.roles.patients if head.lemma_ in _AT_HOME), default=None, key=_place_in_text
    )
    return [
        head
        for prep in (construction.trigger.rights if last is not None else ())
        if prep.lower_ == "in" and last is not None and prep.i == last.right_edge.i + 1
        for head in objects_of(prep)
        if not _is_time(head)
    ]


def _place_in_text(token: Token) -> int:
    return token.i


def _phrases_of(noun: Token, *, opinion: bool) -> list[Token]:
    """Heads of a noun's phrases in the order in which they are likely to name the party."""
    names = [*_BY_WHOM, *_TO_WHOM, *_WHERE]
    if opinion and noun.lemma_ in word_classes()["attack"] | _VIOLENCE:
        names = ["by", "from"]
    elif opinion and noun.lemma_ in word_classes()["measure"]:
        names = ["by", "from", "of"]
    elif _is_own(noun):
        names = [name for name in names if name not in _WHERE]
    phrases = [(name, head) for name, head in prepositional(noun) if name in names and not _is_time(head)]
    # "crimes committed by soldiers"
    done = [child for child in noun.rights if child.dep_ == "acl" and child.tag_ == "VBN"]
    doers = [head for verb in done for head in roles_of(verb).agents]
    # "the progress made in Iran's trade"
    doers += [head for verb in done for name, head in prepositional(verb) if name in ("in", "with") and opinion]
    return [*doers, *(head for _, head in sorted(phrases, key=lambda pair: names.index(pair[0])))]


def _is_own(noun: Token) -> bool:
    """Whether it is somebody's own thing, which stands for nobody where it stands: "its embassy in Khartoum"."""
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in noun.children)


def _is_time(head: Token) -> bool:
    return head.ent_type_ in ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY")
