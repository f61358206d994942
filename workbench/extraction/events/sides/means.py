"""Attacks and weapons in the place of those who use them: whose they are said to be, or that nobody is named."""

from spacy.tokens import Token

from workbench.extraction.events.sides.hyphens import leaders_before
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import objects_of, prepositional
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mentions import MentionReader

_MADE = frozenset({"blame", "carry", "claim", "commit", "conduct", "launch", "mount", "perpetrate", "stage"})


def is_only_means(agents: tuple[Token, ...], reader: MentionReader, block_start: int) -> bool:
    """Whether a bomb or an attack does it, and the text does not say whose: "a roadside bomb killed two soldiers"."""
    classes = word_classes()
    means = classes["attack"] | classes["explosive"] | classes["missile"] | {"device", "gunfire"}
    return bool(agents) and all(
        head.pos_ == "NOUN"
        and head.lemma_.lower() in means
        and not reader.owners(head, block_start)
        and not leaders_before(head)
        and not claiming(head)
        and not any(child.dep_ == "compound" and reader.mentions(child, block_start) for child in head.lefts)
        and not any(name in ("by", "of", "from") for name, _ in prepositional(head))
        for head in agents
    )


def claiming(attack: Token) -> list[Token]:
    """Who is said to have made an attack: "attacks claimed by A killed", "A carried out an attack that killed"."""
    verb = attack.head
    made = [child for child in attack.rights if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in _MADE]
    # "bombs, for which the PKK claimed responsibility"
    made += [child for child in attack.rights if child.dep_ == "relcl" and _claims(child)]
    found = [head for one in made for head in roles_of(one).agents]
    if attack.dep_ == "dobj" and verb.lemma_ in _MADE and not found:
        found = list(roles_of(verb).agents)
    if attack.dep_ == "nsubj" and verb.lemma_ in _MADE and verb.tag_ == "VBN" and not found:
        # "Attacks, also claimed by A, killed", where the parser takes the participle for the verb.
        found = [head for prep in verb.children if prep.dep_ == "agent" for head in objects_of(prep)]
    if attack.dep_ == "pobj" and verb.head.lemma_ == "responsibility" and not found:
        # "claimed responsibility for an attack that killed", "responsibility for the attack was claimed by"
        found = list(roles_of(verb.head.head).agents) if _claims(verb.head.head) else []
    return found


def _claims(verb: Token) -> bool:
    """Whether a verb tells that somebody takes the responsibility for something."""
    named = any(child.lemma_.lower() in ("responsibility", "credit") for child in verb.children)
    return verb.lemma_ in ("claim", "accept", "admit", "take", "assume") and named
