"""Words and figures in Spanish (of Peru) and English, from the catalogues in `data/catalogues/`.

A catalogue is Project Fluent (`.ftl`): stable keys, plurals by the language's own rules. Numbers, dates and money follow
CLDR's es_PE (1,234.56; "setiembre") and en (US).
"""

import datetime as dt
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, format_percent
from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent / "catalogues"
LANGUAGES = ("es", "en")
DEFAULT_LANGUAGE = "es"
_LOCALES = {"es": Locale("es", "PE"), "en": Locale("en", "US")}


class Translator:
    """Translates into a language: `t("key", n=3)` returns a sentence; the methods write figures as the language does."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = _LOCALES[language]
        # A page writes a few hundred texts in a run, mostly the same ones as before: 30 microseconds each (measured).
        self._texts = lru_cache(maxsize=8192)(self._format)
        self._numbers = lru_cache(maxsize=8192)(self._write_number)
        self._bundle = FluentBundle([str(self.locale).replace("_", "-")], use_isolating=False)
        for path in sorted((FOLDER / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def __call__(self, key: str, **params: object) -> str:
        """Return the catalogue's text for a key, or for an attribute of it (`key.attribute`). Raises KeyError if unknown.

        Dates are written out; numbers choose the plural form.
        """
        return self._texts(key, tuple(params.items()))

    def has(self, key: str) -> bool:
        """Return whether the catalogue has a text for a key, or for an attribute of it."""
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return False
        return not attribute or attribute in self._bundle.get_message(name).attributes

    def _format(self, key: str, params: tuple[tuple[str, object], ...]) -> str:
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        values = {name: self.date(value) if isinstance(value, dt.date) else value for name, value in params}
        text, faults = self._bundle.format_pattern(pattern, values)
        if faults:
            raise KeyError(f"{key}: {faults[0]}")
        return str(text)

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number: 1,234.5 (in both languages: Peru groups by comma)."""
        return self._numbers(value, decimals)

    def _write_number(self, value: float, decimals: int) -> str:
        return format_decimal(value, format="#,##0." + "0" * decimals if decimals else "#,##0", locale=self.locale)

    def percent(self, share: float) -> str:
        """Write a share: 0.42 as 42%. More than 100% is possible."""
        return format_percent(share, format="#,##0%", locale=self.locale)

    def money(self, usd: float) -> str:
        """Write whole US dollars: US$ 750,000 in both languages."""
        return format_currency(usd, "USD", format="¤ #,##0", locale=Locale("es", "PE"), currency_digits=False).replace(
            "USD", "US$"
        )

    def amount(self, value: float, unit: str) -> str:
        """Write a figure of an indicator by its unit (count or usd)."""
        return self.money(value) if unit == "usd" else self.number(value)

    def date(self, day: dt.date) -> str:
        """Write a date: 30 jun. 2015 / Jun 30, 2015."""
        return format_date(day, "medium", locale=self.locale)

    def long_date(self, day: dt.date) -> str:
        """Write a long date: 30 de junio de 2015 / June 30, 2015."""
        return format_date(day, "long", locale=self.locale)

    def short_month(self, day: dt.date) -> str:
        """Write a month for an axis: set. 2013 / Sep 2013."""
        return format_skeleton("yMMM", day, locale=self.locale)

    def month(self, day: dt.date) -> str:
        """Write a month: setiembre de 2013 / September 2013."""
        return format_skeleton("yMMMM", day, locale=self.locale)


@lru_cache(maxsize=len(LANGUAGES))
def translator(language: str = DEFAULT_LANGUAGE) -> Translator:
    """Return the translator of a language, which is made once per process."""
    return Translator(language)
