"""A record's form on the screen, opened and filled in as people do."""

from typing import Any

from tests.support.shown import Shown, open_page

RECORD = "SMA-1/civil_society_engaged"
FIELDS = ("date_input", "number_input", "text_input", "text_area", "selectbox", "checkbox")


def open_form(record_type: str = "milestone", record: str = RECORD, **params: str) -> Shown:
    """Open a record's form, which returns to the page of a cluster."""
    params = {"topic": record_type, "record": record, "back": "cluster", "cluster": "SMA-1", "lang": "es", **params}
    return open_page("actualizar", **params)


def fill_in(shown: Shown, key: str, value: Any) -> Shown:
    """Fill in a field, or choose a value in a conflict."""
    for kind in (*FIELDS, "radio"):
        for element in shown.at.get(kind):
            if element.key == key:
                element.set_value(value)
                shown.at.run()
                return shown
    raise KeyError(key)


def read_fields(shown: Shown) -> dict[str, Any]:
    """Return the values of the form's fields by their keys."""
    elements = [element for kind in FIELDS for element in shown.at.get(kind)]
    return {element.key: element.value for element in elements if (element.key or "").startswith("form-")}
