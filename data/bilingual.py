"""A name that is data, in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bilingual:
    """A name in Spanish and in English."""

    es: str
    en: str

    def text(self, language: str) -> str:
        """Return the name in "es" or "en"."""
        return self.en if language == "en" else self.es
