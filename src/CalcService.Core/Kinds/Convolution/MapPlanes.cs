using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>The numbers of a figure: those under the window, those of the kernel, and what comes out.</summary>
internal sealed record MapPlanes
{
    /// <summary>The channels that are drawn, as matrices.</summary>
    public required IReadOnlyList<Tensor> Inputs { get; init; }

    /// <summary>What slides over each of them; none for pooling.</summary>
    public IReadOnlyList<Tensor> Kernels { get; init; } = [];

    /// <summary>The sign between input and kernel.</summary>
    public string Sign { get; init; } = "⋆";

    /// <summary>What comes out of them, a matrix; null while it is not to be told.</summary>
    public Tensor? Output { get; init; }

    /// <summary>The titles of the channels, kernels and the output.</summary>
    public required Func<int, Text> InputTitle { get; init; }

    /// <summary>The title of a kernel.</summary>
    public Func<int, Text> KernelTitle { get; init; } = _ => Text.Empty;

    /// <summary>The title of the output.</summary>
    public required Text OutputTitle { get; init; }

    /// <summary>What stands in the cells of the padding; null for nothing.</summary>
    public string? PaddingNumber { get; init; } = "0";

    /// <summary>What padding is called in the legend.</summary>
    public required Text PaddingWords { get; init; }

    /// <summary>A remark below the drawing, or null.</summary>
    public Text? Remark { get; init; }

    /// <summary>One channel of a tensor; a matrix is its own only channel.</summary>
    /// <param name="maps">Channels × rows × columns, or a matrix.</param>
    /// <param name="channel">The channel, from 0.</param>
    public static Tensor Channel(Tensor maps, int channel)
    {
        var (rows, columns) = maps.Sides;
        return Tensor.Create([rows, columns], maps.Entries.Slice(channel * rows * columns, rows * columns));
    }
}
