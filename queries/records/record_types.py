"""What people update, one thing a topic: the same in a form and as rows of a workbook's sheet."""

from queries.capacity.records import AssessmentTopic, PlanActionTopic, TrainingTopic
from queries.improvement.records import ActionTopic, LessonTopic, ReadingTopic, StageTopic
from queries.incidence.count_records import CountsTopic
from queries.incidence.regional_records import RegionalTopic
from queries.shared.record_type import Topic
from queries.territory.proposal_records import ClusterTopic
from queries.territory.records import CommitmentTopic, EventTopic, MilestoneTopic

_ALL: tuple[Topic, ...] = (
    MilestoneTopic(),
    CommitmentTopic(),
    EventTopic(),
    ActionTopic(),
    StageTopic(),
    ReadingTopic(),
    LessonTopic(),
    PlanActionTopic(),
    AssessmentTopic(),
    TrainingTopic(),
    RegionalTopic(),
    CountsTopic(),
    ClusterTopic(),
)
TOPICS: dict[str, Topic] = {topic.code: topic for topic in _ALL}
