"""My clusters in words: how much is due, and what a task is about."""

from collections.abc import Mapping

from data.language import Translator
from queries.records.due_view import DueView, Task

SPANISH_TASKS = ("action", "roadmap", "training")  # their titles are entered in Spanish


def say_due(t: Translator, view: DueView, returned: int = 0) -> str:
    """Say how much is overdue and how much comes next; `returned`: how many records monitoring returned."""
    if not (view.overdue or view.soon or returned):
        return t("records-mine-headline-none", clusters=view.clusters)
    headline = t("records-mine-headline", late=len(view.overdue), soon=len(view.soon), clusters=view.clusters)
    return f"{headline} {t('records-mine-headline-returned', count=returned)}" if returned else headline


def say_owner(t: Translator, names: Mapping[str, str], cluster: str | None, region: str | None) -> str:
    """Name the cluster, or the region, that something belongs to; the program without either.

    `names`: the names of clusters and regions by their codes.
    """
    if cluster:
        return t("improvement-lessons-to-cluster", name=names[cluster])
    return t("capacity-unit-region", name=names[region]) if region else t("records-form-about-whole-program")


def say_subject(t: Translator, task: Task) -> str:
    """Say what a task is about."""
    if task.stage_name:
        return task.stage_name.text(t.language)
    return t(f"milestone-{task.subject}") if task.record_type == "milestone" else task.subject


def say_detail(t: Translator, task: Task) -> str | None:
    """Say what else tells a task from others; None for a task without it."""
    return t(f"service-{task.detail}") if task.detail and task.record_type == "milestone" else task.detail
