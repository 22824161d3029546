"""Who may see and do what: one place answers "may they?", and the default is no.

Who has not signed in is a viewer, who reads what is public. Permission is asked for where the data is read or
written, never in a page.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data import errors


class Role(StrEnum):
    """viewer: no account; coordinator: writes for what they attend; monitoring: writes all, imports; chief: people too."""

    VIEWER = "viewer"
    COORDINATOR = "coordinator"
    MONITORING = "monitoring"
    CHIEF = "chief"


class Action(StrEnum):
    READ_PEOPLE = "read-people"
    WRITE = "write"
    IMPORT = "import"  # what others publish, for all regions at once
    REVIEW = "review"
    MANAGE_PEOPLE = "manage-people"


@dataclass(frozen=True)
class Attends:
    """A responsibility for a cluster, or for what is a region's own (its government, its group), from a day until (not
    including) a day. Writing follows it, not where a cluster lies.
    """

    cluster: str | None = None
    since: date | None = None
    until: date | None = None
    region: str | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Viewer:
    """The person in front of the screen, as far as permissions go. Hashable: part of every cache's key."""

    role: Role = Role.VIEWER
    attends: tuple[Attends, ...] = ()

    @property
    def reader(self) -> "Viewer":
        """The same person as far as reading goes: who reads the same shares what is stored."""
        return Viewer(self.role)


@dataclass(frozen=True)
class Person:
    """Somebody with an account. `viewer`: what they may."""

    id: int
    user_name: str
    name: str
    viewer: Viewer


ANYONE = Viewer()
# Who runs the command line has the database's address and so its file or password: nothing in it can be kept from them.
OPERATOR = Viewer(Role.CHIEF)

