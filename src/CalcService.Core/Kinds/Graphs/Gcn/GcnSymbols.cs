using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>The letters of Kipf and Welling (2017), equation (2). A row of a matrix belongs to a node.</summary>
internal static class GcnSymbols
{
    private static readonly Letter LetterA = new("A"), LetterD = new("D");

    public static readonly TensorSymbol
        A = new("A", rank: 2, new("adjacency matrix", "邻接矩阵")),
        Identity = new("I", rank: 2, new("identity matrix", "单位矩阵")),
        OneWay = new("L", rank: 2, new("edges as they are listed, one way only", "按所列方向（单向）记入的边")),
        ALoops = new(new Accent(LetterA, AccentMark.Tilde), rank: 2, new("Adjacency matrix with self-loops", "带自环的邻接矩阵")),
        Degree = new(new Accent(new Letter("d"), AccentMark.Tilde), rank: 1, new("Degrees", "度")),
        ANormal = new(new Accent(LetterA, AccentMark.Hat), rank: 2, new("Normalised adjacency matrix", "归一化邻接矩阵")),
        H = new("H", rank: 2, new("features of the nodes", "节点特征")),
        W = new("W", rank: 2, new("weight matrix", "权重矩阵")),
        B = new("b", rank: 1, new("bias", "偏置")),
        M = new("M", rank: 2, new("Aggregated features", "聚合后的特征")),
        Z = new("Z", rank: 2, new("Pre-activation", "净输入")),
        Out = new("H′", rank: 2, new("Output of the layer", "层的输出"));

    public static readonly Symbol
        I = new("i", Text.Same("i")),
        J = new("j", Text.Same("j")),
        K = new("k", Text.Same("k")),
        Slope = new("α", new("slope below 0", "负半轴斜率"));

    /// <summary>D̃, the diagonal matrix of the degrees, to a power.</summary>
    /// <param name="exponent">The power.</param>
    public static Box DegreesTo(Box exponent) => Draw.Power(new Accent(LetterD, AccentMark.Tilde), exponent);
}
