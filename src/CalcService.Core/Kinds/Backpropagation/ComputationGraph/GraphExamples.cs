using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Backpropagation.ComputationGraph.Operation;
using Given = CalcService.Core.Kinds.Backpropagation.ComputationGraph.GraphBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>The named graphs.</summary>
internal static class GraphExamples
{
    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("sum-times-z", new(
            "f = (x + y)z (Stanford CS231n, course notes on backpropagation)",
            "f = (x + y)z（斯坦福 CS231n 反向传播讲义）"),
            new GraphBuilder().Inputs(("x", -2), ("y", 5), ("z", -4))
                .Node("q", Add, "x", "y").Node("f", Multiply, "q", "z").To("f")),
        ("sigmoid-neuron", new(
            "A neuron with a sigmoid, gate by gate (Stanford CS231n, course notes on backpropagation)",
            "Sigmoid 神经元的逐门计算（斯坦福 CS231n 反向传播讲义）"),
            new GraphBuilder().Inputs(("w0", 2), ("x0", -1), ("w1", -3), ("x1", -2), ("w2", -3)).Constant("one", 1)
                .Node("a", Multiply, "w0", "x0").Node("b", Multiply, "w1", "x1")
                .Node("c", Add, "a", "b").Node("d", Add, "c", "w2")
                .Node("e", Negate, "d").Node("g", Exp, "e").Node("h", Add, "g", "one").Node("f", Reciprocal, "h").To("f")),
        ("fan-out-of-one-node", new(
            "b = a + a: one node in two places (Karpathy, micrograd lecture)",
            "b = a + a：同一节点用了两次（Karpathy，micrograd 课程）"),
            new GraphBuilder().Inputs(("a", 3)).Node("b", Add, "a", "a").To("b")),
        ("staged-expression", new(
            "f = (x + σ(y))/(σ(x) + (x + y)²) in stages (Stanford CS231n, course notes on backpropagation)",
            "分步计算 f = (x + σ(y))/(σ(x) + (x + y)²)（斯坦福 CS231n 反向传播讲义）"),
            new GraphBuilder().Inputs(("x", 3), ("y", -4))
                .Node("s", Sigmoid, "y").Node("n", Add, "x", "s").Node("r", Sigmoid, "x")
                .Node("p", Add, "x", "y").Node("q", Square, "p").Node("d", Add, "r", "q").Node("f", Divide, "n", "d").To("f")),
        ("gates-in-backward-flow", new(
            "f = 2(xy + max(z, w)): how gates route gradients (Stanford CS231n, course notes on backpropagation)",
            "f = 2(xy + max(z, w))：各种门如何分配梯度（斯坦福 CS231n 反向传播讲义）"),
            new GraphBuilder().Inputs(("x", 3), ("y", -4), ("z", 2), ("w", -1)).Constant("two", 2)
                .Node("a", Multiply, "x", "y").Node("b", Max, "z", "w").Node("c", Add, "a", "b").Node("f", Multiply, "c", "two").To("f")),
        ("power-rule", new("f = 3p³ with a gradient from upstream", "f = 3p³，并给定上游梯度"),
            new GraphBuilder().Inputs(("p", 2)).Constant("k", 3)
                .Power("q", "p", 3).Node("f", Multiply, "k", "q").To("f", upstream: Scalar.Ratio(1, 2))),
        ("closed-and-open-paths", new(
            "ReLU(x − y) + y|x − y|: a path that ReLU closes, and one with a falling slope",
            "ReLU(x − y) + y|x − y|：一条路径被 ReLU 截断，另一条斜率为负"),
            new GraphBuilder().Inputs(("x", 1), ("y", 3))
                .Node("a", Subtract, "x", "y").Node("b", Relu, "a").Node("c", Abs, "a")
                .Node("d", Multiply, "c", "y").Node("f", Add, "b", "d").To("f")),
        ("at-the-corners", new(
            "Conventions at corners: ReLU and |x| at 0, a tie for the maximum, an unused node",
            "尖点处的约定：0 处的 ReLU 与 |x|、并列的最大值，以及未用到的节点"),
            new GraphBuilder().Inputs(("x", 2), ("y", 2), ("z", -1), ("u", 7))
                .Node("a", Subtract, "x", "y").Node("b", Relu, "a").Node("c", Abs, "a")
                .Node("d", Max, "x", "y").Node("g", Min, "x", "z")
                .Node("h", Add, "b", "c", "d", "g").Node("f", Square, "h").To("f")),
    ];
}
