"""Which words belong to a noun phrase: its head with what stands before it, its tail, what explains it."""

from spacy.tokens import Span, Token

from workbench.extraction.language.phrases import begins_after, is_relational

_LEFT = frozenset({"det", "amod", "compound", "nmod", "poss", "predet", "npadvmod", "advmod", "punct", "neg", "case"})


_TAILS = frozenset({"of", "in", "from", "for", "at", "to"})


NAMES = frozenset({"PERSON", "ORG", "NORP"})


def core_of(head: Token) -> Span:
    """The head with what stands before it, numbers left out, and the rest of a name after it."""
    start = head.i
    if head.dep_ in ("amod", "compound", "nmod") and begins_after(head):
        whole = head
        while whole.dep_ in ("amod", "compound", "nmod"):
            whole = whole.head
        return trimmed(head.doc[whole.left_edge.i : head.i + 1])
    for child in sorted(head.lefts, key=lambda token: -token.i):
        if child.dep_ in _LEFT and child.right_edge.i == start - 1:
            start = child.left_edge.i
        elif child.dep_ not in _LEFT:
            break
    start = next((token.i + 1 for token in head.doc[start : head.i] if begins_after(token)), start)
    end = head.i + 1
    if head.ent_type_ in NAMES:
        # A label may run over the verb: "the Council of the Straits urged Valdoria".
        while end < len(head.doc) and head.doc[end].ent_type_ == head.ent_type_ and head.doc[end].ent_iob_ == "I":
            if head.doc[end] == head.head and head.doc[end].pos_ in ("VERB", "AUX"):
                break
            end += 1
    return trimmed(head.doc[start:end])


def with_name(head: Token) -> Span | None:
    """Return an office with the name right behind it, where the parser hangs it there: "Peru's former president Ana Mora"."""
    if head.pos_ not in ("NOUN", "PROPN") or head.ent_type_ == "PERSON":
        return None
    core = core_of(head)
    names = (one for one in head.rights if one.left_edge.i == core.end and one.dep_ == "appos")
    name = next((one for one in names if one.pos_ == "PROPN" and one.ent_type_ == "PERSON"), None)
    if name is None or any(one.dep_ != "compound" for one in name.children):
        return None
    return head.doc[core.start : name.i + 1]


def with_tail(head: Token) -> Span | None:
    """Return the phrase with what follows its head: "the army of Mali"; None where nothing does."""
    core = core_of(head)
    end = core.end
    # A label may run over the first phrase of a name: "the Ministry of Foreign Affairs" of Ukraine.
    rights = head.rights if end == head.i + 1 else (one for part in head.doc[head.i : end] for one in part.rights)
    for child in rights:
        if child.i != end or child.dep_ != "prep" or child.lower_ not in _TAILS:
            continue
        pobj = next((one for one in child.children if one.dep_ == "pobj"), None)
        if pobj is None:
            continue
        inner = with_tail(pobj) or core_of(pobj)
        end = max(end, inner.end)
    return head.doc[core.start : end] if end > core.end else None


def explanation_of(head: Token) -> Span | None:
    """What explains a name: "Molly Phee, the State Department's top official"; also a name before its own title."""
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ in ("PROPN", "NOUN") and not is_relational(child):
            return with_tail(child) or core_of(child)
    if head.dep_ == "appos" and head.head.pos_ in ("PROPN", "NOUN"):
        return with_tail(head.head) or core_of(head.head)
    return None


def acronym_in(phrase: Span) -> Token | None:
    """Return the acronym that stands in brackets within a phrase: FARC in "the Armed Forces (FARC) rebels"."""
    for token in phrase[1:-1]:
        if token.text.isupper() and len(token) > 1 and token.nbor(-1).text == "(" and token.nbor().text == ")":
            return token
    return None


def in_brackets(token: Token) -> bool:
    """Whether a phrase stands in brackets or between dashes."""
    before = token.left_edge.i - 1
    return before >= 0 and token.doc[before].text in ("(", "-", "--")


def trimmed(span: Span) -> Span:
    """Return a span without punctuation, conjunctions and possessive endings at its ends."""
    start, end = span.start, span.end
    while start < end - 1 and (span.doc[start].is_punct or span.doc[start].is_space or span.doc[start].dep_ == "cc"):
        start += 1
    while end > start + 1 and (
        span.doc[end - 1].is_space
        or span.doc[end - 1].is_punct
        or span.doc[end - 1].tag_ == "POS"
        or span.doc[end - 1].pos_ == "ADP"
    ):
        end -= 1
    return span.doc[start:end]


def is_opposed(word: Token) -> bool:
    """Whether a word says whom something is against: Russian in "anti-Russian protests"."""
    hyphen = word.doc[word.i - 1] if word.i > 1 else word
    return word.lower_.startswith("anti-") or (hyphen.text == "-" and word.doc[word.i - 2].lower_ == "anti")


def with_owner(head: Token) -> str:
    """Return the words of a phrase up to its head, and whose it is: "the ambassador of Sweden"."""
    end = max([head.i, *(child.right_edge.i for child in head.children if child.lower_ == "of")])
    return head.doc[head.left_edge.i : end + 1].text


def uncapitalised(span: Span, phrase: str) -> str:
    """Return a phrase as it stands within a sentence: "Detained Tatars" at its head are detained Tatars."""
    first = span[0]
    common = first.is_sent_start and first.pos_ in ("ADJ", "VERB", "ADV", "NUM") and not first.ent_type_
    common = common and not first.text.isupper() and len(span) > 1
    return phrase[:1].lower() + phrase[1:] if common else phrase
