"""Checks of a cluster's composition, and when it is formed.

The checks give warnings and notes and never refuse, because the plan itself breaks them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.rules.territory.governments import DISTRICTS_AT_LEAST, Member

SERVICES_AT_MOST = 2  # "one or two" (L678); Annex III names three (L1230, L1260)


@dataclass(frozen=True)
class Finding:
    """A deviation of a cluster from the plan's definition, or of a region's proposals from the plan's slots."""

    code: str  # also its code in the catalogues
    severity: str  # warning or note
    source: str  # lines of the plan, or the code of another source
    count: int = 0
    units: tuple[str, ...] = ()  # ubigeos of the units that it concerns


def check_cluster(province: str, members: Sequence[Member], services: Sequence[str]) -> tuple[Finding, ...]:
    """Judge the members and services of one cluster against the plan's definition.

    `province`: the ubigeo of the leading province. Findings: `few_districts` (fewer than three district governments,
    L675, with capitals left out), `outside_province` (a member of another province, L676), `capital_member` (a capital
    district, governed by its province), `no_services`, `many_services` (three, L678 against L1230).
    """
    districts = [member for member in members if member.level == "district"]
    governments = {member.governed_by for member in districts if member.governed_by == member.ubigeo}
    outside = tuple(sorted(member.ubigeo for member in districts if not member.ubigeo.startswith(province)))
    capitals = tuple(sorted(member.ubigeo for member in districts if member.governed_by != member.ubigeo))
    findings = []
    if len(governments) < DISTRICTS_AT_LEAST:
        findings.append(Finding("few_districts", "warning", "L675", len(governments), capitals))
    if outside:
        findings.append(Finding("outside_province", "warning", "L674-676", len(outside), outside))
    if capitals:
        findings.append(Finding("capital_member", "note", "law_27972", len(capitals), capitals))
    if not services:
        findings.append(Finding("no_services", "warning", "L678"))
    if len(services) > SERVICES_AT_MOST:
        findings.append(Finding("many_services", "note", "L678, L1104-1109, L1230, L1260", len(services)))
    return tuple(findings)


def check_slots(proposed: int, slots: int) -> Finding | None:
    """Note more proposals than the plan has slots for (San Martín: three for two, L704 against L1126)."""
    return Finding("more_proposals_than_slots", "note", "L704, L1126", proposed - slots) if proposed > slots else None


def provinces_too_small(district_governments: dict[str, int]) -> tuple[str, ...]:
    """Return the provinces that cannot form a cluster because they have fewer than three district municipalities.

    `district_governments`: the ubigeo of a province → its districts with a municipality (capitals do not count).
    """
    return tuple(sorted(code for code, count in district_governments.items() if count < DISTRICTS_AT_LEAST))


def formed_on(validated: date | None, agreed: date | None) -> date | None:
    """Return the day on which a cluster is formed: the later of its validation with the group and the region's agreement."""
    return max(validated, agreed) if validated and agreed else None


def is_formed(validated: date | None, agreed: date | None, dropped: date | None, as_of: date) -> bool:
    """Tell whether a cluster is formed by a day and not dropped; from the day on which it is dropped it no longer counts."""
    formed = formed_on(validated, agreed)
    return formed is not None and formed <= as_of and not (dropped is not None and dropped <= as_of)
