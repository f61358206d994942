"""The columns of the three tables, as Arrow types.

Every row also says which append wrote it (`append_id`). An article's row is the commit mark of its append:
claims are read only where an article row of the same append stands in the articles table.

A new column goes to the end: tables that were made before it take it with their next rows, and read as null in the older ones.
"""

import pyarrow as pa

_TEXT = pa.string()
_WHOLE = pa.int64()
_DAY = pa.date32()

PARTICIPANT = pa.struct(
    [
        ("id", _TEXT),
        ("name", _TEXT),
        ("country", _TEXT),
        ("sector", _TEXT),
        ("text", _TEXT),
        ("start", _WHOLE),
        ("end", _WHOLE),
        ("kind", _TEXT),
    ]
)

CLAIM_DATE = pa.struct([("start", _DAY), ("end", _DAY), ("granularity", _TEXT), ("basis", _TEXT), ("text", _TEXT)])

ATTRIBUTION = pa.struct(
    [("id", _TEXT), ("name", _TEXT), ("kind", _TEXT), ("text", _TEXT), ("start", _WHOLE), ("end", _WHOLE)]
)

CONFIDENCE_PART = pa.struct([("points", pa.float64()), ("why", _TEXT)])

ARTICLES = pa.schema(
    [
        ("article_id", _TEXT),
        ("text", _TEXT),
        ("title", _TEXT),
        ("outlet", _TEXT),
        ("published", _DAY),
        ("url", _TEXT),
        ("language", _TEXT),
        ("source_file", _TEXT),
        ("append_id", _TEXT),
    ]
)

CLAIMS = pa.schema(
    [
        ("claim_id", _TEXT),
        ("article_id", _TEXT),
        ("sentence", _WHOLE),
        ("start", _WHOLE),
        ("end", _WHOLE),
        ("quote", _TEXT),
        ("actors", pa.list_(PARTICIPANT)),
        ("recipients", pa.list_(PARTICIPANT)),
        ("event", _TEXT),
        ("mode", _TEXT),
        ("quad", _WHOLE),
        ("score", pa.float64()),
        ("date", CLAIM_DATE),
        ("status", _TEXT),
        ("attributed_to", ATTRIBUTION),
        ("channels", pa.list_(_TEXT)),
        ("place", _TEXT),
        ("source_reliability", _TEXT),
        ("credibility", _WHOLE),
        ("confidence", pa.float64()),
        ("method", _TEXT),
        ("trigger_start", _WHOLE),
        ("trigger_end", _WHOLE),
        ("provider", _TEXT),
        ("provider_code", _TEXT),
        ("provider_score", pa.float64()),
        ("provider_quad", _WHOLE),
        ("append_id", _TEXT),
        ("relayed_by", pa.list_(ATTRIBUTION)),
        ("undirected", pa.bool_()),
        ("confidence_parts", pa.list_(CONFIDENCE_PART)),
    ]
)

DECISIONS = pa.schema(
    [
        ("decision_id", _TEXT),
        ("kind", _TEXT),
        ("subject", _TEXT),
        ("field", _TEXT),
        ("value", _TEXT),
        ("author", _TEXT),
        ("at", pa.timestamp("us", "UTC")),
        ("reason", _TEXT),
    ]
)
