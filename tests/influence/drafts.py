"""Random events around a target, for properties that hold of any."""

from collections.abc import Callable

from hypothesis import strategies as st

from workbench.model import Event, Status

MakeEvent = Callable[..., Event]
Draft = tuple[str, str, str, float, Status]

drafts = st.lists(
    st.tuples(
        st.sampled_from(
            ["USA > NER", "USA, FRA > NER.MIL", "NER > RUS", "NER, USA, ECOWAS", "JNIM > NER", "USA > MLI"]
        ),
        st.sampled_from(["CONSULT", "AID", "ACCUSE", "SANCTION"]),
        st.sampled_from(["2024-02-10", "2024-03-01", "2024-03-31", "2024-04-01", "2024-04-30", "2024-04", "2024"]),
        st.floats(0, 10).map(lambda score: round(score, 3)),
        st.sampled_from([Status.ACTUAL, Status.ACTUAL, Status.PLANNED, Status.DENIED, Status.NEGATED]),
    ),
    max_size=15,
)
half_lives = st.none() | st.floats(5, 400)


def events_from(make_event: MakeEvent, drafts: list[Draft]) -> list[Event]:
    return [make_event(who, kind, day, score=score, status=status) for who, kind, day, score, status in drafts]
