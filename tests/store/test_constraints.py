"""The database itself refuses invalid rows, on both engines: each case is a valid row with a single error."""

import re
from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy import Boolean, CheckConstraint, Connection, Table, select, text
from sqlalchemy.exc import DataError, IntegrityError

from data.store.connection import connecting
from data.store.schema import metadata
from data.store.schema.history import GUARDED

pytestmark = pytest.mark.each_engine

DAY, EARLIER = date(2014, 5, 6), date(2013, 1, 1)
FILE = "505b42da558b358de31d581c29c3995533d4ae4f0cf84c76975053b3c75703ad"  # a file of the demonstration
MONTH = date(2014, 5, 1)

IMPORT = {
    "id": 92,
    "kind": "indeci",
    "file_name": "f",
    "sha256": "s",
    "covers_from": MONTH,
    "covers_to": MONTH,
    "imported_at": datetime(2014, 6, 1, 12),
    "rows_read": 1,
    "rows_new": 1,
    "rows_changed": 0,
    "rows_unchanged": 0,
    "rows_outside": 0,
    "rows_refused": 0,
}
EVENT = {
    "import_id": 90,
    "superseded_by": None,
    "sinpad_code": "1",
    "ubigeo": "160101",
    "happened_on": DAY,
    "spelling": "INUNDACION",
    "ordinal": 1,
    "hazard_code": "flood",
    "region_ubigeo": "16",
    "unit_ubigeo": "160101",
    "origin": "published",
    "source_code": "indeci_sinpad",
}
CASE = {
    "import_id": 90,
    "superseded_by": None,
    "case_code": "1",
    "month": MONTH,
    "state": "active",
    "type_code": "labour",
    "region_ubigeo": "16",
    "origin": "published",
    "source_code": "defensoria_report",
}
COUNT = {
    "import_id": 90,
    "superseded_by": None,
    "region_ubigeo": "16",
    "month": MONTH,
    "type_code": "all",
    "state": "all",
    "cases": 0,
    "told_by": "t",
    "origin": "published",
    "source_code": "defensoria_report",
}
PERSON = {
    "id": 90,
    "user_name": "ana",
    "full_name": "Ana",
    "email": "a@example.org",
    "role": "coordinator",
    "made_at": datetime(2014, 1, 1),
}
DRAFT = {
    "person_id": 90,
    "topic": "t",
    "record": "a",
    "entries": "{}",
    "seen": None,
    "request_id": "r",
    "saved_at": datetime(2014, 6, 1),
}
ACT = {"id": 90, "request_id": "r", "at": datetime(2014, 6, 1), "via": "form", "verb": "v", "person_id": 90}
REVIEW = {
    "table_name": "t",
    "row_key": "[1]",
    "state": "returned",
    "reason": "r",
    "up_to": 0,
    "reviewed_on": DAY,
    "person_id": 90,
    "person_name": "Ana",
}
# Nothing that ships was imported or entered: two imports, of which the later replaces the earlier, and a person.
MADE = [
    ("imports", IMPORT | {"id": 90}),
    ("imports", IMPORT | {"id": 91}),
    ("import_months", {"import_id": 90, "region_ubigeo": "16", "month": MONTH}),
    ("emergencies", EVENT | {"id": 9005, "superseded_by": 91}),
    ("emergencies", EVENT | {"id": 9006, "import_id": 91}),
    ("conflict_months", CASE | {"id": 9005, "superseded_by": 91}),
    ("conflict_months", CASE | {"id": 9006}),
    ("conflict_counts", COUNT | {"id": 9005, "superseded_by": 91}),
    ("conflict_counts", COUNT | {"id": 9006}),
    ("people", PERSON),
    ("assignments", {"person_id": 90, "office_region_ubigeo": "22", "since": DAY}),
    ("sign_ins", {"token_sha256": "a", "person_id": 90, "begun_at": DAY, "ends_at": DAY}),
    ("invitations", {"token_sha256": "a", "person_id": 90, "ends_at": DAY}),
    ("acts", ACT),
    ("reviews", REVIEW),
    ("drafts", DRAFT),
]

