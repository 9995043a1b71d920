using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>What is written beside a drawn layer. Each column has a heading and some lines.</summary>
/// <param name="layer">The layer; complete.</param>
/// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
/// <param name="language">The language.</param>
internal sealed class LayerLabels(ConvLayer layer, Trace? trace, Language language)
{
    private readonly IWindow _window = layer;

    /// <summary>At the channels that go in.</summary>
    public IReadOnlyList<string> Input => [In("input", "输入"), $"C_in = {Inputs}", .. Size(InputSize)];

    /// <summary>At the channels between two stages.</summary>
    public IReadOnlyList<string> Middle => [In("between", "中间"), Channels(layer.InChannels), .. Size(OutputSize)];

    /// <summary>At the channels that come out.</summary>
    public IReadOnlyList<string> Output => [In("output", "输出"), $"C_out = {Outputs}", .. Size(OutputSize)];

    /// <summary>At the filters, or those of the first stage.</summary>
    public IReadOnlyList<string> Filters =>
    [
        FilterHeading,
        Count(layer.IsSeparable ? layer.InChannels : layer.OutChannels), $"{Kernel} × {Depth}", .. Bias, .. Sliding,
    ];

    /// <summary>At the filters of the second stage.</summary>
    public IReadOnlyList<string> PointFilters =>
    [
        In("pointwise", "逐点"), Count(layer.OutChannels),
        $"{WindowPrompts.Sizes(1, _window.Rank)} × {Inputs}", .. Bias,
    ];

    /// <summary>What the lines mean: solid, dashed.</summary>
    public IEnumerable<(int Order, string Words)> Legend =>
        Enumerable.Range(0, Math.Min(Legible, 2)).Select(order => (order, Sees(order + 1)));

    /// <summary>What the drawing shows.</summary>
    public string Alt => In(
        $"{Inputs} input channels{Sized(InputSize, " of ")}, {FiltersEn}, {Outputs} output channels{Sized(OutputSize, " of ")}. {SeesEn}",
        $"{Inputs} 个输入通道{Sized(InputSize, "，尺寸 ")}；{FiltersZh}；{Outputs} 个输出通道{Sized(OutputSize, "，尺寸 ")}。{SeesZh}");

    private string FiltersEn => layer.IsSeparable
        ? $"{Inputs} depthwise filters of {Kernel} × 1, then {Outputs} pointwise filters over {Inputs} channels"
        : $"{Outputs} filters of {Kernel} × {Depth}";

    private string FiltersZh => layer.IsSeparable
        ? $"{Inputs} 个 {Kernel} × 1 的逐通道滤波器，随后 {Outputs} 个覆盖 {Inputs} 个通道的逐点滤波器"
        : $"{Outputs} 个 {Kernel} × {Depth} 的滤波器";

    private string SeesEn => layer switch
    {
        { IsSeparable: true } => "Lines join each depthwise filter to one channel and each pointwise filter to all of them.",
        { GroupCount: 1 } => "Lines join each filter to all input channels and to the output channel that it gives.",
        _ => $"The channels are split into {Groups} groups: lines join each filter to the input channels of its own group only.",
    };

    private string SeesZh => layer switch
    {
        { IsSeparable: true } => "连线表示：每个逐通道滤波器只连一个通道，每个逐点滤波器连接所有通道。",
        { GroupCount: 1 } => "连线表示：每个滤波器与所有输入通道相连，并给出一个输出通道。",
        _ => $"通道分成 {Groups} 组；连线表示：每个滤波器只与本组的输入通道相连。",
    };

    private string Inputs => Label.Whole(layer.InChannels);

    private string Outputs => Label.Whole(layer.OutChannels);

    private string Groups => Label.Whole(layer.GroupCount);

    private string Kernel => WindowPrompts.Sizes(layer.KernelSize!, _window.Rank);

    /// <summary>How deep a filter is, as a student works it out: 96/2.</summary>
    private string Depth => layer switch
    {
        { IsSeparable: true } => "1",
        { GroupCount: 1 } => $"{Inputs}",
        _ when layer.GroupCount == layer.InChannels => "1",
        _ => $"{Inputs}/{Groups}",
    };

    private IEnumerable<string> Bias => layer.Bias ? [In("+ 1 bias each", "各加 1 个偏置")] : [];

    private IEnumerable<string> Sliding
    {
        get
        {
            if (_window.Input is null)
                yield break;
            var padding = layer.Padding is Padding.Symmetric(var amount) ? $", P = {WindowPrompts.Short(amount)}" : "";
            yield return $"S = {WindowPrompts.Short(layer.Stride)}{padding}";
            if (_window.IsDilated)
                yield return $"D = {WindowPrompts.Short(layer.Dilation)}";
        }
    }

    private string? InputSize => _window.Input is { } input ? WindowPrompts.Sizes(input, _window.Rank) : null;

    private string? OutputSize => _window.Input is null
        ? null
        : string.Join(" × ", Enumerable.Range(0, _window.Rank).Select(OutputAlong));

    private string OutputAlong(int axis) => trace is null ? "?" : Whole(trace["outputSize"].Tensor[axis]);

    private static string Whole(Scalar size) => size.TryToInt64(out var whole) ? Label.Whole(whole) : size.ToString();

    private static IEnumerable<string> Size(string? size) => size is null ? [] : [size];

    private static string Sized(string? size, string lead) => size is null ? "" : lead + size;

    private string FilterHeading => layer switch
    {
        { IsSeparable: true } => In("depthwise", "逐通道"),
        { Transposed: true } => In("filters, transposed", "滤波器（转置）"),
        _ => In("filters", "滤波器"),
    };

    private bool IsMixed => layer.GroupCount == 1 || layer.IsSeparable;

    /// <summary>How many filters or groups there are to tell apart.</summary>
    private int Legible => IsMixed ? layer.OutChannels : layer.GroupCount;

    /// <summary>The number of a drawn group: of many, only the first and the last are drawn.</summary>
    private int Group(int number) => number > 1 && layer.GroupCount > 3 ? layer.GroupCount : number;

    private string Sees(int number) => layer switch
    {
        { IsSeparable: true } => In($"filter {number}", $"滤波器 {number}"),
        { GroupCount: 1 } => SeesAll(number),
        _ when layer.GroupCount != layer.InChannels =>
            In($"group {Group(number)} of {Groups}", $"第 {Group(number)} 组（共 {Groups} 组）"),
        _ when layer.OutChannels == layer.InChannels =>
            In($"filter {number} sees channel {number} alone", $"滤波器 {number} 只看通道 {number}"),
        _ => In($"these filters see channel {number} alone", $"这些滤波器只看通道 {number}"),
    };

    private string SeesAll(int number) => layer.InChannels == 1
        ? In($"filter {number} sees the only channel", $"滤波器 {number} 看到唯一的通道")
        : In($"filter {number} sees all {Inputs} channels", $"滤波器 {number} 看到全部 {Inputs} 个通道");

    private string Count(int filters) => In(
        $"{Label.Whole(filters)} {(filters == 1 ? "filter" : "filters")} of", $"{Label.Whole(filters)} 个，每个");

    private string Channels(int number) => In($"{Label.Whole(number)} channels", $"{Label.Whole(number)} 个通道");

    private string In(string en, string zh) => language == Language.Chinese ? zh : en;
}
