using System.Buffers.Binary;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary>A question that was handed out, and how far its student has come.</summary>
/// <param name="Assignment">The question.</param>
/// <param name="Statement">The question as tokens hold it; it stays the same however far the student comes.</param>
internal sealed record HandedOut(Assignment Assignment, ReadOnlyMemory<byte> Statement)
{
    /// <summary>
    /// The first byte of what is sealed: odd, as no statement begins whose window is of 64 KiB (RFC 7932, section 9.1). Tokens of old
    /// hold a statement alone, which then says how far the student had come.
    /// </summary>
    private const byte Sign = 1;
    private const int AttemptsAt = 1, SolvedAt = AttemptsAt + sizeof(int), StatementAt = SolvedAt + 1; // bytes

    /// <summary>A question that is handed out now.</summary>
    /// <param name="assignment">The question.</param>
    public static HandedOut Now(Assignment assignment) => new(assignment, Statements.Write(assignment));

    /// <summary>What is sealed: the progress, and behind it the statement as it is.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[StatementAt + Statement.Length];
        bytes[0] = Sign;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(AttemptsAt), Assignment.Progress.Attempts);
        bytes[SolvedAt] = Assignment.Progress.IsSolved ? (byte)1 : (byte)0;
        Statement.Span.CopyTo(bytes.AsSpan(StatementAt));
        return bytes;
    }

    /// <summary>Reads what was sealed; null where this release cannot.</summary>
    /// <param name="bytes">What was sealed.</param>
    /// <param name="statements">Reads statements.</param>
    public static HandedOut? Read(ReadOnlyMemory<byte> bytes, Statements statements)
    {
        var isOld = bytes.Length < StatementAt || bytes.Span[0] != Sign;
        var statement = isOld ? bytes : bytes[StatementAt..];
        if (statements.Read(statement) is not { } question)
            return null;
        return new(isOld ? question : question with { Progress = ProgressIn(bytes.Span) }, statement);
    }

    private static Progress ProgressIn(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadInt32LittleEndian(bytes[AttemptsAt..]), IsSolved: bytes[SolvedAt] != 0);
}
