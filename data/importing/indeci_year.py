"""The format of INDECI's yearly tables of emergencies: the attributes of its maps, as dbf or csv.

Later years spell the names of two columns with one more letter, and have the year and the month beside the day.
"""

from data.importing.tables import Format

FORMAT = Format(
    headings={
        "code": ("ide_sinpad",),
        "date": ("fecha",),
        "ubigeo": ("cod_ubigeo",),
        "department": ("departamen", "departamento"),
        "province": ("provincia",),
        "district": ("distrito",),
        "kind": ("fenomeno",),
        "deaths": ("sfalle",),
        "missing": ("sdesa",),
        "injured": ("slesi",),
        "homeless": ("sdamni",),
        "affected": ("safecta",),
        "homes_destroyed": ("sdestruviv", "sdestruvivi"),
        "homes_affected": ("safectaviv", "safectavivi"),
        "year": ("anho", "anio", "año"),
        "month": ("mes",),
    },
    optional=frozenset({"year", "month"}),
    may_be_dbf=True,
    rows_prove_order=True,
)
