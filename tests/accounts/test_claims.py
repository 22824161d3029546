"""What an organisation's ID token proves: of which address, and for how long."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from data.rules.accounts import SESSION, check_claims, digest

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
        ({"iat": AT - HOURS + 1, "exp": AT - 1}, ANA),  # the token's own expiry limits its exchange, not the sign-in
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
def test_claims_count_for_twelve_hours_and_name_a_verified_address_or_not(claims, expected):
    identity = check_claims(MAIL | claims, NOW)
    assert (identity and (identity.email, identity.verified)) == expected


def test_a_sign_in_ends_twelve_hours_after_its_token_was_issued():
    identity = check_claims(MAIL | {"iat": AT}, NOW + SESSION - timedelta(seconds=1))
    assert identity
    assert identity.ends_at == NOW + SESSION
    assert check_claims(MAIL | {"iat": AT}, NOW + SESSION) is None


def test_each_sign_in_has_its_key_and_no_token_has_that_key_as_its_digest():
    whole = MAIL | {"iss": "https://example.org", "sub": "ana", "iat": AT}
    keys = [
        check_claims(whole | other, NOW).key for other in ({}, {"exp": AT}, {"iat": AT - 1}, {"sub": "b"}, {"iss": ""})
    ]
    assert len(set(keys)) == 4
    assert keys[0] == keys[1]
    values = json.dumps([whole["iss"], "ana", "ana@example.org", AT])
    assert keys[0] != digest(values)  # else anybody who knows these values could send them as a cookie
