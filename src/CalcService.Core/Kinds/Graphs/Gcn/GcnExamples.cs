using CalcService.Core.Kinds.Activations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Graphs.Gcn.GcnLayer.Given;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>A layer on a graph from the literature, and one of every form that a problem may have.</summary>
internal static class GcnExamples
{
    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("path-of-three", new(
            "A path of three nodes, by equation (2) of Kipf and Welling (2017)", "三个节点的路径图，按 Kipf 与 Welling（2017）式 (2) 计算"),
            new()
            {
                Adjacency = Matrix(3, 0, 1, 0, 1, 0, 1, 0, 1, 0),
                Features = Matrix(2, 1, 0, 0, 1, 1, 1),
                Weight = Tensor.Create([2, 2], 1, -1, 2, Tenths(5)),
            }),
        ("karate-club-faction", new(
            "Members 1, 5, 6, 7, 11 and 17 of the karate club (Zachary, 1977), one-hot features as in Kipf and Welling (2017), appendix A",
            "空手道俱乐部的成员 1、5、6、7、11、17（Zachary，1977），独热特征，见 Kipf 与 Welling（2017）附录 A"),
            new()
            {
                Nodes = 6,
                Edges = [[0, 1], [0, 2], [0, 3], [0, 4], [1, 3], [1, 4], [2, 3], [2, 4], [2, 5], [3, 5]],
                Features = Graph.IdentityOf(6),
                Weight = Tensor.Create([6, 2], [.. new[] { 4, -3, -2, 5, 7, 1, -6, 2, 3, -8, 1, 6 }.Select(Tenths)]),
                Activation = Activation.Tanh,
            }),
        ("citations", new(
            "Papers that take the mean over those they cite: directed, row normalisation, bias",
            "论文对其引用的文献取平均：有向图、行归一化、带偏置"),
            new()
            {
                Nodes = 4,
                Edges = [[0, 1], [0, 2], [1, 2], [3, 0], [3, 2]],
                Directed = true,
                Features = Matrix(2, 2, 1, -1, 3, 0, 4, 1, -2),
                Weight = Tensor.Create([2, 2], Tenths(5), -1, 1, Tenths(2)),
                Bias = Tensor.Vector(Tenths(-5), Tenths(1)),
                Normalization = GraphNormalization.Row,
                Activation = Activation.Sigmoid,
            }),
        ("isolated-node", new("No self-loops, and a node without neighbours", "不加自环，且有一个孤立节点"),
            new()
            {
                Adjacency = Matrix(4, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
                Features = Matrix(2, 1, 2, -3, 0, 2, -1, 4, 4),
                Weight = Matrix(2, 1, -1, 2, 1),
                SelfLoops = false,
            }),
        ("weighted-with-a-loop", new(
            "A weighted graph in which one node has a loop already", "带权图，其中一个节点已有自环"),
            new()
            {
                Adjacency = Matrix(3, 1, 2, 0, 2, 0, 4, 0, 4, 0),
                Features = Matrix(2, 1, -1, 0, 2, 3, -2),
                Weight = Matrix(2, 1, 2, -1, 1),
                Activation = Activation.LeakyRelu,
            }),
        ("class-probabilities", new("An output layer: softmax over three classes", "输出层：对三个类别做 softmax"),
            new()
            {
                Nodes = 4,
                Edges = [[0, 1], [1, 2], [1, 3], [2, 3]],
                Features = Matrix(2, 1, 0, 2, 1, 0, -1, 1, 3),
                Weight = Matrix(3, 1, 0, -1, 0, 2, 1),
                Bias = Tensor.Vector(Tenths(1), 0, Tenths(-2)),
                Activation = Activation.Softmax,
            }),
        ("sum-without-activation", new(
            "Sums instead of means, and no activation: square matrices throughout", "用求和代替平均，且无激活函数：各矩阵均为方阵"),
            new()
            {
                Nodes = 3,
                Edges = [[0, 1], [1, 2]],
                Features = Matrix(3, 1, 0, 2, -1, 3, 0, 2, 1, 1),
                Weight = Matrix(3, 1, 2, 0, 0, -1, 1, 3, 0, 1),
                Normalization = GraphNormalization.None,
                Activation = Activation.Identity,
            }),
    ];

    private static Tensor Matrix(int columns, params int[] entries) =>
        Tensor.Create([entries.Length / columns, columns], [.. entries.Select(entry => (Scalar)entry)]);

    private static Scalar Tenths(int tenths) => Scalar.Ratio(tenths, 10);
}
