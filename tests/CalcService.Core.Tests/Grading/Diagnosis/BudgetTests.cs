using CalcService.Core.Grading.Diagnosis;

namespace CalcService.Core.Tests.Grading.Diagnosis;

public sealed class BudgetTests
{
    [Fact]
    public void What_is_left_is_affordable()
    {
        var budget = new Budget(10);

        Assert.True(budget.Affords(4));
        Assert.True(budget.Affords(6));
        Assert.False(budget.Affords(1));
    }

    [Fact]
    public void When_something_was_too_much_nothing_is_affordable_any_more()
    {
        var budget = new Budget(10);

        Assert.False(budget.Affords(11));
        Assert.False(budget.Affords(0));
    }

    [Fact]
    public void Parts_spend_from_the_whole()
    {
        var whole = new Budget(10);

        Assert.True(new Budget(8, whole).Affords(8));
        Assert.False(new Budget(8, whole).Affords(8));
    }

    [Fact]
    public void A_part_has_its_own_end()
    {
        var whole = new Budget(10);

        Assert.False(new Budget(3, whole).Affords(4));
        Assert.True(new Budget(10, whole).Affords(10)); // what could not be afforded was not spent
    }
}
