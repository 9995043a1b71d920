using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>
/// A batch as its indices see it: x_ij is feature j of sample i, x_nchw is channel c of sample n at row h and column w. What
/// is summed over the batch is summed over all of them but the feature or channel.
/// </summary>
internal sealed class BatchForm
{
    private static readonly Symbol OtherFeature = new("k", Text.Same("k"));

    private readonly (Symbol Index, Domain Over)[] _axes;
    private readonly Symbol[] _extents;

    private BatchForm(string indices, Symbol[] extents)
    {
        _extents = extents;
        _axes = [.. indices.Zip(extents, (letter, extent) =>
            (new Symbol($"{letter}", Text.Same($"{letter}")), (Domain)new Domain.Range(1, extent)))];
        var rank = indices.Length;
        var (x, xHat, y) = (new Letter("x"), new Accent(new Letter("x"), AccentMark.Hat), new Letter("y"));
        X = new(x, rank, new("Values", "输入值"));
        XHat = new(xHat, rank, new("Normalized values", "归一化后的值"));
        Y = new(y, rank, new("Output", "输出"));
        DX = Partial(x, rank, new("Gradient with respect to x", "对 x 的梯度"));
        DXHat = Partial(xHat, rank, new("Gradient with respect to x̂", "对 x̂ 的梯度"));
        DY = Partial(y, rank, new("Gradient with respect to y", "对 y 的梯度"));
    }

    /// <summary>Samples of features: [N][D].</summary>
    public static BatchForm Vectors { get; } = new("ij", [M, new("D", new("Features", "特征数"))]);

    /// <summary>Samples of maps: [N][C][H][W].</summary>
    public static BatchForm Maps { get; } = new("nchw",
    [
        new("N", new("Samples", "样本数")), new("C", new("Channels", "通道数")),
        new("H", new("Rows of a map", "特征图的行数")), new("W", new("Columns of a map", "特征图的列数")),
    ]);

    /// <summary>The values.</summary>
    public TensorSymbol X { get; }

    /// <summary>The normalized values.</summary>
    public TensorSymbol XHat { get; }

    /// <summary>The output.</summary>
    public TensorSymbol Y { get; }

    /// <summary>Gradients of the loss.</summary>
    public TensorSymbol DX { get; }

    /// <inheritdoc cref="DX"/>
    public TensorSymbol DXHat { get; }

    /// <inheritdoc cref="DX"/>
    public TensorSymbol DY { get; }

    /// <summary>Whether the values are maps.</summary>
    public bool HasMaps => _axes.Length == 4;

    /// <summary>How many there are along each axis.</summary>
    public IReadOnlyList<Symbol> Extents => _extents;

    /// <summary>The form of a tensor.</summary>
    public static BatchForm Of(Tensor x) => x.Rank == 2 ? Vectors : Maps;

    /// <summary>The entry of a tensor of the shape of x, at the indices of the form.</summary>
    public Formula At(TensorSymbol values) => values.Entry([.. _axes.Select(axis => axis.Index)]);

    /// <summary>The entry of a vector that has one for each feature.</summary>
    public Formula OfFeature(TensorSymbol perFeature) => perFeature[_axes[1].Index];

    /// <summary>A tensor of the shape of x.</summary>
    public Tabulated ForEach(Formula body) => Tabulate(_axes, body);

    /// <summary>A vector with an entry for each feature or channel.</summary>
    public Tabulated ForEachFeature(Formula body) => Tabulate(_axes[1].Index, _axes[1].Over, body);

    /// <summary>A sum over all the values of a feature or channel.</summary>
    public Formula OverBatch(Formula body) => _axes.Where((_, axis) => axis != 1).Reverse()
        .Aggregate(body, (sum, axis) => Sum(axis.Index, axis.Over, sum));

    /// <summary>The mean over all the values of a feature or channel.</summary>
    public Formula MeanOverBatch(Formula body) => (Formula)1 / M * OverBatch(body);

    /// <summary>The mean over the features of a sample: what layer normalization uses.</summary>
    public Formula MeanOverFeatures(Formula body) =>
        (Formula)1 / _extents[1] * Sum(OtherFeature, _axes[1].Over, body.Replace(_axes[1].Index, OtherFeature));

    /// <summary>A vector with an entry for each sample.</summary>
    public Tabulated ForEachSample(Formula body) => Tabulate(_axes[0].Index, _axes[0].Over, body);

    /// <summary>Binds x and the extents of its axes.</summary>
    public void Bind(Derivation d, Tensor x)
    {
        d.Given(X, x);
        for (var axis = 0; axis < _extents.Length; axis++)
            d.Given(_extents[axis], x.Shape[axis]);
    }
}
