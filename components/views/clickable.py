"""HTML of our own making whose elements can be clicked: those with a `data-row` report its value to Python.

Elements with a `data-beside` that the sheet sets apart (`position: absolute`) are put at the height of the `data-at` of
the same value, each below the one before it.

The HTML must come from `markup`: everything that an article or a file says is escaped there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

NAME = "communique_clickable"
JS = """
export default function ({ data, parentElement, setTriggerValue }) {
  let root = parentElement.querySelector(".cq-root");
  if (!root) {
    root = document.createElement("div");
    root.className = "cq-root";
    parentElement.appendChild(root);
  }
  if (root.shown !== data.html) {
    root.shown = data.html;
    root.innerHTML = data.html;
  }
  for (const element of root.querySelectorAll("[data-row]")) {
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.classList.toggle("cq-open", element.dataset.row === data.open);
  }
  const report = (event) => {
    const element = event.target.closest("[data-row]");
    if (!element || event.target.closest("a")) return;
    if (window.getSelection && String(window.getSelection())) return;
    setTriggerValue("chosen", element.dataset.row);
  };
  root.onclick = report;
  root.onkeydown = (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches("[data-row]")) {
      event.preventDefault();
      report(event);
    }
  };
  const stack = () => {
    const notes = [...root.querySelectorAll("[data-beside]")];
    const apart = notes.length > 0 && getComputedStyle(notes[0]).position === "absolute";
    const top = root.getBoundingClientRect().top;
    let free = 0;
    for (const note of notes) {
      const place = root.querySelector(`[data-at="${note.dataset.beside}"]`);
      const at = apart && place ? Math.max(free, place.getBoundingClientRect().top - top) : 0;
      note.style.top = apart ? `${at}px` : "";
      free = at + note.offsetHeight + 5;
    }
    root.style.minHeight = apart ? `${free}px` : "";
  };
  stack();
  if (!root.watching) {
    root.watching = new ResizeObserver(stack);
    root.watching.observe(root);
    document.fonts.ready.then(stack);
  }
  if (data.scroll && root.scrolled !== data.open) {
    const target = root.querySelector(".cq-scroll");
    const box = target && target.getBoundingClientRect();
    if (box && (box.top < 80 || box.bottom > window.innerHeight))
      target.scrollIntoView({ block: "center", behavior: "instant" });
  }
  root.scrolled = data.open;
  if (root.leaf !== undefined && root.leaf !== data.leaf && root.getBoundingClientRect().top < 0)
    root.scrollIntoView({ block: "start", behavior: "instant" });
  root.leaf = data.leaf;
}
"""


def clickable(
    html: str,
    *,
    key: str,
    on_choose: Callable[[str], None],
    open_row: str | None = None,
    scroll: bool = False,
    leaf: int = 0,
) -> None:
    """Show `html`; a click on an element with `data-row` calls `on_choose` with it before the rerun.

    `open_row` is the element that is drawn as open; with `scroll`, the element `.cq-scroll` is brought into view when
    another one opens; another `leaf` (a page of many) begins at its top. The component is registered anew each run,
    since the registry belongs to the running server.
    """

    def chosen() -> None:
        state: Any = st.session_state.get(key)
        if state and state.get("chosen"):
            on_choose(str(state["chosen"]))

    component = st.components.v2.component(NAME, js=JS, isolate_styles=False)
    component(
        key=key, data={"html": html, "open": open_row or "", "scroll": scroll, "leaf": leaf}, on_chosen_change=chosen
    )
