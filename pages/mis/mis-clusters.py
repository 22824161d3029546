"""My clusters: which forms were begun, what was returned, what is overdue, what comes next of what I attend?

For people with an account that writes; monitoring and the chief of party see all clusters. Anyone else reads what the page
is for. Filter: as-of date.
"""

from components.kit.notices import render_headline
from components.records.mine.begun import open_begun, render_begun
from components.records.mine.due import open_due, render_overdue, render_proposing, render_soon
from components.records.mine.returned import open_returned, render_returned
from components.records.mine.words import say_due
from components.session.visit import current

context = current()
due = open_due(context)
if due is not None:
    returned = open_returned(context)
    render_headline(say_due(context.t, due, len(returned)))
    render_begun(context, open_begun(context))
    render_returned(context, returned)
    render_overdue(context, due)
    render_soon(context, due)
    render_proposing(context)
