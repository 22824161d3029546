"""The claims of an organisation's sign-in: how long they hold, and for which address."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from data.rules.accounts import SESSION, digest, judge_claims

NOW = datetime(2014, 6, 1, 12)
AT = int(NOW.replace(tzinfo=UTC).timestamp())
HOURS = int(SESSION.total_seconds())
MAIL = {"email": " Ana@Example.org", "email_verified": True}
ANA = ("ana@example.org", True)
UNPROVEN = ("ana@example.org", False)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ({"iat": AT}, ANA),
        (
            {"iat": AT - HOURS + 1, "exp": AT - 1},
            ANA,
        ),  # the token's end is that of the exchange, not that of the session
        ({"iat": AT - HOURS}, None),
        ({"iat": AT + 60}, ANA),  # clocks differ
        ({"iat": AT + 3600, "exp": AT + 7200}, None),
        ({"exp": AT + 1}, None),  # each ID token says when it was issued
        ({"iat": float("nan")}, None),
        ({"iat": True}, None),
        ({}, None),
        ({"iat": "yesterday"}, None),
        ({"iat": AT, "email": None}, None),
        ({"iat": AT, "email_verified": "true"}, ANA),
        ({"iat": AT, "email_verified": False}, UNPROVEN),
        ({"iat": AT, "email_verified": None}, UNPROVEN),
        ({"iat": AT, "email_verified": "yes"}, UNPROVEN),
    ],
)
def test_claims(claims, expected):
    claimed = judge_claims(MAIL | claims, NOW)
    assert (claimed and (claimed.email, claimed.verified)) == expected


def test_the_end_follows_the_clock_and_not_the_time_zone():
    claimed = judge_claims(MAIL | {"iat": AT}, NOW + SESSION - timedelta(seconds=1))
    assert claimed
    assert claimed.ends_at == NOW + SESSION
    assert judge_claims(MAIL | {"iat": AT}, NOW + SESSION) is None


def test_each_sign_in_has_its_key_which_is_no_digest_of_a_token():
    whole = MAIL | {"iss": "https://example.org", "sub": "ana", "iat": AT}
    keys = [
        judge_claims(whole | other, NOW).key for other in ({}, {"exp": AT}, {"iat": AT - 1}, {"sub": "b"}, {"iss": ""})
    ]
    assert len(set(keys)) == 4
    assert keys[0] == keys[1]
    naive_key = json.dumps([whole["iss"], "ana", "ana@example.org", AT])
    assert keys[0] != digest(naive_key)  # otherwise anyone who knows these could send them as a cookie
