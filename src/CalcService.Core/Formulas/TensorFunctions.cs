using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Formulas;

/// <summary>A function applied entry by entry.</summary>
/// <param name="Variable">The function's variable.</param>
/// <param name="Body">The function, as a formula in its variable.</param>
/// <param name="Operand">The tensor.</param>
public sealed record Entrywise(Symbol Variable, Formula Body, TensorFormula Operand) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Operand.Rank;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) =>
        Operand.Evaluate(at).Map(entry => Body.Evaluate(at.Frame().Bind(Variable, entry)));

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => Body.Replace(Variable, Operand.Entry(indices));

    /// <summary>The body with the tensor in place of the variable: σ(Z), or the numbers one by one.</summary>
    /// <param name="pen">The pen.</param>
    public override Box Draw(Pen pen) => pen.Values is { } values
        ? Grids.Of(Operand.Evaluate(values), entry => Body.Draw(pen.Within(values.Frame().Bind(Variable, entry))))
        : Body.Replace(Variable, new Symbol(Operand.InLetters(), Text.Empty)).Draw(pen);

    internal override Expression Rebuild(Rewrite rewrite) =>
        new Entrywise(Variable, rewrite.Of(Body), rewrite.Of(Operand));
}

/// <summary>Softmax along the last axis.</summary>
/// <param name="Operand">The scores.</param>
public sealed record SoftmaxRows(TensorFormula Operand) : TensorFormula
{
    private static readonly Symbol Other = new("k", Text.Same("k"));
    private static readonly Symbol Classes = new("n", Text.Same("n"));

    /// <inheritdoc/>
    public override int Rank => Operand.Rank;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => Operand.Evaluate(at).SoftmaxRows();

    /// <summary>exp(zᵢ) / Σₖ exp(zₖ).</summary>
    /// <param name="indices">An index for each axis.</param>
    public override Formula Entry(params IReadOnlyList<Formula> indices)
    {
        var others = Operand.Entry([.. indices.SkipLast(1), Other]);
        var classes = new Domain.Range(1, new Length(Operand, Axis: Rank - 1, Classes));
        return Exp(Operand.Entry(indices)) / Sum(Other, classes, Exp(others));
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => new Call(new Letter("softmax"), Operand.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new SoftmaxRows(rewrite.Of(Operand));
}

/// <summary>A list of numbers that are given one by one, such as a shape.</summary>
/// <param name="Components">The components, at least one.</param>
public sealed record Stacked(Operands<Formula> Components) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at)
    {
        var entries = new Scalar[Components.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = Components[i].Evaluate(at);
        return Tensor.Vector(entries);
    }

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) =>
        indices is [Constant index] && index.Number.TryToInt32(out var i)
            ? Components[i - 1]
            : throw new ArgumentException("A component of a stacked vector is chosen by a number.", nameof(indices));

    /// <summary>In a row, (a, b, c): it is a list of unlike things rather than a column to calculate with.</summary>
    /// <param name="pen">The pen.</param>
    public override Box Draw(Pen pen) => Row(Components.Select(component => component.Draw(pen)));

    /// <inheritdoc/>
    public override Box DrawValue(Pen pen, Tensor value) => Row(value.Entries.ToArray().Select(pen.Number));

    private static Fence Row(IEnumerable<Box> components) => new Fence(Bracket.Round, new Listing([.. components]));

    internal override Expression Rebuild(Rewrite rewrite) => new Stacked(rewrite.Of(Components));
}

/// <summary>The length of a tensor along an axis, where a sum over that axis ends.</summary>
/// <param name="Of">The tensor.</param>
/// <param name="Axis">The axis, from 0.</param>
/// <param name="Name">The letter it is drawn as.</param>
public sealed record Length(TensorFormula Of, int Axis, Symbol Name) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Of.Evaluate(at).Shape[Axis];

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => pen.Values is { } values ? pen.Number(Evaluate(values)) : Name.Glyph;

    internal override Expression Rebuild(Rewrite rewrite) => new Length(rewrite.Of(Of), Axis, Name);
}
