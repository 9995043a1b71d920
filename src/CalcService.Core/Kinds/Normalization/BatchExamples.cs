using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>Named problems of batch normalization.</summary>
internal static class BatchExamples
{
    private static readonly Tensor Classic = Rows([1, 2], [3, 4], [5, 6]);

    public static IReadOnlyList<(string Name, Text Title, BatchNorm.Given Given)> Forward { get; } =
    [
        ("four-samples-three-features", new(
            "Four samples of three features: the exercise of a published tutorial (caithmac, \"Batch Normalization\", exercise 1)",
            "四个样本、三个特征：公开教程中的习题（caithmac，“Batch Normalization”，习题 1）"),
            new()
            {
                X = Rows([2, 4, 6], [4, 6, 8], [6, 8, 10], [8, 10, 12]),
                Gamma = Tensor.Vector(2, 2, 2),
                Beta = Tensor.Vector(1, 1, 1),
                Epsilon = Decimal("0.01"),
            }),
        ("by-hand", new("Numbers for paper: the standard deviations are whole", "便于手算：标准差都是整数"),
            new()
            {
                X = Rows([0, 9], [6, 1], [6, 9], [8, 1]),
                Gamma = Tensor.Vector(3, 2),
                Beta = Tensor.Vector(1, -1),
                Epsilon = 0,
            }),
        ("running-statistics", new(
            "A first training step: the running statistics start at 0 and 1, as in PyTorch",
            "训练的第一步：滑动统计量从 0 和 1 开始（同 PyTorch）"),
            new()
            {
                X = Classic,
                Gamma = Tensor.Vector(1, 2),
                Beta = Tensor.Vector(0, 1),
                RunningMean = Tensor.Vector(0, 0),
                RunningVariance = Tensor.Vector(1, 1),
            }),
        ("inference", new("The same batch at inference", "同一批次在推断时"),
            new()
            {
                X = Classic,
                Gamma = Tensor.Vector(1, 2),
                Beta = Tensor.Vector(0, 1),
                Mode = NormMode.Inference,
                RunningMean = Tensor.Vector(2, 5),
                RunningVariance = Tensor.Vector(4, 9),
            }),
        ("maps", new(
            "Two channels of 2 × 2 maps: every position counts as a sample (Ioffe and Szegedy, 2015, section 3.2)",
            "两个 2 × 2 的通道：每个位置都相当于一个样本（Ioffe 与 Szegedy，2015，3.2 节）"),
            new()
            {
                X = Tensor.Create([2, 2, 2, 2], 1, 2, 3, 4, 0, 2, 0, 2, 5, 6, 7, 8, 4, 6, 4, 6),
                Gamma = Tensor.Vector(1, Decimal("0.5")),
                Beta = Tensor.Vector(0, 2),
                RunningMean = Tensor.Vector(4, 3),
                RunningVariance = Tensor.Vector(5, 6),
                Momentum = Decimal("0.2"),
            }),
        ("square-batch", new(
            "As many samples as features: over which axis is the mean taken?", "样本数与特征数相同：沿哪个轴求均值？"),
            new() { X = Rows([4, 1, 7], [2, 5, 3], [9, 0, 6]), Epsilon = Decimal("0.001") }),
    ];

    private static Tensor Rows(params int[][] rows) => Tensor.Matrix(rows.Length, rows[0].Length, (i, j) => rows[i][j]);

    private static Scalar Decimal(string number) => Scalar.Parse(number);
}
