using System.Runtime.CompilerServices;
using CalcService.Core.Numbers;

namespace CalcService.Core.Notation;

/// <summary>A quantity that a sentence can quote: its value where that is known, else its letter.</summary>
public interface IQuotable
{
    /// <summary>How it is called when its value is not known.</summary>
    string Letter { get; }
}

/// <summary>
/// A sentence that may quote quantities: <c>$"Each of the {COut} filters spans all {CIn} channels."</c> keeps the
/// quantities and is put into words only when someone reads it.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase
{
    private readonly List<object> _parts;

    /// <summary>Begins a sentence; called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">How many characters are fixed.</param>
    /// <param name="formattedCount">How many quantities are quoted.</param>
    public Phrase(int literalLength, int formattedCount) => _parts = new(formattedCount * 2 + 1);

    /// <summary>A sentence that quotes nothing.</summary>
    /// <param name="words">The words.</param>
    public static implicit operator Phrase(string words)
    {
        var phrase = new Phrase(words.Length, formattedCount: 0);
        phrase.AppendLiteral(words);
        return phrase;
    }

    /// <summary>Adds words.</summary>
    public void AppendLiteral(string words) => _parts.Add(words);

    /// <summary>Adds a quantity that is quoted.</summary>
    public void AppendFormatted(IQuotable quantity) => _parts.Add(quantity);

    /// <summary>Adds words.</summary>
    public void AppendFormatted(string words) => _parts.Add(words);

    /// <summary>
    /// Adds the words of another sentence, in the same language as this one is read in: wrap it at use.
    /// </summary>
    public void AppendFormatted(Phrase phrase) => _parts.AddRange(phrase._parts);

    /// <summary>Adds a number that is known when the sentence is written, as it stands in the mathematics.</summary>
    public void AppendFormatted(long number) => _parts.Add(TextPrinter.Print(Draw.Number(NumberText.Of(number))));

    internal string With(Func<IQuotable, string>? quote)
    {
        if (_parts is [string only])
            return only;
        var words = Scratch.Take();
        foreach (var part in _parts)
            words.Append(part is IQuotable quantity ? quote?.Invoke(quantity) ?? quantity.Letter : (string)part);
        return Scratch.Finish(words);
    }

    /// <summary>The sentence, its quantities as letters.</summary>
    public override string ToString() => With(quote: null);
}
