namespace CalcService.Api.Hosting;

/// <summary>Bytes that are equal where their content is, so that what depends on them can be found by them.</summary>
/// <param name="Bytes">The bytes; they stay as they are.</param>
internal readonly record struct Content(ReadOnlyMemory<byte> Bytes)
{
    /// <inheritdoc/>
    public bool Equals(Content other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