# Rows that are valid beside the demonstration data.
GOOD = {
    "units": {
        "ubigeo": "220199",
        "level": "district",
        "name": "n",
        "parent_ubigeo": "2201",
        "region_ubigeo": "22",
        "governed_by": "2201",
        "area_km2": 1.5,
        "lat": 0.0,
        "lon": 0.0,
        "p20_pilot": False,
        "origin": "entered",
    },
    "unit_populations": {"ubigeo": "22", "year": 1999, "kind": "census", "people": 5, "origin": "entered"},
    "sources": {"code": "x", "kind": "ours", "title": "t", "publisher": "p"},
    "hazards": {"code": "x", "hazard_class": "natural", "name_es": "n", "name_en": "n", "origin": "entered"},
    "hazard_names": {"spelling": "X", "hazard_code": "flood", "origin": "entered"},
    "emergency_counts": {
        "region_ubigeo": "16",
        "month": MONTH,
        "hazard_code": "collapse",
        "events": 1,
        "affected": 0,
        "homeless": 0,
        "origin": "published",
    },
    "imports": IMPORT,
    "import_months": {"import_id": 91, "region_ubigeo": "16", "month": MONTH},
    "emergencies": EVENT | {"id": 9007, "ordinal": 2},
    "conflict_months": CASE | {"id": 9007, "case_code": "2", "region_ubigeo": None},
    "conflict_counts": COUNT | {"id": 9007, "state": "active"},
    "conflict_figures": {
        "code": "x",
        "region_ubigeo": "16",
        "month": MONTH,
        "type_code": "all",
        "state": "all",
        "cases": 0,
        "told_by": "t",
        "origin": "published",
    },
    "vulnerabilities": {
        "district_ubigeo": "160101",
        "exposure": "cold",
        "year": 1999,
        "people": 0,
        "origin": "entered",
    },
    "regional_capacities": {
        "region_ubigeo": "16",
        "capacity": "staff_trained",
        "reached_on": DAY,
        "date_precision": "day",
        "evidence": "e",
        "url": "https://a",
        "people": 1,
        "origin": "entered",
    },
    "indicators": {"code": "x", "position": 99, "unit": "count"},
    "targets": {"code": "x", "indicator_code": "clusters_formed", "value": 1, "reading": "ours", "origin": "entered"},
    "cluster_slots": {
        "code": "x",
        "region_ubigeo": "22",
        "wave": 3,
        "number": 9,
        "due_on": DAY,
        "origin": "entered",
    },
    "clusters": {
        "code": "x",
        "name": "n",
        "region_ubigeo": "22",
        "province_ubigeo": "2201",
        "wave": 1,
        "origin": "entered",
    },
    "cluster_members": {"cluster_code": "AMA-1", "ubigeo": "22", "since": DAY, "until": DAY, "origin": "entered"},
    "cluster_events": {
        "cluster_code": "AMA-1",
        "stage": "closed",
        "happened_on": DAY,
        "date_precision": "day",
        "decided_with": "gcd",
        "origin": "entered",
    },
    "slot_fillings": {"slot_code": "AMA-W1", "cluster_code": "SMA-1", "since": DAY, "until": DAY, "origin": "entered"},
    "responsibilities": {"cluster_code": "AMA-1", "office_region_ubigeo": "22", "origin": "entered"},
    "milestone_records": {
        "milestone_code": "x",
        "scope": "cluster",
        "cluster_code": "AMA-1",
        "service_code": None,
        "origin": "entered",
    },
    "milestones": {"code": "y", "position": 98, "scope": "cluster", "origin": "entered"},
    "selection_criteria": {"code": "x", "level": "cluster", "position": 99, "origin": "entered"},
    "improvement_plans": {"government_ubigeo": "160101", "planned_on": DAY, "horizon_years": 3, "origin": "entered"},
    "gcd_meetings": {"region_ubigeo": "22", "year": 2020, "number": 3, "origin": "entered"},
    "contributions": {
        "code": "x",
        "partner": "p",
        "kind": "cash",
        "stage": "pledged",
        "happened_on": DAY,
        "amount_usd": 1,
        "region_ubigeo": "22",
        "origin": "entered",
    },
    "tool_applications": {
        "government_ubigeo": "22",
        "cluster_code": "AMA-1",
        "tool": "qsip",
        "begun_on": DAY,
        "origin": "entered",
    },
    "instruments": {
        "code": "x",
        "family": "focas",
        "version": 9,
        "name_es": "n",
        "name_en": "n",
        "scale_min": 1,
        "scale_max": 5,
        "illustrative": True,
        "used_since": DAY,
        "origin": "entered",
    },
    "instrument_levels": {
        "instrument_code": "focas-1",
        "value": 6,
        "label_es": "l",
        "label_en": "l",
        "origin": "entered",
    },
    "instrument_areas": {
        "instrument_code": "focas-1",
        "area_code": "x",
        "position": 9,
        "name_es": "n",
        "name_en": "n",
        "short_es": "s",
        "short_en": "s",
        "mandatory": False,
        "origin": "entered",
    },
    "area_mappings": {
        "instrument_code": "focas-1",
        "area_code": "revenue",
        "same_instrument_code": "focas-0",
        "same_area_code": "ingresos",
        "origin": "entered",
    },
    "assessments": {
        "government_ubigeo": "22",
        "round": "final",
        "instrument_code": "focas-1",
        "held_on": DAY,
        "origin": "entered",
    },
    "assessment_people": {
        "government_ubigeo": "22",
        "round": "baseline",
        "sex": "woman",
        "identity": "not_recorded",
        "people": 1,
        "origin": "entered",
    },
    "assessment_scores": {
        "government_ubigeo": "22",
        "round": "final",
        "area_code": "revenue",
        "instrument_code": "focas-1",
        "score": 3.5,
        "reason": None,
        "origin": "entered",
    },
    "capacity_targets": {
        "government_ubigeo": "160101",
        "instrument_code": "focas-1",
        "area_code": "revenue",
        "score": 3,
        "set_on": DAY,
        "due_on": DAY,
        "origin": "entered",
    },
    "capacity_actions": {
        "code": "x",
        "government_ubigeo": "22",
        "instrument_code": "focas-1",
        "area_code": "revenue",
        "kind": "training",
        "title": "t",
        "agreed_on": DAY,
        "started_on": DAY,
        "done_on": DAY,
        "cancelled_on": None,
        "origin": "entered",
    },
    "training_events": {
        "code": "x",
        "title": "t",
        "region_ubigeo": "22",
        "place": "p",
        "instrument_code": "focas-1",
        "area_code": "revenue",
        "planned_on": DAY,
        "held_on": None,
        "hours": 8,
        "expected_people": 20,
        "origin": "entered",
    },
    "training_people": {
        "event_code": "x",
        "group_code": "region",
        "sex": "man",
        "identity": "other",
        "people": 1,
        "origin": "entered",
    },
    "qsip_stages": {
        "code": "x",
        "position": 5,
        "name_es": "n",
        "name_en": "n",
        "weight": 0.5,
        "by_actions": False,
        "origin": "entered",
    },
    "qsip_cycles": {
        "code": "x",
        "cluster_code": "AMA-1",
        "service_code": "education",
        "number": 1,
        "topic": "t",
        "opened_on": DAY,
        "origin": "entered",
    },
    "qsip_cycle_stages": {
        "cycle_code": "MDD-3-S1",
        "stage_code": "preparation",
        "planned_on": None,
        "reached_on": DAY,
        "origin": "entered",
    },
    "qsip_measures": {
        "code": "x",
        "cluster_code": "AMA-1",
        "service_code": "education",
        "dimension": "coverage",
        "position": 1,
        "name_es": "n",
        "unit": "percent",
        "direction": "more",
        "numerator_es": "n",
        "denominator_es": "d",
        "origin": "entered",
    },
    "qsip_readings": {
        "measure_code": "AMA-1-S-1",
        "read_on": DAY,
        "date_precision": "day",
        "measured_by": None,
        "value": None,
        "numerator": 3,
        "denominator": 3,
        "origin": "entered",
    },
    "qsip_targets": {
        "cycle_code": "MDD-3-S1",
        "measure_code": "AMA-1-S-1",
        "set_on": DAY,
        "value": 0,
        "due_on": DAY,
        "origin": "entered",
    },
    "qsip_audit_people": {
        "cycle_code": "AMA-1-S1",
        "held_on": DAY,
        "role": "user",
        "sex": "woman",
        "identity": "not_recorded",
        "people": 1,
        "origin": "entered",
    },
    "qsip_barriers": {
        "code": "x",
        "cycle_code": "AMA-1-S2",
        "position": 9,
        "title": "t",
        "found_on": DAY,
        "instrument_code": "focas-1",
        "area_code": "revenue",
        "carried_from": "AMA-1-S1-B1",
        "origin": "entered",
    },
    "qsip_actions": {
        "code": "x",
        "barrier_code": "AMA-1-S1-B1",
        "title": "t",
        "government_ubigeo": "22",
        "agreed_on": DAY,
        "starts_on": DAY,
        "due_on": DAY,
        "cancelled_on": EARLIER,
        "origin": "entered",
    },
    "qsip_action_reports": {
        "action_code": "AMA-1-S1-B1-1",
        "reported_on": DAY,
        "percent": 100,
        "note": None,
        "origin": "entered",
    },
    "evidence_files": {
        "sha256": "0" * 64,
        "media_type": "text",
        "size_bytes": 1,
        "content": b"\0",
        "origin": "entered",
    },
    "qsip_evidence": {
        "code": "x",
        "action_code": "AMA-1-S1-B1-1",
        "added_on": DAY,
        "title": "t",
        "url": "https://a",
        "file_sha256": None,
        "file_name": None,
        "public": False,
        "origin": "entered",
    },
    "qsip_validations": {
        "cycle_code": "MDD-3-S1",
        "outcome": "not_achieved",
        "summary": "s",
        "origin": "entered",
    },
    "lessons": {
        "code": "x",
        "kind": "model",
        "title": "t",
        "summary": "s",
        "reusable": "r",
        "cluster_code": "AMA-1",
        "service_code": "education",
        "cycle_code": None,
        "documented_on": DAY,
        "validated_on": DAY,
        "shared_on": DAY,
        "origin": "entered",
    },
    "people": PERSON | {"id": 92, "user_name": "eva", "email": "e@example.org"},
    "assignments": {"person_id": 90, "office_region_ubigeo": "16", "since": DAY, "until": DAY},
    "sign_ins": {"token_sha256": "b", "person_id": 90, "begun_at": DAY, "ends_at": DAY},
    "invitations": {"token_sha256": "b", "person_id": None, "ends_at": DAY},
    "failed_sign_ins": {"id": 90, "name_sha256": "a", "at": DAY},
    "drafts": DRAFT | {"record": "b"},
    "reviews": REVIEW | {"row_key": "[2]"},
    "acts": ACT | {"id": 92, "request_id": "s", "undoes": 90},
    "changes": {
        "id": 90,
        "act_id": 90,
        "table_name": "t",
        "row_key": "[]",
        "kind": "update",
        "field": "f",
        "before": None,
        "after": "a",
        "cluster_code": None,
        "region_ubigeo": None,
    },
    "program_state": {"id": 1, "database_id": "x", "data_version": 0},
}

