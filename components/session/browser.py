"""What only the browser knows or does: language and lists for screen readers, WebGL, a phone's width, the history."""

import streamlit as st

KEY = "browser"
COOKIE = "prodes_browser"  # what it told at its last visit: no secret, and nothing of the person
_SAID = "browser-said"  # Streamlit forgets a component's state when a page sends on to another
_USUAL = {"narrow": False, "webgl": True}

# Streamlit enters "/page" into the history and then, when the app writes the filters, "/page?…": going back would stop
# at the first, so the second takes its place.
# What a browser tells costs a second run, so it tells only what is not known: where it differs from the usual, and keeps it
# in a cookie, so that the next visit begins with it. What is pressed between the two runs may be lost (Streamlit gives
# downloads new numbers): `data-settled` says that all is known, and the tests' browser waits for it.
# Streamlit's navigation puts <div> between <ul> and <li>, which is no list: the roles say so.
_JS = """
const hasWebgl = () => {
  try {
    const gl = document.createElement("canvas").getContext("webgl2");
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
    return Boolean(gl);
  } catch { return false; }
};
const tells = { narrow: innerWidth <= 640, webgl: hasWebgl() };
if (!window.joinedHistory) {
  window.joinedHistory = true;
  const push = history.pushState.bind(history);
  let turned = false;
  history.pushState = (state, title, url) => {
    const next = new URL(url ?? location.href, location.href);
    const joins = turned && next.pathname === location.pathname && !location.search;
    turned = next.pathname !== location.pathname;
    (joins ? history.replaceState.bind(history) : push)(state, title, url);
  };
}
if (!window.tidiedLists) {
  let waiting = false;
  const tidy = () => {
    waiting = false;
    const items = '[data-testid="stSidebarNavItems"]';
    for (const e of document.querySelectorAll(`${items}:not([role]), ${items} li:not([role])`)) e.role = "presentation";
  };
  window.tidiedLists = new MutationObserver(() => {
    if (!waiting) setTimeout(tidy, 200);
    waiting = true;
  });
  window.tidiedLists.observe(document.body, { childList: true, subtree: true });
  tidy();
}
export default ({ data, setStateValue }) => {
  const root = document.documentElement;
  const unknown = Object.keys(tells).filter((name) => tells[name] !== data.known[name]);
  root.lang = data.language;
  for (const name of unknown) setStateValue(name, tells[name]);
  root.dataset.settled = !unknown.length;
  const value = Object.keys(tells).map((name) => `${name}.${tells[name]}`).join("-");
  document.cookie = `${data.cookie}=${value}; path=/; max-age=31536000; SameSite=Lax`;
};
"""
_browser = st.components.v2.component("browser", js=_JS)


def render_browser(language: str) -> None:
    """Tell the browser the language, and have it tell what it is, where we do not know it yet (one more run, only there)."""
    data = {"language": language, "known": _known(), "cookie": COOKIE}
    _browser(key=KEY, data=data, height=1, on_webgl_change=_noted, on_narrow_change=_noted)


def _noted() -> None:
    """Streamlit keeps a component's state only if somebody listens; the run that follows reads it."""
    st.session_state[_SAID] = _known()


def _known() -> dict[str, bool]:
    """What this browser has told: in this session, else at its last visit; the usual of one that never was here."""
    said = {name: value for name, value in dict(st.session_state.get(KEY, {})).items() if name in _USUAL}
    return {**_USUAL, **_remembered(), **st.session_state.get(_SAID, {}), **said}


def _remembered() -> dict[str, bool]:
    found = st.context.cookies.get(COOKIE)
    words = found.split("-") if isinstance(found, str) else ()  # where there is no browser, there is something else
    return {name: f"{name}.true" in words for name in _USUAL if {f"{name}.true", f"{name}.false"} & set(words)}


def has_webgl() -> bool:
    """False once this browser has said that it has none."""
    return _known()["webgl"]


def is_narrow() -> bool:
    """Whether this browser began at a phone's width: what cannot flow with the page is drawn smaller."""
    return _known()["narrow"]
