"""The pages, one per file, and the parts that they share. Only this room and app.py import Streamlit."""
