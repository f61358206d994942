"""Is it the trade of companies, who buy, sign and compete with one another across borders, and no state's doing?"""

from workbench.extraction.events.relation import Relation
from workbench.extraction.mentions.mention import Mention

_TRADES = frozenset(
    {"maker", "manufacturer", "brewer", "retailer", "firm", "company", "producer", "supplier", "automaker", "carmaker",
     "chain", "brand", "insurer", "publisher", "developer", "distributor", "start-up", "startup", "supermarket", "refiner",
     "airline", "carrier", "label", "studio", "lender", "shop", "store", "restaurant", "hotel", "brewery", "winery", "club"}
)  # fmt: skip
_COMPANIES = frozenset({"company"})


def is_business(relation: Relation) -> bool:
    """Whether all who take part are companies, by the list or by their word: "Toyota", "a Polish maker of car seats"."""
    everybody = [*relation.actors, *relation.recipients]
    if all(one.participant.kind in _COMPANIES for one in everybody):
        return True
    return len(everybody) > 1 and all(_is_trade(one, relation) for one in everybody)


def _is_trade(mention: Mention, relation: Relation) -> bool:
    one = mention.participant
    if one.kind in _COMPANIES or one.sector == "BUS":
        return True
    if any(word.lower().removesuffix("s") in _TRADES for word in one.text.split()):
        return True
    # "a Polish maker": the phrase that resolves is the adjective alone.
    following = (
        token.head
        for token in relation.construction.trigger.sent
        if token.text == one.text and token.dep_ in ("amod", "nmod", "compound")
    )
    return any(head.lemma_.lower() in _TRADES for head in following)
