"""Patterns of days that the calendar names, each with its kind, which `named_days.py` and `named_years.py` read."""

import re

from workbench.extraction.dates.date_pieces import (
    COUNTED,
    DAY,
    MONTH,
    NO_NUMBER,
    PART,
    SEASON,
    SMALL_MONTH,
    TO,
    TO_AND,
    WEEKDAY,
    WHICH_YEAR,
    YEAR,
    date_of,
)

_ENDS = rf"(?:[.;:)]|, {YEAR}| (?:and|or) (?:in )?{YEAR}| [A-Z]|$)"
"""Where one of several years in a row ends: "in 2009, 2010 and 2011"."""

NAMED = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("numbers", rf"\b(?P<year>{YEAR})[-/.](?P<first>\d\d)[-/.](?P<second>\d\d)\b"),
        ("numbers", rf"\b(?P<first>\d{{1,2}})(?P<sign>[/.-])(?P<second>\d{{1,2}})(?P=sign)(?P<year>{YEAR})\b"),
        ("days", rf"\b{date_of('1')}{TO_AND}{date_of('2')}"),
        ("days", rf"\b(?P<month1>{MONTH}) (?P<day1>{DAY}){TO_AND}(?P<day2>{DAY})(?:,? (?P<year2>{YEAR}))?"),
        (
            "days",
            rf"\b(?P<day1>{DAY}){TO_AND}(?P<day2>{DAY}) (?:of )?(?P<month2>{MONTH})(?:,? (?P<year2>{YEAR}))?",
        ),
        ("day", rf"\b(?:{WEEKDAY},? (?:the )?)?{date_of()}"),
        ("day", rf"\b(?P<day>{DAY}) (?P<month>{SMALL_MONTH}),? (?P<year>{YEAR})\b"),
        (
            "day_of_month",
            rf"\b(?i:on) the (?P<day>{DAY})(?<=[a-z])(?: of (?P<which>this|last|next|the) month)?(?! [a-z]*(?:century|anniversary|of|day|time|floor|round|session))",
        ),
        (
            "months",
            rf"\b(?P<month1>{MONTH})(?: (?P<year1>{YEAR}))?{TO}(?P<month2>{MONTH}),?(?: (?P<year2>{YEAR}))?",
        ),
        (
            "months",
            rf"\b(?i:between) (?P<month1>{MONTH})(?: (?P<year1>{YEAR}))? and (?P<month2>{MONTH}),?(?: (?P<year2>{YEAR}))?",
        ),
        ("month_of_year", rf"\b(?i:{PART})(?P<month>{MONTH}),?(?: of)? (?i:{WHICH_YEAR})\b"),
        ("month", rf"\b(?i:(?P<which>last|next|this|past)) (?P<month>{MONTH})"),
        (
            "month",
            (
                rf"\b(?i:in|during|since|until|till|by|of|from|early|late|mid|for|throughout|before|after|(?:start|beginning|end|middle) of)"
                rf"(?: (?:early|late|mid)[ -]| |-)(?P<month>{MONTH})(?!,?(?: of)? (?:{YEAR}|(?:last|this|next) year)| (?:the )?{DAY})"
            ),
        ),
        ("month", rf"\b(?P<month>{MONTH})(?='s? |\u2019s? )"),
        (
            "week_of_month",
            rf"\b(?i:(?P<rank>first|second|third|fourth|last|final) week) (?:of|in) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
        ),
        (
            "years",
            rf"\b(?P<year1>{YEAR})(?:\s?[-\u2013\u2014]\s?|\s(?:to|through|until|till)\s)(?P<year2>{YEAR}|\d\d(?!\d|-))",
        ),
        ("years", rf"\b(?i:between) (?P<year1>{YEAR}) and (?P<year2>{YEAR})"),
        (
            "year",
            rf"\b(?i:fiscal(?: year)?|FY) ?{WHICH_YEAR}|\b(?i:(?P<which_fiscal>last|this|next|the current) (?:fiscal|financial) year)",
        ),
        ("third", rf"\b(?i:{PART.removesuffix('?')}(?:of )?(?:{WHICH_YEAR}|(?P<the>the year)))\b(?!-)"),
        ("year_end", r"\b(?i:(?:the )?year(?:['\u2019]s|-| ) ?end)\b"),
        ("season", rf"\b(?i:(?P<which>last|this|next|this past|this coming) (?P<season>{SEASON}))\b"),
        (
            "season",
            rf"\b(?i:(?:in|during|by|since|until|over) (?:the )?(?P<part>early |late |mid-)?(?P<season>{SEASON}))\b(?! (?:to|through|from|in) )(?! of (?!\d|last|this|next))",
        ),
        ("season_of_year", rf"\b(?i:(?P<season>{SEASON})(?: of)? {WHICH_YEAR})(?:[-\u2013/]\d\d)?\b"),
        (
            "quarter",
            rf"\b(?i:(?P<rank>first|second|third|fourth|last|final) quarter)(?:,?(?: of)? (?i:{WHICH_YEAR}|(?P<the>the year)))?\b",
        ),
        ("quarter", rf"\bQ(?P<rank>[1-4])(?:,?(?: of)? (?:{WHICH_YEAR}))?\b"),
        ("half", rf"\b(?i:(?P<rank>first|second) half)(?: of)? (?i:{WHICH_YEAR}|(?P<the>the year))\b"),
        (
            "half_of_month",
            rf"\b(?i:(?P<rank>first|second) half) (?:of|in) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
        ),
        ("decade", rf"\b(?i:{PART})(?P<decade>(?:1[89]|20)\d0)['\u2019]?s\b"),
        ("decade", rf"\b(?i:the )(?i:{PART})['\u2019](?P<decade>\d0)s\b"),
        ("decade", rf"\b(?i:the )(?i:{PART})(?P<decade>(?:1[89]|20)\d0)['\u2019]s\b"),
        (
            "decade",
            rf"\b(?i:the )(?i:{PART})(?P<decade>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
        ),
        ("century", r"\b(?P<century>19|20|21)(?:th|st) century\b"),
        ("century", r"(?<![Oo]ver )(?<![Ff]or )(?<![Dd]uring )\b(?i:the (?:last|past|previous) century)\b"),
        # "this years budget", with the apostrophe left out
        (
            "year",
            r"(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!their )\b(?i:(?P<which>this|last|next)) years(?= [a-z]+)(?! (?:of|ago|to|in|and|at|as)\b)",
        ),
        (
            "feast",
            r"\b(?P<feast>9/11|Sept(?:ember|\.)? 11(?:th)?(?= (?:terror(?:ist)? )?attacks)|Christmas Eve|Christmas|New Year['\u2019]s Eve|New Year['\u2019]s(?: Day)?|May Day|Labou?r Day(?= on May)|Valentine['\u2019]s Day|Halloween|Good Friday|Easter Sunday|Easter Monday|Easter|Ramadan|Eid al-Fitr|Eid al-Adha)(?: Day)?(?:,?(?: of| in)? (?P<year>(?:19|20)\d\d))?\b",
        ),
    )
)
YEARS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "year",
            (
                rf"\b(?i:in|during|the|an?|of|early|late|mid|by|since|until|till|from|before|after|to|and|for|its|their|his|her|our|through|around|circa|back in)"
                rf"(?: |-)(?P<year>{YEAR})\b(?!(?: [a-z]+)? (?:{COUNTED})\b|-)"
            ),
        ),
        (
            "year",
            rf"\b(?:Cup|Olympics|Paralympics|Games|Expo|Championships?|Summit|Forum|Festival|Conference|Eurovision|Elections?) (?P<year>{YEAR})\b",
        ),
        ("year", rf"(?<=['\u2019]s )(?P<year>{YEAR})\b|\b(?P<year_>{YEAR})(?=['\u2019]s )|\((?P<year__>{YEAR})\)"),
        (
            "year",
            rf"{NO_NUMBER}\b(?P<year>{YEAR})(?=, {YEAR}{_ENDS})|(?<=\b(?:19|20)\d\d, )(?P<year_>{YEAR})(?={_ENDS})",
        ),
        ("year", rf"(?<=[a-z]{{3}}, )(?P<year>{YEAR})(?=[.;)]|$)"),
        ("year", rf"{NO_NUMBER}\b(?P<year>{YEAR})(?=[.,;:)]?$|[,;:] [a-z]|\.\s| [A-Z])(?! (?:{COUNTED})\b)"),
    )
)
"""Bare years, which give way to whatever else is as long."""
