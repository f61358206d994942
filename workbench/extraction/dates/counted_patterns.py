"""Patterns of days counted from publication or from a day told before, each with its kind, which `counted_days.py` and `counted_weekdays.py` read."""

import re

from workbench.extraction.dates.date_pieces import COUNT, MONTH, TO_AND, UNIT, WEEKDAY, YEAR

COUNTED_FROM = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
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
                rf"\b(?i:(?P<rank>first|last) (?P<number>{COUNT}) days) (?:of|in) (?P<month>{MONTH})"
                rf"(?:,? (?:of )?(?P<year>{YEAR}))?"
            ),
        ),
        ("hours_ago", rf"\b(?i:(?P<number>{COUNT}) hours? ago)\b"),
        ("ago", rf"\b(?i:(?P<number>{COUNT}) (?P<unit>{UNIT}|night)s? ago)\b"),
        ("ago_today", rf"\b(?i:(?P<number>{COUNT}) (?P<unit>{UNIT})s? ago (?:today|to the day))\b"),
        ("ago_weekday", rf"\b(?i:(?P<number>{COUNT}) weeks? ago),?(?: on| last)? (?P<weekday>{WEEKDAY})\b"),
        ("weekdays_ago", rf"\b(?i:(?P<number>{COUNT})) (?P<weekday>{WEEKDAY})s ago\b"),
        ("week_weekday", rf"\b(?P<weekday>{WEEKDAY}),?(?: of| the)? (?i:(?P<which>last|this|next|previous) week)\b"),
        (
            "span",
            rf"\b(?i:(?P<which>last|past|previous|next|coming|following) (?P<number>{COUNT}) (?P<unit>hour|{UNIT})s)\b",
        ),
        ("span", rf"\b(?i:the (?P<which>last|past|coming) (?P<unit>{UNIT}))\b"),
        ("within", rf"\b(?i:within(?: the next)? (?P<number>{COUNT}) (?P<unit>hour|{UNIT})s?)\b"),
        (
            "ahead",
            rf"\b(?i:in (?:about |around )?(?P<number>{COUNT}) (?P<unit>{UNIT})s?)(?:['\u2019]s? time)?\b(?! of| as| after| before|-)",
        ),
        ("ahead", rf"\b(?i:(?P<number>{COUNT}) (?P<unit>{UNIT})s? from now)\b"),
        (
            "weekdays",
            (
                rf"\b(?P<first>{WEEKDAY})(?: (?:night|evening|morning))?{TO_AND}(?P<last>{WEEKDAY})"
                r"(?:,?(?: of)? (?i:(?P<which>last|this|next) week))?\b"
            ),
        ),
        ("into", rf"\b(?i:overnight) (?:in)?to (?P<weekday>{WEEKDAY})\b"),
        (
            "weekday",
            rf"\b(?:(?i:(?P<which>last|next|this|this past|this coming|past|coming)) )?(?P<weekday>{WEEKDAY})\b",
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
            "later",
            rf"\b(?i:(?P<number>{COUNT}) (?P<unit>{UNIT})s? (?:later|afterwards?|(?P<back>earlier|before(?= *[,.;]|$)|previously)))\b",
        ),
        (
            "later",
            r"\b(?i:the (?P<which>next|following|previous|preceding) (?P<unit>day|morning|afternoon|evening|night|week|month|year))\b",
        ),
        ("later", r"\b(?i:the (?P<unit>day|night|evening|week|month|year) (?P<which>before|after))(?= *[,.;:]|$)"),
        (
            "same",
            (
                r"\b(?i:(?:(?:later|earlier) )?(?:the same|that) (?P<unit>day|morning|afternoon|evening|night|week|month|year)"
                r"|(?:half an |an? )?(?:hour|minute)s? (?:later|earlier|afterwards?)|(?:later|earlier) in the day)\b"
            ),
        ),
        ("then", r"\b(?i:(?:ever )?since then)\b"),
        (
            "offset",
            rf"\b(?i:(?P<number>{COUNT}|the) (?P<unit>{UNIT})s? (?:after|following|since|(?P<back>before|ahead of|prior to)))\b",
        ),
        ("offset", r"\b(?i:(?P<number>the) (?P<unit>eve) (?P<back>of))\b"),
    )
)
