"""In which state an article is at home by its whole text: the one it names far oftener than any other, else by words and outlet."""

from collections.abc import Sequence

from spacy.tokens import Doc

from workbench.actors import ActorList
from workbench.actors.state_signs import Signs, counted_by_state
from workbench.extraction.language.article_subject import subject_of_article
from workbench.extraction.mentions.home.home import Home
from workbench.extraction.mentions.home.home_by_outlet import home_by_outlet
from workbench.extraction.mentions.home.home_by_words import home_by_words
from workbench.extraction.mentions.home.prominence import state_in_focus
from workbench.model import Article


def home_by_text(article: Article, docs: Sequence[Doc], signs: Signs, actors: ActorList) -> Home | None:
    """Return the state that the whole text speaks for; by words and outlet only in a report on public affairs.

    Parameters
    ----------
    article, docs : the article, and its parse block by block
    signs : how often the article has each kind of sign of a state, by state and kind
    actors : the list that knows media and towns
    """
    counts = counted_by_state(signs)
    focus = state_in_focus(counts)
    if focus is not None:
        return Home(focus, f"named {counts[focus]} times, no other state half as often")
    if not subject_of_article(docs).may_be_political:
        return None
    return home_by_words(signs, home_by_outlet(article, actors))
