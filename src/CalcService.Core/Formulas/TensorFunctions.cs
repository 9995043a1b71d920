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

    internal override int Sums => Operand.Sums;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) =>
        Operand.Evaluate(at).Map(entry => Body.Evaluate(at.Frame().Bind(Variable, entry)));

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => Of(Operand.Entry(indices));

    /// <summary>The body with the tensor in place of the variable: σ(Z), or the numbers one by one.</summary>
    /// <param name="pen">The pen.</param>
    public override Box Draw(Pen pen) => pen.Values is { } values
        ? Grids.Of(Operand.Evaluate(values), entry => Body.Draw(pen.Within(values.Frame().Bind(Variable, entry))))
        : Of(new Symbol(Operand.InLetters(), Text.Empty)).Draw(pen);

    internal override Expression Rebuild(Rewrite rewrite) =>
        new Entrywise(Variable, rewrite.Of(Body), rewrite.Of(Operand));

    /// <summary>The function of something; a constant function mentions its variable nowhere.</summary>
    private Formula Of(Formula argument) => new Rewrite(Variable, argument).Of(Body);
}

/// <summary>Softmax along the last axis.</summary>
/// <param name="Operand">The scores.</param>
public sealed record SoftmaxRows(TensorFormula Operand) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Operand.Rank;

    internal override int Sums => 1 + Operand.Sums;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => Operand.Evaluate(at).SoftmaxRows();

    /// <summary>exp(zᵢ) / Σₖ exp(zₖ).</summary>
    /// <param name="indices">An index for each axis.</param>
    public override Formula Entry(params IReadOnlyList<Formula> indices)
    {
        var other = Indexing.ForSum(Sums, indices);
        var others = Operand.Entry([.. indices.SkipLast(1), other]);
        return Exp(Operand.Entry(indices)) / Sum(other, new Domain.Along(Operand, Axis: Rank - 1), Exp(others));
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
        indices is [Constant index] ? Components[Indexing.Position(index.Number)] : new Component(this, indices[0]);

    /// <summary>In a row, (a, b, c): it is a list of unlike things rather than a column to calculate with.</summary>
    /// <param name="pen">The pen.</param>
    public override Box Draw(Pen pen) => Row(Components.Select(component => component.Draw(pen)));

    /// <inheritdoc/>
    public override Box DrawValue(Pen pen, Tensor value) => Row(value.Entries.ToArray().Select(pen.Number));

    private static Fence Row(IEnumerable<Box> components) => new Fence(Bracket.Round, new Listing([.. components]));

    internal override Expression Rebuild(Rewrite rewrite) => new Stacked(rewrite.Of(Components));
}

/// <summary>The component of a stacked vector at an index that is not known beforehand.</summary>
/// <param name="Of">The vector.</param>
/// <param name="Index">The index, from 1.</param>
public sealed record Component(Stacked Of, Formula Index) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => At(at).Evaluate(at);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) =>
        pen.Values is { } values ? At(values).Draw(pen) : new Script(Of.Draw(pen), Index.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => rewrite.Of<TensorFormula>(Of).Entry(rewrite.Of(Index));

    private Formula At(Bindings at) => Of.Components[Indexing.Position(Index.Evaluate(at))];
}
