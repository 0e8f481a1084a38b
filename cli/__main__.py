"""``python -m cli``: the same as ``plan-atlas``."""

import sys

from cli.main import main

sys.exit(main())
