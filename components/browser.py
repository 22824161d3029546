"""What only the browser knows or does: language and lists for screen readers, WebGL, a phone's width, the history."""

import streamlit as st

KEY = "browser"
_SAID = "browser-said"  # the component says it once, and Streamlit forgets it when a page sends on to another

# Streamlit enters "/page" into the history and then, when the app writes the filters, "/page?…": going back would stop
# at the first, so the second takes its place. WebGL is reported only where it fails, the width only where it is a phone's:
# others are spared a second run. It is told again to a server that has not heard of it: one that was started anew. What is
# pressed between the two runs may be lost (Streamlit gives downloads new numbers), so `data-settled` says that all is heard:
# the tests' browser waits for it.
# Streamlit's navigation puts <div> between <ul> and <li>, which is no list: the roles say so.
_JS = """
const hasWebgl = () => {
  try {
    const gl = document.createElement("canvas").getContext("webgl2");
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
    return Boolean(gl);
  } catch { return false; }
};
const tells = [...(innerWidth <= 640 ? ["narrow"] : []), ...(hasWebgl() ? [] : ["webgl"])];
const values = { narrow: true, webgl: false };
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
  root.lang = data.language;
  for (const word of tells) if (!data.heard.includes(word)) setStateValue(word, values[word]);
  root.dataset.settled = tells.every((word) => data.heard.includes(word));
};
"""
_browser = st.components.v2.component("browser", js=_JS)


def render_browser(language: str) -> None:
    """Tell the browser the language, and have it report a missing WebGL or a phone's width (one more run, only there)."""
    data = {"language": language, "heard": sorted(_said())}
    _browser(key=KEY, data=data, height=1, on_webgl_change=_noted, on_narrow_change=_noted)


def _noted() -> None:
    """Streamlit keeps a component's state only if somebody listens; the run that follows reads it."""
    st.session_state[_SAID] = _said()


def _said() -> dict[str, bool]:
    """What this session's browser has said of itself so far."""
    return {**st.session_state.get(_SAID, {}), **dict(st.session_state.get(KEY, {}))}


def has_webgl() -> bool:
    """False once this session's browser has said that it has none."""
    return _said().get("webgl") is not False


def is_narrow() -> bool:
    """Whether this session's browser began at a phone's width: what cannot flow with the page is drawn smaller."""
    return _said().get("narrow") is True
