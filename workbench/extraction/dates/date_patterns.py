"""Patterns of the words that name days, each with its kind.

Their groups are the parts that `named_days.py` and `counted_days.py` read; of a name with a trailing ``_`` that is stripped.
"""

import re

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_YEAR = r"(?:1[89]|20)\d\d(?!\d|,\d|\.\d|%|s\b)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?(?!\w|:\d|,\d|\.\d|%)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_COUNT = (
    rf"(?:\d{{1,3}}|an?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{_SMALL}))?|{_SMALL})"
)
_UNIT = r"(?:day|week|fortnight|month|quarter|year|decade)"
_TO = r"\s?(?:-|\u2013|\u2014|to|through|until|till)\s?"
_TO_AND = r"\s?(?:-|\u2013|\u2014|to|through|until|till|and)\s?"
_PART = (
    r"(?:(?:the )?(?P<part>early|mid|late|start of|beginning of|middle of|end of|(?:early|late|mid)(?: in| on))[ -])?"
)
_WHICH_YEAR = rf"(?:(?P<year>{_YEAR})|(?:the |of )?(?P<which>last|this|next|same) year)"
_COUNTED = (
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
_NO_NUMBER = (
    "".join(rf"(?<!{word} )(?<!{word.capitalize()} )" for word in _NUMBERED)
    + r"(?<![\d.,$\u20ac\u00a3#/-])(?<![\d.,$\u20ac\u00a3#/-] )"
)


def _date(number: str = "") -> str:
    """A day with its month, in either order, and its year if it has one; `number` sets its groups apart."""
    year = rf"(?:,? (?:of )?(?P<year{number}>{_YEAR})|,? (?:of )?(?P<which{number}>last|this|next) year)?"
    american = rf"(?P<month{number}>{_MONTH}) (?:the )?(?P<day{number}>{_DAY}){year}"
    other = rf"(?P<day{number}_>{_DAY})(?: of)? (?P<month{number}_>{_MONTH}){year.replace('>', '_>')}"
    return rf"(?:{american}|{other})"


PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("numbers", rf"\b(?P<year>{_YEAR})[-/.](?P<first>\d\d)[-/.](?P<second>\d\d)\b"),
        ("numbers", rf"\b(?P<first>\d{{1,2}})(?P<sign>[/.-])(?P<second>\d{{1,2}})(?P=sign)(?P<year>{_YEAR})\b"),
        ("days", rf"\b{_date('1')}{_TO_AND}{_date('2')}"),
        ("days", rf"\b(?P<month1>{_MONTH}) (?P<day1>{_DAY}){_TO_AND}(?P<day2>{_DAY})(?:,? (?P<year2>{_YEAR}))?"),
        (
            "days",
            rf"\b(?P<day1>{_DAY}){_TO_AND}(?P<day2>{_DAY}) (?:of )?(?P<month2>{_MONTH})(?:,? (?P<year2>{_YEAR}))?",
        ),
        ("day", rf"\b(?:{_WEEKDAY},? (?:the )?)?{_date()}"),
        (
            "day_of_month",
            rf"\b(?i:on) the (?P<day>{_DAY})(?<=[a-z])(?: of (?P<which>this|last|next|the) month)?(?! [a-z]*(?:century|anniversary|of|day|time|floor|round|session))",
        ),
        (
            "months",
            rf"\b(?P<month1>{_MONTH})(?: (?P<year1>{_YEAR}))?{_TO}(?P<month2>{_MONTH}),?(?: (?P<year2>{_YEAR}))?",
        ),
        (
            "months",
            rf"\b(?i:between) (?P<month1>{_MONTH})(?: (?P<year1>{_YEAR}))? and (?P<month2>{_MONTH}),?(?: (?P<year2>{_YEAR}))?",
        ),
        ("month_of_year", rf"\b(?i:{_PART})(?P<month>{_MONTH}),?(?: of)? (?i:{_WHICH_YEAR})\b"),
        ("month", rf"\b(?i:(?P<which>last|next|this|past)) (?P<month>{_MONTH})"),
        (
            "month",
            (
                rf"\b(?i:in|during|since|until|till|by|of|from|early|late|mid|for|throughout|before|after|(?:start|beginning|end|middle) of)"
                rf"(?: (?:early|late|mid)[ -]| |-)(?P<month>{_MONTH})(?!,?(?: of)? (?:{_YEAR}|(?:last|this|next) year)| (?:the )?{_DAY})"
            ),
        ),
        ("month", rf"\b(?P<month>{_MONTH})(?='s? |\u2019s? )"),
        (
            "week_of_month",
            rf"\b(?i:(?P<rank>first|second|third|fourth|last|final) week) (?:of|in) (?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?",
        ),
        (
            "years",
            rf"\b(?P<year1>{_YEAR})(?:\s?[-\u2013\u2014]\s?|\s(?:to|through|until|till)\s)(?P<year2>{_YEAR}|\d\d(?!\d|-))",
        ),
        ("years", rf"\b(?i:between) (?P<year1>{_YEAR}) and (?P<year2>{_YEAR})"),
        (
            "year",
            rf"\b(?i:fiscal(?: year)?|FY) ?{_WHICH_YEAR}|\b(?i:(?P<which_fiscal>last|this|next|the current) (?:fiscal|financial) year)",
        ),
        ("third", rf"\b(?i:{_PART.removesuffix('?')}(?:of )?(?:{_WHICH_YEAR}|(?P<the>the year)))\b(?!-)"),
        ("year_end", r"\b(?i:(?:the )?year(?:['\u2019]s|-| ) ?end)\b"),
        ("season", rf"\b(?i:(?P<which>last|this|next|this past|this coming) (?P<season>{_SEASON}))\b"),
        (
            "season",
            rf"\b(?i:(?:in|during|by|since|until|over) (?:the )?(?P<part>early |late |mid-)?(?P<season>{_SEASON}))\b(?! (?:to|through|from|in) )(?! of (?!\d|last|this|next))",
        ),
        ("season_of_year", rf"\b(?i:(?P<season>{_SEASON})(?: of)? {_WHICH_YEAR})(?:[-\u2013/]\d\d)?\b"),
        (
            "quarter",
            rf"\b(?i:(?P<rank>first|second|third|fourth|last|final) quarter)(?:,?(?: of)? (?i:{_WHICH_YEAR}|(?P<the>the year)))?\b",
        ),
        ("quarter", rf"\bQ(?P<rank>[1-4])(?:,?(?: of)? (?:{_WHICH_YEAR}))?\b"),
        ("half", rf"\b(?i:(?P<rank>first|second) half)(?: of)? (?i:{_WHICH_YEAR}|(?P<the>the year))\b"),
        (
            "half_of_month",
            rf"\b(?i:(?P<rank>first|second) half) (?:of|in) (?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?",
        ),
        ("decade", rf"\b(?i:{_PART})(?P<decade>(?:1[89]|20)\d0)['\u2019]?s\b"),
        ("decade", rf"\b(?i:the )(?i:{_PART})['\u2019](?P<decade>\d0)s\b"),
        ("decade", rf"\b(?i:the )(?i:{_PART})(?P<decade>(?:1[89]|20)\d0)['\u2019]s\b"),
        (
            "decade",
            rf"\b(?i:the )(?i:{_PART})(?P<decade>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
        ),
        ("century", r"\b(?P<century>19|20|21)(?:th|st) century\b"),
        (
            "recent",
            r"\b(?i:(?:in|over|during|within|these|of) (?:the )?(?:most |more )?recent (?P<unit>day|week|month|year)s)\b",
        ),
        (
            "few",
            (
                r"\b(?i:(?:the )?(?P<which>last|past|previous|next|coming|following) (?:(?:few|several|couple of|handful of) )?"
                r"(?P<unit>day|week|month|year)s)\b"
            ),
        ),
        (
            "few_ago",
            r"\b(?i:(?:an? )?(?:few|several|couple of|couple|handful of) (?P<unit>day|night|week|month|year)s ago)\b",
        ),
        ("half_year_ago", r"\b(?i:half a year ago)\b"),
        (
            "days_of_month",
            (
                rf"\b(?i:(?P<rank>first|last) (?P<number>{_COUNT}) days) (?:of|in) (?P<month>{_MONTH})"
                rf"(?:,? (?:of )?(?P<year>{_YEAR}))?"
            ),
        ),
        ("hours_ago", rf"\b(?i:(?P<number>{_COUNT}) hours? ago)\b"),
        ("ago", rf"\b(?i:(?P<number>{_COUNT}) (?P<unit>{_UNIT}|night)s? ago)\b"),
        ("ago_today", rf"\b(?i:(?P<number>{_COUNT}) (?P<unit>{_UNIT})s? ago (?:today|to the day))\b"),
        ("ago_weekday", rf"\b(?i:(?P<number>{_COUNT}) weeks? ago),?(?: on| last)? (?P<weekday>{_WEEKDAY})\b"),
        ("weekdays_ago", rf"\b(?i:(?P<number>{_COUNT})) (?P<weekday>{_WEEKDAY})s ago\b"),
        ("week_weekday", rf"\b(?P<weekday>{_WEEKDAY}),?(?: of| the)? (?i:(?P<which>last|this|next|previous) week)\b"),
        (
            "span",
            rf"\b(?i:(?P<which>last|past|previous|next|coming|following) (?P<number>{_COUNT}) (?P<unit>hour|{_UNIT})s)\b",
        ),
        ("span", rf"\b(?i:the (?P<which>last|past|coming) (?P<unit>{_UNIT}))\b"),
        ("within", rf"\b(?i:within(?: the next)? (?P<number>{_COUNT}) (?P<unit>hour|{_UNIT})s?)\b"),
        (
            "ahead",
            rf"\b(?i:in (?:about |around )?(?P<number>{_COUNT}) (?P<unit>{_UNIT})s?)(?:['\u2019]s? time)?\b(?! of| as| after| before|-)",
        ),
        ("ahead", rf"\b(?i:(?P<number>{_COUNT}) (?P<unit>{_UNIT})s? from now)\b"),
        (
            "weekdays",
            (
                rf"\b(?P<first>{_WEEKDAY})(?: (?:night|evening|morning))?{_TO_AND}(?P<last>{_WEEKDAY})"
                r"(?:,?(?: of)? (?i:(?P<which>last|this|next) week))?\b"
            ),
        ),
        ("into", rf"\b(?i:overnight) (?:in)?to (?P<weekday>{_WEEKDAY})\b"),
        (
            "weekday",
            rf"\b(?:(?i:(?P<which>last|next|this|this past|this coming|past|coming)) )?(?P<weekday>{_WEEKDAY})\b",
        ),
        ("today", r"\b(?i:earlier today|later today|today|tonight|this (?:morning|afternoon|evening))\b"),
        ("yesterday", r"\b(?i:yesterday|last (?:night|evening))\b"),
        ("before_yesterday", r"\b(?i:the day before yesterday)\b"),
        ("after_tomorrow", r"\b(?i:the day after tomorrow)\b"),
        ("overnight", r"\b(?i:overnight)\b"),
        ("tomorrow", r"\b(?i:tomorrow)\b"),
        (
            "unit",
            (
                r"\b(?i:(?:(?:earlier|later|early|late|mid|(?:start|beginning|end|middle) of) )?(?P<which>last|next|this past|this coming|this|the coming)"
                r" (?P<unit>week|month|quarter|year|decade|weekend))\b"
            ),
        ),
        ("unit", r"\b(?i:(?:end|beginning|start|middle) of (?P<which>the) (?P<unit>week|month))\b"),
        ("weekend", r"\b(?i:(?:over|at|during|on|through|throughout) the weekend)\b"),
        (
            "feast",
            r"\b(?P<feast>9/11|Sept(?:ember|\.)? 11(?:th)?(?= (?:terror(?:ist)? )?attacks)|Christmas Eve|Christmas|New Year['\u2019]s Eve|New Year['\u2019]s(?: Day)?|May Day|Labou?r Day(?= on May)|Valentine['\u2019]s Day|Halloween|Good Friday|Easter Sunday|Easter Monday|Easter|Ramadan|Eid al-Fitr|Eid al-Adha)(?: Day)?(?:,?(?: of| in)? (?P<year>(?:19|20)\d\d))?\b",
        ),
        (
            "later",
            rf"\b(?i:(?P<number>{_COUNT}) (?P<unit>{_UNIT})s? (?:later|afterwards?|(?P<back>earlier|before(?= *[,.;]|$)|previously)))\b",
        ),
        (
            "later",
            r"\b(?i:the (?P<which>next|following|previous|preceding) (?P<unit>day|morning|afternoon|evening|night|week|month|year))\b",
        ),
        ("later", r"\b(?i:the (?P<unit>day|night|evening|week|month|year) (?P<which>before|after))(?= *[,.;:]|$)"),
        (
            "same",
            r"\b(?i:(?:the same|that) (?P<unit>day|morning|afternoon|evening|night|week|month|year)|(?:hours|minutes) (?:later|earlier))\b",
        ),
        ("then", r"\b(?i:(?:ever )?since then)\b"),
        (
            "offset",
            rf"\b(?i:(?P<number>{_COUNT}|the) (?P<unit>{_UNIT})s? (?:after|following|since|(?P<back>before|ahead of|prior to)))\b",
        ),
        ("offset", r"\b(?i:(?P<number>the) (?P<unit>eve) (?P<back>of))\b"),
        (
            "year",
            (
                rf"\b(?i:in|during|the|an?|of|early|late|mid|by|since|until|till|from|before|after|to|and|for|its|their|his|her|our|through|around|circa|back in)"
                rf"(?: |-)(?P<year>{_YEAR})\b(?!(?: [a-z]+)? (?:{_COUNTED})\b|-)"
            ),
        ),
        (
            "year",
            rf"\b(?:Cup|Olympics|Paralympics|Games|Expo|Championships?|Summit|Forum|Festival|Conference|Eurovision|Elections?) (?P<year>{_YEAR})\b",
        ),
        ("year", rf"(?<=['\u2019]s )(?P<year>{_YEAR})\b|\b(?P<year_>{_YEAR})(?=['\u2019]s )|\((?P<year__>{_YEAR})\)"),
        ("year", rf"(?<=[a-z]{{3}}, )(?P<year>{_YEAR})(?=[.;)]|$)"),
        ("year", rf"{_NO_NUMBER}\b(?P<year>{_YEAR})(?=[.,;:)]?$|[,;:] [a-z]|\.\s| [A-Z])(?! (?:{_COUNTED})\b)"),
    )
)

MIGHT_NAME_DAYS = re.compile(
    rf"{_WEEKDAY}|{_MONTH}|(?i:\b(?:{_UNIT}|hour|century|{_SEASON}|weekend|night|evening|morning|afternoon|today|tonight|tomorrow|yesterday)s?\b)"
    r"|(?i:ties\b)|Christmas|New Year|Easter|Ramadan|Eid|Halloween|Valentine|May Day|(?i:\bovernight|later|since then\b)"
)
"""What a sentence without digits must hold to name a day: spares the search in most."""
