"""Whom "him", "her", "them" and "it" stand for as objects: whoever else the clauses around name."""

from spacy.tokens import Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.phrases import governing_verb, prepositional
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.again.met_before import stands_for_the_two
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.article_order import ArticleOrder
from workbench.extraction.mentions.pronouns.agreement import Agreement
from workbench.extraction.mentions.pronouns.clause_above import of_clause_above
from workbench.extraction.mentions.pronouns.pronoun_words import (
    AS_SUBJECT,
    PERSONAL,
)
from workbench.extraction.mentions.pronouns.speakers_of_we import Antecedent
from workbench.model import Actor

_AIMED = frozenset({"at", "on", "against", "with"})


class ObjectPronouns:
    """Reads "him", "them" and the like, to whom something is done.

    Parameters
    ----------
    order : where the sentences of the article stand
    resolve : from a phrase to who it means
    fits : what nouns a pronoun may stand for
    antecedent : finds whom the pronoun stands for that is the subject
    """

    def __init__(self, order: ArticleOrder, resolve: Resolve, fits: Agreement, antecedent: Antecedent) -> None:
        self._order = order
        self._resolve = resolve
        self._fits = fits
        self._antecedent = antecedent

    def antecedent(self, word: str, pronoun: Token, verb: Token) -> Token | None:
        """Return the object of the coordinated verb before, else the other person or party.

        Parameters
        ----------
        word : the pronoun in lower case
        pronoun : an object, or in a phrase
        verb : the nearest above it
        """
        if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
            objects = [child for child in verb.head.children if child.dep_ == "dobj" and child.pos_ != "PRON"]
            if word == "them" and not any(map(can_act, objects)):
                # "fired tear gas at supporters of the opposition and arrested ten of them"
                aimed = [head for name, head in prepositional(verb.head) if name in _AIMED and can_act(head)]
                objects = [head for head in aimed if head.i < verb.i] or objects
            if objects and self._fits.agrees(AS_SUBJECT.get(word, word), objects[0]):
                return objects[0]
        other = self._other_person(pronoun, verb) if word in ("him", "her") else None
        other = other or self._other_party(AS_SUBJECT.get(word, word), verb)
        other = other or of_clause_above(pronoun, verb, self._fits)
        return other or (self._counted_before(pronoun) if word == "them" else None)

    def _counted_before(self, pronoun: Token) -> Token | None:
        """Read "urged both sides to stop. He warned them": the counted, where the sentence before tells of no others."""
        if pronoun.dep_ == "pobj" and pronoun.head.head.pos_ != "VERB":
            return None  # "most of them"
        before = self._order.sentence_before(pronoun.sent)
        here = pronoun.doc[pronoun.sent.start : pronoun.i]
        several = [one for one in (*here, *(before or ())) if one.tag_ in ("NNS", "NNPS") and can_act(one)]
        counted = [one for one in before or () if stands_for_the_two(one)]
        return counted[0] if len(counted) == 1 and set(several) <= set(counted) else None

    def _other_party(self, word: str, verb: Token) -> Token | None:
        """Read "broke off ties with Togo, accusing it": the one on the list to whom the clause above does it."""
        if verb.dep_ not in ("advcl", "conj", "pcomp") or verb.tag_ != "VBG":
            return None
        above = governing_verb(verb)
        while above is not None and above.dep_ == "xcomp":
            above = governing_verb(above)
        if above is None or above.i > verb.i:
            return None
        roles, acting = roles_of(above), self._names_of(surface_subjects(verb))
        heads = [*roles.patients, *(head for one in (above, *roles.patients) for _, head in prepositional(one))]
        heads += [below for one in roles.patients for _, head in prepositional(one) for _, below in prepositional(head)]
        found = {
            actor.id: head
            for head in dict.fromkeys(heads)
            if head.i < verb.i and head.pos_ in ("NOUN", "PROPN") and (word == "they" or self._fits.agrees(word, head))
            for actor in self._names_of((head,)).values()
            if not acting.keys() & {actor.id, actor.country}
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _other_person(self, pronoun: Token, verb: Token) -> Token | None:
        """Read "him": the one other person of the sentence, else of the sentence before."""
        word = AS_SUBJECT[pronoun.lower_]
        own = surface_subjects(verb)
        here = [
            one
            for one in self._fits.persons(pronoun.sent, word)
            if one.i < pronoun.i and one not in own and not any(one.is_ancestor(subject) for subject in own)
        ]
        if not here and own and own[0].lower_ in PERSONAL:
            before = self._order.sentence_before(pronoun.sent)
            meant = self._antecedent(own[0], own[0].lower_)
            people = self._fits.persons(before, word) if before is not None else []
            here = [one for one in people if meant is not None and one != meant and one.doc is meant.doc]
            return here[0] if len(here) == 1 and own[0].lower_ != word else None
        return here[0] if len(here) == 1 else None

    def _names_of(self, heads: tuple[Token, ...]) -> dict[str, Actor]:
        """Who of the list phrases name, by id and by state."""
        found = [self._resolve(core_of(head).text) for head in heads]
        return {key: one for one in found if one is not None for key in (one.id, one.country or one.id)}