BAD = [
    ("people", {"user_name": "Eva"}),
    ("people", {"user_name": "ana"}),
    ("people", {"email": "E@example.org"}),
    ("people", {"email": "a@example.org"}),
    ("people", {"role": "king"}),
    ("assignments", {"person_id": -1}),
    ("assignments", {"office_region_ubigeo": "1601"}),
    ("assignments", {"office_region_ubigeo": "99"}),
    ("assignments", {"until": EARLIER}),
    ("sign_ins", {"token_sha256": "a"}),
    ("sign_ins", {"person_id": -1}),
    ("invitations", {"person_id": -1}),
    ("failed_sign_ins", {"at": None}),
    ("drafts", {"person_id": -1}),
    ("drafts", {"entries": None}),
    ("reviews", {"state": "seen"}),
    ("reviews", {"reason": None}),
    ("reviews", {"person_id": -1}),
    ("acts", {"request_id": "r"}),
    ("acts", {"via": "magic"}),
    ("acts", {"person_id": -1}),
    ("acts", {"undoes": -1}),
    ("changes", {"act_id": -1}),
    ("changes", {"kind": "guess"}),
    ("changes", {"field": None}),
    ("units", {"level": "province"}),
    ("units", {"level": "village"}),
    ("units", {"ubigeo": "2299"}),
    ("units", {"parent_ubigeo": "2202", "governed_by": "220199"}),
    ("units", {"region_ubigeo": "16"}),
    ("units", {"governed_by": "22"}),
    ("units", {"area_km2": 0}),
    ("units", {"name": None}),
    ("units", {"origin": "invented"}),
    ("units", {"origin": None}),
    ("units", {"source_code": "nowhere"}),
    ("unit_populations", {"people": 0}),
    ("unit_populations", {"kind": "guess"}),
    ("unit_populations", {"year": 2007}),
    ("sources", {"kind": "rumour"}),
    ("sources", {"code": "plan"}),
    ("hazards", {"hazard_class": "dragons"}),
    ("hazards", {"code": "flood"}),
    ("hazard_names", {"hazard_code": "dragons"}),
    ("hazard_names", {"spelling": "ALUD"}),
    ("emergency_counts", {"events": 0}),
    ("emergency_counts", {"affected": -1}),
    ("emergency_counts", {"homeless": -1}),
    ("emergency_counts", {"region_ubigeo": "1601"}),
    ("emergency_counts", {"hazard_code": "dragons"}),
    ("emergency_counts", {"month": date(2012, 1, 1), "hazard_code": "flood"}),
    ("imports", {"kind": "songs"}),
    ("imports", {"covers_to": EARLIER}),
    ("imports", {"imported_at": None}),
    ("imports", {"id": 90}),
    ("import_months", {"region_ubigeo": "1601"}),
    ("import_months", {"import_id": 90}),
    ("emergencies", {"region_ubigeo": "1601"}),
    ("emergencies", {"ordinal": 0}),
    ("emergencies", {"ordinal": 1}),  # in force already
    ("emergencies", {"import_id": None}),
    ("emergencies", {"hazard_code": "dragons"}),
    ("conflict_months", {"region_ubigeo": "1601"}),
    ("conflict_months", {"case_code": "1"}),
    ("conflict_months", {"state": "asleep"}),
    ("conflict_months", {"type_code": "all"}),
    ("conflict_counts", {"cases": -1}),
    ("conflict_counts", {"region_ubigeo": "1601"}),
    ("conflict_counts", {"state": "all"}),
    ("conflict_counts", {"told_by": None}),
    ("conflict_figures", {"region_ubigeo": "17", "month": date(2014, 4, 1)}),  # it exists already
    ("conflict_figures", {"state": "asleep"}),
    ("vulnerabilities", {"people": -1}),
    ("vulnerabilities", {"exposure": "dragons"}),
    ("vulnerabilities", {"district_ubigeo": "1601"}),
    ("regional_capacities", {"region_ubigeo": "1601"}),
    ("regional_capacities", {"capacity": "beauty"}),
    ("regional_capacities", {"date_precision": "hour"}),
    ("regional_capacities", {"people": 0}),
    *(("regional_capacities", {"url": url}) for url in ("ftp://a", "javascript:alert(1)", "a.pe", "http://", "")),
    ("indicators", {"position": 1}),
    ("indicators", {"unit": "kg"}),
    ("targets", {"value": -1}),
    ("targets", {"region_ubigeo": "2201"}),
    ("targets", {"reading": "theirs"}),
    ("targets", {"indicator_code": "nothing"}),
    ("cluster_slots", {"wave": 4}),
    ("cluster_slots", {"region_ubigeo": "2201"}),
    ("cluster_slots", {"wave": 1, "number": 1, "region_ubigeo": "01"}),
    ("clusters", {"wave": 0}),
    ("clusters", {"province_ubigeo": "220101"}),
    ("clusters", {"province_ubigeo": "1601"}),
    ("clusters", {"province_ubigeo": "2299"}),
    ("clusters", {"code": "AMA-1"}),
    ("cluster_members", {"until": EARLIER}),
    ("cluster_members", {"cluster_code": "nowhere"}),
    ("cluster_members", {"ubigeo": "999999"}),
    ("cluster_events", {"stage": "asleep"}),
    ("cluster_events", {"stage": "proposed"}),
    ("cluster_events", {"date_precision": "hour"}),
    ("cluster_events", {"decided_with": "nobody"}),
    ("cluster_events", {"happened_on": None}),
    ("slot_fillings", {"until": EARLIER}),
    ("slot_fillings", {"slot_code": "AMA-W9"}),
    ("responsibilities", {"office_region_ubigeo": "2201"}),
    ("milestone_records", {"cluster_code": None}),
    ("milestone_records", {"service_code": "health"}),
    ("milestone_records", {"scope": "program"}),
    ("milestone_records", {"milestone_code": "team_trained"}),
    ("milestones", {"position": 1}),
    ("milestones", {"scope": "world"}),
    ("selection_criteria", {"level": "cluster", "position": 1}),
    ("improvement_plans", {"planned_on": None}),
    ("improvement_plans", {"horizon_years": 0}),
    ("gcd_meetings", {"number": 4}),
    ("gcd_meetings", {"region_ubigeo": "2201"}),
    ("gcd_meetings", {"year": 2013}),
    ("contributions", {"amount_usd": 0}),
    ("contributions", {"kind": "goods"}),
    ("contributions", {"stage": "hoped"}),
    ("contributions", {"region_ubigeo": "2201"}),
    ("contributions", {"cluster_code": "nowhere"}),
    ("tool_applications", {"tool": "hammer"}),
    ("instruments", {"scale_max": 1}),
    ("instruments", {"family": "qsip"}),
    ("instruments", {"version": 1}),
    ("instrument_levels", {"value": 5}),
    ("instrument_areas", {"position": 1}),
    ("area_mappings", {"same_instrument_code": "focas-1", "same_area_code": "revenue"}),
    ("area_mappings", {"same_area_code": "revenue"}),
    ("assessments", {"round": "baseline"}),
    ("assessments", {"round": "second"}),
    ("assessment_people", {"people": 0}),
    ("assessment_people", {"round": "final"}),
    ("assessment_people", {"sex": "unknown"}),
    ("assessment_scores", {"score": None}),
    ("assessment_scores", {"reason": "no_records"}),
    ("assessment_scores", {"area_code": "ingresos"}),
    ("assessment_scores", {"instrument_code": "focas-0", "area_code": "ingresos"}),
    ("capacity_targets", {"due_on": EARLIER}),
    ("capacity_targets", {"instrument_code": "focas-0"}),
    ("capacity_actions", {"done_on": EARLIER}),
    ("capacity_actions", {"cancelled_on": DAY}),
    ("capacity_actions", {"kind": "trip"}),
    ("training_events", {"planned_on": None}),
    ("training_events", {"hours": 0}),
    ("training_events", {"expected_people": 0}),
    ("training_events", {"region_ubigeo": "2201"}),
    ("training_people", {"people": 0}),
    ("training_people", {"group_code": "press"}),
    ("qsip_stages", {"weight": 0}),
    ("qsip_stages", {"weight": -1}),
    ("qsip_stages", {"position": 4}),
    ("qsip_stages", {"position": 0}),
    ("qsip_stages", {"position": 6}),
    ("qsip_stages", {"code": "audit"}),
    ("qsip_stages", {"by_actions": None}),
    ("qsip_cycles", {"number": 0}),
    ("qsip_cycles", {"service_code": "health"}),  # there is a first cycle
    ("qsip_cycles", {"cluster_code": "SMA-1"}),  # it does not serve education
    ("qsip_cycles", {"opened_on": None}),
    ("qsip_cycle_stages", {"reached_on": None}),
    ("qsip_cycle_stages", {"cycle_code": "AMA-1-S1"}),
    ("qsip_measures", {"numerator_es": None}),
    ("qsip_measures", {"denominator_es": None}),
    ("qsip_measures", {"unit": "days"}),
    ("qsip_measures", {"unit": "kg", "numerator_es": None, "denominator_es": None}),
    ("qsip_measures", {"direction": "up"}),
    ("qsip_measures", {"dimension": "beauty"}),
    ("qsip_measures", {"cluster_code": "SMA-1"}),
    ("qsip_readings", {"value": 3}),
    ("qsip_readings", {"numerator": None, "denominator": None}),
    ("qsip_readings", {"denominator": None}),
    ("qsip_readings", {"numerator": None, "value": 3}),
    ("qsip_readings", {"numerator": 0, "denominator": 0}),
    ("qsip_readings", {"numerator": 4}),
    ("qsip_readings", {"numerator": -1}),
    ("qsip_readings", {"value": -0.5, "numerator": None, "denominator": None}),
    ("qsip_readings", {"measured_by": "press"}),
    ("qsip_readings", {"date_precision": "hour"}),
    ("qsip_readings", {"read_on": date(2014, 6, 3)}),
    ("qsip_targets", {"value": -0.5}),
    ("qsip_targets", {"set_on": None}),
    ("qsip_targets", {"due_on": EARLIER}),
    ("qsip_targets", {"cycle_code": "AMA-1-S1"}),
    ("qsip_audit_people", {"people": 0}),
    ("qsip_audit_people", {"role": "press"}),
    ("qsip_audit_people", {"sex": "unknown"}),
    ("qsip_audit_people", {"identity": "unknown"}),
    ("qsip_barriers", {"instrument_code": None}),
    ("qsip_barriers", {"area_code": None}),
    ("qsip_barriers", {"area_code": "ingresos"}),
    ("qsip_barriers", {"carried_from": "x"}),
    ("qsip_actions", {"due_on": EARLIER}),
    ("qsip_actions", {"agreed_on": None}),
    ("qsip_action_reports", {"percent": 101}),
    ("qsip_action_reports", {"percent": -1}),
    ("qsip_action_reports", {"reported_on": date(2014, 5, 12)}),
    ("evidence_files", {"sha256": "0" * 63}),
    ("evidence_files", {"size_bytes": 0}),
    ("evidence_files", {"media_type": "exe"}),
    ("evidence_files", {"content": None}),
    ("evidence_files", {"sha256": FILE}),
    ("qsip_evidence", {"url": None}),
    ("qsip_evidence", {"file_sha256": FILE, "file_name": "n.pdf"}),
    ("qsip_evidence", {"url": None, "file_sha256": FILE}),
    ("qsip_evidence", {"file_name": "n.pdf"}),
    *(("qsip_evidence", {"url": url}) for url in ("ftp://a", "javascript:alert(1)", "a.pe", "http://", "https://", "")),
    ("qsip_evidence", {"public": None}),
    ("qsip_validations", {"outcome": "perfect"}),
    ("qsip_validations", {"cycle_code": "AMA-1-S1"}),
    ("lessons", {"validated_on": EARLIER, "shared_on": None}),
    ("lessons", {"documented_on": EARLIER, "shared_on": EARLIER}),
    ("lessons", {"validated_on": None}),
    ("lessons", {"kind": "rumour"}),
    ("lessons", {"cluster_code": "SMA-1"}),
    ("program_state", {"id": 2}),
]

