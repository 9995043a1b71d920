using CalcService.Core.Kinds.Activations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.Mlp.MlpBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>Networks worth looking at.</summary>
internal static class MlpExamples
{
    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("two-sigmoid-layers", new(
            "Two sigmoid layers, step by step (Mazur, \"A Step by Step Backpropagation Example\", 2015)",
            "两层 Sigmoid 网络的逐步反向传播（Mazur，《A Step by Step Backpropagation Example》，2015）"),
            new()
            {
                Inputs = Vector("0.05 0.10"),
                Layers =
                [
                    new() { Weights = Matrix("0.15 0.20; 0.25 0.30"), Biases = Vector("0.35 0.35"), Activation = Activation.Sigmoid },
                    new() { Weights = Matrix("0.40 0.45; 0.50 0.55"), Biases = Vector("0.60 0.60"), Activation = Activation.Sigmoid },
                ],
                Targets = Vector("0.01 0.99"),
                Loss = Loss.HalfSquared,
                Reduction = Reduction.Sum,
                LearningRate = Scalar.Parse("0.5"),
            }),
        ("relu-by-hand", new("A small ReLU network in whole numbers", "整数的小型 ReLU 网络"),
            new()
            {
                Inputs = Vector("1 2"),
                Layers =
                [
                    new() { Weights = Matrix("1 1; 2 -1; -1 1"), Biases = Vector("0 0 -2"), Activation = Activation.Relu },
                    new() { Weights = Matrix("1 -2 3"), Biases = Vector("1") },
                ],
                Targets = Vector("1"),
                Loss = Loss.HalfSquared,
            }),
        ("softmax-classes", new("A batch of three samples in three classes, by softmax and cross-entropy", "三个样本、三个类别：Softmax 与交叉熵"),
            new()
            {
                Inputs = Matrix("1 2; -1 0.5; 0 1"),
                Layers =
                [
                    new() { Weights = Matrix("0.5 -0.2; 0.1 0.4"), Biases = Vector("0.1 0"), Activation = Activation.Tanh },
                    new() { Weights = Matrix("1 0.5; -0.5 1; 0.2 -0.3"), Biases = Vector("0 0.1 0"), Activation = Activation.Softmax },
                ],
                Targets = Vector("0 2 1"),
                Loss = Loss.CrossEntropy,
                LearningRate = Scalar.Parse("0.1"),
            }),
        ("logistic-regression", new("Logistic regression on a batch", "批数据上的逻辑回归"),
            new()
            {
                Inputs = Matrix("1 2; 2 -1; 0 1"),
                Layers = [new() { Weights = Matrix("0.5 -0.25"), Biases = Vector("0.1"), Activation = Activation.Sigmoid }],
                Targets = Matrix("1; 0; 1"),
                Loss = Loss.BinaryCrossEntropy,
                LearningRate = 1,
            }),
        ("leaky-relu-summed", new("Leaky ReLU before a sigmoid, the losses added up", "Leaky ReLU 接 Sigmoid，损失求和"),
            new()
            {
                Inputs = Matrix("1 -1; 2 0.5"),
                Layers =
                [
                    new() { Weights = Matrix("0.5 1; -1 0.5"), Biases = Vector("0.2 -0.1"), Activation = Activation.LeakyRelu, NegativeSlope = Scalar.Parse("0.1") },
                    new() { Weights = Matrix("1 -1; 0.5 2"), Activation = Activation.Sigmoid },
                ],
                Targets = Matrix("1 0; 0 1"),
                Loss = Loss.BinaryCrossEntropy,
                Reduction = Reduction.Sum,
                LearningRate = Scalar.Parse("0.1"),
            }),
        ("softmax-with-squared-error", new("Softmax with a squared error, where nothing cancels", "Softmax 配平方误差：导数不会相消"),
            new()
            {
                Inputs = Vector("1 2"),
                Layers = [new() { Weights = Matrix("0.5 0.1; -0.3 0.2; 0.1 -0.4"), Biases = Vector("0 0.1 0.2"), Activation = Activation.Softmax }],
                Targets = Vector("0 1 0"),
            }),
        ("forward-only", new("A forward pass alone", "仅前向计算"),
            new()
            {
                Inputs = Vector("1 -1 2"),
                Layers = [new() { Weights = Matrix("1 0 -1; 2 1 0"), Biases = Vector("0.5 -1"), Activation = Activation.Relu }],
            }),
    ];

    private static Tensor Vector(string entries) => Tensor.Vector([.. Numbers(entries)]);

    private static Tensor Matrix(string rows)
    {
        var read = rows.Split(';').Select(row => Numbers(row).ToArray()).ToArray();
        return Tensor.Matrix(read.Length, read[0].Length, (i, j) => read[i][j]);
    }

    private static IEnumerable<Scalar> Numbers(string entries) =>
        entries.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => Scalar.Parse(entry));
}
