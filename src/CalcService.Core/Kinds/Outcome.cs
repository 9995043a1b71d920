using CalcService.Core.Notation;

namespace CalcService.Core.Kinds;

/// <summary>Something that is not as it must be: where, what, and what would be right.</summary>
/// <param name="Path">The JSON path of the offending value, "layers[1].stride"; empty for the whole.</param>
/// <param name="Code">In kebab-case; stable once released.</param>
/// <param name="Message">A sentence that gives the bound and the offending value.</param>
/// <param name="DidYouMean">What an unknown name was perhaps meant to be.</param>
public sealed record Fault(string Path, string Code, Text Message, string? DidYouMean = null);

/// <summary>What comes of a request that may be refused. The private constructor closes the family.</summary>
/// <typeparam name="T">What comes of it when it is not.</typeparam>
public abstract record Outcome<T>
{
    /// <summary>It was done.</summary>
    /// <param name="Value">What came of it.</param>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>It was refused.</summary>
    /// <param name="Faults">Why; at least one reason.</param>
    public sealed record Refused(IReadOnlyList<Fault> Faults) : Outcome<T>;

    private Outcome()
    {
    }

    /// <summary>Goes on with what came of it, or stays refused.</summary>
    /// <param name="next">What to do next.</param>
    /// <typeparam name="TNext">What comes of that.</typeparam>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => this switch
    {
        Done(var value) => next(value),
        Refused(var faults) => new Outcome<TNext>.Refused(faults),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What came of a part of a request, its faults at their paths in the whole.</summary>
    /// <param name="path">Where the part is.</param>
    public Outcome<T> Below(string path) => this is Refused(var faults)
        ? new Refused([.. faults.Select(fault => fault with { Path = fault.Path.Length == 0 ? path : $"{path}.{fault.Path}" })])
        : this;

    /// <summary>What came of it.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the message says why.</exception>
    public T OrThrow() => this switch
    {
        Done(var value) => value,
        Refused(var faults) => throw new InvalidOperationException(
            string.Join(" ", faults.Select(fault => $"{fault.Path}: {fault.Message}"))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
