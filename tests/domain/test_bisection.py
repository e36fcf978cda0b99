from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.bisection import first

numbers = st.integers(-50, 50)


@given(numbers, st.integers(0, 100), numbers)
def test_the_first_that_holds_is_found_in_few_looks(low: int, length: int, threshold: int):
    high = low + length
    asked: list[int] = []

    def holds(number: int) -> bool:
        asked.append(number)
        return number >= threshold

    assert first(low, high, holds) == min(max(low, threshold), high)
    assert high not in asked
    assert len(asked) <= length.bit_length()
