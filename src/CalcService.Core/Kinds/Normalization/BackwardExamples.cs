using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>Named problems of the backward pass.</summary>
internal static class BackwardExamples
{
    public static IReadOnlyList<(string Name, Text Title, BatchNormBackward.Given Given)> All { get; } =
    [
        ("by-hand", new("Numbers for paper: the standard deviations are whole", "便于手算：标准差都是整数"),
            new()
            {
                X = Rows([0, 9], [6, 1], [6, 9], [8, 1]),
                Dy = Rows([1, 2], [0, -1], [2, 0], [-1, 3]),
                Gamma = Tensor.Vector(3, 2),
                Beta = Tensor.Vector(1, -1),
                Epsilon = 0,
            }),
        ("three-values", new(
            "One feature, three samples: the exercise of a published tutorial (caithmac, \"Batch Normalization\", exercise 2)",
            "一个特征、三个样本：公开教程中的习题（caithmac，“Batch Normalization”，习题 2）"),
            new()
            {
                X = Rows([1], [2], [3]),
                Dy = Tensor.Matrix(3, 1, (i, _) => Scalar.Ratio(i + 1, 10)),
                Epsilon = Scalar.Parse("0.01"),
            }),
        ("maps", new(
            "Two channels of 2 × 2 maps: the sums extend over all positions (Ioffe and Szegedy, 2015, section 3.2)",
            "两个 2 × 2 的通道：求和遍及所有位置（Ioffe 与 Szegedy，2015，3.2 节）"),
            new()
            {
                X = Tensor.Create([2, 2, 2, 2], 1, 2, 3, 4, 0, 2, 0, 2, 5, 6, 7, 8, 4, 6, 4, 6),
                Dy = Tensor.Create([2, 2, 2, 2], 1, 0, 0, 2, 1, -1, 0, 1, 0, 1, -1, 0, 2, 0, 0, 1),
                Gamma = Tensor.Vector(2, 3),
            }),
        ("square-batch", new(
            "As many samples as features: over which axis do the sums go?", "样本数与特征数相同：沿哪个轴求和？"),
            new()
            {
                X = Rows([4, 1, 7], [2, 5, 3], [9, 0, 6]),
                Dy = Rows([1, 0, 2], [0, 1, -1], [1, 1, 0]),
                Gamma = Tensor.Vector(2, 3, 1),
                Epsilon = Scalar.Parse("0.001"),
            }),
    ];

    private static Tensor Rows(params int[][] rows) => Tensor.Matrix(rows.Length, rows[0].Length, (i, j) => rows[i][j]);
}
