"""The smallest Streamlit app: what Streamlit itself takes to start."""

import streamlit as st

st.title("Bare")
