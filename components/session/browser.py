"""What only the browser can tell or do: language and lists for screen readers, WebGL, a phone's width, the history."""

import streamlit as st

KEY = "browser"
COOKIE = "prodes_browser"  # what it reported at its last visit: no secret, and nothing about the person
_REPORTED = "browser-reported"  # Streamlit forgets a component's state when a page switches to another
_DEFAULTS = {"narrow": False, "webgl": True}

# Streamlit enters "/page" into the history and then, when the app writes the filters, "/page?…". Going back would stop at
# the first, so the second replaces it.
# A report from the browser costs a second run, so it reports only where it differs from the defaults, and keeps the report
# in a cookie for the next visit. What is pressed between the two runs may be lost (Streamlit gives downloads new numbers):
# `data-settled` tells that nothing is left to report, and the tests' browser waits for it.
# Streamlit's navigation puts <div> between <ul> and <li>, which is no list: the roles tell screen readers that it is one.
_JS = """
const hasWebgl = () => {
  try {
    const gl = document.createElement("canvas").getContext("webgl2");
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
    return Boolean(gl);
  } catch { return false; }
};
const features = { narrow: innerWidth <= 640, webgl: hasWebgl() };
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
  const unknown = Object.keys(features).filter((name) => features[name] !== data.known[name]);
  root.lang = data.language;
  for (const name of unknown) setStateValue(name, features[name]);
  root.dataset.settled = !unknown.length;
  const value = Object.keys(features).map((name) => `${name}.${features[name]}`).join("-");
  document.cookie = `${data.cookie}=${value}; path=/; max-age=31536000; SameSite=Lax`;
};
"""
_browser = st.components.v2.component("browser", js=_JS)


def render_browser(language: str) -> None:
    """Tell the browser the language, and let it report what differs from what is known (one more run, only then)."""
    data = {"language": language, "known": _features(), "cookie": COOKIE}
    _browser(key=KEY, data=data, height=1, on_webgl_change=_keep_report, on_narrow_change=_keep_report)


def _keep_report() -> None:
    """Keep what the browser reported: Streamlit keeps a component's state only if there is a callback for it."""
    st.session_state[_REPORTED] = _features()


def _features() -> dict[str, bool]:
    """Return what this browser has reported in this session, else at its last visit; the defaults if it never did."""
    state = {name: value for name, value in dict(st.session_state.get(KEY, {})).items() if name in _DEFAULTS}
    return {**_DEFAULTS, **_read_cookie(), **st.session_state.get(_REPORTED, {}), **state}


def _read_cookie() -> dict[str, bool]:
    cookie = st.context.cookies.get(COOKIE)
    words = cookie.split("-") if isinstance(cookie, str) else ()  # without a browser it is something else
    return {name: f"{name}.true" in words for name in _DEFAULTS if {f"{name}.true", f"{name}.false"} & set(words)}


def has_webgl() -> bool:
    """Return whether this browser has WebGL, as far as it has reported."""
    return _features()["webgl"]


def is_narrow() -> bool:
    """Return whether this browser began at a phone's width: what cannot flow with the page is drawn smaller."""
    return _features()["narrow"]
