#!/usr/bin/env bash
# Which mutants of Core its tests do not kill: the score per folder, then the survivors. A dot is a mutant that was killed, S one that
# survived, T one that was stopped because it never came to an end.
#   bash tests/mutation.sh                              the reading and comparing of responses, and marking
#   bash tests/mutation.sh FILTER 'GLOB'...             sources by glob, with the tests of a filter of dotnet test
# Examples:
#   bash tests/mutation.sh 'FullyQualifiedName~.Grading&FullyQualifiedName!~ModelAnswer&FullyQualifiedName!~RoundTrip' '**/Grading/Diagnosis/*.cs'
#   bash tests/mutation.sh 'FullyQualifiedName~.Formulas&FullyQualifiedName!~RoundTrip' '**/Formulas/*.cs'
# Choose tests that are fast and always the same. Tests over hundreds of random values decide nothing that examples do not, and a mutant
# that never ends is waited for one and a half times as long as its tests take.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/CalcService.Core.Tests"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

if [ $# -lt 2 ]; then
    folders='FullyQualifiedName~.Grading.Responses|FullyQualifiedName~.Grading.Comparing|FullyQualifiedName~.Grading.Marking'
    set -- "($folders)&FullyQualifiedName!~RoundTripTests" \
        '**/Grading/Responses/*.cs' '**/Grading/Comparing/*.cs' '**/Grading/Marking/*.cs'
fi
filter=$1
shift
mutate=()
for glob in "$@"; do mutate+=(--mutate "$glob"); done

export RunAnalyzers=false # mutants need no style
dotnet tool restore >/dev/null
dotnet dotnet-stryker --config-file stryker-config.json --test-case-filter "$filter" "${mutate[@]}" --output "$results" --skip-version-check

python3 - "$results/reports/mutation-report.json" <<'PYTHON'
import collections, json, sys

killed, tried, survivors = collections.Counter(), collections.Counter(), []
for path, file in json.load(open(sys.argv[1]))["files"].items():
    name = path.replace("\\", "/").split("CalcService.Core/")[-1]
    folder = name.rsplit("/", 1)[0]
    for mutant in file["mutants"]:
        if mutant["status"] not in ("Killed", "Timeout", "Survived", "NoCoverage"):
            continue
        tried[folder] += 1
        if mutant["status"] in ("Killed", "Timeout"):
            killed[folder] += 1
        else:
            survivors.append(f"  {name}:{mutant['location']['start']['line']} {mutant['status']}: {mutant['mutatorName']}: {' '.join(mutant['replacement'].split())[:100]}")
print("\n".join(sorted(survivors)))
for folder in sorted(tried):
    print(f"{folder:32} {killed[folder]:5} of {tried[folder]:5} killed  {100 * killed[folder] / tried[folder]:6.2f} %")
PYTHON
