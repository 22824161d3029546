"""Checks of a cluster's composition, and when it is formed. Warnings and notes, never refusals: the plan breaks them too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.rules.territory.governments import DISTRICTS_AT_LEAST, Member

SERVICES_AT_MOST = 2  # "one or two" (L678); Annex III names three (L1230, L1260)


@dataclass(frozen=True)
class Finding:
    """Something to know of a cluster: a catalogue code, `warning` or `note`, its figures and names, and the source.

    `source`: lines of the plan, or another source's code.
    """

    code: str
    severity: str
    source: str
    count: int = 0
    units: tuple[str, ...] = ()


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
    """More proposals than the plan has places for (San Martín: three for two, L704 against L1126)."""
    return Finding("more_proposals_than_slots", "note", "L704, L1126", proposed - slots) if proposed > slots else None


def provinces_too_small(district_governments: dict[str, int]) -> tuple[str, ...]:
    """The provinces that cannot form a cluster of three: those with fewer district municipalities of their own.

    `district_governments`: province ubigeo -> districts with a municipality (capitals do not count).
    """
    return tuple(sorted(code for code, count in district_governments.items() if count < DISTRICTS_AT_LEAST))


def formed_on(validated: date | None, agreed: date | None) -> date | None:
    """The day on which a cluster is formed: validated with the group and agreed with the region, the later of the two."""
    return max(validated, agreed) if validated and agreed else None


def is_formed(validated: date | None, agreed: date | None, dropped: date | None, as_of: date) -> bool:
    """Formed by a day and not dropped by then: a dropped cluster leaves from its date."""
    formed = formed_on(validated, agreed)
    return formed is not None and formed <= as_of and not (dropped is not None and dropped <= as_of)
