"""Rows of event files, written for the tests: a cell for each column that a test says something about, nothing in the others."""

import csv
import io
from collections.abc import Mapping

from workbench.sources.events.gdelt import COLUMNS as GDELT
from workbench.sources.events.gdelt_mentions import COLUMNS as MENTIONS

ICEWS = (
    *("Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code"),
    *("Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher"),
    *("City", "District", "Province", "Country", "Latitude", "Longitude"),
)
POLECAT = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name"),
    *("Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw"),
    *("Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector"),
    *("Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City"),
    *("District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type"),
    *("Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)
UCDP = (
    *("id", "relid", "year", "type_of_violence", "dyad_name", "side_a", "side_b", "number_of_sources"),
    *("source_article", "source_office", "source_original", "where_prec", "where_coordinates", "adm_1", "latitude"),
    *("longitude", "country", "event_clarity", "date_prec", "date_start", "date_end", "best", "high", "low"),
)
ACLED = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"),
    *("actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting"),
    *("iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision"),
    *("source", "source_scale", "notes", "fatalities", "tags", "timestamp"),
)

_GDELT = {
    "GLOBALEVENTID": "501",
    "SQLDATE": "20240410",
    "EventCode": "042",
    "EventRootCode": "04",
    "QuadClass": "1",
    "GoldsteinScale": "1.9",
    "DATEADDED": "20240411120000",
    "Actor1Code": "RUSGOV",
    "Actor1Name": "RUSSIA",
    "Actor1CountryCode": "RUS",
    "Actor1Type1Code": "GOV",
    "Actor2Code": "NER",
    "Actor2Name": "NIAMEY",
    "Actor2CountryCode": "NER",
    "ActionGeo_FullName": "Niamey, Niamey, Niger",
    "SOURCEURL": "https://www.kori.example/news/envoy-in-niamey.html",
}
_ICEWS = {
    "Event ID": "71",
    "Event Date": "2024-04-10",
    "CAMEO Code": "0231",
    "Intensity": "3.4",
    "Story ID": "9001",
    "Source Name": "Military (Niger)",
    "Source Sectors": "Government,Military",
    "Source Country": "Niger",
    "Target Name": "France",
    "Target Country": "France",
    "Sentence Number": "2",
    "Publisher": "Kori Radio",
    "City": "Niamey",
    "Province": "Niamey",
    "Country": "Niger",
}
_POLECAT = {
    "Event ID": "P-1",
    "Event Date": "2024-04-10",
    "Event Type": "AID",
    "Intensity": "10",
    "Language": "fr",
    "Quad Code": "Material cooperation",
    "Contexts": "military;economic",
    "Actor Name": "Turkey",
    "Actor Country": "TUR",
    "Primary Actor Sector": "GOV",
    "Recipient Name": "Niger",
    "Recipient Country": "NER",
    "Country": "Niger",
    "Source": "Kori Radio",
    "Publication Date": "2024-04-11",
}
_UCDP = {
    "id": "88.0",
    "type_of_violence": "1.0",
    "side_a": "Government of Niger",
    "side_b": "JNIM",
    "best": "4.0",
    "low": "3.0",
    "high": "7.0",
    "where_coordinates": "Tera town",
    "adm_1": "Tillaberi region",
    "country": "Niger",
    "date_prec": "1.0",
    "date_start": "2024-04-10",
    "date_end": "2024-04-10",
    "source_office": "Kori Radio;Wire",
}
_ACLED = {
    "event_id_cnty": "NIR7",
    "event_date": "2024-04-10",
    "time_precision": "1",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Military Forces of Niger (2023-)",
    "fatalities": "4",
    "actor2": "JNIM: Group for Support of Islam and Muslims",
    "country": "Niger",
    "location": "Tera",
    "source": "Kori Radio; Wire",
    "timestamp": "1712793600",
}
_MENTION = {
    "globaleventid": "501",
    "eventtimedate": "20240411120000",
    "mentiontimedate": "20240412000000",
    "mentiontype": "1",
    "mentionsourcename": "laterite.example",
    "sentenceid": "3",
    "confidence": "40",
    "mentionidentifier": "https://laterite.example/again",
}


def gdelt(columns: int = 61, **cells: str) -> str:
    """A line of GDELT with so many columns: 57, 58 or 61."""
    return _tabs(GDELT[columns], {**_GDELT, **cells})


def mention(**cells: str) -> str:
    """A line of GDELT's mentions."""
    return _tabs(MENTIONS, {**_MENTION, **cells})


def icews(*rows: Mapping[str, str]) -> str:
    """A file of ICEWS: a header, and a line for each of `rows`."""
    lines = [_tabs(ICEWS, {**_ICEWS, **row}) for row in rows]
    return "\n".join(["\t".join(ICEWS), *lines]) + "\n"


def polecat(*rows: Mapping[str, str]) -> str:
    """A file of POLECAT."""
    filled = [{**dict.fromkeys(POLECAT, "None"), **_POLECAT, **row} for row in rows]
    return "\n".join(["\t".join(POLECAT), *(_tabs(POLECAT, row) for row in filled)]) + "\n"


def ucdp(*rows: Mapping[str, str]) -> str:
    """A file of UCDP GED."""
    return _commas(UCDP, [{**_UCDP, **row} for row in rows])


def acled(*rows: Mapping[str, str], delimiter: str = ",") -> str:
    """A file of ACLED."""
    return _commas(ACLED, [{**_ACLED, **row} for row in rows], delimiter)


def _tabs(columns: tuple[str, ...], row: Mapping[str, str]) -> str:
    return "\t".join(row.get(column, "") for column in columns)


def _commas(columns: tuple[str, ...], rows: list[dict[str, str]], delimiter: str = ",") -> str:
    written = io.StringIO()
    table = csv.DictWriter(written, columns, delimiter=delimiter, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return written.getvalue()
