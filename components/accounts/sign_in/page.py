"""How the entrance looks: a page of its own in the house's colours, and a form's fields with what is wrong at them."""

from functools import lru_cache
from pathlib import Path

from components.kit.html import Markup, with_commands
from components.shell.frame import favicon, style_colours
from data.language import LANGUAGES, Translator


@lru_cache(maxsize=1)
def _style() -> Markup:
    return Markup(style_colours() + (Path(__file__).parent / "page.css").read_text(encoding="utf-8"))


def tag_page(t: Translator, title: str, body: Markup, *, other: str, back: str) -> Markup:
    """The whole document. `other`: the same page in the other language; `back`: the dashboard. Both relative."""
    other_language = next(language for language in LANGUAGES if language != t.language)
    return Markup(
        '<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>{} · {}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">'
        '<link rel="icon" href="{}"><style>{}</style></head><body><header><a href="{}">{}</a>'
        '<a href="{}" lang="{}" hreflang="{}">{}</a></header><main>{}</main></body></html>'
    ).format(
        t.language,
        title,
        t("section-inicio"),
        favicon(),
        _style(),
        back,
        t("section-inicio"),
        other,
        other_language,
        other_language,
        t("account-other-language"),
        body,
    )


def tag_heading(title: str, lead: str = "") -> Markup:
    """The page's heading and what it is for."""
    return Markup("<h1>{}</h1>").format(title) + (Markup("<p>{}</p>").format(lead) if lead else Markup(""))


def tag_trouble(happened: str, to_do: str) -> Markup:
    """What went wrong as a whole, and what to do."""
    return Markup('<div class="trouble" role="alert"><p><b>{}</b></p><p>{}</p></div>').format(
        with_commands(happened), with_commands(to_do)
    )


def tag_field(
    name: str,
    label: str,
    *,
    value: str = "",
    kind: str = "text",
    complete: str,
    hint: str = "",
    error: str = "",
    focus: bool = False,
    fixed: bool = False,
) -> Markup:
    """A labelled field. `complete`: what a password manager fills in; `error`: what is wrong, said at the field;
    `fixed`: shown, not to be changed.
    """
    told = [part for part, said in (("hint", hint), ("error", error)) if said]
    flags = Markup("")
    if told:
        flags += Markup(' aria-describedby="{}"').format(" ".join(f"{name}-{part}" for part in told))
    flags += Markup(' aria-invalid="true"') if error else Markup("")
    flags += Markup(" autofocus") if focus else Markup("")
    flags += Markup(" readonly") if fixed else Markup("")
    return Markup(
        '<div class="field{}"><label for="{}">{}</label>{}{}<input id="{}" name="{}" type="{}" value="{}" required '
        'autocomplete="{}" autocapitalize="{}" spellcheck="false"{}></div>'
    ).format(
        " wrong" if error else "",
        name,
        label,
        Markup('<p class="hint" id="{}-hint">{}</p>').format(name, hint) if hint else "",
        Markup('<p class="error" id="{}-error" role="alert"><b aria-hidden="true">!</b> {}</p>').format(name, error)
        if error
        else "",
        name,
        name,
        kind,
        value,
        complete,
        "words" if complete == "name" else "none",
        flags,
    )


def tag_form(action: str, hidden: dict[str, str], fields: Markup, button: str) -> Markup:
    """A form that is sent by POST. Fields are judged by the server: the browser's own words are another language's."""
    kept = Markup("").join(
        Markup('<input type="hidden" name="{}" value="{}">').format(name, value) for name, value in hidden.items()
    )
    return Markup('<form method="post" action="{}" novalidate>{}{}<button type="submit">{}</button></form>').format(
        action, kept, fields, button
    )
