using CalcService.Core.Formulas;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Grading.Responses;

/// <summary>Reads responses in tests.</summary>
internal static class Read
{
    public static Expectation Count { get; } = new() { IsCount = true };

    public static Expectation Measured { get; } = new();

    public static Expectation In(string unit) => Count with { Unit = new Unit(unit, Text.Same(unit)) };

    public static Expectation List(int count) => new() { Shape = [count] };

    public static Expectation Matrix(int rows, int columns) => new() { Shape = [rows, columns] };

    public static Response.Understood Understood(string text, Expectation expectation) =>
        Assert.IsType<Response.Understood>(ResponseReader.Read(text, expectation));

    public static Response.Invalid Invalid(string text, Expectation expectation) =>
        Assert.IsType<Response.Invalid>(ResponseReader.Read(text, expectation));

    public static Scalar Number(string text, Expectation? expectation = null) =>
        Understood(text, expectation ?? Count).Value.Scalar;
}
