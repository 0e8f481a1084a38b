"""The served app, and the script that Streamlit runs for each visitor: this one file is both."""

import gc

import streamlit as st

if __name__ == "__main__":  # run by Streamlit as the script of a session
    from views.shell import run

    run()
else:  # imported by the server, once
    gc.disable()  # until all is loaded and frozen, see the warm-up
    from views.security import middleware
    from views.server import routes, warm_up

    app = st.App(__file__, routes=routes(), middleware=middleware(), lifespan=warm_up)
