using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds;

/// <summary>What makes a variant a good question, said without a look at how it was made.</summary>
internal static class VariantLaws
{
    /// <summary>The givens as JSON, defaults filled in.</summary>
    public static string Givens(Problem problem)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            problem.Write(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Why a solved problem teaches nothing; null where it does.</summary>
    public static string? Degeneracy(Solution solution, string givens)
    {
        foreach (var (answer, step) in solution.Answers)
        {
            if (step.Names is null && Degeneracy(step.Value, givens) is { } reason)
                return $"{step.Id} {reason}";
        }
        return OfKind(solution, JsonNode.Parse(givens)!);
    }

    /// <summary>Which answer is not fit for paper; null where all are.</summary>
    public static string? Ugliness(Solution solution)
    {
        foreach (var (_, step) in solution.Answers)
        {
            foreach (var number in Numbers(step.Value))
            {
                if (!Paper.Fits(number))
                    return $"{step.Id} {number}";
            }
        }
        return null;
    }

    private static string? Degeneracy(Value value, string givens)
    {
        var numbers = Numbers(value).Where(number => !number.IsUndefined).ToArray();
        if (!value.IsScalar && numbers.All(number => number.IsZero))
            return "is 0 throughout";
        if (numbers.Length >= 4 && numbers.Distinct().Count() == 1)
            return "is the same number throughout";
        return numbers.Length >= 4 && givens.Contains(value.ToString(), StringComparison.Ordinal) ? "is what was given" : null;
    }

    private static string? OfKind(Solution solution, JsonNode givens) => solution.Problem.Kind.Id switch
    {
        "conv-output-size" when Numbers(solution["outputSize"]).SequenceEqual(Numbers(givens["input"]!)) => "keeps the size",
        "receptive-field" when Numbers(solution["jump"]).All(jump => jump == 1) => "no layer strides",
        "conv-compare" when solution["parameterRatio"].Scalar == 1 => "both sides cost the same",
        "conv-forward" or "pool-forward" when solution["output"].Tensor.Count < 2 => "one window only",
        "mlp-backprop" when solution["loss"].Scalar.IsZero => "nothing to learn",
        "computation-graph" => Gradients(solution, givens),
        "batch-norm" or "batch-norm-backward" => Spread(solution),
        "value-iteration" or "policy-evaluation" => Values(solution, givens),
        "q-iteration" => Ties(solution),
        "td-update" when Numbers(solution["errors"]).Any(error => error.IsZero) => "an update changes nothing",
        _ => null,
    };

    private static string? Gradients(Solution solution, JsonNode givens)
    {
        var nodes = givens["nodes"]!.AsArray().Where(node => (string)node!["op"]! == "input").Select(node => (string)node!["id"]!).ToArray();
        return nodes.Count(node => solution[$"gradient.{node}"].Scalar.IsZero) * 2 > nodes.Length ? "most gradients are 0" : null;
    }

    private static string? Spread(Solution solution) =>
        solution.Trace.Find("variance") is { } variance && Numbers(variance.Value).Any(number => number.IsZero) ? "a variance is 0" : null;

    private static string? Values(Solution solution, JsonNode givens)
    {
        var leaving = givens["transitions"]!.AsArray().Select(transition => (string)transition!["state"]!).Distinct(StringComparer.Ordinal).Count();
        var values = Numbers(solution["values"]).Take(leaving).ToArray();
        return values.Distinct().Count() < 2 ? "all states are worth the same" : null;
    }

    private static string? Ties(Solution solution)
    {
        var q = solution["q"].Tensor;
        for (var state = 0; state < q.Rows; state++)
        {
            if (!q[state, 0].IsUndefined && Enumerable.Range(1, q.Columns - 1).Any(action => q[state, action] == q[state, 0]))
                return "actions tie";
        }
        return null;
    }

    private static IEnumerable<Scalar> Numbers(Value value) => value.IsScalar ? [value.Scalar] : value.Tensor.Entries.ToArray();

    private static IEnumerable<Scalar> Numbers(JsonNode list) => list is JsonArray numbers
        ? numbers.Select(number => Scalar.Parse(number!.ToJsonString()))
        : [Scalar.Parse(list.ToJsonString())];
}
