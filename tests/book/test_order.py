"""Order keys: always between, always short."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.book.order import key_between, keys_between


def test_keys_appended_stay_short() -> None:
    key, keys = "", []
    for _ in range(20_000):
        key = key_between(key, "")
        keys.append(key)
    assert keys == sorted(set(keys))
    assert len(keys[-1]) <= 4


def test_keys_put_first_stay_short() -> None:
    key, keys = "", []
    for _ in range(20_000):
        key = key_between("", key)
        keys.append(key)
    assert keys == sorted(set(keys), reverse=True)
    assert len(keys[-1]) <= 4


@given(st.lists(st.floats(min_value=0, max_value=1), max_size=200))
def test_a_key_lies_between_its_neighbours_wherever_it_is_put(places: list[float]) -> None:
    keys: list[str] = []
    for place in places:
        at = round(place * len(keys))
        low = keys[at - 1] if at else ""
        high = keys[at] if at < len(keys) else ""
        keys.insert(at, key_between(low, high))
    assert keys == sorted(set(keys))


@given(st.integers(min_value=0, max_value=300), st.integers(min_value=0, max_value=4))
def test_many_keys_fit_between_two(count: int, gap: int) -> None:
    row = keys_between("", "", 6)
    made = keys_between(row[gap], row[gap + 1], count)
    assert len(made) == count
    assert [row[gap], *made, row[gap + 1]] == sorted({row[gap], *made, row[gap + 1]})


def test_the_same_gap_taken_again_and_again_still_has_room() -> None:
    rng, low, high = random.Random(1), "a0", "a1"
    for _ in range(500):
        middle = key_between(low, high)
        assert low < middle < high
        low, high = (low, middle) if rng.random() < 0.5 else (middle, high)


def test_there_is_no_key_between_a_key_and_itself() -> None:
    with pytest.raises(ValueError, match="no key"):
        key_between("a0", "a0")
