using CalcService.Core.Kinds.Givens;
using Given = CalcService.Core.Kinds.Convolution.ConvOutputSize.Given;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Makes output-size problems in which the known mistakes give other numbers than the right answer.</summary>
internal static class WindowVariants
{
    /// <summary>Small numbers, a stride that divides; padding does not simply keep the size.</summary>
    public static Given Easy(Chance chance)
    {
        var kernel = chance.Of(2, 3, 3, 4, 5, 5, 7);
        var stride = chance.Between(1, 3);
        var padding = chance.Between(1, kernel / 2 + 1);
        if (stride == 1 && 2 * padding == kernel - 1)
            padding += chance.OnceIn(2) ? -1 : 1;
        var height = Fitting(chance, kernel, stride, padding);
        return new()
        {
            Input = new[] { height, chance.OnceIn(2) ? height : Fitting(chance, kernel, stride, padding) },
            KernelSize = kernel,
            Stride = stride,
            Padding = padding,
        };
    }

    /// <summary>As in an exam: the stride does not divide, the axes may differ, the kernel may be dilated.</summary>
    public static Given Medium(Chance chance)
    {
        var kernel = chance.Of(3, 5, 7, 11);
        var stride = chance.Between(2, 4);
        var dilation = kernel <= 5 && chance.OnceIn(3) ? 2 : 1;
        var padding = kernel == 3 ? chance.Between(1, 2) : chance.Between(2, kernel / 2);
        var height = Unfitting(chance, 20, 400, kernel, stride, padding, dilation);
        var width = chance.OnceIn(12) ? height : Unfitting(chance, 20, 400, kernel, stride, padding, dilation);
        return new()
        {
            Input = new[] { height, width },
            KernelSize = kernel,
            Stride = stride,
            Padding = padding,
            Dilation = dilation,
        };
    }

    /// <summary>One of the forms that are easily confused: transposed, ceil mode, "same" with a stride, unequal padding.</summary>
    public static Given Hard(Chance chance) => chance.Between(0, 3) switch
    {
        0 => Transposed(chance),
        1 => Ceil(chance),
        2 => Same(chance),
        _ => Asymmetric(chance),
    };

    private static Given Transposed(Chance chance)
    {
        var stride = chance.Between(2, 4);
        var kernel = chance.Between(stride, 6);
        return new()
        {
            Input = new[] { chance.Between(4, 64), chance.Between(4, 64) },
            KernelSize = kernel,
            Stride = stride,
            Padding = chance.Between(1, (kernel + 1) / 2),
            OutputPadding = chance.Between(0, stride - 1),
            Transposed = true,
        };
    }

    private static Given Ceil(Chance chance)
    {
        var kernel = chance.Between(4, 6);
        var stride = chance.Between(2, 4);
        var padding = chance.Between(2, kernel / 2);
        return new()
        {
            Input = new[]
            {
                Unfitting(chance, 10, 240, kernel, stride, padding, dilation: 1),
                Unfitting(chance, 10, 240, kernel, stride, padding, dilation: 1),
            },
            KernelSize = kernel,
            Stride = stride,
            Padding = padding,
            CeilMode = true,
        };
    }

    private static Given Same(Chance chance)
    {
        var stride = chance.Between(2, 4);
        return new()
        {
            Input = new[] { NotMultiple(chance, stride), NotMultiple(chance, stride) },
            KernelSize = chance.Of(3, 5, 7),
            Stride = stride,
            Padding = new Padding.Same(),
        };
    }

    private static Given Asymmetric(Chance chance)
    {
        var stride = chance.Between(2, 3);
        return new()
        {
            Input = new[] { chance.Between(12, 96), chance.Between(12, 96) },
            KernelSize = new[] { chance.Of(3, 5), chance.Of(2, 4) },
            Stride = stride,
            Padding = new Padding.Asymmetric([Ends(chance), Ends(chance)]),
        };
    }

    private static (int, int) Ends(Chance chance)
    {
        var before = chance.Between(0, 2);
        return (before, before + chance.Between(1, 2));
    }

    /// <summary>An input that whole windows fill, whose size the layer changes.</summary>
    private static int Fitting(Chance chance, int kernel, int stride, int padding)
    {
        while (true)
        {
            var windows = chance.Between(3, 16);
            var size = (windows - 1) * stride + kernel - 2 * padding;
            if (size >= kernel && size != windows)
                return size;
        }
    }

    /// <summary>
    /// An input that the stride leaves a remainder of, so that rounding matters: where it can be, one so small that padding at one
    /// end only would lose a window, and that the first window is not made up for by it.
    /// </summary>
    private static int Unfitting(Chance chance, int from, int to, int kernel, int stride, int padding, int dilation)
    {
        var size = chance.Between(from, to);
        var room = size + 2 * padding - (dilation * (kernel - 1) + 1);
        var remainder = chance.Between(1, padding == 1 ? stride - 1 : Math.Max(1, Math.Min(stride - 2, padding - 1)));
        return size - room % stride + remainder;
    }

    private static int NotMultiple(Chance chance, int stride)
    {
        var size = chance.Between(12, 120);
        return size % stride == 0 ? size + chance.Between(1, stride - 1) : size;
    }
}
