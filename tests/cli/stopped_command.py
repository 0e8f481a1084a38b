"""A command that gets a signal in the middle of its work: ``NUMBER MODULE FUNCTION FOLDER COMMAND …``.

It says what lies in the folder when that happens.
"""

import os
import sys
from importlib import import_module
from pathlib import Path

from cli.main import main

number, module, name, folder, *command = sys.argv[1:]
work = getattr(import_module(module), name)


def stopped(*arguments: object) -> object:
    made = work(*arguments)
    print(len(list(Path(folder).iterdir())), flush=True)
    os.kill(os.getpid(), int(number))
    return made


setattr(import_module(module), name, stopped)
sys.exit(main(command))
