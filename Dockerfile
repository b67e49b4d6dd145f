# The API and page; the graph lives in Neo4j (docker-compose.yml). Only pip lines: what runs here runs in a plain venv too.
FROM python:3.11-slim
WORKDIR /app
COPY requirements/run.txt requirements/run.txt
RUN python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY ingest ingest
COPY queries queries
COPY api api
COPY samples samples
RUN python -m pip install --no-cache-dir --disable-pip-version-check --no-deps .
COPY --chown=10001:10001 docker/data /data
ENV YANZHEN_DATA=/data
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["yanzhen", "serve", "--host", "0.0.0.0", "--port", "8000"]
