"""Pieces of the patterns of date words: months, days, numbers, units."""

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
SMALL_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
"""As captions write them; only between a day and a year."""
YEAR = r"(?:1[89]|20)\d\d(?!\d|,\d|\.\d|%|s\b)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?(?!\w|:\d|,\d|\.\d|%)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
_SMALL = "one|two|three|four|five|six|seven|eight|nine"
COUNT = (
    rf"(?:\d{{1,3}}|an?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{_SMALL}))?|{_SMALL})"
)
UNIT = r"(?:day|week|fortnight|month|quarter|year|decade)"
TO = r"\s?(?:-|\u2013|\u2014|to|through|until|till)\s?"
TO_AND = r"\s?(?:-|\u2013|\u2014|to|through|until|till|and)\s?"
PART = (
    r"(?:(?:the )?(?P<part>early|mid|late|start of|beginning of|middle of|end of|(?:early|late|mid)(?: in| on))[ -])?"
)
WHICH_YEAR = rf"(?:(?P<year>{YEAR})|(?:the |of )?(?P<which>last|this|next|same) year)"
COUNTED = (
    "people|persons|troops|soldiers|dollars|men|women|children|civilians|million|billion|euros|migrants|refugees|workers"
    "|votes|met(?:er|re)s|km|kilomet(?:er|re)s|miles|fighters|police|officers|homes|houses|tonnes|tons|others|cases|deaths|hours|GMT|UTC|local|seats|years?|-year-old"
)
# What carries a number that looks like a year: "Resolution 1973", "Flight 1907", "$2000".
_NUMBERED = (
    "resolution",
    "flight",
    "decree",
    "law",
    "no.",
    "number",
    "regulation",
    "directive",
    "route",
    "room",
    "order",
    "article",
    "at",
    "some",
    "about",
    "than",
    "killed",
    "least",
    "nearly",
    "over",
    "almost",
)
NO_NUMBER = (
    "".join(rf"(?<!{word} )(?<!{word.capitalize()} )" for word in _NUMBERED)
    + r"(?<![\d.,$\u20ac\u00a3#/-])(?<![\d.,$\u20ac\u00a3#/-] )"
)


def date_of(number: str = "") -> str:
    """A day with its month, in either order, and its year if it has one; `number` sets its groups apart."""
    year = rf"(?:,? (?:of )?(?P<year{number}>{YEAR})|,? (?:of )?(?P<which{number}>last|this|next) year)?"
    american = rf"(?P<month{number}>{MONTH}) (?:the )?(?P<day{number}>{DAY}){year}"
    other = rf"(?P<day{number}_>{DAY})(?: of)? (?P<month{number}_>{MONTH}){year.replace('>', '_>')}"
    return rf"(?:{american}|{other})"