# What a viewer without an account may read, table by table: posts and institutions, never persons. A table or column
# that is not named here is not public; a test reads the queries' columns against it.
# Notes and partners are texts of institutions: they name no person.
FACT = ("origin", "source_code", "source_locator")
PUBLIC_FIELDS: dict[str, frozenset[str]] = {
    "alliance_measures": frozenset({*FACT, "alliance_code", "measure_code", "position", "unit", "value"}),
    "alliances": frozenset({*FACT, "code", "name", "partner", "place", "start_year", "end_year", "is_precedent"}),
    "area_mappings": frozenset({*FACT, "instrument_code", "area_code", "same_instrument_code", "same_area_code"}),
    # Cells of `people` can point at somebody: reads give totals, or what data.rules.shared.disclosure lets through.
    "assessment_people": frozenset({*FACT, "government_ubigeo", "round", "sex", "identity", "people"}),
    "assessment_scores": frozenset(
        {
            *FACT,
            "government_ubigeo",
            "round",
            "area_code",
            "instrument_code",
            "score",
            "reason",
        }
    ),
    "assessments": frozenset({*FACT, "government_ubigeo", "round", "instrument_code", "held_on"}),
    "boundaries": frozenset({*FACT, "ubigeo", "geometry"}),
    "capacity_actions": frozenset(
        {
            *FACT,
            "code",
            "government_ubigeo",
            "instrument_code",
            "area_code",
            "kind",
            "title",
            "audience",
            "place",
            "provider",
            "agreed_on",
            "planned_on",
            "started_on",
            "done_on",
            "cancelled_on",
        }
    ),
    "capacity_targets": frozenset(
        {
            *FACT,
            "government_ubigeo",
            "instrument_code",
            "area_code",
            "score",
            "set_on",
            "due_on",
        }
    ),
    "cluster_events": frozenset(
        {
            *FACT,
            "cluster_code",
            "stage",
            "happened_on",
            "date_precision",
            "decided_with",
            "note",
        }
    ),
    "cluster_members": frozenset({*FACT, "cluster_code", "ubigeo", "since", "until"}),
    "cluster_services": frozenset({*FACT, "cluster_code", "service_code"}),
    "cluster_slots": frozenset({*FACT, "code", "region_ubigeo", "wave", "number", "due_on"}),
    "clusters": frozenset({*FACT, "code", "name", "region_ubigeo", "province_ubigeo", "wave"}),
    "commitments": frozenset({*FACT, "cluster_code", "government_ubigeo", "due_on", "signed_on"}),
    # `content` is read by `queries.improvement.reads.fetch_evidence_file` alone, which asks who may open it.
    "evidence_files": frozenset({*FACT, "sha256", "media_type", "size_bytes"}),
    "conflict_counts": frozenset(
        {
            *FACT,
            "id",
            "import_id",
            "superseded_by",
            "region_ubigeo",
            "month",
            "type_code",
            "state",
            "cases",
            "told_by",
        }
    ),
    "conflict_figures": frozenset({*FACT, "code", "region_ubigeo", "month", "type_code", "state", "cases", "told_by"}),
    # A case's `name` is free text of the report, which may name parties and their leaders: only for accounts. Type, place
    # and state are public, as in the ombudsman's report.
    "conflict_months": frozenset(
        {
            *FACT,
            "id",
            "import_id",
            "superseded_by",
            "case_code",
            "month",
            "report_number",
            "state",
            "type_code",
            "region_ubigeo",
            "departments",
            "place",
        }
    ),
    "contributions": frozenset(
        {
            *FACT,
            "code",
            "partner",
            "kind",
            "stage",
            "happened_on",
            "amount_usd",
            "region_ubigeo",
            "cluster_code",
        }
    ),
    "criterion_scores": frozenset({*FACT, "cluster_code", "criterion_code", "score", "scored_on", "note"}),
    "emergencies": frozenset(
        {
            *FACT,
            "id",
            "import_id",
            "superseded_by",
            "sinpad_code",
            "ubigeo",
            "happened_on",
            "spelling",
            "ordinal",
            "hazard_code",
            "region_ubigeo",
            "unit_ubigeo",
            "deaths",
            "missing",
            "injured",
            "affected",
            "homeless",
            "homes_destroyed",
            "homes_affected",
        }
    ),
    "emergency_counts": frozenset({*FACT, "region_ubigeo", "month", "hazard_code", "events", "affected", "homeless"}),
    "gcd_meetings": frozenset({*FACT, "region_ubigeo", "year", "number", "planned_on", "held_on"}),
    "hazard_names": frozenset({*FACT, "spelling", "hazard_code"}),
    "hazards": frozenset({*FACT, "code", "hazard_class", "name_es", "name_en", "note_code"}),
    "import_months": frozenset({"import_id", "region_ubigeo", "month"}),
    # A file that others published for all: its name is theirs.
    "imports": frozenset(
        {
            "id",
            "kind",
            "file_name",
            "sha256",
            "covers_from",
            "covers_to",
            "imported_at",
            "taken_back_at",
            "rows_read",
            "rows_new",
            "rows_changed",
            "rows_unchanged",
            "rows_outside",
            "rows_refused",
        }
    ),
    "improvement_plans": frozenset({*FACT, "government_ubigeo", "planned_on", "approved_on", "horizon_years"}),
    "indicators": frozenset({"code", "position", "unit"}),
    "instrument_areas": frozenset(
        {
            *FACT,
            "instrument_code",
            "area_code",
            "position",
            "name_es",
            "name_en",
            "short_es",
            "short_en",
            "mandatory",
        }
    ),
    "instrument_levels": frozenset({*FACT, "instrument_code", "value", "label_es", "label_en"}),
    "instruments": frozenset(
        {
            *FACT,
            "code",
            "family",
            "version",
            "name_es",
            "name_en",
            "scale_min",
            "scale_max",
            "illustrative",
            "used_since",
        }
    ),
    "lessons": frozenset(
        {
            *FACT,
            "code",
            "kind",
            "title",
            "summary",
            "reusable",
            "cluster_code",
            "service_code",
            "cycle_code",
            "documented_on",
            "validated_on",
            "shared_on",
        }
    ),
    "milestone_records": frozenset(
        {
            *FACT,
            "id",
            "milestone_code",
            "scope",
            "cluster_code",
            "service_code",
            "planned_on",
            "reached_on",
        }
    ),
    "milestones": frozenset({*FACT, "code", "position", "scope", "due_on"}),
    "plan_disagreements": frozenset({*FACT, "code", "position"}),
    "program_state": frozenset({"id", "database_id", "data_version", "copy_of"}),
    "qsip_action_reports": frozenset({*FACT, "action_code", "reported_on", "percent", "note"}),
    "qsip_actions": frozenset(
        {
            *FACT,
            "code",
            "barrier_code",
            "title",
            "government_ubigeo",
            "responsible",
            "agreed_on",
            "starts_on",
            "due_on",
            "cancelled_on",
        }
    ),
    "qsip_audit_people": frozenset({*FACT, "cycle_code", "held_on", "role", "sex", "identity", "people"}),
    "qsip_barriers": frozenset(
        {
            *FACT,
            "code",
            "cycle_code",
            "position",
            "title",
            "found_on",
            "instrument_code",
            "area_code",
            "carried_from",
        }
    ),
    "qsip_cycle_stages": frozenset({*FACT, "cycle_code", "stage_code", "planned_on", "reached_on"}),
    "qsip_cycles": frozenset(
        {
            *FACT,
            "code",
            "cluster_code",
            "service_code",
            "number",
            "topic",
            "opened_on",
        }
    ),
    # `file_name` may name somebody: without an account it is told only of files said to name nobody (`public`).
    "qsip_evidence": frozenset(
        {
            *FACT,
            "code",
            "action_code",
            "added_on",
            "title",
            "url",
            "file_sha256",
            "file_name",
            "public",
        }
    ),
    "qsip_measures": frozenset(
        {
            *FACT,
            "code",
            "cluster_code",
            "service_code",
            "dimension",
            "position",
            "name_es",
            "name_en",
            "unit",
            "direction",
            "numerator_es",
            "numerator_en",
            "denominator_es",
            "denominator_en",
        }
    ),
    "qsip_readings": frozenset(
        {
            *FACT,
            "measure_code",
            "read_on",
            "date_precision",
            "measured_by",
            "value",
            "numerator",
            "denominator",
        }
    ),
    "qsip_stages": frozenset({*FACT, "code", "position", "name_es", "name_en", "weight", "by_actions"}),
    "qsip_targets": frozenset({*FACT, "cycle_code", "measure_code", "set_on", "value", "due_on"}),
    "qsip_validations": frozenset({*FACT, "cycle_code", "outcome", "summary", "carried"}),
    "regional_capacities": frozenset(
        {
            *FACT,
            "region_ubigeo",
            "capacity",
            "reached_on",
            "date_precision",
            "evidence",
            "url",
            "people",
        }
    ),
    "responsibilities": frozenset({*FACT, "cluster_code", "office_region_ubigeo", "since", "until"}),
    "score_levels": frozenset({"value", "source_code"}),
    "selection_criteria": frozenset({*FACT, "code", "level", "position"}),
    "services": frozenset({"code", "position"}),
    "slot_fillings": frozenset({*FACT, "slot_code", "cluster_code", "since", "until"}),
    "sources": frozenset({"code", "kind", "title", "publisher", "published"}),
    "target_splits": frozenset({*FACT, "target_code", "level", "value"}),
    "targets": frozenset(
        {
            *FACT,
            "code",
            "indicator_code",
            "region_ubigeo",
            "due_on",
            "value",
            "reading",
            "note_code",
        }
    ),
    "tool_applications": frozenset({*FACT, "government_ubigeo", "cluster_code", "tool", "begun_on"}),
    "training_actions": frozenset({*FACT, "event_code", "action_code"}),
    "training_events": frozenset(
        {
            *FACT,
            "code",
            "title",
            "region_ubigeo",
            "place",
            "instrument_code",
            "area_code",
            "planned_on",
            "held_on",
            "hours",
            "expected_people",
        }
    ),
    "training_people": frozenset({*FACT, "event_code", "group_code", "sex", "identity", "people"}),
    "unit_aliases": frozenset({"alias", "ubigeo", "source_code", "source_locator"}),
    "unit_populations": frozenset({*FACT, "ubigeo", "year", "kind", "people"}),
    "units": frozenset(
        {
            *FACT,
            "ubigeo",
            "level",
            "name",
            "parent_ubigeo",
            "region_ubigeo",
            "governed_by",
            "governed_by_source",
            "capital",
            "area_km2",
            "lat",
            "lon",
            "p20_pilot",
        }
    ),
    "vulnerabilities": frozenset({*FACT, "district_ubigeo", "exposure", "year", "people"}),
}


