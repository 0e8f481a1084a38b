"""The pool of this server."""

from views.serving.exporting.pool import ExportPool
from views.serving.exporting.settings import configured_settings

POOL = ExportPool(configured_settings())
