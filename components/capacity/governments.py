"""Governments in the lists and tables of the capacity plans."""

from collections.abc import Callable
from typing import TypeVar

from components.capacity.words import say_government
from components.kit.html import Markup
from components.kit.tables import Column
from components.session.context import Context
from queries.capacity.view import GovernmentName

Row = TypeVar("Row")


def tag_government(context: Context, government: GovernmentName) -> Markup:
    """Return a government and, where neither its name nor the filters say it, its region."""
    is_clear = government.level == "region" or context.filters.region or context.filters.cluster
    region = "" if is_clear else context.names[government.region]
    return Markup('<b>{}</b> <span class="quiet">{}</span>').format(say_government(context.t, government), region)


def government_columns(context: Context, read: Callable[[Row], GovernmentName]) -> list[Column[Row]]:
    """Return the columns region, government and level; `read` returns a row's government."""
    t = context.t
    return [
        Column(t("capacity-plan-actions-table-region"), lambda row: context.names[read(row).region]),
        Column(t("capacity-plan-actions-table-government"), lambda row: read(row).name),
        Column(t("capacity-plan-actions-table-level"), lambda row: t(f"level-{read(row).level}")),
    ]
