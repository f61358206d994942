"""Give date words at the head of a sentence back to its verb where the parser hung them on the subject.

"On Friday Niger's junta expelled ...", where Friday is taken for a part of Niger's name; "On Friday US forces bombed ...",
where the forces are taken for the day's noun; "In 2009 Sri Lanka's army won ..."; "The next day Sudanese planes bombed ...", taken for the day that they bombed.
"""

import re

from spacy.tokens import Doc, Token

from workbench.extraction.dates.day_arithmetic import MONTHS, WEEKDAYS

_DAYS = frozenset({*MONTHS, *WEEKDAYS})
_BEFORE_DAYS = frozenset({"on", "in", "since", "by", "until", "during"})
_PARTS_OF_NAMES = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
_UNITS = frozenset({"day", "night", "morning", "evening", "afternoon", "week", "month", "year", "weekend"})
_WHICH = frozenset({"next", "following", "previous", "preceding", "same", "that"})
_TIMES = _UNITS | {"dawn", "noon", "midnight", "dusk", "daybreak", "eve"}
_MAY_OPEN = re.compile(
    rf"\b(?i:on|in|since|by|until|during) [^.]{{0,20}}\b(?:{'|'.join(word.capitalize() for word in sorted(_DAYS))})\b"
    rf"|\b(?i:{'|'.join(sorted(_WHICH))}) (?:{'|'.join(sorted(_UNITS))})\b"
    r"|\b(?i:in|since|by|until|during) (?:1[789]|20)\d\d [A-Z]"
)
"""What a block must hold: spares the search in most."""
_LONGEST = 3
_YEAR = re.compile(r"(?:1[789]|20)\d\d")


def mend_opening_dates(doc: Doc) -> Doc:
    """Change the parse where date words stand before a subject and were taken for a part of it; return it."""
    if not _MAY_OPEN.search(doc.text):
        return doc
    for token in doc:
        if _is_day(token) and token.dep_ in _PARTS_OF_NAMES and token.head.i > token.i:
            _free(token)
        elif token.lemma_ in _UNITS and token.dep_ in ("ROOT", "conj"):
            _turn(token)
    return doc


def _is_day(token: Token) -> bool:
    """Whether it is a weekday, a month, or a year of four digits."""
    return token.lower_ in _DAYS or (token.text.isdigit() and _YEAR.fullmatch(token.text) is not None)


def _free(day: Token) -> None:
    """Hang a day on its preposition, and the noun that it had taken on the verb."""
    noun = day.head
    start = day.i
    while start > 0 and day.i - start < _LONGEST and day.nbor(start - day.i - 1).pos_ in ("NUM", "ADJ"):
        start -= 1
    preposition = day.doc[start - 1] if start > 0 else day
    if preposition.lower_ not in _BEFORE_DAYS or noun.lower_ in _TIMES or noun.lower_ in _DAYS or noun.pos_ == "NUM":
        return
    if preposition.dep_ != "prep" or not _begins_name(day):
        return
    verb = preposition.head
    taken = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if taken is not None and (taken.i <= day.i or verb.pos_ not in ("VERB", "AUX") or verb.i < taken.i):
        return
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if taken is not None and subjects:
        return
    if taken is not None:
        taken.head = verb
        taken.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"
    day.head = preposition
    day.dep_ = "pobj"
    for number in day.doc[start : day.i]:
        number.head = day


def _begins_name(day: Token) -> bool:
    """Whether a name, adjective or noun of somebody follows: "Friday Niger's", not "Friday prayers"."""
    following = day.nbor(1)
    return following.ent_type_ in ("GPE", "NORP", "ORG", "PERSON") or following.text[:1].isupper()


def _turn(day: Token) -> None:
    """Make the verb of "the next day planes bombed Chad" govern its day, of which it was a relative clause."""
    if not any(child.lower_ in _WHICH for child in day.lefts):
        return
    verb = next((child for child in day.rights if child.dep_ == "relcl"), None)
    if verb is None or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return
    between = day.doc[day.i + 1 : verb.i]
    own_subject = any(child.dep_ in ("nsubj", "nsubjpass") and child.i > day.i for child in verb.children)
    if not own_subject or any(token.tag_ in ("WDT", "WP", "WRB") or token.lower_ == "that" for token in between):
        return
    above, label = (verb, "ROOT") if day.dep_ == "ROOT" else (day.head, "conj")
    others = [child for child in day.rights if child != verb and child.i > verb.i]
    verb.head = above
    verb.dep_ = label
    day.head = verb
    day.dep_ = "npadvmod"
    for one in others:
        one.head = verb
