"""The way to the page of imports."""

from components.kit.links import render_link
from components.session.context import Context
from components.session.pages import IMPORTERS


def render_import_link(context: Context) -> None:
    """Where files of others come in, for who may import; nothing for others."""
    if context.viewer.role in IMPORTERS and not context.present:
        render_link("importar", context.t("imports-link"), icon=":material/upload_file:")
