"""Update: what has changed? One form for one thing, reached from where it is shown; after saving one returns there.

Who is signed in and attends the place may write it; everybody else is told why not. The address names the topic, the
record and the page to return to.
"""

from components.records.forms.page import leave_if_done, open_asked, render_form
from components.session.visit import current

context = current()
form = open_asked(context)
if form is not None:
    leave_if_done(context, form)
    render_form(context, form)
