"""What the server answers beside Streamlit's pages, and under which rules."""
