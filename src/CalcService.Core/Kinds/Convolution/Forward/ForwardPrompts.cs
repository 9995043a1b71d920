using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Convolution.Forward.ConvForward.Given;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>Puts a convolution with numbers into words, as an exam would.</summary>
internal static class ForwardPrompts
{
    private static readonly Text
        Flipped = new(
            "Convolution is meant as in mathematics: the kernel is flipped before it slides.",
            "卷积按数学上的定义：卷积核先翻转（旋转 180°）再滑动。"),
        NotFlipped = new(
            "As usual in deep learning, the kernel is not flipped (cross-correlation).", "按深度学习的惯例，卷积核不翻转（即互相关）。"),
        Ask = new("Compute the output Y. Give every entry exactly.", "求输出 Y，每个元素给出精确值。");

    public static Prompt Of(Given given) => new(
        MapWords.Joined(
            given.Input.Rank == 3 ? Channelled(given) : Planar(given),
            given.Biases is null ? null : Bias(given),
            given.Mode == ConvMode.Convolution ? Flipped : NotFlipped),
        [new("output", Ask)])
    {
        Data = Data(given),
    };

    private static Line[] Data(Given given)
    {
        var symbols = ForwardGeometry.Of(given).Symbols;
        return [Prompt.Datum(symbols.X, given.Input), Prompt.Datum(symbols.W, given.Kernels)];
    }

    private static Text Planar(Given given)
    {
        var (input, kernel) = (MapWords.Sizes(given.Input.Shape), MapWords.Sizes(given.Kernels.Shape));
        return new(
            $"The {input} input X is convolved with the {kernel} kernel W, with {WindowPrompts.DetailsEn(given)}.",
            $"用 {kernel} 的卷积核 W 对 {input} 的输入 X 做卷积，{WindowPrompts.DetailsZh(given)}。");
    }

    private static Text Channelled(Given given)
    {
        var (input, kernel) = (MapWords.Sizes(given.Input.Shape[1..]), MapWords.Sizes(given.Kernels.Shape[2..]));
        var channels = Count(given.Channels, "channel");
        var depth = given.Depth < given.Channels ? Count(given.Depth, "channel") : given.Depth == 1 ? "the one channel" : $"all {given.Depth} channels";
        var maps = given.Maps == 1 ? $"one {kernel} kernel that spans {depth}" : $"{given.Maps} kernels of {kernel} that span {depth} each";
        var zhMaps = (given.Maps == 1 ? $"用 1 个 {kernel} 的卷积核对其做卷积，该卷积核" : $"用 {given.Maps} 个 {kernel} 的卷积核对其做卷积，每个卷积核")
            + (given.Depth < given.Channels ? $"跨越 {given.Depth} 个通道" : $"跨越全部 {given.Depth} 个通道");
        var (groupsEn, groupsZh) = given.Groups == 1
            ? ("", "")
            : ($", in {given.Groups} groups", $"，分为 {given.Groups} 组");
        return new(
            $"The input X has {channels} of {input}. It is convolved with {maps}{groupsEn}, with {WindowPrompts.DetailsEn(given)}.",
            $"输入 X 有 {given.Channels} 个通道，每个通道为 {input}。{zhMaps}{groupsZh}，{WindowPrompts.DetailsZh(given)}。");
    }

    private static Text Bias(Given given)
    {
        var numbers = given.Biases!.Entries.ToArray().Select(MapWords.Number).ToArray();
        return numbers is [var only]
            ? new($"The bias is b = {only}.", $"偏置 b = {only}。")
            : new($"The biases are b = ({string.Join(", ", numbers)}).", $"偏置 b = ({string.Join(", ", numbers)})。");
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
