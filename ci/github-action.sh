#!/usr/bin/env bash
# The one step of action.yml. Bash 3.2 is enough, which macOS runners have.
set -euo pipefail

cli=$GITHUB_ACTION_PATH/dist/cli.js
if [ ! -f "$cli" ]; then
  echo '::error title=brieflint::This ref carries no build; use a release tag'
  exit 2
fi

arguments=(check --color=never "--fail-on=$INPUT_FAIL_ON")
arguments+=(--report "json=$RUNNER_TEMP/brieflint.json" --report "markdown=$GITHUB_STEP_SUMMARY")
if [ -n "$INPUT_CONFIG" ]; then arguments+=("--config=$INPUT_CONFIG"); fi
case $INPUT_REPORT in
  annotations) arguments+=(--format github) ;;
  sarif) arguments+=(--report "sarif=$INPUT_SARIF_FILE") ;;
  log) ;;
  *)
    echo '::error title=brieflint::The input “report” is one of annotations, sarif and log'
    exit 2
    ;;
esac

while IFS= read -r line; do
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<<"$INPUT_ARGUMENTS"
arguments+=(--)
while IFS= read -r line; do
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<<"$INPUT_PATHS"

status=0
node "$cli" "${arguments[@]}" || status=$?
{
  echo "status=$status"
  # Absent when the arguments were wrong.
  if [ -f "$RUNNER_TEMP/brieflint.json" ]; then
    node -p 'Object.entries(JSON.parse(fs.readFileSync(process.argv[1], "utf8")).summary).map((pair) => pair.join("=")).join("\n")' \
      "$RUNNER_TEMP/brieflint.json"
  fi
} >>"$GITHUB_OUTPUT"
exit "$status"
