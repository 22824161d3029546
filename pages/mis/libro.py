"""The workbook: how do I record progress offline? Download it, fill it in, upload it, see what would change, save.

For people who write; anyone else is refused where the records are read. No filter narrows it.
"""

from components.kit.access import admit
from components.kit.notices import render_headline
from components.kit.writing import render_message
from components.records.workbook.page import render_upload
from components.session.visit import current
from data.clock import local_today
from data.permissions import may_write_somewhere

context = current()
person = admit(
    context,
    "libro",
    lambda viewer: may_write_somewhere(viewer, local_today()),
    sign_in="records-workbook-sign-in",
    may_not="records-workbook-may-not",
)

render_message(context)
if person is not None:
    render_headline(context.t("records-workbook-headline"))
    if not context.present:
        render_upload(context, person)
