using System.Runtime.CompilerServices;
using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.ComputationGraph.GraphBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>
/// The laws of one graph: a value and a gradient for each node. They carry the names of the nodes, so they are made for each
/// problem; a problem that is run again, as grading does, runs the same ones.
/// </summary>
internal sealed class GraphLaws
{
    private static readonly ConditionalWeakTable<Given, GraphLaws> Known = [];

    private readonly Dictionary<string, Variable> _variables;
    private readonly Dictionary<string, List<Path>> _paths;

    private GraphLaws(Given given)
    {
        GraphNode[] nodes = [.. new TopologicalOrder(given.Nodes).Nodes];
        Differentiated = given.Upstream == 1 ? Variable.Glyph(given.Output) : new Letter(LetterFor(given));
        _variables = nodes.ToDictionary(node => node.Id, node => Variable.Of(node.Id, Differentiated), StringComparer.Ordinal);
        _paths = nodes.ToDictionary(node => node.Id, _ => new List<Path>(), StringComparer.Ordinal);
        FindPaths(nodes, given.Output);
        var computed = nodes.Where(node => !node.IsGiven);
        Givens = [.. nodes.Where(node => node.IsGiven).Select(node => OfGiven(this[node.Id], node.Value!.Value))];
        Forward = [.. computed.Select(node => OfValue(this[node.Id], node.Op.Primitive, UseOf(node)))];
        var others = computed.Reverse().Concat(nodes.Where(node => node.IsGiven)).Where(node => node.Id != given.Output);
        Backward =
        [
            GradientLaws.Start(this[given.Output], given.Upstream),
            .. others.OrderBy(node => _paths[node.Id].Count == 0).Select(node => OfGradient(node.Id)),
        ];
    }

    /// <summary>What the gradients are gradients of, as it is drawn: the output, or what lies beyond it.</summary>
    public Box Differentiated { get; }

    /// <summary>Values of inputs and constants.</summary>
    public IReadOnlyList<Law> Givens { get; }

    /// <summary>Values of the other nodes, each after those that it uses.</summary>
    public IReadOnlyList<Law> Forward { get; }

    /// <summary>
    /// Gradients: that of the output, those of each node after those that use it, with inputs and constants in the order in which
    /// they are given, and those of nodes that do not lead to the output.
    /// </summary>
    public IReadOnlyList<Law> Backward { get; }

    /// <summary>The variable of a node.</summary>
    /// <param name="id">The node's name.</param>
    public Variable this[string id] => _variables[id];

    /// <summary>The laws of a graph; made once.</summary>
    /// <param name="given">The graph; valid.</param>
    public static GraphLaws Of(Given given) => Known.GetValue(given, valid => new(valid));

    /// <summary>Derives all values, then all gradients.</summary>
    /// <param name="d">The derivation.</param>
    public void Apply(Derivation d)
    {
        Apply(d, GraphTexts.GivenSection, Givens);
        Apply(d, GraphTexts.Forward, Forward);
        Apply(d, GraphTexts.Backward, Backward);
    }

    /// <summary>The law of a value that is given.</summary>
    public static Law OfGiven(Variable node, Scalar value) => new($"value.{node.Id}", node.Value, value, GraphTexts.Given);

    /// <summary>The law of a value that is computed.</summary>
    public static Law OfValue(Variable node, Primitive primitive, Use use) => new(
        $"value.{node.Id}", node.Value, primitive.Value(use), primitive.Does,
        [.. primitive.ValueSlips.Select(slip => new Mistake(slip.Misstep.Id, slip.Wrong(use)!, slip.Misstep.Message))]);

    private static void Apply(Derivation d, Text section, IReadOnlyList<Law> laws)
    {
        d.Section(section);
        foreach (var law in laws)
            d.Step(law);
    }

    private Law OfGradient(string id) =>
        _paths[id].Count == 0 ? GradientLaws.Zero(this[id]) : GradientLaws.Along(this[id], _paths[id]);

    /// <summary>Follows the output back; nodes that do not lead to it are no paths.</summary>
    private void FindPaths(GraphNode[] nodes, string output)
    {
        foreach (var node in nodes.Reverse().Where(node => node.Id == output || _paths[node.Id].Count > 0))
        {
            for (var place = node.Inputs.Count - 1; place >= 0; place--)
                _paths[node.Inputs[place]].Insert(0, new(this[node.Id], node.Op.Primitive, UseOf(node) with { Place = place }));
        }
    }

    private Use UseOf(GraphNode node) =>
        new(this[node.Id].Value, [.. node.Inputs.Select(input => this[input].Value)], Place: 0, node.Exponent);

    private static string LetterFor(Given given) =>
        new[] { "L", "J", "E" }.Except(given.Nodes.Select(node => node.Id), StringComparer.Ordinal).FirstOrDefault("ℓ");
}