_OF_ALL = (Action.WRITE, Action.IMPORT, Action.REVIEW)  # for all regions; compared as such: a text is no action


def may(
    viewer: Viewer,
    action: Action,
    *,
    cluster: str | None = None,
    region: str | None = None,
    on: date | None = None,
) -> bool:
    """May this viewer do this (for this cluster or this region's own, on this day)? No, unless a line below says yes."""
    if action is Action.READ_PEOPLE:
        return viewer.role in (Role.COORDINATOR, Role.MONITORING, Role.CHIEF)
    if action is Action.MANAGE_PEOPLE:
        return viewer.role is Role.CHIEF
    if any(action is one for one in _OF_ALL) and viewer.role in (Role.MONITORING, Role.CHIEF):
        return True
    if action is Action.WRITE and viewer.role is Role.COORDINATOR and (cluster or region) and on:
        asked = (cluster, None) if cluster else (None, region)
        return any((mine.cluster, mine.region) == asked and mine.holds_on(on) for mine in viewer.attends)
    return False


def may_write_somewhere(viewer: Viewer, on: date) -> bool:
    """May this viewer write anything at all on this day?"""
    attended = (may(viewer, Action.WRITE, cluster=one.cluster, region=one.region, on=on) for one in viewer.attends)
    return may(viewer, Action.WRITE) or any(attended)


def require(
    viewer: Viewer,
    action: Action,
    *,
    cluster: str | None = None,
    region: str | None = None,
    on: date | None = None,
) -> None:
    """Raise `NotAllowed` unless `may` says yes."""
    if not may(viewer, action, cluster=cluster, region=region, on=on):
        raise errors.NotAllowed(action=action.value)