OF_QSIP = [name for name in GOOD if name.startswith("qsip_") or name in ("evidence_files", "lessons")]


@pytest.fixture
def transaction(demo_url: str) -> Iterator[Connection]:
    with connecting(demo_url, write=True) as connection:
        connection.execute(text("DELETE FROM program_state"))
        # There are five stages: another is only accepted in the place of one of them.
        connection.execute(text("DELETE FROM qsip_cycle_stages WHERE stage_code = 'validation'"))
        connection.execute(text("DELETE FROM qsip_stages WHERE code = 'validation'"))
        connection.execute(
            text("INSERT INTO milestones (code, position, scope, origin) VALUES ('x', 97, 'cluster', 'entered')")
        )
        connection.execute(
            text(
                "INSERT INTO area_mappings (instrument_code, area_code, same_instrument_code, same_area_code, origin,"
                " source_code)"
                " VALUES ('focas-1', 'procurement', 'focas-0', 'compras', 'entered', 'ours')"
            )
        )
        for name, row in MADE:
            insert(connection, name, row)
        yield connection


def insert(connection: Connection, name: str, row: dict[str, object]) -> None:
    """Insert as any program would: the types of the models would refuse a word before the database does."""
    columns, values = ", ".join(row), ", ".join(f":{column}" for column in row)
    connection.execute(text(f"INSERT INTO {name} ({columns}) VALUES ({values})"), row)


