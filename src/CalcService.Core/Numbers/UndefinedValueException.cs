namespace CalcService.Core.Numbers;

/// <summary>A function was asked for a value that the real numbers do not have, such as √−1 or ln 0.</summary>
public sealed class UndefinedValueException : ArithmeticException
{
    /// <summary>An exception with a general message.</summary>
    public UndefinedValueException() : this("The value is undefined over the real numbers.")
    {
    }

    /// <summary>An exception that says which value of which function is undefined.</summary>
    public UndefinedValueException(string message) : base(message)
    {
    }

    /// <summary>An exception that says which value of which function is undefined, and what led to it.</summary>
    public UndefinedValueException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
