#!/usr/bin/env bash
# tools/serve_demonstration.sh PROGRAM: what make dev runs after each build: the demonstration on :8080, as ./start serves it.
set -euo pipefail
cd "$(dirname "$0")/.."
database=sqlite:var/demo.db
. tools/serving_user.sh
prepare_serving_user "$1"
as_server "$bearing" migrate --database "$database"
as_server "$bearing" demo --database "$database"
serve_as_server "$bearing" serve --database "$database" --port 8080
