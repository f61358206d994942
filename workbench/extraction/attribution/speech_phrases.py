"""Attributions without a verb of speech: "according to", "citing officials", "Israel's claim that", "Amnesty: ..."."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.reported_clauses import stretches
from workbench.extraction.attribution.speakers import has_child
from workbench.extraction.language.phrases import RELATIVE, governing_verb
from workbench.extraction.language.subjects import surface_subjects

CLAIMS = frozenset(
    {"account", "accusation", "acknowledgement", "acknowledgment", "admission", "allegation", "announcement", "argument",
     "assertion", "assessment", "assumption", "assurance", "belief", "boast", "case", "charge", "claim", "comment", "complaint",
     "concern", "conclusion", "confession", "confidence", "confirmation", "contention", "conviction", "declaration", "denial",
     "disclosure", "doubt", "estimate", "expectation", "explanation", "fear", "finding", "forecast", "hint", "hope", "impression",
     "insinuation", "insistence", "judgement", "judgment", "message", "notion", "observation", "opinion", "pledge", "prediction",
     "promise", "reassurance", "remark", "reminder", "report", "revelation", "ruling", "rumour", "rumor", "speculation",
     "statement", "story", "suggestion", "suspicion", "testimony", "theory", "threat", "verdict", "version", "view", "vow",
     "warning", "word"}
)  # fmt: skip
_CHARGES = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "contention", "suggestion"})
_UTTERS = frozenset(
    {"advance", "air", "arrive", "broadcast", "carry", "circulate", "come", "deliver", "draw", "express", "file", "give",
     "have", "hold", "issue", "lodge", "make", "offer", "post", "publish", "put", "raise", "reach", "reiterate", "release",
     "repeat", "run", "send", "share", "spread", "voice"}
)  # fmt: skip
_NAMELESS_SOURCES = frozenset(
    {"ambassador", "analyst", "army", "envoy", "expert", "governor", "government", "media", "military", "minister", "ministry",
     "monitor", "observer", "official", "opposition", "police", "poll", "president", "rebel", "report", "researcher", "source",
     "spokesman", "spokesperson", "spokeswoman", "study", "survey", "think-tank", "watchdog", "witness"}
)  # fmt: skip
NO_SOURCES = frozenset(
    {"image", "photo", "picture", "video", "file", "update", "analysis", "opinion", "live", "exclusive", "breaking"}
    | {"watch", "note", "timeline", "explainer", "profile", "interview", "correction", "caption", "source", "audio"}
)
_OPINIONS = frozenset(
    {"account", "admission", "assessment", "count", "estimate", "estimation", "eyes", "judgement", "judgment", "opinion",
     "phrase", "reckoning", "telling", "version", "view", "words"}
)  # fmt: skip
_REASONS = frozenset(
    {"absence", "accident", "case", "concern", "concerns", "cost", "danger", "difficulty", "example", "fear", "health", "instability",
     "insecurity", "interest", "irregularity", "lack", "law", "need", "norm", "pandemic", "precedent", "pressure", "principle",
     "problem", "provision", "reason", "right", "risk", "rule", "safety", "sanction", "security", "shortage", "threat", "tie",
     "trouble", "violation", "violence", "weather"}
)  # fmt: skip
"""What is cited as a reason rather than as a source: "closed the crossing, citing security concerns"."""
_OWN = _NAMELESS_SOURCES | {
    "correspondent",
    "data",
    "figures",
    "informant",
    "investigation",
    "lawyer",
    "reporter",
    "statistics",
}
_FULL_STOPS = frozenset({".", "!", "?", ":"})
_LONGEST_SOURCE = 5


def citing(cue: Token, before: list[Reported]) -> Iterator[Reported]:
    """Read "wrote ..., citing officials": what the outer speaker says comes from the inner one."""
    cited = [child for child in cue.children if child.dep_ == "dobj"]
    outer = next((one for one in before if one.cue == cue.head or one.holds(cue)), None)
    clause = next((child for child in cue.children if child.dep_ == "ccomp"), None)
    phrase = {one.i for one in cue.subtree} - ({one.i for one in clause.subtree} if clause is not None else set())
    content = stretches(outer.content[0].root if outer is not None else cue.head, phrase)
    # "citing their support of terrorism" gives a reason, "citing its sources" a source.
    owned = bool(cited) and any(child.tag_ == "PRP$" for child in cited[0].lefts)
    reason = bool(cited) and (cited[0].lemma_.lower() in _REASONS or (owned and cited[0].lemma_.lower() not in _OWN))
    if cited and content and not reason:
        yield Reported(cited[0], cue, "say", content)


def in_words_of(noun: Token) -> Iterator[Reported]:
    """Read "in the words of the minister, ...", "by the army's own account, ...", "in his view, ..."."""
    preposition = noun.head
    if (
        noun.lower_ not in _OPINIONS
        or noun.dep_ != "pobj"
        or preposition.lower_ not in ("by", "from", "in", "on", "to")
    ):
        return
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None and of is not None:
        owner = next((child for child in of.children if child.dep_ == "pobj"), None)
    verb, last = preposition.head, preposition.right_edge
    ends = last if last.text == "," or last.i + 1 == len(last.doc) else last.nbor()
    if owner is None or verb.pos_ not in ("VERB", "AUX") or ends.text != ",":
        return
    phrase = {one.i for one in preposition.subtree}
    if owner.tag_ == "PRP$":
        owner = next((one for one in surface_subjects(verb) if one.i < preposition.i), owner)
    content = stretches(verb, phrase)
    if content:
        yield Reported(owner, noun, "say", content)


def of_noun(noun: Token) -> Iterator[Reported]:
    """Read "Israel's claim that ...", "the panel came to the conclusion that ..."."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    verb = governing_verb(noun)
    if owner is not None and owner.tag_ == "PRP$" and verb is not None:
        # "made no secret of his view that ...", "repeated their claim that ...": who does so is named.
        owner = next((one for one in surface_subjects(verb) if one.i < owner.i), owner)
    if owner is None:
        owner = _author(noun) or _nation(noun)
    if owner is None and verb is not None and verb.lemma_ in _UTTERS and noun.dep_ in ("dobj", "pobj"):
        owner = next(iter(surface_subjects(verb)), None)
    clause = next((child for child in noun.children if child.dep_ in ("acl", "ccomp") and _is_told(child)), None)
    if clause is None and noun.lemma_ in _CHARGES:
        # "US charges it was arming them"
        clause = next((child for child in noun.children if child.dep_ in ("relcl", "acl") and _is_bare(child)), None)
    if clause is None and owner is not None:
        # "claims by elders that soldiers burned the wells", where the parser hangs the clause on the elders.
        clause = next((child for child in owner.children if child.dep_ == "relcl" and _is_whole(child)), None)
    if owner is not None and clause is not None:
        yield Reported(owner, noun, "say", stretches(clause, set()))


