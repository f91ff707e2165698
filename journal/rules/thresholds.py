"""Comparing with a threshold, and how exact a watch is. RULES.md 1 and 2."""

SLACK = 1e-9


def above(x: float, threshold: float) -> bool:
    """`x > threshold`, with the slack every comparison of the rules has."""
    return x > threshold + SLACK


def at_least(x: float, threshold: float) -> bool:
    """`x >= threshold`, with the slack every comparison of the rules has."""
    return x >= threshold - SLACK


def tolerance(km: float) -> float:
    """What a watch may be off by at `km`: 1 %, at least 0.1 km; RULES.md 2."""
    return max(0.01 * km, 0.1)
