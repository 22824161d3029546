"""The link to the page of imports."""

from components.kit.links import render_link
from components.session.context import Context
from components.session.pages import IMPORTERS


def render_import_link(context: Context) -> None:
    """Draw the link for a person who may import, and nothing for anyone else."""
    if context.viewer.role in IMPORTERS and not context.present:
        render_link("importar", context.t("imports-link"), icon=":material/upload_file:")
