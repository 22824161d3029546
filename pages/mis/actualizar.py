"""Update: what has changed? A form for one record, reached from where the record is shown; saving returns there.

For people who attend the cluster or the region; anyone else reads why they may not write. The address names the record type
(`topic`), the record and the page to return to.
"""

from components.records.forms.page import leave_if_done, open_asked, render_form
from components.session.visit import current

context = current()
form = open_asked(context)
if form is not None:
    leave_if_done(context, form)
    render_form(context, form)
