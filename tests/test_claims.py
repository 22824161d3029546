"""What an organisation's word is worth: how long, and of which address."""

from datetime import UTC, datetime, timedelta

import pytest

from data.accounts import SESSION, Claimed, judge_claims

NOW = datetime(2014, 6, 1, 12)
AT = int(NOW.replace(tzinfo=UTC).timestamp())
HOURS = int(SESSION.total_seconds())
MAIL = {"email": " Ana@Example.org", "email_verified": True}
ANA = Claimed("ana@example.org", True)


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ({"iat": AT}, ANA),
        ({"iat": AT - HOURS + 1, "exp": AT - 1}, ANA),  # the token's own end is the exchange's, not the sitting's
        ({"iat": AT - HOURS}, None),
        ({"iat": AT + 60}, ANA),  # clocks differ
        ({"iat": AT + 3600, "exp": AT + 7200}, None),
        ({"exp": AT + 1}, ANA),
        ({"exp": AT}, None),
        ({}, None),
        ({"iat": "yesterday"}, None),
        ({"iat": AT, "email": None}, None),
        ({"iat": AT, "email_verified": "true"}, ANA),
        ({"iat": AT, "email_verified": False}, Claimed("ana@example.org", False)),
        ({"iat": AT, "email_verified": None}, Claimed("ana@example.org", False)),
        ({"iat": AT, "email_verified": "yes"}, Claimed("ana@example.org", False)),
    ],
)
def test_claims(claims, found):
    assert judge_claims(MAIL | claims, NOW) == found


def test_the_day_changes_with_the_clock_not_with_the_zone():
    assert judge_claims(MAIL | {"iat": AT}, NOW + SESSION - timedelta(seconds=1)) == ANA
    assert judge_claims(MAIL | {"iat": AT}, NOW + SESSION) is None
