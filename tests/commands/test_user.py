"""`user`: accounts from the command line, on both engines."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from data import errors
from data.rules.accounts import digest, utc_now
from data.store.doors import reading
from queries.accounts.reads import find_signed_in
from queries.accounts.sign_ins import find_invited, set_password, sign_in

pytestmark = pytest.mark.any_engine

PASSWORD = "cinco ríos crecidos"
ADD = ("user", "add", "aruiz", "--name", "Ana Ruiz", "--role", "coordinator", "--office", "22", "--since", "2014-01-01")


def token_of(path: str) -> str:
    assert path.startswith("/clave?lang=es&token=")
    return path.partition("&token=")[2]


def test_an_account_from_its_creation_to_its_block(program_url, run):
    added = run(program_url, *ADD, "--json")
    assert added.code == 0
    assert added.object["offices"] == [{"office": "22", "since": "2014-01-01", "until": None}]
    set_password(program_url, token_of(added.object["invitation"]), PASSWORD, now=utc_now())
    token = sign_in(program_url, "aruiz", PASSWORD, now=utc_now())
    changed = run(
        program_url, "user", "change", "aruiz", "--name", "Ana Díaz", "--email", "ana@example.org", "--json"
    ).object
    assert (changed["name"], changed["email"], changed["role"]) == ("Ana Díaz", "ana@example.org", "coordinator")
    assert run(program_url, "user", "role", "aruiz", "monitoring", "--json").object["role"] == "monitoring"
    ended = run(program_url, "user", "office", "aruiz", "22", "--until", "2015-01-01", "--json").object
    assert ended["offices"][0]["until"] == "2015-01-01"
    output = run(program_url, "user", "office", "aruiz", "16", "--since", "2015-01-01").out
    assert "oficina 22 del 1 ene. 2014 al 1 ene. 2015, oficina 16 desde 1 ene. 2015" in output
    assert "bloqueada" in run(program_url, "user", "block", "ARUIZ").out
    with reading(program_url) as connection:
        assert find_signed_in(connection, digest(token), utc_now()) is None
    assert "bloqueada" not in run(program_url, "user", "unblock", "aruiz").out
    (listed,) = run(program_url, "user", "list", "--json").object["people"]
    assert (listed["user_name"], listed["has_password"], listed["blocked"]) == ("aruiz", True, False)


def test_a_new_link_replaces_the_previous_one(program_url, run):
    first = token_of(run(program_url, *ADD, "--json").object["invitation"])
    second = token_of(run(program_url, "user", "invite", "aruiz", "--json").object["invitation"])
    with reading(program_url) as connection:
        assert find_invited(connection, second, utc_now()).user_name == "aruiz"
        with pytest.raises(errors.InvitationEnded):
            find_invited(connection, second, utc_now() + timedelta(days=7))
        with pytest.raises(errors.InvitationEnded):
            find_invited(connection, first, utc_now())


@pytest.mark.parametrize("language", ["es", "en"])
def test_refusals_are_explained(program_url, run, language):
    assert run(program_url, "user", "list", "--lang", language).out.count("\n") == 1
    run(program_url, *ADD)
    for words, code in (
        (ADD, "person-refused"),
        (("user", "role", "nadie", "chief"), "unknown-person"),
        (("user", "office", "aruiz", "15"), "unknown-region"),
        (("user", "office", "aruiz", "16", "--until", "2014-01-01"), "person-refused"),
        (("user", "add", "b c", "--name", "B", "--role", "viewer"), "person-refused"),
    ):
        result = run(program_url, *words, "--json", "--lang", language)
        assert result.failure == (1, code)
        assert result.err.strip()
    assert run(program_url, "user", "add", "b", "--name", "B", "--role", "king").code == 2
    assert "chief" in run(program_url, "user", "add", "b", "--name", "B", "--role", "king").err


def test_no_command_shows_a_hash(program_url, run):
    path = run(program_url, *ADD, "--json").object["invitation"]
    set_password(program_url, token_of(path), PASSWORD, now=utc_now())
    output = run(program_url, "user", "list", "--json").out + run(program_url, "user", "list").out
    assert "argon2" not in output


def test_an_invitation_is_audited_and_can_end_earlier_sign_ins(program_url, run):
    run(program_url, "user", "add", "aruiz", "--name", "Ana Ruiz", "--role", "viewer")
    first = token_of(run(program_url, "user", "invite", "aruiz", "--json").object["invitation"])
    set_password(program_url, first, PASSWORD, now=utc_now())
    run(program_url, "user", "invite", "aruiz")
    assert sign_in(program_url, "aruiz", PASSWORD, now=utc_now())
    last = token_of(run(program_url, "user", "invite", "aruiz", "--end", "--json").object["invitation"])
    with reading(program_url) as connection:
        verbs = connection.execute(text("SELECT verb FROM acts ORDER BY id")).scalars().all()
        open_sign_ins = connection.execute(
            text("SELECT count(*) FROM sign_ins WHERE ends_at > :now"), {"now": utc_now()}
        )
        assert open_sign_ins.scalar_one() == 0
        audit_log = str(
            connection.execute(text("SELECT * FROM acts")).all()
            + connection.execute(text("SELECT * FROM changes")).all()
        )
    assert verbs.count("user invite") == 4
    assert last not in audit_log
    with pytest.raises(errors.SignInRefused):
        sign_in(program_url, "aruiz", PASSWORD, now=utc_now())
