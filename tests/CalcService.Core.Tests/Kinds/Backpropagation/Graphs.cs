using System.Globalization;
using System.Text.Json.Nodes;

namespace CalcService.Core.Tests.Kinds.Backpropagation;

/// <summary>Computation graphs written shortly: "x = 2; y = 3; f = multiply x y"; the last node is the output.</summary>
internal static class Graphs
{
    public static string Json(string lines, double? upstream = null)
    {
        var nodes = new JsonArray([.. lines.Split(';').Select(Node)]);
        var graph = new JsonObject { ["nodes"] = nodes, ["output"] = nodes[^1]!["id"]!.DeepClone() };
        if (upstream is not null)
            graph["upstream"] = upstream;
        return graph.ToJsonString();
    }

    private static JsonNode Node(string line)
    {
        var (id, words) = (line.Split('=')[0].Trim(), line.Split('=')[1].Trim().Split(' '));
        if (double.TryParse(words[0], CultureInfo.InvariantCulture, out var value))
            return new JsonObject { ["id"] = id, ["op"] = "input", ["value"] = value };
        var isPower = words[0] == "power";
        var inputs = new JsonArray([.. words[1..(isPower ? 2 : words.Length)].Select(input => (JsonNode)input)]);
        var node = new JsonObject { ["id"] = id, ["op"] = words[0], ["inputs"] = inputs };
        if (isPower)
            node["exponent"] = double.Parse(words[2], CultureInfo.InvariantCulture);
        return node;
    }
}
