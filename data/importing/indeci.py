"""The format of INDECI's open data table of emergencies: the whole country, semicolons, Latin-1, no quotes."""

from data.importing.tables import Format

FORMAT = Format(
    headings={
        "code": ("CODIGO DE EMERGENCIA-SINPAD",),
        "date": ("FECHA DE LA EMER",),
        "year": ("AÑO",),
        "month": ("MES",),
        "ubigeo": ("COD. DISTRITO",),
        "department": ("DPTO.",),
        "province": ("PROV.",),
        "district": ("DIST.",),
        "kind": ("PELIGRO",),
        "deaths": ("FALLECIDOS",),
        "missing": ("DESAPARECIDOS",),
        "injured": ("LESIONADOS",),
        "homeless": ("DAMNIFICADOS",),
        "affected": ("AFECTADOS",),
        "homes_destroyed": ("VIVIENDAS DESTRUIDAS",),
        "homes_affected": ("VIVIENDAS AFECTADAS",),
    },
    delimiters=";",
    quoted=False,
)
