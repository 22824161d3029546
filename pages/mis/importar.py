"""Imports: what does a file of others bring, and what would it change? Conflicts and emergencies, for all regions at once.

For who may import (monitoring, the Chief of Party); others are refused where the imports are read. No filter narrows it.
A file is read, compared and shown; then it is written whole, or not at all; and each import can be taken back.
"""

from components.imports.register import render_imports
from components.imports.upload import render_upload
from components.kit.access import admit
from components.kit.notices import render_headline
from components.kit.writing import render_told
from components.session.visit import current
from data.permissions import Action, may
from data.store.doors import reading
from queries.imports.uploads import open_imports

context = current()
person = admit(
    context,
    "importar",
    lambda viewer: may(viewer, Action.IMPORT),
    sign_in="imports-sign-in",
    may_not="imports-may-not",
)

render_told(context)
if person is not None:
    with reading(context.url) as connection:
        imports = open_imports(connection, context.viewer)
    standing = [record for record in imports.records if record.taken_back_at is None]
    render_headline(context.t("imports-headline", count=len(standing)))
    if not context.present:
        render_upload(context, imports)
    render_imports(context, imports.records)
