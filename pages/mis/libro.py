"""The workbook: how does one record without a line? Downloaded, filled in, uploaded, looked at, saved.

For who writes; who may write nothing is refused where the records are read. No filter narrows it.
"""

import streamlit as st

from components.forms.page import render_sign_in
from components.frame import render_headline
from components.imports import render_told
from components.session import current
from components.workbook import render_upload
from data.clock import local_today
from data.permissions import may_write_somewhere

context = current()
t = context.t
person = context.person

render_told(context)
if person is None:
    render_headline(t("workbook-sign-in"))
    render_sign_in(context, "libro")
    st.stop()
if not may_write_somewhere(person.viewer, local_today()):
    render_headline(t("workbook-may-not"))
    st.stop()

render_headline(t("workbook-headline"))
if not context.present:
    render_upload(context, person)
