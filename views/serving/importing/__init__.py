"""Reading what people bring, in processes of their own that can be stopped."""

import sys


def stop_reading() -> None:
    """Ends all reading, because the server ends; nothing is loaded for it where nobody has brought anything."""
    if job := sys.modules.get("views.serving.importing.job"):
        job.close()
