# The atlas as a container: docker build -t plan-atlas . && docker run --rm -p 8501:8501 plan-atlas
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore \
    STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE=true TZ=CST-8 PLAN_ATLAS_STORE=/store/store.sqlite
# The welcome message would look up the machine's outside address at another host. Files are dated in China's time,
# written so because the image has no table of time zones.

WORKDIR /app
COPY . .
# Editable, because data/ lies beside the code; constraints.txt has the exact versions that are tested.
RUN pip install -c constraints.txt -e . \
    && python -m compileall -q . \
    && useradd --create-home --uid 10001 atlas \
    && install -d -o atlas /app/.cache /store

USER atlas
EXPOSE 8501

HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; base = os.environ.get('STREAMLIT_SERVER_BASE_URL_PATH', '').strip('/'); urllib.request.urlopen('http://127.0.0.1:8501/' + (base + '/' if base else '') + 'healthz', timeout=4)"]

CMD ["plan-atlas", "serve", "--address", "0.0.0.0", "--port", "8501"]
