"""Writing evidence: permissions, days, each content stored once, all or nothing; on both engines."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from data import errors
from data.permissions import ANYONE, OPERATOR, Responsibility, Role, Viewer
from data.store.doors import reading
from queries.improvement import evidence_records as evidence
from queries.improvement.evidence_reads import fetch_evidence, fetch_evidence_file, fetch_stored_evidence
from queries.improvement.evidence_records import NewEvidence, add_evidence, remove_evidence, set_public, set_title
from queries.shared.filters import Filters
from queries.shared.options import MAX_DATE
from tests.support.contents import by_hand, contents, everything, scalar
from tests.support.tables import rows

TODAY = date(2015, 6, 30)
DAY = timedelta(days=1)
ACTION = "LOR-1-S1-B1-1"
OTHER = "LOR-1-S1-B1-2"
AGREED = date.fromisoformat(next(row["agreed_on"] for row in rows("qsip_actions") if row["code"] == ACTION))
PDF = b"%PDF-1.4\nhello\n%%EOF\n"
LINK = NewEvidence(ACTION, AGREED, url="https://example.org/x")
FILE = NewEvidence(ACTION, AGREED, "Acta firmada", file_name="../acta.pdf", content=PDF)
HERE = Viewer(Role.COORDINATOR, (Responsibility("LOR-1", date(2014, 1, 1), date(2015, 7, 1)),))
ELSEWHERE = Viewer(Role.COORDINATOR, (Responsibility("LOR-2"), Responsibility("SMA-1")))
BEFORE = Viewer(Role.COORDINATOR, (Responsibility("LOR-1", date(2014, 1, 1), TODAY),))


def add(url: str, command: NewEvidence, viewer: Viewer = OPERATOR, today: date = TODAY) -> str:
    with by_hand(url) as connection:
        return add_evidence(connection, viewer, command, today=today)


def kept(url: str, viewer: Viewer = OPERATOR) -> list:
    with reading(url) as connection:
        return list(fetch_stored_evidence(connection, viewer, ACTION))


# --- permissions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("viewer", [OPERATOR, HERE, Viewer(Role.MONITORING), Viewer(Role.CHIEF)])
@pytest.mark.parametrize("command", [LINK, FILE])
def test_the_operator_the_team_and_the_clusters_coordinator_may_add(sqlite_store, viewer, command):
    url = sqlite_store.fresh("demo")
    code = add(url, command, viewer)
    with by_hand(url) as connection:
        if command is FILE:
            set_public(connection, viewer, code, True, today=TODAY)
    assert [row.code for row in kept(url)] == [code] == [f"{ACTION}-V1"]


NOT_ALLOWED = {
    "without an account": ANYONE,
    "of another cluster": ELSEWHERE,
    "no longer": BEFORE,
    "of no cluster": Viewer(Role.COORDINATOR),
    "not a coordinator": Viewer(Role.VIEWER, HERE.responsibilities),
}


@pytest.mark.any_engine
def test_nobody_else_may_write(demo_url):
    """Nor may they learn which codes exist."""
    code = add(demo_url, FILE)
    before = everything(demo_url)
    unknown = replace(LINK, action="NO-1")
    for name, viewer in NOT_ALLOWED.items():
        for command in (LINK, FILE, unknown, replace(LINK, on=AGREED - DAY), replace(LINK, url="javascript:")):
            with pytest.raises(errors.NotAllowed):
                add(demo_url, command, viewer)
        for evidence_code in (code, "NO-1-V1"):
            with pytest.raises(errors.NotAllowed), by_hand(demo_url) as connection:
                set_public(connection, viewer, evidence_code, True, today=TODAY)
            for title in ("Otro", ""):
                with pytest.raises(errors.NotAllowed), by_hand(demo_url) as connection:
                    set_title(connection, viewer, evidence_code, title, today=TODAY)
            with pytest.raises(errors.NotAllowed), by_hand(demo_url) as connection:
                remove_evidence(connection, viewer, evidence_code, today=TODAY)
        assert everything(demo_url) == before, name


def test_a_responsibility_counts_on_the_day_of_writing(sqlite_store):
    """Backdating does not revive it; while it holds, evidence of an earlier day may be added."""
    url = sqlite_store.fresh("demo")
    with pytest.raises(errors.NotAllowed):
        add(url, LINK, BEFORE)
    late = Viewer(Role.COORDINATOR, (Responsibility("LOR-1", TODAY),))
    assert add(url, LINK, late) == f"{ACTION}-V1"


# --- content -----------------------------------------------------------------------------------------------------------


def test_evidence_is_kept_as_it_was_entered(demo_url):
    assert [add(demo_url, FILE), add(demo_url, replace(LINK, title="  Acta   en la web"))] == [
        f"{ACTION}-V1",
        f"{ACTION}-V2",
    ]
    file, link = kept(demo_url)
    assert (file.title, file.file_name, file.media_type, file.size_bytes) == (
        "Acta firmada",
        "acta.pdf",
        "pdf",
        len(PDF),
    )
    assert (file.public, file.origin, file.added_on, file.url) == (False, "entered", AGREED, None)
    assert (link.title, link.url, link.public, link.file_name) == ("Acta en la web", LINK.url, True, None)
    with reading(demo_url) as connection:
        assert fetch_evidence_file(connection, OPERATOR, file.code) == ("acta.pdf", "pdf", PDF)
        assert fetch_evidence_file(connection, ANYONE, file.code) is None
        seen = fetch_evidence(connection, ANYONE, Filters(AGREED, cluster="LOR-1"))
        assert {file.code, link.code} <= {row.code for row in seen}
        earlier = fetch_evidence(connection, ANYONE, Filters(AGREED - DAY, cluster="LOR-1"))
        assert not {file.code, link.code} & {row.code for row in earlier}
    assert kept(demo_url, ANYONE)[0].file_name is None


def test_every_byte_comes_back(demo_url):
    content = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4000
    code = add(demo_url, replace(FILE, file_name="foto.png", content=content))
    with reading(demo_url) as connection:
        assert fetch_evidence_file(connection, OPERATOR, code) == ("foto.png", "png", content)


def test_a_title_is_taken_from_the_link_if_none_is_given(sqlite_store):
    url = sqlite_store.fresh("demo")
    add(url, LINK)
    assert kept(url)[0].title == "example.org"


def test_a_public_file_has_its_name_as_title(sqlite_store):
    url = sqlite_store.fresh("demo")
    add(url, replace(FILE, title="", public=True))
    assert kept(url)[0].title == "acta"


def test_the_name_of_a_private_file_is_hidden(demo_url):
    code = add(demo_url, replace(FILE, file_name="Quispe Rojas.pdf"))
    with reading(demo_url) as connection:
        for evidence in (fetch_stored_evidence(connection, ANYONE), fetch_evidence(connection, ANYONE, Filters(TODAY))):
            assert code in {row.code for row in evidence}
            assert "Quispe" not in repr(evidence)


@pytest.mark.parametrize("action", [row["code"] for row in rows("qsip_actions")][::40])
def test_without_a_day_evidence_takes_that_of_the_last_report(sqlite_store, action):
    """Without a report it takes the day on which the action was agreed; it is shown from then on."""
    url = sqlite_store.fresh("demo")
    reported = [row["reported_on"] for row in rows("qsip_action_reports") if row["action_code"] == action]
    agreed = next(row["agreed_on"] for row in rows("qsip_actions") if row["code"] == action)
    on = date.fromisoformat(max(reported, default=agreed))
    code = add(url, replace(LINK, action=action, on=None))
    with reading(url) as connection:
        for day, shows in ((on - DAY, False), (on, True)):
            assert (code in {row.code for row in fetch_evidence(connection, ANYONE, Filters(day))}) is shows


def test_a_day_that_no_screen_shows_is_refused(sqlite_store):
    url = sqlite_store.fresh("demo")
    later = date(2026, 1, 1)
    with pytest.raises(errors.EvidenceRefused) as refused:
        add(url, replace(LINK, on=MAX_DATE + DAY), today=later)
    assert refused.value.params == {"reason": "day-late", "last": MAX_DATE}
    assert add(url, replace(LINK, on=MAX_DATE), today=later)
    report = (
        "INSERT INTO qsip_action_reports (action_code, reported_on, percent, origin) VALUES ('{}', '{}', 0, 'entered')"
    )
    with by_hand(url) as connection:
        connection.execute(text(report.format(ACTION, MAX_DATE + DAY)))
    assert add(url, replace(FILE, on=MAX_DATE + DAY), today=later)


def test_a_content_is_stored_once_for_all_actions(demo_url):
    before = scalar(demo_url, "SELECT COUNT(*) FROM evidence_files")
    add(demo_url, FILE)
    other = add(demo_url, replace(FILE, action=OTHER, file_name="otro.pdf", public=True))
    assert scalar(demo_url, "SELECT COUNT(*) FROM evidence_files") == before + 1
    with reading(demo_url) as connection:
        assert fetch_evidence_file(connection, ANYONE, other) == ("otro.pdf", "pdf", PDF)
        assert fetch_evidence_file(connection, ANYONE, f"{ACTION}-V1") is None


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (FILE, FILE),
        (FILE, replace(FILE, file_name="otro.pdf", title="Otro", public=True, on=TODAY)),
        (LINK, LINK),
        (LINK, replace(LINK, url="HTTPS://EXAMPLE.ORG/x", title="Otro")),
    ],
)
def test_the_same_evidence_for_the_same_action_is_refused(sqlite_store, first, again):
    url = sqlite_store.fresh("demo")
    code = add(url, first)
    before = everything(url)
    with pytest.raises(errors.EvidenceRefused) as refused:
        add(url, again)
    assert refused.value.params == {"reason": "already", "code": code}
    assert everything(url) == before


def test_a_number_is_not_used_again(sqlite_store):
    url = sqlite_store.fresh("demo")
    for number in range(11):
        add(url, replace(LINK, url=f"https://example.org/{number}"))
    with by_hand(url) as connection:
        connection.execute(text(f"DELETE FROM qsip_evidence WHERE code = '{ACTION}-V3'"))
    assert add(url, FILE) == f"{ACTION}-V12"


REFUSED = [
    (replace(LINK, on=AGREED - DAY), "day-early"),
    (replace(LINK, on=TODAY + DAY), "day-future"),
    (replace(LINK, url="ftp://example.org"), "link-scheme"),
    (replace(FILE, content=b"MZ\0"), "kind"),
    (replace(FILE, file_name="acta.exe"), "ending"),
    (replace(FILE, file_name=""), "name-empty"),
    (replace(FILE, file_name=None), "name-empty"),
    (replace(FILE, content=b""), "empty"),
    (replace(FILE, title=""), "title-missing"),
    (replace(FILE, title=" \t"), "title-missing"),
    (replace(LINK, title="a" * 161), "title-long"),
    (replace(LINK, title="a\x1b[2Jb"), "title-characters"),
]


@pytest.mark.any_engine
def test_refused_evidence_leaves_nothing_behind(demo_url):
    before = everything(demo_url)
    for command, reason in REFUSED:
        with pytest.raises(errors.EvidenceRefused) as refused:
            add(demo_url, command)
        assert refused.value.params["reason"] == reason, command
        assert everything(demo_url) == before, command


@pytest.mark.parametrize("on", [AGREED, TODAY])
def test_the_first_and_the_last_day_are_accepted(sqlite_store, on):
    assert add(sqlite_store.fresh("demo"), replace(LINK, on=on, title="a" * 160))


def test_evidence_is_either_a_link_or_a_file(sqlite_store):
    url = sqlite_store.fresh("demo")
    for wrong in (NewEvidence(ACTION, AGREED), replace(FILE, url=LINK.url)):
        with pytest.raises(ValueError, match="a link or a file"):
            add(url, wrong)


def test_an_unknown_action_is_refused(demo_url):
    with pytest.raises(errors.UnknownAction) as unknown:
        add(demo_url, replace(LINK, action="NO-1"))
    assert unknown.value.params == {"action": "NO-1"}


# --- all or nothing ----------------------------------------------------------------------------------------------------


def test_a_failure_after_the_file_leaves_no_file(demo_url, monkeypatch):
    before = everything(demo_url)

    def fail(_codes: object) -> int:
        raise RuntimeError("between the two rows")

    monkeypatch.setattr(evidence, "_next_number", fail)
    with pytest.raises(RuntimeError):
        add(demo_url, FILE)
    assert everything(demo_url) == before


def test_a_write_raises_the_data_version_once(demo_url):
    version = "SELECT data_version FROM program_state"
    before = scalar(demo_url, version)
    code = add(demo_url, FILE)
    assert scalar(demo_url, version) == before + 1
    with by_hand(demo_url) as connection:
        set_public(connection, OPERATOR, code, True, today=TODAY)
    assert scalar(demo_url, version) == before + 2


def test_a_file_is_made_public_and_private_again(demo_url):
    code = add(demo_url, FILE)
    for public in (True, True, False):
        with by_hand(demo_url) as connection:
            set_public(connection, HERE, code, public, today=TODAY)
        with reading(demo_url) as connection:
            assert (fetch_evidence_file(connection, ANYONE, code) is not None) is public
    link = add(demo_url, LINK)
    with pytest.raises(errors.UnknownEvidence), by_hand(demo_url) as connection:
        set_public(connection, OPERATOR, link, False, today=TODAY)


# --- removal -----------------------------------------------------------------------------------------------------------


def remove(url: str, code: str, viewer: Viewer = OPERATOR) -> bool:
    with by_hand(url) as connection:
        return remove_evidence(connection, viewer, code, today=TODAY)


def test_removed_evidence_goes_with_its_content(demo_url):
    before = contents(demo_url)
    link, file = add(demo_url, LINK), add(demo_url, FILE)
    assert [remove(demo_url, code, HERE) for code in (link, file)] == [False, True]
    assert contents(demo_url) == before


def test_a_content_that_other_evidence_uses_stays(demo_url):
    first, other = add(demo_url, FILE), add(demo_url, replace(FILE, action=OTHER))
    assert not remove(demo_url, first)
    with reading(demo_url) as connection:
        assert fetch_evidence_file(connection, OPERATOR, first) is None
        assert fetch_evidence_file(connection, OPERATOR, other) == ("acta.pdf", "pdf", PDF)
    assert remove(demo_url, other)


def test_evidence_cannot_be_removed_twice(demo_url):
    code = add(demo_url, FILE)
    remove(demo_url, code)
    before = everything(demo_url)
    with pytest.raises(errors.UnknownEvidence) as unknown:
        remove(demo_url, code)
    assert unknown.value.params == {"code": code, "wanted": "any"}
    assert everything(demo_url) == before


def test_a_failure_during_removal_leaves_both(demo_url):
    code = add(demo_url, FILE)
    before = everything(demo_url)
    with pytest.raises(RuntimeError), by_hand(demo_url) as connection:
        remove_evidence(connection, OPERATOR, code, today=TODAY)
        raise RuntimeError("before the end")
    assert everything(demo_url) == before


def test_the_title_can_be_changed(demo_url):
    for command in (LINK, FILE):
        code = add(demo_url, command)
        with by_hand(demo_url) as connection:
            assert set_title(connection, HERE, code, "  Otro \t título ", today=TODAY) == "Otro título"
    assert [row.title for row in kept(demo_url)] == ["Otro título"] * 2


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("title", "reason"), [(" ", "title-missing"), ("a" * 161, "title-long"), ("a\x00b", "title-characters")]
)
def test_a_refused_title_leaves_the_old_one(demo_url, title, reason):
    code = add(demo_url, FILE)
    before = everything(demo_url)
    with pytest.raises(errors.EvidenceRefused) as refused, by_hand(demo_url) as connection:
        set_title(connection, OPERATOR, code, title, today=TODAY)
    assert refused.value.params["reason"] == reason
    assert everything(demo_url) == before
