"""My clusters: what was begun, what was returned, what is overdue, what comes next? Of what the signed-in person attends,
with its form.

In the navigation of who has an account that writes; anyone else is told what it is for. Filter: as-of date. Monitoring and
the chief of party see all clusters.
"""

from components.kit.notices import render_headline
from components.records.begun import open_begun, render_begun
from components.records.due import open_mine, render_overdue, render_proposing, render_soon, say_mine
from components.records.returned import open_returned, render_returned
from components.session.visit import current

context = current()
mine = open_mine(context)
if mine is not None:
    returned = open_returned(context)
    render_headline(say_mine(context.t, mine, len(returned)))
    render_begun(context, open_begun(context))
    render_returned(context, returned)
    render_overdue(context, mine)
    render_soon(context, mine)
    render_proposing(context)
