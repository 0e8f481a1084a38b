#!/bin/sh
# Runs a module of the project's own Python: `sh tools/in_venv.sh ruff check`. For git's hooks, which on Windows, too, have sh.
python=.venv/bin/python
[ -x "$python" ] || python=.venv/Scripts/python.exe
exec "$python" -m "$@"
