"""The served app, and the script that Streamlit runs for each visitor: this one file is both."""

import streamlit as st

from views.serving import ready

if __name__ == "__main__":  # run by Streamlit as the script of a session
    ready.wait()
    from views.shell import run

    run()
else:  # imported by the server, once
    from views.serving.security import middleware
    from views.serving.server import lifespan, routes

    app = st.App(__file__, routes=routes(), middleware=middleware(), lifespan=lifespan)
