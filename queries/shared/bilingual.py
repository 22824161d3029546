"""Names in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bilingual:
    """A name that is data, in both languages."""

    es: str
    en: str

    def text(self, language: str) -> str:
        """Return the name in "es" or "en"."""
        return str(getattr(self, language))
