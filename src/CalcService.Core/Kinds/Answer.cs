using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds;

/// <summary>A quantity that a kind of problem asks for. Its id is also that of the step that derives it.</summary>
/// <param name="Id">In camelCase; "z{l}" stands for z1, z2, …, and "value.{id}" for one of each node.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Symbol">How it is drawn.</param>
/// <param name="Shape">Its axes in words: "rank" for an entry per spatial axis; empty for a number.</param>
/// <param name="Unit">What it is counted in.</param>
public sealed record Answer(string Id, Text Label, Box Symbol, IReadOnlyList<string> Shape, Unit? Unit)
{
    private readonly int _brace = Id.IndexOf('{', StringComparison.Ordinal);

    /// <summary>Whether a step derives it.</summary>
    /// <param name="stepId">The step's id.</param>
    public bool Covers(string stepId) => _brace < 0
        ? string.Equals(stepId, Id, StringComparison.Ordinal)
        : stepId.Length > _brace && stepId.AsSpan().StartsWith(Id.AsSpan(0, _brace), StringComparison.Ordinal)
            && (Id[_brace - 1] == '.' || char.IsAsciiDigit(stepId[_brace]));

    /// <summary>The answer that a law gives.</summary>
    /// <param name="law">The law.</param>
    /// <param name="shape">Its axes in words; none for a number.</param>
    public static Answer Of(Law law, params IReadOnlyList<string> shape) =>
        new(law.Id, law.Symbol.Meaning, law.Symbol.Glyph, shape, law.Symbol.Unit);
}
