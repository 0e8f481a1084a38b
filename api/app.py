"""The JSON API as one application: mounted by the server below ``/api``, asked by tests without one."""

from typing import Any

from fastapi import FastAPI

from api.source import AtlasSource


def api_app(source: AtlasSource) -> FastAPI:
    """The application; its addresses begin with ``/v1``."""
    app = FastAPI(
        title="Plan Atlas",
        version="1",
        openapi_url="/v1/openapi.json",
        docs_url=None,  # both ask another host for their scripts
        redoc_url=None,
    )

    @app.get("/v1/", operation_id="landing")
    @app.get("/v1", include_in_schema=False)
    def landing() -> dict[str, Any]:
        """What there is, and in which version."""
        return {"title": source.atlas().province.title.text("zh"), "data_version": source.atlas().version}

    return app
