using System.Text;

namespace CalcService.Core.Notation;

/// <summary>A string builder per thread for the printers: printing a line then allocates the line and nothing else.</summary>
internal static class Scratch
{
    private const int Longest = 4_096; // a builder that has grown beyond is not kept

    [ThreadStatic]
    private static StringBuilder? _spare;

    /// <summary>Takes the thread's builder, empty.</summary>
    public static StringBuilder Take()
    {
        var builder = _spare ?? new StringBuilder(capacity: 256);
        _spare = null;
        return builder;
    }

    /// <summary>What was built; the builder goes back.</summary>
    /// <param name="builder">The builder.</param>
    public static string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity <= Longest)
            _spare = builder.Clear();
        return text;
    }
}
