"""The record types: what people update, the same in a form and as rows of a workbook's sheet."""

from typing import Any

from queries.capacity.records import AssessmentRecordType, CapacityActionRecordType
from queries.improvement.records import (
    CycleStageRecordType,
    LessonRecordType,
    ReadingRecordType,
    RoadmapReportRecordType,
)
from queries.incidence.count_records import ConflictCountsRecordType
from queries.incidence.regional_records import RegionalCapacityRecordType
from queries.shared.record_type import RecordType
from queries.territory.proposal_records import ClusterProposalRecordType
from queries.territory.records import ClusterEventRecordType, CommitmentRecordType, MilestoneRecordType
from queries.training.records import TrainingEventRecordType

# The sheets of the workbook follow this order.
_ALL: tuple[RecordType[Any], ...] = (
    MilestoneRecordType(),
    CommitmentRecordType(),
    ClusterEventRecordType(),
    RoadmapReportRecordType(),
    CycleStageRecordType(),
    ReadingRecordType(),
    LessonRecordType(),
    CapacityActionRecordType(),
    AssessmentRecordType(),
    TrainingEventRecordType(),
    RegionalCapacityRecordType(),
    ConflictCountsRecordType(),
    ClusterProposalRecordType(),
)
RECORD_TYPES: dict[str, RecordType[Any]] = {record_type.code: record_type for record_type in _ALL}
