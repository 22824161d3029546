"""Finds where a row lies: by its ubigeo, or without a valid ubigeo by the names of its units, from the region down.

The units are those of the plan's year. Later data use later codes. The aliases map some of them to a unit of the plan's
year; others begin with the code of a province of that year; of the rest only the region is certain.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from data.importing.reasons import RowRefused
from data.importing.texts import capitals, plain_code

DEPARTMENTS = {
    "01": "AMAZONAS",
    "02": "ANCASH",
    "03": "APURIMAC",
    "04": "AREQUIPA",
    "05": "AYACUCHO",
    "06": "CAJAMARCA",
    "07": "CALLAO",
    "08": "CUSCO",
    "09": "HUANCAVELICA",
    "10": "HUANUCO",
    "11": "ICA",
    "12": "JUNIN",
    "13": "LA LIBERTAD",
    "14": "LAMBAYEQUE",
    "15": "LIMA",
    "16": "LORETO",
    "17": "MADRE DE DIOS",
    "18": "MOQUEGUA",
    "19": "PASCO",
    "20": "PIURA",
    "21": "PUNO",
    "22": "SAN MARTIN",
    "23": "TACNA",
    "24": "TUMBES",
    "25": "UCAYALI",
}
"""All departments of Peru by INEI's codes. A row is outside the five regions only if it names another of these."""
_OTHER_NAMES = {
    "CUZCO": "08",
    "LIMA METROPOLITANA": "15",
    "LIMA PROVINCIAS": "15",
    "LIMA REGION": "15",
    "REGION LIMA": "15",
    "PROVINCIA CONSTITUCIONAL DEL CALLAO": "07",
    "PROV. CONST. DEL CALLAO": "07",
}
_BETWEEN = re.compile(r"\s*[,;/|&+–—-]\s*|\s+[YE]\s+")
_WHOLE_PROVINCE = 0  # stands where a district's number would


@dataclass(frozen=True)
class Location:
    """Where a row lies."""

    region: str
    unit: str | None
    """The province or district in the plan's year; None if only the region is certain."""
    ubigeo: str
    """As the file has it; the unit's code where the location was found by names."""

    @property
    def is_by_code(self) -> bool:
        """Tell whether only the province is certain, from the code of a district that the plan's year lacks."""
        names_district = int(self.ubigeo[4:] or 0) != _WHOLE_PROVINCE
        return self.unit is not None and self.unit == self.ubigeo[:4] and names_district


