namespace CalcService.Core.Numbers;

/// <summary>Tensors have shapes that an operation does not allow.</summary>
public sealed class ShapeMismatchException : ArgumentException
{
    /// <summary>An exception with a general message.</summary>
    public ShapeMismatchException() : this("The shapes of the tensors do not allow the operation.")
    {
    }

    /// <summary>An exception that says which shapes do not allow which operation.</summary>
    public ShapeMismatchException(string message) : base(message)
    {
    }

    /// <summary>An exception that says which shapes do not allow which operation, and what led to it.</summary>
    public ShapeMismatchException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
