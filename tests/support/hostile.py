"""Hostile strings, and a form in which every text field is filled in with one."""

from datetime import date

from sqlalchemy import Connection

from queries.records.saving import Entry, check_entry, find_record_form, save_entry, tidy_values
from tests.support.entries import TODAY

HOSTILE = (
    "'; DROP TABLE people; --",
    "' OR '1'='1",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](http://a.example/x.png)",
    "[x](javascript:alert(1))",
    "**n** `n` $x$ :red[n] :material/home:",
    "\u202egpj.exe",
    "a\u2066b\u2069",
    '=HYPERLINK("http://a.example")',
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "🦜" * 40,
    "é" * 10_000,
    "a" * 10_000,
    "\x00",
    "a\x00b",
    "\x1b[2J",
    "%s %(x)s {0} {x}",
    "{ $x }",
    "\\",
    '"',
    "null",
    "NaN",
    "1e999",
    "9" * 400,
    "\ufeff",
    "\u200b",
    "ﷺ" * 50,
    "Z" + "\u0301" * 200,
    "&lt;b&gt;",
    "]]>",
    "</style>",
    "2015-02-30",
    "../..",
)
# Values of the other fields with which a form can be saved.
GOOD = {
    "kind": "lesson",
    "service_code": "education",
    "area_code": "revenue",
    "documented_on": date(2015, 9, 2),
    "reached_on": date(2015, 10, 1),
    "planned_on": date(2015, 9, 3),
    "reported_on": date(2015, 9, 1),
    "percent": 100,
    "read_on": date(2015, 9, 9),
    "value": 5.0,
    "numerator": 8,
    "denominator": 10,
    "held_on": date(2015, 12, 1),
    "happened_on": date(2015, 6, 1),
    "month": date(2015, 8, 1),
    "active": 2,
    "latent": 1,
    "wave": "2",
    "province": "2205",
    "district-1": "220502",
    "service-1": "health",
    "proposed_on": date(2015, 9, 1),
    "evidence_url": "https://example.org/2",
}


def enter(connection: Connection, record_type: str, record: str, typed: str) -> None:
    """Save a form with the same text in all text fields, after checking it with the text in all fields of any kind."""
    record_form = find_record_form(connection, record_type, record)
    names = {field.name for field in record_form.fields}
    words = {field.name: typed for field in record_form.fields if field.kind == "text" and not field.link}
    check_entry(record_form, tidy_values(record_form, dict.fromkeys(names, typed)), TODAY)
    values = {**record_form.initial, **{name: value for name, value in GOOD.items() if name in names}, **words}
    values |= {name: 3.5 for name in names if name.startswith("score-")}
    confirmed = {problem.key for problem in check_entry(record_form, tidy_values(record_form, values), TODAY)}
    seen = None if record_form.present is None else record_form.initial
    save_entry(connection, 1, Entry(record_type, record, seen, values, confirmed), today=TODAY)