def test_valid_rows_are_accepted(transaction):
    for name, row in GOOD.items():
        insert(transaction, name, row)


def test_invalid_rows_are_refused(transaction):
    taken = []
    for name, change in BAD:
        savepoint = transaction.begin_nested()
        try:
            insert(transaction, name, GOOD[name] | change)
            taken.append((name, change))
        except (IntegrityError, DataError):
            pass
        savepoint.rollback()
    assert taken == []


def test_each_check_of_service_improvement_is_violated_by_a_row(transaction):
    """Every check, not only every table, has a row that it refuses. PostgreSQL has its own booleans."""
    tables = [table for table in metadata.sorted_tables if table.name in OF_QSIP]
    checks = {str(rule.name) for table in tables for rule in table.constraints if isinstance(rule, CheckConstraint)}
    checks -= {f"ck_{table.name}_{c.name}" for table in tables for c in table.c if isinstance(c.type, Boolean)}
    broken: set[str] = set()
    for name, change in [*BAD, *((name, {"origin": "invented"}) for name in OF_QSIP)]:
        savepoint = transaction.begin_nested()
        try:
            insert(transaction, name, GOOD[name] | change)
        except (IntegrityError, DataError) as error:
            broken |= {word for word in re.findall(r"\w+", str(error.orig)) if word.startswith("ck_")}
        savepoint.rollback()
    assert len(OF_QSIP) == 14
    assert checks - broken == set()


