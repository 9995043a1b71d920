using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>How a quantity that both axes have is written.</summary>
internal enum Letters
{
    /// <summary>Not at all: it makes no difference.</summary>
    None,

    /// <summary>As one letter for both axes.</summary>
    Common,

    /// <summary>As a letter for each axis.</summary>
    PerAxis,
}

/// <summary>Writes a quantity that both axes have.</summary>
internal static class Writing
{
    /// <summary>How strides or dilations are written: not where they are 1.</summary>
    /// <param name="values">Their values.</param>
    public static Letters Of(PerAxis values) =>
        Names.Differ(values) ? Letters.PerAxis : values[0] == 1 ? Letters.None : Letters.Common;

    extension(Letters letters)
    {
        /// <summary>The quantity along an axis, as a formula.</summary>
        /// <param name="symbol">Its letters.</param>
        /// <param name="axis">0 for rows, 1 for columns.</param>
        public Formula Of(AxisSymbol symbol, int axis) => letters switch
        {
            Letters.None => 1,
            Letters.Common => symbol.Common,
            _ => symbol.Of(2)[axis],
        };

        /// <summary>Binds the letters that are written.</summary>
        /// <param name="d">The derivation.</param>
        /// <param name="symbol">The letters.</param>
        /// <param name="values">Their values.</param>
        public void Bind(Derivation d, AxisSymbol symbol, PerAxis values)
        {
            if (letters == Letters.Common)
                d.Given(symbol.Common, values[0]);
            else if (letters == Letters.PerAxis)
                symbol.Bind(d, values, rank: 2);
        }
    }
}
