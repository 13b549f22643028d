"""Charts: pure functions from the tables to a plotly Figure, and from a click back to what was clicked.

Draw them with `theme=None`: they bring their own light and dark look. Whatever comes from an article is inert in them.
"""