NO_PARENT = [
    {"parent_ubigeo": None},
    {"ubigeo": "99", "level": "region", "parent_ubigeo": None, "region_ubigeo": "99", "governed_by": "22"},
]


@pytest.mark.parametrize("change", NO_PARENT, ids=["district-without-province", "region-governed-by-another"])
def test_a_unit_without_a_parent_is_checked_too(transaction, change):
    with pytest.raises(IntegrityError):
        insert(transaction, "units", GOOD["units"] | change)


def test_each_check_of_the_program_has_an_invalid_row():
    """A table whose checks no case violates is listed here."""
    tried = {name for name, _ in BAD}
    checked = {
        table.name
        for table in metadata.sorted_tables
        if any(
            getattr(rule, "sqltext", None) is not None and "_type" not in str(rule.name) for rule in table.constraints
        )
    }
    untried = checked - tried
    # Their only checks are lists of words and booleans, or are tried on another table of the same kind.
    assert untried <= {
        "alliances",
        "alliance_measures",
        "boundaries",
        "cluster_services",
        "commitments",
        "criterion_scores",
        "plan_disagreements",
        "target_splits",
        "training_actions",
    }


def references() -> list[tuple[Table, str]]:
    return [
        (table, element.parent.name)
        for table in metadata.sorted_tables
        if table.name not in GUARDED  # history cannot be changed: invalid rows above refer to nobody instead
        for constraint in table.foreign_key_constraints
        for element in constraint.elements[:1]
    ]


