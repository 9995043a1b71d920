using CalcService.Core.Grading.Comparing;
using CalcService.Core.Numbers;
using CalcService.Core.Tests.Grading.Responses;

namespace CalcService.Core.Tests.Grading.Comparing;

/// <summary>A whole response against its reference: credit cell by cell, and the worst cell is spoken of.</summary>
public sealed class AssessmentTests
{
    private static readonly Tolerance TwoFigures = new ToleranceGiven { SignificantFigures = 2 }.ToTolerance();

    [Fact]
    public void A_number_has_no_cells()
    {
        var assessment = Of("28", (Scalar)28, Tolerance.Exact);
        Assert.Equal(((Scalar)1, null), (assessment.Credit, assessment.Cells));
        Assert.IsType<Comparison.Right>(assessment.Worst);
    }

    [Theory]
    [InlineData("1.0 2.0 3.0", "1", typeof(Comparison.Right))]
    [InlineData("1.0 2.0 3.00", "5/6", typeof(Comparison.WrongForm))]
    [InlineData("1.0 2.00 4.0", "1/2", typeof(Comparison.Wrong))]
    [InlineData("4.0 4.0 4.0", "0", typeof(Comparison.Wrong))]
    public void A_cell_of_the_wrong_form_earns_half(string response, string credit, Type worst)
    {
        var assessment = Of(response, Tensor.Vector(1, 2, 3), TwoFigures);
        Assert.Equal((credit, worst), (assessment.Credit.ToString(), assessment.Worst.GetType()));
    }

    [Fact]
    public void Of_cells_that_are_equally_bad_the_first_is_spoken_of()
    {
        var worst = Of("1.0 2.00 3.000", Tensor.Vector(1, 2, 3), TwoFigures).Worst;
        Assert.Contains("but 3 significant", Assert.IsType<Comparison.WrongForm>(worst).Remark.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_asked_for_all_is_right()
    {
        var assessment = Of("1 2", Tensor.Vector(Scalar.Undefined, Scalar.Undefined), Tolerance.Exact);
        Assert.Equal((Scalar)1, assessment.Credit);
        Assert.Equal([null, null], assessment.Cells!.Right);
    }

    [Theory]
    [InlineData("1 2 3", true)]
    [InlineData("1 2 4", false)]
    [InlineData("0 2 3", false)]
    public void Shapes_and_entries_decide_what_is_accepted(string response, bool isAccepted)
    {
        var read = Read.Understood(response, Read.List(3));
        Assert.Equal(isAccepted, Tolerance.Exact.Accepts(read, Tensor.Vector(1, 2, 3)));
        Assert.True(Tolerance.Exact.Accepts(read, Tensor.Vector(Scalar.Undefined, 2, Scalar.Undefined)));
        Assert.False(Tolerance.Exact.Accepts(read, Tensor.Vector(1, 2)));
        Assert.False(Tolerance.Exact.Accepts(read, (Scalar)1));
        Assert.False(Tolerance.Exact.Accepts(Read.Understood("1", Read.Count), Tensor.Vector(1)));
    }

    [Fact]
    public void Shapes_that_differ_are_not_compared()
    {
        var read = Read.Understood("1 2 3", Read.List(3));
        var thrown = Assert.Throws<ShapeMismatchException>(() => Assessment.Of(read, Tensor.Vector(1, 2), Tolerance.Exact));
        Assert.Contains("[1, 2, 3]", thrown.Message, StringComparison.Ordinal);
    }

    private static Assessment Of(string response, Value reference, Tolerance tolerance) => Assessment.Of(
        Read.Understood(response, new() { Shape = reference.Shape.ToArray() }), reference, tolerance);
}
