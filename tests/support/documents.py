"""Word and Excel files in their least form, made of zip parts."""

import io
import zipfile


def archive(*names: str, size: int = 3, stored: int | None = None) -> bytes:
    """Return a zip with these parts of `size` zeros; `stored` is the size that its directory declares for each instead."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as book:
        for name in names:
            book.writestr(name, b"0" * size)
        for part in book.filelist if stored is not None else ():
            part.file_size = stored
    return held.getvalue()


WORD = archive("[Content_Types].xml", "_rels/.rels", "word/document.xml")
EXCEL = archive("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")