class Gazetteer:
    """The units of the program by code and by name, with their aliases."""

    def __init__(
        self, units: dict[str, str], names: dict[tuple[str, str], str], later: dict[str, str], regions: frozenset[str]
    ) -> None:
        self._levels, self._names, self._later, self.regions = units, names, later, regions
        self._departments = {name: code for code, name in DEPARTMENTS.items()} | _OTHER_NAMES
        self._departments |= {name: code for (parent, name), code in names.items() if not parent}
        self._last: dict[str, int] = {}
        for ubigeo in (code for code, level in units.items() if level == "district"):
            self._last[ubigeo[:4]] = max(self._last.get(ubigeo[:4], 0), int(ubigeo[4:]))
        # A register names the same few thousand locations over and over.
        self.find = lru_cache(maxsize=16384)(self._find)
        self.name_department = lru_cache(maxsize=16384)(self._name_department)

    @classmethod
    def of(cls, units: Iterable[tuple[str, str, str, str | None]], aliases: Iterable[tuple[str, str]]) -> "Gazetteer":
        """Build a gazetteer from (ubigeo, level, name, parent) and (alias, ubigeo). An alias of digits is a later code."""
        levels: dict[str, str] = {}
        names: dict[tuple[str, str], str] = {}
        for ubigeo, level, name, parent in units:
            levels[ubigeo] = level
            names[parent or "", capitals(name)] = ubigeo
        later: dict[str, str] = {}
        for alias, ubigeo in aliases:
            if alias.isdecimal():
                later[alias] = ubigeo
            else:
                names.setdefault((_parent_of(ubigeo), capitals(alias)), ubigeo)
        return cls(levels, names, later, frozenset(code for code, level in levels.items() if level == "region"))

    def _find(self, ubigeo: str, department: str, province: str = "", district: str = "") -> Location | None:
        """Return where a row lies; None if it lies in another department.

        Raises `RowRefused`: `unknown_place`, `place_contradicts`.
        """
        named = self._departments.get(capitals(department))
        code = _code_of(ubigeo)
        if code[:2] not in DEPARTMENTS:
            return self._find_by_names(named, (ubigeo, department, province, district))
        home = code[:2]
        if named not in (None, home) and {named, home} & self.regions:
            raise RowRefused("place_contradicts", f"{ubigeo.strip()} {department.strip()}")
        if home not in self.regions:
            return None
        return Location(home, self._unit_of(code, capitals(province), capitals(district)), code)

    def _unit_of(self, code: str, province: str, district: str) -> str | None:
        """Return the unit of the plan's year that a code stands for; None if it is uncertain."""
        if code in self._levels or code in self._later:
            unit = self._later.get(code, code)
            return None if unit in self.regions else unit
        parent = code[:4] if self._levels.get(code[:4]) == "province" else None
        named = self._names.get((self._names.get((code[:2], province), ""), district))
        # A number that the plan's year skips is an older code, whose district may have moved to another province.
        is_older = parent is not None and _WHOLE_PROVINCE < int(code[4:] or 0) < self._last.get(parent, 0)
        if named and (parent is None or is_older or named.startswith(parent)):
            return named
        return None if is_older else parent

    def _find_by_names(self, region: str | None, cells: tuple[str, ...]) -> Location | None:
        unknown = RowRefused("unknown_place", " ".join(cell.strip() for cell in cells if cell.strip()))
        if region is None:
            raise unknown
        if region not in self.regions:
            return None
        province, district = capitals(cells[2]), capitals(cells[3])
        unit = self._names.get((region, province)) if province else region
        if district:
            unit = self._names.get((unit, district)) if unit and province else None
        if unit is None:
            raise unknown
        return Location(region, None if unit == region else unit, unit)

    def _name_department(self, ubigeo: str, department: str) -> tuple[str, ...]:
        """Return the code of a row's department, by its ubigeo or else by its name; () if neither names a department."""
        code = _code_of(ubigeo)[:2]
        named = code if code in DEPARTMENTS else self._departments.get(capitals(department))
        return (named,) if named else ()

    def find_possible(self, ubigeo: str, department: str) -> frozenset[str | None]:
        """Return the program's regions in which a row of uncertain location may lie: those that it names, or {None}."""
        named: frozenset[str | None] = frozenset({self._departments.get(capitals(department)), _code_of(ubigeo)[:2]})
        return named & self.regions or frozenset({None})

    def find_departments(self, text: str) -> frozenset[str] | None:
        """Return the codes of the departments that a text names; None if any part of it is no department."""
        # A line may end within a name as well as between two names.
        for line_end in (" ", ","):
            line = line_end.join(capitals(part) for part in text.splitlines())
            names = [part for part in _BETWEEN.split(line.strip()) if part]
            codes = {self._departments.get(name) for name in names}
            if None not in codes:
                return frozenset(code for code in codes if code)
        return None

    def find_region(self, text: str) -> str | None:
        """Return one of the program's regions by its code or name; None for another department.

        Raises `RowRefused`: `unknown_place`.
        """
        name = plain_code(text)
        code = name.zfill(2) if name.isdecimal() else self._departments.get(capitals(name), "")
        if code not in DEPARTMENTS:
            raise RowRefused("unknown_place", name)
        return code if code in self.regions else None


def _parent_of(ubigeo: str) -> str:
    return ubigeo[:-2]


def _code_of(ubigeo: str) -> str:
    """Return 2, 4 or 6 digits, or "" if the text is no code. Five digits are six that lost their leading zero."""
    code = plain_code(ubigeo)
    code = code.zfill(6) if len(code) == 5 else code
    return code if code.isascii() and code.isdecimal() and len(code) in (2, 4, 6) else ""
