"""The browser's Back: one entry a page that was turned to.

A click in the navigation makes an entry without a query, and the page that is drawn then puts the selection into the
address, in a second entry; Back would lead to the first, which says that nothing is chosen. So the second one takes the
first one's place.
"""

from __future__ import annotations

import streamlit as st

# Milliseconds in which a page that was turned to has written its address.
SOON = 4000
SCRIPT = f"""<script>
if (!history.communique) {{
  history.communique = true;
  const push = history.pushState.bind(history);
  let turned = 0;
  history.pushState = (state, title, url) => {{
    const next = new URL(url ?? location.href, location.href);
    if (next.pathname !== location.pathname) turned = Date.now();
    else if (!location.search && Date.now() - turned < {SOON}) return history.replaceState(state, title, url);
    push(state, title, url);
  }};
}}
</script>"""


def one_entry_a_page() -> None:
    """Put the script into the page, once for a window."""
    with st.container(key="history"):
        st.html(SCRIPT, unsafe_allow_javascript=True)
