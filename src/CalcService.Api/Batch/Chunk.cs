using System.Buffers;

namespace CalcService.Api.Batch;

/// <summary>Some lines in a row, and the answers to them. It is used again.</summary>
internal sealed class Chunk
{
    private const int MostLines = 16; // little enough that all cores have something to do
    private const int MuchInput = 16 * 1024; // bytes
    private const int MuchOutput = 256 * 1024;

    private readonly List<Line> _lines = new(MostLines);
    private ArrayBufferWriter<byte> _input = new(MuchInput);
    private ArrayBufferWriter<byte> _output = new(MuchInput);
    private int _answered;

    /// <summary>Whether there is no line.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>Whether there are lines enough.</summary>
    public bool IsFull => _lines.Count == MostLines || _input.WrittenCount >= MuchInput;

    /// <summary>Whether all lines are answered.</summary>
    public bool IsAnswered => _answered == _lines.Count;

    /// <summary>Adds a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    public void Add(ReadOnlySequence<byte> text, long number)
    {
        _lines.Add(new(number, _input.WrittenCount, (int)text.Length));
        foreach (var segment in text)
            _input.Write(segment.Span);
    }

    /// <summary>Adds a line that is too long to be read.</summary>
    /// <param name="number">Its number, from 1.</param>
    public void AddTooLong(long number) => _lines.Add(new(number, Start: 0, Length: -1));

    /// <summary>Answers lines, until all are or there is much to be sent.</summary>
    /// <param name="answers">What answers a line.</param>
    /// <param name="cancellation">Ends it after the line at hand.</param>
    public void Answer(LineAnswers answers, CancellationToken cancellation)
    {
        while (!IsAnswered && _output.WrittenCount < MuchOutput)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = _lines[_answered++];
            using var answer = line.Length < 0
                ? answers.ToTooLong(line.Number)
                : answers.To(_input.WrittenMemory.Slice(line.Start, line.Length), line.Number);
            _output.Write(answer.Written);
            _output.Write("\n"u8);
        }
    }

    /// <summary>Writes the answers that there are, and forgets them.</summary>
    public void Send(IBufferWriter<byte> to)
    {
        to.Write(_output.WrittenSpan);
        Empty(ref _output, MuchOutput * 2);
    }

    /// <summary>Makes room for other lines.</summary>
    public void Clear()
    {
        _lines.Clear();
        _answered = 0;
        Empty(ref _input, MuchInput * 2);
        Empty(ref _output, MuchOutput * 2);
    }

    /// <summary>What was large once gives its memory back.</summary>
    private static void Empty(ref ArrayBufferWriter<byte> buffer, int mostKept)
    {
        if (buffer.Capacity > mostKept)
            buffer = new(MuchInput);
        else
            buffer.ResetWrittenCount();
    }

    private readonly record struct Line(long Number, int Start, int Length);
}
