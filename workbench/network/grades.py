"""The grade of a tie: the best letter and the best digit of the claims that it rests on (Admiralty code)."""

from collections.abc import Collection, Mapping

Grade = tuple[str, int]
"""Letter of a source and digit of a claim (Admiralty code)."""

UNJUDGED: Grade = ("F", 6)
"""Neither the source nor the claim can be judged."""


def best_grade(claims: Collection[str], grades: Mapping[str, Grade]) -> str:
    """Return the best letter and the best digit among claims, each for itself, as one grade such as ``B2``.

    They are two axes: the letter may come from one claim and the digit from another. Empty without claims.
    """
    if not claims:
        return ""
    found = [grades.get(claim, UNJUDGED) for claim in claims]
    letters = {letter for letter, _ in found} - {UNJUDGED[0]}
    digits = {digit for _, digit in found} - {UNJUDGED[1]}
    return f"{min(letters, default=UNJUDGED[0])}{min(digits, default=UNJUDGED[1])}"
