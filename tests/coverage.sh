#!/usr/bin/env bash
# Which lines of Core its tests run: the percentage per folder and in all, then the lines that none runs.
#   bash tests/coverage.sh [MINIMUM PERCENTAGE]        fails below the minimum
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Without the tests that run the same lines over many seeds: they take most of the time, and instrumented lines are slow.
status=0
dotnet test tests/CalcService.Core.Tests ${NO_BUILD:+--no-build} -v q --nologo --collect "XPlat Code Coverage" --results-directory "$results" \
    --filter "${FILTER:-FullyQualifiedName!~VariantTests&FullyQualifiedName!~ModelAnswerTests&FullyQualifiedName!~RerunTests}" -- \
    DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include="[CalcService.Core]*" \
    DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.SkipAutoProps=true || status=$?

python3 - "$(find "$results" -name coverage.cobertura.xml)" "${1:-0}" <<'PYTHON'
import collections, sys, xml.etree.ElementTree as xml

hits = collections.defaultdict(dict)
for part in xml.parse(sys.argv[1]).iter("class"):
    if part.get("filename").startswith("obj/") or "/obj/" in part.get("filename"):
        continue  # generated
    for line in part.iter("line"):
        lines, number = hits[part.get("filename").split("CalcService.Core/")[-1]], int(line.get("number"))
        lines[number] = max(lines.get(number, 0), int(line.get("hits")))

def rate(files):
    counts = [count for file in files for count in hits[file].values()]
    return sum(count > 0 for count in counts), len(counts)

folders = collections.defaultdict(list)
for file in hits:
    folders["/".join(file.split("/")[:2 if file.startswith(("Kinds/", "Grading/")) else 1]) if "/" in file else "."].append(file)
for folder, files in sorted(folders.items()):
    run, lines = rate(files)
    print(f"{folder:36} {run:6} of {lines:6}  {100 * run / lines:6.2f} %")
print("\nNot run:")
for file, lines in sorted(hits.items()):
    missed = [number for number, count in sorted(lines.items()) if count == 0]
    if missed:
        print(f"  {file}: {', '.join(map(str, missed))}")
run, lines = rate(hits)
print(f"\nLines of Core run by its tests: {run} of {lines}, {100 * run / lines:.2f} %")
sys.exit(0 if 100 * run / lines >= float(sys.argv[2]) else 1)
PYTHON
exit "$status"
