using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Kinds.Convolution.Cost.CostSymbols;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>The laws of one convolution layer's parameters and cost, for one geometry.</summary>
/// <remarks>
/// Sources: PyTorch's documentation of Conv2d (shape of the weight: out × in/groups × kernel); Howard et al., "MobileNets"
/// (2017), section 3.1, for cost as positions times weights.
/// </remarks>
internal sealed class LayerLaws
{
    private static readonly ConcurrentDictionary<LayerGeometry, LayerLaws> Known = new();

    private LayerLaws(LayerGeometry geometry)
    {
        var taps = geometry.Taps;
        Standard = new("weights", W, taps * CIn * COut, CostTexts.Standard,
        [
            .. Unmixed(geometry),
            new("output-channels-ignored", taps * CIn, CostTexts.OutputChannelsIgnored),
        ]);
        Grouped = new("weights", W, taps * (CIn / G) * COut, CostTexts.Grouped,
        [
            .. Unmixed(geometry),
            new("groups-ignored", taps * CIn * COut, CostTexts.GroupsIgnored),
            new("both-channels-divided", taps * (CIn / G) * (COut / G), CostTexts.BothChannelsDivided),
        ]);
        Depthwise = new("weights", W, taps * COut, CostTexts.Depthwise,
        [
            new("groups-ignored", taps * CIn * COut, CostTexts.ChannelsMixed),
            new("one-filter-for-all-channels", taps, CostTexts.OneFilterForAllChannels),
            .. Unsquared(geometry, COut),
        ]);
        Pointwise = new("weights", W, CIn * COut, CostTexts.Pointwise,
            new Mistake("input-channels-ignored", COut, CostTexts.InputChannelsIgnored),
            new Mistake("output-channels-ignored", CIn, CostTexts.OutputChannelsIgnored));
        PointwiseGrouped = new("weights", W, CIn / G * COut, CostTexts.Grouped,
            new Mistake("groups-ignored", CIn * COut, CostTexts.GroupsIgnored),
            new Mistake("both-channels-divided", CIn / G * (COut / G), CostTexts.BothChannelsDivided));
        MultiplyAccumulates = new("macs", Macs, geometry.Applications * W,
            geometry.Transposed ? CostTexts.MacsTransposed : CostTexts.Macs, [.. MacMistakes(geometry, W)]);
    }

    /// <summary>Weights where every filter sees every channel.</summary>
    public Law Standard { get; }

    /// <summary>Weights where a filter sees its group's channels.</summary>
    public Law Grouped { get; }

    /// <summary>Weights where a filter sees one channel.</summary>
    public Law Depthwise { get; }

    /// <summary>Weights of a kernel of 1.</summary>
    public Law Pointwise { get; }

    /// <summary>Weights of a kernel of 1 in groups.</summary>
    public Law PointwiseGrouped { get; }

    /// <summary>Multiply-accumulates of the layer.</summary>
    public Law MultiplyAccumulates { get; }

    /// <summary>All of them, for a formula sheet.</summary>
    public IReadOnlyList<Law> All => [Standard, Grouped, Depthwise, Pointwise, PointwiseGrouped, MultiplyAccumulates];

    /// <summary>The laws for a geometry.</summary>
    /// <param name="geometry">The geometry.</param>
    public static LayerLaws Of(LayerGeometry geometry) => Known.GetOrAdd(geometry, known => new(known));

    /// <summary>The weights' law that a layer needs.</summary>
    /// <param name="layer">The layer; complete.</param>
    public Law WeightsOf(ConvLayer layer) => layer.Variant switch
    {
        ConvVariant.Depthwise => Depthwise,
        ConvVariant.Pointwise => layer.GroupCount == 1 ? Pointwise : PointwiseGrouped,
        ConvVariant.Grouped => Grouped,
        _ => Standard,
    };

    /// <summary>The mistakes of counting multiply-accumulates, for a stage with so many weights.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="weights">The stage's weights.</param>
    public static IEnumerable<Mistake> MacMistakes(LayerGeometry geometry, Formula weights)
    {
        var (right, wrong) = geometry.Transposed
            ? (geometry.Inputs, geometry.Outputs)
            : (geometry.Outputs, geometry.Inputs);
        yield return geometry.Transposed
            ? new("output-size-used", wrong * weights, CostTexts.OutputSizeUsed)
            : new("input-size-used", wrong * weights, CostTexts.InputSizeUsed);
        yield return new("positions-ignored", weights, CostTexts.PositionsIgnored);
        yield return new("flops-given", 2 * (right * weights), CostTexts.FlopsGiven);
        if (geometry.Rank > 1)
            yield return new("one-axis-only", WindowSymbols.O.Of(geometry.Rank)[0] * weights, CostTexts.OneAxisOnly);
    }

    private static IEnumerable<Mistake> Unmixed(LayerGeometry geometry)
    {
        yield return new("input-channels-ignored", geometry.Taps * COut, CostTexts.InputChannelsIgnored);
        foreach (var mistake in Unsquared(geometry, CIn * COut))
            yield return mistake;
    }

    private static IEnumerable<Mistake> Unsquared(LayerGeometry geometry, Formula channels)
    {
        if (geometry.Rank > 1)
            yield return new("kernel-side-not-squared", geometry.Side * channels, CostTexts.KernelSideNotSquared);
    }
}