def test_no_row_may_refer_to_a_missing_one(transaction):
    """Each reference of each table in turn: an existing row is changed to refer to a missing one."""
    held, untried = [], set()
    for table, column in references():
        filled = select(table.c[column].label("value"), *table.primary_key).where(table.c[column].is_not(None))
        first = transaction.execute(filled.limit(1)).first()
        if first is None:
            untried.add(f"{table.name}.{column}")
            continue
        value, *row = first
        where = " AND ".join(f"{key.name} = :{key.name}" for key in table.primary_key)
        statement = text(f"UPDATE {table.name} SET {column} = :nowhere WHERE {where.replace(':', ':key_')}")
        keys = {f"key_{key.name}": value for key, value in zip(table.primary_key, row, strict=True)}
        nowhere = -1 if isinstance(value, int) else "?" * len(value)  # a value that only the reference makes invalid
        savepoint = transaction.begin_nested()
        try:
            transaction.execute(statement, keys | {"nowhere": nowhere})
            held.append(f"{table.name}.{column}")
        except (IntegrityError, DataError):
            pass
        savepoint.rollback()
    assert held == []
    assert untried == set()


def test_a_row_that_others_refer_to_cannot_be_deleted(transaction):
    for statement in ("DELETE FROM clusters WHERE code = 'AMA-1'", "DELETE FROM units WHERE ubigeo = '22'"):
        savepoint = transaction.begin_nested()
        with pytest.raises(IntegrityError):
            transaction.execute(text(statement))
        savepoint.rollback()
