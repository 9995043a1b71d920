using System.Text;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Where in a JSON document the reader is, and what it has found wrong so far.</summary>
public sealed class Reading
{
    private const int MostFaults = 50; // beyond that a list of faults helps nobody

    private readonly List<(string? Name, int Index)> _path = [];
    private readonly List<Fault> _faults = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Whether so much is wrong that reading on is of no use.</summary>
    public bool IsHopeless => _faults.Count >= MostFaults;

    /// <summary>Goes into a property until the scope is left.</summary>
    /// <param name="name">The property's name.</param>
    public Scope Into(string name) => Enter((name, 0));

    /// <summary>Goes into an element until the scope is left.</summary>
    /// <param name="index">The element's index, from 0.</param>
    public Scope Into(int index) => Enter((null, index));

    /// <summary>Notes what is wrong here.</summary>
    /// <param name="code">In kebab-case.</param>
    /// <param name="message">What would be right, and what was found.</param>
    /// <param name="didYouMean">What an unknown name was perhaps meant to be.</param>
    /// <returns>Null, for a form to return in place of what it could not read.</returns>
    public object? Refuse(string code, Text message, string? didYouMean = null)
    {
        if (!IsHopeless)
            _faults.Add(new(PathText(), code, message, didYouMean));
        return null;
    }

    private Scope Enter((string? Name, int Index) segment)
    {
        _path.Add(segment);
        return new(this);
    }

    private string PathText()
    {
        var path = new StringBuilder();
        foreach (var (name, index) in _path)
        {
            if (name is null)
                path.Append('[').Append(index).Append(']');
            else
                path.Append(path.Length > 0 ? "." : "").Append(name);
        }
        return path.ToString();
    }

    /// <summary>A stay within a property or an element.</summary>
    /// <param name="reading">The reading that goes back out at the end.</param>
    public readonly struct Scope(Reading reading) : IDisposable
    {
        /// <summary>Goes back out.</summary>
        public void Dispose() => reading._path.RemoveAt(reading._path.Count - 1);
    }
}
