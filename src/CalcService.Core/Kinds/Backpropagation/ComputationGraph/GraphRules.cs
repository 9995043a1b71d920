using System.Text.RegularExpressions;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Backpropagation.ComputationGraph.GraphBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>What a node must be, whatever graph it is in.</summary>
internal sealed partial class NodeRules : GivenValidator<GraphNode>
{
    public NodeRules()
    {
        RuleFor(node => node.Id).IsName();
        RuleFor(node => node.Inputs).HasCount(0, Primitive.MostInputs);
        RuleFor(node => node.Value).IsBetween(-1_000_000_000, 1_000_000_000);
        RuleFor(node => node.Exponent).IsBetween(-100, 100);
        Together(node => Name(node).Concat(Arity(node)).Concat(Numbers(node)));
    }

    private static IEnumerable<Fault> Name(GraphNode node)
    {
        if (!Identifier().IsMatch(node.Id))
            yield return new("id", "not-an-identifier", new(
                $"Must consist of up to 32 letters, digits and underscores, not \"{node.Id}\".",
                $"必须由至多 32 个字母、数字和下划线组成，而不是“{node.Id}”。"));
    }

    private static IEnumerable<Fault> Arity(GraphNode node)
    {
        var (least, most) = node.IsGiven ? (0, 0) : node.Op.Primitive.Arity;
        var found = node.Inputs.Count;
        if (found >= least && found <= most)
            yield break;
        var (range, noun) = (least == most ? $"{least}" : $"{least}–{most}", most == 1 ? "input" : "inputs");
        yield return new("inputs", "wrong-number-of-inputs", new(
            $"\"{NameOf(node.Op)}\" takes {range} {noun}, not {found}.",
            $"“{NameOf(node.Op)}”需要 {range} 个输入，而不是 {found} 个。"));
    }

    private static IEnumerable<Fault> Numbers(GraphNode node)
    {
        if (node.IsGiven && node.Value is null)
            yield return Missing("value", node);
        if (!node.IsGiven && node.Value is not null)
            yield return NotWanted("value", node, new("its value is computed", "其值由计算得出"));
        if (node.Op == Operation.Power && node.Exponent is null)
            yield return Missing("exponent", node);
        if (node.Op != Operation.Power && node.Exponent is not null)
            yield return NotWanted("exponent", node, new("only \"power\" has one", "只有“power”才有"));
    }

    private static Fault Missing(string field, GraphNode node) => new(field, "missing", new(
        $"\"{field}\" is required for \"{NameOf(node.Op)}\".", $"“{NameOf(node.Op)}”缺少必填项“{field}”。"));

    private static Fault NotWanted(string field, GraphNode node, Text reason) => new(field, "not-allowed", new(
        $"\"{field}\" is not allowed for \"{NameOf(node.Op)}\": {reason.En}.", $"“{NameOf(node.Op)}”不能有“{field}”：{reason.Zh}。"));

    private static string NameOf(Operation operation) => operation.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^[\p{IsBasicLatin}\p{IsGreek}-[\W]]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}

/// <summary>What a graph must be.</summary>
internal sealed class GraphRules : GivenValidator<Given>
{
    private const int MostNodes = 200, MostEdges = 400;

    public GraphRules()
    {
        RuleFor(graph => graph.Nodes).HasCount(1, MostNodes);
        RuleForEach(graph => graph.Nodes).SetValidator(new NodeRules());
        RuleFor(graph => graph.Output).IsName();
        RuleFor(graph => graph.Upstream).IsBetween(-1_000_000_000, 1_000_000_000);
        Together(Large);
        Together(Repeated);
        Together(Unknown);
        Together(Circular);
    }

    private static IEnumerable<Fault> Large(Given graph)
    {
        var edges = graph.Nodes.Sum(node => node.Inputs.Count);
        if (edges > MostEdges)
            yield return new("nodes", "too-many-edges", new(
                $"The nodes must not have more than {MostEdges} inputs in all, but have {edges}.",
                $"所有节点的输入总数不能超过 {MostEdges}，而这里有 {edges} 个。"));
    }

    private static IEnumerable<Fault> Repeated(Given graph)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            var id = graph.Nodes[i].Id;
            if (!first.TryAdd(id, i))
                yield return new($"nodes[{i}].id", "duplicate-id", new(
                    $"\"{id}\" is the name of nodes[{first[id]}] already.", $"“{id}”已是 nodes[{first[id]}] 的名称。"));
        }
    }

    private static IEnumerable<Fault> Unknown(Given graph)
    {
        var known = graph.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            var inputs = graph.Nodes[i].Inputs;
            for (var j = 0; j < inputs.Count; j++)
            {
                if (!known.Contains(inputs[j]))
                    yield return UnknownNode($"nodes[{i}].inputs[{j}]", inputs[j], known);
            }
        }
        if (!known.Contains(graph.Output))
            yield return UnknownNode("output", graph.Output, known);
    }

    private static Fault UnknownNode(string path, string name, IEnumerable<string> known) => Nearest.To(name, known) is { } nearest
        ? new(path, "unknown-node", new(
            $"There is no node \"{name}\"; did you mean \"{nearest}\"?", $"没有节点“{name}”，是不是指“{nearest}”？"), nearest)
        : new(path, "unknown-node", new($"There is no node \"{name}\".", $"没有节点“{name}”。"));

    private static IEnumerable<Fault> Circular(Given graph)
    {
        var cycle = new TopologicalOrder(graph.Nodes).Cycle;
        if (cycle.Count == 0)
            yield break;
        var names = string.Join(" ← ", cycle.Append(cycle[0]).Select(i => graph.Nodes[i].Id));
        yield return new($"nodes[{cycle[0]}].inputs", "cycle", new(
            $"A node must not depend on itself, as here: {names}.", $"节点不能依赖自身，而这里有环：{names}。"));
    }
}
