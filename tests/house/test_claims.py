"""What an organisation's word is worth: how long, and of which address."""

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
    ("claims", "found"),
    [
        ({"iat": AT}, ANA),
        ({"iat": AT - HOURS + 1, "exp": AT - 1}, ANA),  # the token's own end is the exchange's, not the sitting's
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
def test_claims(claims, found):
    claimed = judge_claims(MAIL | claims, NOW)
    assert (claimed and (claimed.email, claimed.verified)) == found


def test_the_day_changes_with_the_clock_not_with_the_zone():
    claimed = judge_claims(MAIL | {"iat": AT}, NOW + SESSION - timedelta(seconds=1))
    assert claimed
    assert claimed.ends_at == NOW + SESSION
    assert judge_claims(MAIL | {"iat": AT}, NOW + SESSION) is None


def test_each_sign_in_has_a_key_of_its_own_that_no_tokens_digest_can_be():
    whole = MAIL | {"iss": "https://example.org", "sub": "ana", "iat": AT}
    keys = [
        judge_claims(whole | other, NOW).key for other in ({}, {"exp": AT}, {"iat": AT - 1}, {"sub": "b"}, {"iss": ""})
    ]
    assert len(set(keys)) == 4
    assert keys[0] == keys[1]
    told = json.dumps([whole["iss"], "ana", "ana@example.org", AT])
    assert keys[0] != digest(told)  # else who knows these could send them as a cookie
