"""Which words of a sentence a cue reports: the clause below it, around it, or after it."""

from spacy.tokens import Doc, Span, Token

from workbench.extraction.attribution.speakers import has_child
from workbench.extraction.attribution.speech_cues import OPENLY, kind_of
from workbench.extraction.language.complements import is_only_beside
from workbench.extraction.language.verb_forms import has_to

_FORMS = frozenset(
    {"statement", "interview", "speech", "letter", "post", "message", "address", "briefing", "conference"}
)
_OF_DEEDS = frozenset({"deny", "admit", "acknowledge", "report", "remember", "recall", "confess"})
# Verbs that hardly ever have anything but speech after them.
_WITHOUT_THAT = frozenset({"say", "think", "believe", "claim", "estimate", "hope", "insist", "argue"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PERCEIVE = frozenset({"feel", "hear", "notice", "overhear", "see"})
"""Verbs below which a bare verb tells what was seen, not what is said: "saw them leave"."""
_LONGEST_ASIDE = 8
_TO_SOMEBODY = frozenset({"inform", "put", "remind", "tell"})
_WHEN = frozenset({"after", "as", "when", "while", "since"})


def clause_of(cue: Token) -> Token | None:
    """The verb of the clause that a cue reports."""
    clauses = [child for child in cue.children if child.dep_ == "ccomp" and child.lower_ not in OPENLY]
    clauses = [child for child in clauses if not is_only_beside(child, cue)]
    if not clauses and cue.dep_ == "acomp":
        clauses = [child for child in cue.head.children if child.dep_ == "ccomp" and child.i > cue.i]
    if cue.lemma_ in _PERCEIVE:
        clauses = [
            child for child in clauses if child.tag_ in _FINITE or has_child(child, "aux") or has_child(child, "mark")
        ]
    if not clauses:
        clauses = [child for child in cue.children if child.dep_ == "xcomp" and _is_reported(cue, child)]
    if not clauses:
        # "reported, citing two officials, that ...", where the parser hangs the clause on the citing.
        citing = [child for child in cue.children if child.dep_ == "advcl" and child.lemma_ in ("cite", "quote")]
        clauses = [child for one in citing for child in one.children if child.dep_ == "ccomp"]
    if not clauses:
        # "told the paper in a statement that ...", where the parser hangs the clause on the statement.
        clauses = [
            one for one in cue.subtree if one.dep_ == "acl" and has_child(one, "mark") and one.head.lemma_ in _FORMS
        ]
    if not clauses and kind_of(cue) == "say":
        clauses = [one for one in cue.subtree if _is_lost(cue, one)]
    if not clauses and cue.lemma_ in ("accuse", "suspect"):
        # "accused the tribesmen of arming them", where the parser hangs the phrase on those accused.
        accused = [child for child in cue.rights if child.dep_ == "dobj"]
        of = [child for one in (cue, *accused) for child in one.rights if child.dep_ == "prep" and child.lower_ == "of"]
        clauses = [child for one in of for child in one.children if child.dep_ == "pcomp"]
    # "The talks go on and Chad says they will fail": what follows a verb of speech is what is said, not what it goes on from.
    return next((one for one in clauses if one.i > cue.i), clauses[0]) if clauses else None


def said_in(cue: Token, clause: Token, speaker: Token | None) -> tuple[Span, ...]:
    """What a cue reports, with the subject that the parser hung on the cue: "said two men, who had fled, were killed"."""
    inside = {one.i for one in clause.subtree} - cue_phrase(cue, clause) - reporters_own(cue, clause)
    if clause.i > cue.i and clause.tag_ in _FINITE | {"VB", "VBN", "VBG"} and not _has_subject(clause):
        inside |= _subject_hung_on(cue, clause, speaker)
    return runs(cue.doc, sorted(inside))


def _has_subject(clause: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for child in clause.children)


def _subject_hung_on(cue: Token, clause: Token, speaker: Token | None) -> set[int]:
    """Places of the words that are the subject of a finite clause: an object of the cue right before it, or what an aside cuts off."""
    finite = clause.tag_ in _FINITE or any(child.tag_ in _FINITE | {"MD"} for child in clause.lefts)
    if not finite:
        return set()
    first = clause.left_edge.i
    objects = [child for child in cue.rights if child.dep_ == "dobj" and child != speaker and child.i < first]
    if objects and objects[-1].left_edge.i == cue.i + 1:
        return set(range(cue.i + 1, first))
    # "Recipients, said the curator, are asked to show them"
    cut_off = [child for child in cue.lefts if child.dep_ in ("nsubj", "nsubjpass") and child != speaker]
    after_aside = speaker is not None and cue.i < speaker.i < first and clause.doc[first - 1].text == ","
    return {one.i for one in cut_off[-1].subtree} if cut_off and after_aside else set()


def _is_lost(cue: Token, clause: Token) -> bool:
    """Whether a clause after "that" was hung on a listener: "bragged to a paper that a battalion had deserted"."""
    above = clause.head
    if clause.dep_ != "relcl" or above.dep_ != "pobj" or above.i < cue.i or clause.left_edge.lower_ != "that":
        return False
    preposition = above.head
    near = preposition.head == cue or (preposition.head.dep_ == "pobj" and preposition.head.head.head == cue)
    return near and any(child.dep_ in ("nsubj", "nsubjpass") and child.lower_ != "that" for child in clause.children)


def _is_reported(cue: Token, clause: Token) -> bool:
    """Whether what has no subject of its own is reported: "claim to have", "denied selling", "know how to"."""
    asked = any(child.tag_ in ("WRB", "WP") or child.lower_ == "whether" for child in clause.children)
    perfect = cue.lemma_ in ("claim", "profess", "allege") and clause.tag_ in ("VB", "VBN")
    return asked or perfect or (clause.tag_ == "VBG" and cue.lemma_ in _OF_DEEDS)


def cue_phrase(cue: Token, clause: Token) -> set[int]:
    """Places of the words around a cue that are not what it reports."""
    below = {one.i for one in clause.subtree}
    return {one.i for one in cue.subtree if one.i not in below} | {cue.i}


def reporters_own(cue: Token, clause: Token) -> set[int]:
    """Words behind a reported clause that the reporter adds: "said it would leave after the envoy called", in another tense."""
    coming = any(child.dep_ == "aux" and child.lower_ in ("would", "will", "'d", "'ll") for child in clause.children)
    if not coming or cue.tag_ not in ("VBD", "VBN"):
        return set()
    added = [
        child
        for child in clause.children
        if child.dep_ == "advcl" and child.tag_ == "VBD" and child.i > clause.i and child.left_edge.lower_ in _WHEN
    ]
    return {one.i for child in added for one in child.subtree}


def around(cue: Token) -> tuple[Span, ...]:
    """What a cue in brackets or after "as" reports: the clause it stands in."""
    above = cue.head
    if above == cue or above.pos_ not in ("VERB", "AUX", "NOUN", "ADJ"):
        return ()
    # "as they mourn the president", "as they threatened to storm it" tell of themselves; whom somebody told may stand there.
    whole = has_child(cue, "xcomp") or (has_child(cue, "dobj") and cue.lemma_ not in _TO_SOMEBODY)
    as_cue = cue.dep_ == "advcl" and not has_to(cue) and not whole
    as_cue = as_cue and any(child.lower_ == "as" and child.i < cue.i for child in cue.children)
    aside = cue.dep_ == "parataxis" or (
        cue.dep_ in ("ccomp", "dep")
        and not has_child(cue, "mark")
        and (not has_child(cue, "dobj") or cue.lemma_ == "put")
        and kind_of(above) == ""
    )
    if not as_cue and not aside:
        return ()
    return stretches(above, {one.i for one in cue.subtree})


def after(cue: Token, speaker: Token | None) -> tuple[Span, ...]:
    """What follows a cue whose clause the parser has lost: after "that", or after "said" where a finite verb follows."""
    if speaker is None or cue.tag_ not in _FINITE or cue.i <= speaker.i:
        return ()
    rest = cue.doc[cue.i + 1 : cue.sent.end]
    that = next((token for token in rest[:_LONGEST_ASIDE] if token.lower_ == "that" and token.tag_ == "IN"), None)
    if that is not None and that.head.dep_ != "relcl":
        return runs(cue.doc, list(range(that.i, cue.sent.end)))
    verbs = [token for token in rest if token.tag_ in _FINITE or token.tag_ == "MD"]
    bare = cue.lemma_ in _WITHOUT_THAT and verbs and verbs[0].i > cue.i + 1 and verbs[0].nbor(-1).dep_ != "cc"
    return runs(cue.doc, list(range(cue.i + 1, cue.sent.end))) if bare and not rest[0].is_punct else ()


def stretches(head: Token, without: set[int]) -> tuple[Span, ...]:
    """The words below a token but for some, as contiguous stretches."""
    return runs(head.doc, [token.i for token in head.subtree if token.i not in without])


def runs(doc: Doc, inside: list[int]) -> tuple[Span, ...]:
    """Contiguous stretches of words, without the punctuation at their ends."""
    starts = [index for number, index in enumerate(inside) if number == 0 or inside[number - 1] != index - 1]
    ends = [index + 1 for number, index in enumerate(inside) if inside[number + 1 : number + 2] != [index + 1]]
    trimmed = (_trimmed(doc[start:end]) for start, end in zip(starts, ends, strict=True))
    return tuple(one for one in trimmed if len(one))


def _trimmed(span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and span.doc[start].is_punct:
        start += 1
    while end > start and span.doc[end - 1].is_punct:
        end -= 1
    return span.doc[start:end]
