using CalcService.Core.Formulas;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>The letters of sliding windows, as Dumoulin and Visin and PyTorch's documentation use them.</summary>
internal static class WindowSymbols
{
    public static readonly AxisSymbol
        I = new("I", new("Input size", "输入尺寸"), Unit.Pixel),
        K = new("K", new("Kernel size", "卷积核尺寸")),
        O = new("O", new("Output size", "输出尺寸"), Unit.Pixel);

    public static readonly Symbol
        S = new("S", new("Stride", "步幅")),
        P = new("P", new("Padding at each end", "每一端的填充")),
        PBefore = new("P_b", new("Padding before the first position", "首端填充")),
        PAfter = new("P_a", new("Padding after the last position", "末端填充")),
        POut = new("P_out", new("Output padding", "输出填充")),
        PTotal = new("P_total", new("Total padding", "总填充量")),
        D = new("D", new("Dilation", "膨胀率")),
        KEff = new("K_eff", new("Effective kernel size", "等效卷积核尺寸")),
        OCeil = new("O_ceil", new("Windows when rounding up", "向上取整得到的窗口数"));
}
