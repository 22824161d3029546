"""The table with heat: readable to everyone, whatever a government is called, and hatched where there is no score."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from components.capacity.heat import tag_heat
from data.language import translator
from data.permissions import ANYONE
from queries.capacity.view import build_capacity
from queries.shared.filters import Filters

HOSTILE = "<b>x</b></script><a href='y'>"


def test_heat_table_is_a_table_to_everyone(demo_connection: Connection) -> None:
    view = build_capacity(demo_connection, ANYONE, Filters(date(2015, 6, 30), cluster="SMA-2"))
    government = replace(view.governments[0], name=HOSTILE)
    unknown = next(score for score in view.latest if score.key.government == government.ubigeo)
    view = replace(view, governments=(government,), latest=tuple(s for s in view.latest if s is not unknown))
    html = tag_heat(translator("es"), view, [government], "region", HOSTILE)
    assert "<b>x</b>" not in html and "</script>" not in html
    assert html.count('scope="col"') == len(view.instrument.areas) + 2
    assert html.count('scope="row"') == 1 and "<caption>" in html
    area = view.instrument.areas[0]
    assert f'<abbr title="{area.name.es}">{area.short.es}</abbr>' in html and 'tabindex="0" role="region"' in html
    assert html.count('<td class="heat-none">–</td>') == 1 and html.count('<td class="heat-0">') == 2
    assert all(f'<td class="heat-{step}">' in html for step in (4, 5))
