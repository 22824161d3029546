"""Where a row lies: by its ubigeo first, by names within their parent where the ubigeo is none.

The units are those of the plan's year. Later data use later codes: some are another unit's today (the aliases say which),
others begin with the code of a province that is known, of the rest only the region is.
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
"""All of Peru, INEI's codes: what is none of ours is outside only if it is known to be somewhere else."""
_ALSO = {
    "CUZCO": "08",
    "LIMA METROPOLITANA": "15",
    "LIMA PROVINCIAS": "15",
    "LIMA REGION": "15",
    "REGION LIMA": "15",
    "PROVINCIA CONSTITUCIONAL DEL CALLAO": "07",
    "PROV. CONST. DEL CALLAO": "07",
}
_BETWEEN = re.compile(r"\s*[,;/|&+–—-]\s*|\s+[YE]\s+")
_WHOLE_PROVINCE = 0  # in the place of a district's number


@dataclass(frozen=True)
class Place:
    """A row's region; its unit in the plan's year (a province or district), None where only the region is known; and its
    ubigeo: as the file has it, or the unit's own where it was found by its names.
    """

    region: str
    unit: str | None
    ubigeo: str

    @property
    def is_by_code(self) -> bool:
        """Whether only its province is known, by the code of a district that is none of the plan's year."""
        names_district = int(self.ubigeo[4:] or 0) != _WHOLE_PROVINCE
        return self.unit is not None and self.unit == self.ubigeo[:4] and names_district


class Places:
    """The units of the program and their aliases, ready to be asked."""

    def __init__(
        self, units: dict[str, str], names: dict[tuple[str, str], str], later: dict[str, str], regions: frozenset[str]
    ) -> None:
        self._levels, self._names, self._later, self.regions = units, names, later, regions
        self._departments = {name: code for code, name in DEPARTMENTS.items()} | _ALSO
        self._departments |= {name: code for (parent, name), code in names.items() if not parent}
        self._last: dict[str, int] = {}
        for ubigeo in (one for one, level in units.items() if level == "district"):
            self._last[ubigeo[:4]] = max(self._last.get(ubigeo[:4], 0), int(ubigeo[4:]))
        # A register names the same few thousand places over and over.
        self.find = lru_cache(maxsize=16384)(self._find)
        self.name_department = lru_cache(maxsize=16384)(self._name_department)

    @classmethod
    def of(cls, units: Iterable[tuple[str, str, str, str | None]], aliases: Iterable[tuple[str, str]]) -> "Places":
        """From (ubigeo, level, name, parent) and (alias, ubigeo); an alias of digits is a later code."""
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

    def _find(self, ubigeo: str, department: str, province: str = "", district: str = "") -> Place | None:
        """Where it is; None for a place in another department. Refused: `unknown_place`, `place_contradicts`."""
        said = self._departments.get(capitals(department))
        code = _code_of(ubigeo)
        if code[:2] not in DEPARTMENTS:
            return self._find_by_names(said, (ubigeo, department, province, district))
        home = code[:2]
        if said not in (None, home) and {said, home} & self.regions:
            raise RowRefused("place_contradicts", f"{ubigeo.strip()} {department.strip()}")
        if home not in self.regions:
            return None
        return Place(home, self._unit_of(code, capitals(province), capitals(district)), code)

    def _unit_of(self, code: str, province: str, district: str) -> str | None:
        """The unit of the plan's year that a code stands for."""
        if code in self._levels or code in self._later:
            unit = self._later.get(code, code)
            return None if unit in self.regions else unit
        known = code[:4] if self._levels.get(code[:4]) == "province" else None
        named = self._names.get((self._names.get((code[:2], province), ""), district))
        # A number that the plan's year skips is an older code: its district may lie in another province since.
        is_older = known is not None and _WHOLE_PROVINCE < int(code[4:] or 0) < self._last.get(known, 0)
        if named and (known is None or is_older or named.startswith(known)):
            return named
        return None if is_older else known

    def _find_by_names(self, region: str | None, cells: tuple[str, ...]) -> Place | None:
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
        return Place(region, None if unit == region else unit, unit)

    def _name_department(self, ubigeo: str, department: str) -> tuple[str, ...]:
        """The code of the department that a row lies in, by its ubigeo, else by its name; empty if neither tells."""
        code = _code_of(ubigeo)[:2]
        said = code if code in DEPARTMENTS else self._departments.get(capitals(department))
        return (said,) if said else ()

    def find_possible(self, ubigeo: str, department: str) -> frozenset[str | None]:
        """Our regions in which a row may lie whose place is refused: those that it names, if any; else {None}, anywhere."""
        said: frozenset[str | None] = frozenset({self._departments.get(capitals(department)), _code_of(ubigeo)[:2]})
        return said & self.regions or frozenset({None})

    def find_departments(self, text: str) -> frozenset[str] | None:
        """The codes of the departments that a text names, one or several; None if a word of it is none."""
        # A line may end within a name as well as between two.
        for line_end in (" ", ","):
            line = line_end.join(capitals(part) for part in text.splitlines())
            names = [part for part in _BETWEEN.split(line.strip()) if part]
            codes = {self._departments.get(name) for name in names}
            if None not in codes:
                return frozenset(code for code in codes if code)
        return None

    def find_region(self, text: str) -> str | None:
        """One of our regions, by its code or its name; None for another department. Refused: `unknown_place`."""
        said = plain_code(text)
        code = said.zfill(2) if said.isdecimal() else self._departments.get(capitals(said), "")
        if code not in DEPARTMENTS:
            raise RowRefused("unknown_place", said)
        return code if code in self.regions else None


def _parent_of(ubigeo: str) -> str:
    return ubigeo[:-2]


def _code_of(ubigeo: str) -> str:
    """2, 4 or 6 digits; five are six that lost their leading zero. Empty for what is no code."""
    code = plain_code(ubigeo)
    code = code.zfill(6) if len(code) == 5 else code
    return code if code.isascii() and code.isdecimal() and len(code) in (2, 4, 6) else ""