def _nation(noun: Token) -> Token | None:
    """Whose "US accusations that ...", "Honduran claims that ..." are."""
    before = [child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod") and child.text[:1].isupper()]
    named = (one for one in before if one.pos_ == "PROPN" or one.ent_type_)
    return next(named, None) if noun.lemma_ in _CHARGES else None


def _is_bare(clause: Token) -> bool:
    """Whether a clause has a subject of its own that is no relative pronoun, and stands without "that" behind its noun."""
    subjects = [child for child in clause.lefts if child.dep_ in ("nsubj", "nsubjpass")]
    return bool(subjects) and subjects[0].tag_ not in RELATIVE and clause.left_edge == subjects[0].left_edge


def _is_told(clause: Token) -> bool:
    """Whether a clause behind a claim tells it: after "that", or with a subject of its own."""
    return has_child(clause, "mark") or (clause.dep_ == "ccomp" and has_child(clause, "nsubj"))


def _is_whole(clause: Token) -> bool:
    """Whether a clause after "that" has a subject of its own."""
    own = any(child.dep_ in ("nsubj", "nsubjpass") and child.lower_ != "that" for child in clause.children)
    return clause.left_edge.lower_ == "that" and own


def _author(noun: Token) -> Token | None:
    """Whose "claims by the army that ...", "a report from residents that ..." are."""
    prepositions = (
        child for child in noun.children if child.lower_ in ("by", "from", "of") and child.dep_ in ("prep", "agent")
    )
    return next((one for prep in prepositions for one in prep.children if one.dep_ == "pobj"), None)


def _is_person(source: Span) -> bool:
    """Whether words before a colon name a person: by the tag of the entity, or by two names of which none is a place's."""
    kinds = {one.ent_type_ for one in source}
    return "PERSON" in kinds or (len(source) > 1 and kinds == {""} and all(one.pos_ == "PROPN" for one in source))


def of_headline(doc: Doc) -> Iterator[Reported]:
    """Read "Amnesty: army killed 30", "Army killed 30: officials": a headline that names its source by a colon."""
    last = next((token for token in reversed(doc[-_LONGEST_SOURCE:]) if token.text in (":", "-", "\u2013")), None)
    if last is not None and 0 < last.i < len(doc) - 1 and doc[-1].text not in _FULL_STOPS:
        source = doc[last.i + 1 :]
        nameless = source.root.lemma_.lower() in _NAMELESS_SOURCES and source.root.text.islower()
        named = last.text == ":" and all(token.pos_ == "PROPN" for token in source)
        if (nameless or named) and any(token.pos_ == "VERB" for token in doc[: last.i]):
            yield Reported(source.root, last, "say", (doc[: last.i],))
            return
    colon = next((token for token in doc[: _LONGEST_SOURCE + 1] if token.text == ":"), None)
    if colon is None or colon.i == 0:
        return
    source, rest = doc[: colon.i], doc[colon.i + 1 :]
    if doc[-1].text in _FULL_STOPS and not (doc[-1].text != ":" and _is_person(source)):
        return  # of whole sentences only a person's name makes a turn: "Suu Kyi: They jailed our people."
    named = all(token.pos_ in ("PROPN", "NOUN", "ADJ", "ADP", "DET") for token in source)
    if named and source.root.lemma_.lower() not in NO_SOURCES and any(token.pos_ == "VERB" for token in rest):
        yield Reported(source.root, colon, "say", (rest,))
