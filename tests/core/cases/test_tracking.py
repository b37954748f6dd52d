import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cases.tracking import TrackingCheck, check_digit, check_tracking


@pytest.mark.parametrize("number", ["RR473124829GB", "rr 473 124 829 gb", "2C 123 456 7890 1", "1A12345678901"])
def test_numbers_that_look_right(number):
    assert check_tracking(number) is TrackingCheck.OK


@pytest.mark.parametrize(
    "number", ["", "RR473124828GB", "2C123", "RR473124829", "RK12345678912FR", "abc", "٣C12345678901"]
)
def test_numbers_that_look_wrong(number):
    assert check_tracking(number) is TrackingCheck.DOUBTFUL


@given(st.integers(0, 99_999_999), st.integers(0, 7), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(serial, place, shift):
    digits = f"{serial:08}"
    wrong = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
    right = f"RA{digits}{check_digit(digits)}FR"
    assert check_tracking(right) is TrackingCheck.OK
    # a remainder of 0 and of 6 share the digit 5, 1 and 11 the digit 0: the standard's own blind spots
    if check_digit(wrong) != check_digit(digits):
        assert check_tracking(f"RA{wrong}{check_digit(digits)}FR") is TrackingCheck.DOUBTFUL
