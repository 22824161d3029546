"""What people update, one thing a topic: the same in a form and as rows of a workbook's sheet."""

from queries.updates.topics.capacity import AssessmentTopic, PlanActionTopic, TrainingTopic
from queries.updates.topics.clusters import CommitmentTopic, EventTopic, MilestoneTopic
from queries.updates.topics.counts import CountsTopic
from queries.updates.topics.proposals import ClusterTopic
from queries.updates.topics.qsip import ActionTopic, LessonTopic, ReadingTopic, StageTopic
from queries.updates.topics.regional import RegionalTopic
from queries.updates.topics.standing import Topic

_ALL: tuple[Topic, ...] = (
    MilestoneTopic(), CommitmentTopic(), EventTopic(), ActionTopic(), StageTopic(), ReadingTopic(), LessonTopic(),
    PlanActionTopic(), AssessmentTopic(), TrainingTopic(), RegionalTopic(), CountsTopic(), ClusterTopic(),
)  # fmt: skip
TOPICS: dict[str, Topic] = {topic.code: topic for topic in _ALL}
