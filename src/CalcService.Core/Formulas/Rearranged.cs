using System.Diagnostics;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>Ways to rearrange a tensor's entries.</summary>
public enum Rearrangement
{
    /// <summary>Zeros around rows and columns: above, below, to the left, to the right.</summary>
    Pad,

    /// <summary>Rows and columns in reverse order: turned by 180°.</summary>
    Flip,

    /// <summary>Rows in reverse order.</summary>
    FlipRows,

    /// <summary>Columns in reverse order.</summary>
    FlipColumns,

    /// <summary>Of kernels maps × channels × rows × columns those of the first channel.</summary>
    FirstChannel,

    /// <summary>Kernels maps × channels × rows × columns taken apart, so that each has one channel.</summary>
    ChannelsApart,

    /// <summary>What the first window lies on: its rows and columns, their dilations.</summary>
    FirstWindow,
}

/// <summary>A tensor whose entries are those of another, in another place.</summary>
/// <param name="How">What is done with them.</param>
/// <param name="Operand">The other tensor.</param>
/// <param name="Amounts">What it takes, as <see cref="Rearrangement"/> says.</param>
public sealed record Rearranged(Rearrangement How, TensorFormula Operand, Operands<Formula> Amounts) : TensorFormula
{
    /// <summary>A tensor whose entries are those of another, in another place.</summary>
    /// <param name="how">What is done with them.</param>
    /// <param name="operand">The other tensor.</param>
    /// <param name="amounts">What it takes.</param>
    public Rearranged(Rearrangement how, TensorFormula operand, params IReadOnlyList<Formula> amounts)
        : this(how, operand, new Operands<Formula>(amounts))
    {
    }

    /// <inheritdoc/>
    public override int Rank => Operand.Rank;

    internal override int Sums => Operand.Sums;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at)
    {
        var tensor = Operand.Evaluate(at);
        var n = Amounts.Select(amount => Indexing.Whole(amount.Evaluate(at))).ToArray();
        return How switch
        {
            Rearrangement.Pad => tensor.Pad((n[0], n[1]), (n[2], n[3])),
            Rearrangement.Flip => tensor.Flip(),
            Rearrangement.FlipRows => tensor.Flip(columns: false),
            Rearrangement.FlipColumns => tensor.Flip(rows: false),
            Rearrangement.FirstChannel => tensor.FirstChannel(),
            Rearrangement.ChannelsApart => tensor.ChannelsApart(),
            Rearrangement.FirstWindow => tensor.FirstWindow((n[0], n[1]), (n[2], n[3])),
            _ => throw new UnreachableException($"No such rearrangement: {How}."),
        };
    }

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => new Picked(this, new(indices));

    /// <summary>Its name in letters; in numbers what comes out, which says how.</summary>
    /// <param name="pen">The pen.</param>
    public override Box Draw(Pen pen) => pen.Values is { } values
        ? pen.Value(Evaluate(values))
        : new Call(new Letter(Name), Operand.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) =>
        new Rearranged(How, rewrite.Of(Operand), rewrite.Of(Amounts));

    /// <summary>The names that NumPy and PyTorch give them, where they do.</summary>
    private string Name => How switch
    {
        Rearrangement.Pad => "pad",
        Rearrangement.Flip => "flip",
        Rearrangement.FlipRows => "flipud",
        Rearrangement.FlipColumns => "fliplr",
        Rearrangement.FirstChannel => "first",
        Rearrangement.ChannelsApart => "apart",
        _ => "window",
    };
}

/// <summary>An entry of a tensor that is worked out as a whole.</summary>
/// <param name="Of">The tensor.</param>
/// <param name="Indices">An index for each axis, from 1.</param>
public sealed record Picked(TensorFormula Of, Operands<Formula> Indices) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at)
    {
        int[] position = [.. Indices.Select(index => Indexing.Position(index.Evaluate(at)))];
        return Of.Evaluate(at)[position];
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => pen.Values is { } values
        ? pen.Number(Evaluate(values))
        : new Script(Of.Draw(pen), new Listing([.. Indices.Select(index => index.Draw(pen))]));

    internal override Expression Rebuild(Rewrite rewrite) => new Picked(rewrite.Of(Of), rewrite.Of(Indices));
}
