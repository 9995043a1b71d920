using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>A quantity that every spatial axis has: K of some axis, K_H and K_W, or the K that all axes share.</summary>
/// <param name="letter">Its letter.</param>
/// <param name="meaning">What it stands for.</param>
/// <param name="unit">What it is counted in.</param>
internal sealed class AxisSymbol(string letter, Text meaning, Unit? unit = null)
{
    private static readonly string[][] AxisNames = [[], ["L"], ["H", "W"], ["D", "H", "W"]];

    private readonly Symbol[][] _byRank = [.. AxisNames.Select(names => names
        .Select(name => new Symbol(names.Length == 1 ? letter : $"{letter}_{name}", meaning, unit)).ToArray())];

    /// <summary>The quantity of whichever axis a frame is about.</summary>
    public Symbol Any { get; } = new(letter, meaning, unit);

    /// <summary>The one that all axes share.</summary>
    public Symbol Common { get; } = new(letter, meaning, unit);

    /// <summary>In a formula it is that of whichever axis the frame is about.</summary>
    public static implicit operator Formula(AxisSymbol symbol) => symbol.Any;

    /// <summary>The quantity axis by axis.</summary>
    /// <param name="rank">How many axes there are.</param>
    public IReadOnlyList<Symbol> Of(int rank) => _byRank[rank];

    /// <summary>The product over the axes, O_H · O_W.</summary>
    /// <param name="rank">How many axes there are.</param>
    public Formula Product(int rank) => ProductOf(_byRank[rank]);

    /// <summary>The product over axes that share it, K².</summary>
    /// <param name="rank">How many axes there are.</param>
    public Formula PowerOfCommon(int rank) => rank == 1 ? Common : Pow(Common, rank);

    /// <summary>Binds what is given axis by axis.</summary>
    /// <param name="d">The derivation.</param>
    /// <param name="values">A number for each axis, or one for all.</param>
    /// <param name="rank">How many axes there are.</param>
    public void Bind(Derivation d, PerAxis values, int rank)
    {
        for (var axis = 0; axis < rank; axis++)
            d.Given(_byRank[rank][axis], values[axis]);
    }

    /// <summary>Binds it axis by axis.</summary>
    /// <param name="d">The derivation.</param>
    /// <param name="values">A value for each axis.</param>
    public void Bind(Derivation d, Tensor values)
    {
        for (var axis = 0; axis < values.Count; axis++)
            d.Given(_byRank[values.Count][axis], values[axis]);
    }
}
