"""The JSON API as one application: mounted by the server below ``/api``, asked by tests without one."""

from fastapi import FastAPI

from api.description import describe
from api.documents import document_routes
from api.guarding import guards
from api.lists import list_routes
from api.refusing import refuse_with_problems
from api.source import AtlasSource


def api_app(source: AtlasSource) -> FastAPI:
    """The application; its addresses begin with ``/v1``.

    Raises:
        UserError: a setting is wrong.
    """
    app = FastAPI(
        title="Plan Atlas",
        version="1",
        openapi_url=None,  # described below, with examples out of the data
        docs_url=None,  # both ask another host for their scripts
        redoc_url=None,
        redirect_slashes=False,
        middleware=guards(),
    )
    app.include_router(document_routes(source), prefix="/v1")
    app.include_router(list_routes(source), prefix="/v1")
    describe(app, source)
    refuse_with_problems(app)
    return app
