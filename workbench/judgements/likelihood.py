"""How likely it is that a difference in what is reported is more than chance."""

from math import comb, exp, lgamma


def chance_of_more(now: int, before: int) -> float:
    r"""Return the chance that events of a kind have become more frequent, from their numbers in two periods.

    The two periods are equally long, and every event is taken to fall into one of them independently of
    the others, with a probability :math:`p` for the later one of which nothing is known beforehand. Then

    .. math:: P(p > 1/2 \mid now, before) = P(\mathrm{Bin}(now + before + 1, 1/2) \le now)

    so no event at all gives an even chance, and few events give little more.

    Parameters
    ----------
    now, before : numbers of events, 0 or more

    Returns
    -------
    float
        0 to 1.

    References
    ----------
    .. [1] T. Bayes, "An Essay towards solving a Problem in the Doctrine of Chances", Philosophical
       Transactions 53, 1763: the uniform prior, and its posterior.
    """
    trials = now + before + 1
    return float(sum(comb(trials, one) for one in range(now + 1)) / 2**trials)


def chance_of_larger_share(now: int, of_now: int, before: int, of_before: int) -> float:
    r"""Return the chance that a share has risen, from the numbers of events behind it in two periods.

    Each event of a period is taken to be the actor's independently of the others, with a probability
    of which nothing is known beforehand: :math:`p` in the period, :math:`q` in the one before. With
    :math:`a = now + 1`, :math:`b = of\_now - now + 1`, :math:`c = before + 1`,
    :math:`d = of\_before - before + 1` and :math:`B` the beta function,

    .. math:: P(p > q) = \sum_{i=0}^{a-1} \frac{B(c + i, b + d)}{(b + i) \, B(1 + i, b) \, B(c, d)}

    Parameters
    ----------
    now, before : the actor's events
    of_now, of_before : all events, the actor's among them

    Returns
    -------
    float
        0 to 1; 0.5 where nothing is known of either period.

    Raises
    ------
    ValueError
        If a part is more than its whole, or less than nothing.
    """
    if not (0 <= now <= of_now and 0 <= before <= of_before):
        raise ValueError(f"{now} of {of_now} and {before} of {of_before} events are no parts of a whole")
    a, b, c, d = now + 1, of_now - now + 1, before + 1, of_before - before + 1
    return min(1.0, sum(
        exp(_log_beta(c + i, b + d) - _log_beta(1 + i, b) - _log_beta(c, d)) / (b + i) for i in range(a)
    ))  # fmt: skip


def the_likelier(chance: float, if_so: str, if_not: str) -> tuple[float, str]:
    """Return the larger of a chance and its contrary, with the word for that of the two which it is.

    Parameters
    ----------
    chance : 0 to 1, that something holds
    if_so, if_not : what is said where it holds, and where its contrary does
    """
    return (chance, if_so) if chance >= 1 - chance else (1 - chance, if_not)


def of_the_largest(chance: float, compared: int) -> float:
    """Return what is left of a chance where it is the largest among several that were looked at.

    Whoever looks at ten actors and names the most striking will find one by chance. The chance of being
    wrong is therefore taken as often as there were actors to be wrong about; this is the union bound, and
    errs on the side of saying less. What remains is at least an even chance: one does not know.

    Parameters
    ----------
    chance : 0.5 to 1
    compared : how many were looked at
    """
    return max(0.5, 1 - (1 - chance) * compared)


def _log_beta(one: float, other: float) -> float:
    return lgamma(one) + lgamma(other) - lgamma(one + other)
