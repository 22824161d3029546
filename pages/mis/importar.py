"""Imports: what does a file of others bring, and what would it change? Conflicts and emergencies, for all regions at once.

The page is for monitoring and the Chief of Party; the permission is checked where the imports are read. No filter narrows
it. A file is read, compared and previewed, then written as a whole or not at all. Each import can be taken back.
"""

from components.imports.register import render_imports
from components.imports.upload import render_upload
from components.kit.access import admit
from components.kit.notices import render_headline
from components.kit.writing import render_message
from components.session.visit import current
from data.permissions import Action, may
from data.store.doors import reading
from queries.imports.uploads import build_imports

context = current()
person = admit(
    context,
    "importar",
    lambda viewer: may(viewer, Action.IMPORT),
    sign_in="imports-sign-in",
    may_not="imports-may-not",
)

render_message(context)
if person is not None:
    with reading(context.url) as connection:
        view = build_imports(connection, context.viewer)
    in_force = [record for record in view.records if record.taken_back_at is None]
    render_headline(context.t("imports-headline", count=len(in_force)))
    if not context.present:
        render_upload(context, view)
    render_imports(context, view.records)
