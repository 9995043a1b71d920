using CalcService.Core.Kinds.Rules;
using Given = CalcService.Core.Kinds.Convolution.Forward.ConvForward.Given;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>
/// What a convolution with numbers must satisfy: shapes that agree, a kernel that fits, work that is bounded.
/// </summary>
internal sealed class ForwardRules : GivenValidator<Given>
{
    private const int MostPositions = 1_024, MostChannels = 1_024, MostPadding = 128, MostStride = 1_024;

    public ForwardRules()
    {
        RuleFor(given => given.Input).HasRank(2, 3).HasExtentsUpTo(MostChannels, MostPositions, MostPositions);
        RuleFor(given => given.Kernels)
            .HasRank(2, 4).HasExtentsUpTo(MostChannels, MostChannels, MostPositions, MostPositions);
        RuleFor(given => given.Biases).HasRank(1).HasExtentsUpTo(MostChannels);
        RuleFor(given => given.Stride).EachIsBetween(1, MostStride);
        RuleFor(given => given.Padding).EachIsBetween(0, MostPadding);
        RuleFor(given => given.Dilation).EachIsBetween(1, MostStride);
        RuleFor(given => given.Groups).IsBetween(1, MostChannels);
        Together(RanksAgree);
        Together(given => WindowRules.AxesDisagree(given.Window, given.Window.Rank));
        Together(GroupsDivide);
        Together(ChannelsAgree);
        Together(given => WindowRules.DoNotFit(given.Window, kernel: "kernels"));
        Together(OutputIsBounded);
        Together(WorkIsBounded);
        Together(ForwardCost.CheckPadded);
    }

    private static IEnumerable<Fault> RanksAgree(Given given)
    {
        if (given.Input.Rank == 2 && given.Kernels.Rank == 4)
            yield return new("kernels", "ranks-disagree", new(
                "The input is a matrix, so the kernel must be one too: [rows][columns]. Kernels with channels want an input [channels][rows][columns].",
                "输入是矩阵，卷积核也必须是矩阵：[行][列]。带通道的卷积核要求输入为 [通道][行][列]。"));
        if (given.Input.Rank == 3 && given.Kernels.Rank == 2)
            yield return new("kernels", "ranks-disagree", new(
                "The input has channels, so the kernels must be [output channels][input channels / groups][rows][columns].",
                "输入带有通道，卷积核必须写成 [输出通道][输入通道 / 分组数][行][列]。"));
    }

    private static IEnumerable<Fault> GroupsDivide(Given given)
    {
        if (given.Channels % given.Groups != 0 || given.Maps % given.Groups != 0)
            yield return new("groups", "groups-do-not-divide", new(
                $"Must divide both the {given.Channels} input channels and the {given.Maps} output channels, which {given.Groups} does not.",
                $"必须同时整除 {given.Channels} 个输入通道和 {given.Maps} 个输出通道，而 {given.Groups} 不能。"));
    }

    private static IEnumerable<Fault> ChannelsAgree(Given given)
    {
        var depth = given.Channels / given.Groups;
        if (given.Depth != depth)
            yield return new("kernels", "channels-disagree", new(
                $"Each kernel must span {depth} channels ({given.Channels} of the input in {given.Groups} groups), not {given.Depth}.",
                $"每个卷积核必须跨越 {depth} 个通道（输入的 {given.Channels} 个通道分为 {given.Groups} 组），而不是 {given.Depth} 个。"));
        if (given.Biases is { } biases && biases.Count != given.Maps)
            yield return new("biases", "biases-disagree", new(
                $"There must be one for each output channel, {given.Maps} in all, not {biases.Count}.",
                $"每个输出通道应有一个偏置，共 {given.Maps} 个，而不是 {biases.Count} 个。"));
    }

    private static IEnumerable<Fault> OutputIsBounded(Given given) =>
        MapLimits.Check(ForwardCost.Outputs(given), MapLimits.MostEntries(given.Input, given.Kernels));

    private static IEnumerable<Fault> WorkIsBounded(Given given)
    {
        var macs = ForwardCost.Macs(given);
        if (macs > ForwardCost.MostWork)
            yield return new("", "too-much-work", new(
                $"This takes {macs} multiply-accumulates; at most {ForwardCost.MostWork} are carried out.",
                $"这需要 {macs} 次乘加运算；最多只执行 {ForwardCost.MostWork} 次。"));
        else if (ForwardCost.Work(given) is var work and > ForwardCost.MostWork)
            yield return new("", "too-many-digits", new(
                $"With numbers of so many digits the {macs} multiply-accumulates count as {work}; at most {ForwardCost.MostWork} are carried out. Give fewer digits.",
                $"数的位数太多，{macs} 次乘加运算折合 {work} 次；最多只执行 {ForwardCost.MostWork} 次。请减少位数。"));
    }
}
