using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.ComputationGraph.GraphBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>Writes graphs down shortly: nodes are added one after the other.</summary>
internal sealed class GraphBuilder
{
    private readonly List<GraphNode> _nodes = [];

    /// <summary>Adds inputs.</summary>
    public GraphBuilder Inputs(params IReadOnlyList<(string Id, Scalar Value)> inputs)
    {
        _nodes.AddRange(inputs.Select(input => new GraphNode { Id = input.Id, Op = Operation.Input, Value = input.Value }));
        return this;
    }

    /// <summary>Adds a constant.</summary>
    public GraphBuilder Constant(string id, Scalar value)
    {
        _nodes.Add(new() { Id = id, Op = Operation.Constant, Value = value });
        return this;
    }

    /// <summary>Adds a node that computes.</summary>
    public GraphBuilder Node(string id, Operation operation, params IReadOnlyList<string> inputs)
    {
        _nodes.Add(new() { Id = id, Op = operation, Inputs = inputs });
        return this;
    }

    /// <summary>Adds a power.</summary>
    public GraphBuilder Power(string id, string input, Scalar exponent)
    {
        _nodes.Add(new() { Id = id, Op = Operation.Power, Inputs = [input], Exponent = exponent });
        return this;
    }

    /// <summary>Gives the node that was added last, and that none uses yet, another name.</summary>
    public void CallLast(string id) => _nodes[^1] = _nodes[^1] with { Id = id };

    /// <summary>Completes the graph.</summary>
    /// <param name="output">The name of the output.</param>
    /// <param name="upstream">The gradient from upstream; 1 if none is given.</param>
    public Given To(string output, Scalar? upstream = null) => new() { Nodes = _nodes, Output = output, Upstream = upstream ?? 1 };
}
