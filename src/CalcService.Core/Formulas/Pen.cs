using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>Draws symbols as letters, or as numbers where they have a value.</summary>
public sealed class Pen
{
    /// <summary>How many significant digits a rounded number is shown with unless told otherwise.</summary>
    public const int DefaultDigits = 6;

    private static readonly Words Nothing = new(Text.Same("–"));

    private readonly Bindings? _values;
    private readonly int _digits;
    private readonly Marks _marks;

    private Pen(Bindings? values, int digits, Marks marks) => (_values, _digits, _marks) = (values, digits, marks);

    /// <summary>A pen that draws letters.</summary>
    public static Pen Letters => new(values: null, DefaultDigits, new Marks());

    /// <summary>
    /// Whether it has drawn a number that is not the whole truth, so that an equals sign would be a lie.
    /// </summary>
    public bool HasRounded => _marks.Rounded;

    /// <summary>The values that it draws; null for letters.</summary>
    internal Bindings? Values => _values;

    /// <summary>A pen that draws numbers.</summary>
    /// <param name="values">The values of symbols; one without is drawn as its letter.</param>
    /// <param name="digits">Significant digits of rounded numbers.</param>
    public static Pen Numbers(Bindings values, int digits = DefaultDigits) => new(values, digits, new Marks());

    /// <summary>Draws a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    public Box Symbol(Symbol symbol) =>
        _values is not null && _values.TryGet(symbol, out var value) ? Number(value) : symbol.Glyph;

    /// <summary>Draws a number.</summary>
    /// <param name="value">The number.</param>
    public Box Number(Scalar value)
    {
        if (value.TryToInt32(out var integer))
            return Notation.Draw.Integer(integer); // by far the most common, and never rounded

        if (value.IsUndefined)
            return Nothing;

        var text = NumberText.Of(value, _digits);
        if (!text.IsExact)
            _marks.Rounded = true;
        return Notation.Draw.Number(text);
    }

    /// <summary>Draws a value: a number, a vector or a matrix, large ones with dots.</summary>
    /// <param name="value">The value.</param>
    public Box Value(Value value) => value.IsScalar ? Number(value.Scalar) : Grids.Of(value.Tensor, Number);

    /// <summary>The same pen with values of a frame.</summary>
    /// <param name="frame">The frame's bindings.</param>
    internal Pen Within(Bindings frame) => new(frame, _digits, _marks);

    private sealed class Marks
    {
        public bool Rounded { get; set; }
    }
}
