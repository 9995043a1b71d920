using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>What is said about receptive fields: why a law holds, and what a mistake overlooks.</summary>
internal static class FieldTexts
{
    public static readonly Text
        Coordinates = new(
            "Input pixels have their centres at 0, 1, 2, …; padding lies at negative coordinates and behind the last pixel. Before the first layer R₀ = 1, J₀ = 1 and start₀ = 0. The receptive field is the theoretical one.",
            "输入像素的中心坐标为 0、1、2、……，填充位于负坐标处以及最后一个像素之后。第一层之前 R₀ = 1，J₀ = 1，start₀ = 0。这里的感受野指理论感受野。"),
        SamePadding = new(
            "With stride 1, \"same\" padding adds as many positions as the kernel has gaps; the smaller half goes before the first position.",
            "步幅为 1 时，“same” 填充补上的位置总数等于卷积核跨越的间隔数，较小的一半放在首端。"),
        LargerHalfBefore = new("By convention the smaller half goes before the first position.", "按约定，较小的一半放在首端。"),
        AllPaddingAtOneEnd = new("The padding is shared between the two ends.", "填充要由两端分担。");

    public static readonly Text
        OwnStride = new(
            "How far apart the taps lie on the input is decided by the strides of the earlier layers, not by the layer's own.",
            "采样点在输入上的间距由前面各层的步幅之积决定，而不是本层的步幅。"),
        OwnStrideIncluded = new(
            "A layer's own stride does not widen its own window: only the strides of earlier layers count.",
            "本层的步幅不会扩大本层的窗口：只乘前面各层的步幅。"),
        JumpIgnored = new(
            "After a stride, neighbouring positions are further apart on the input: multiply by the strides of the earlier layers.",
            "经过带步幅的层之后，相邻位置在输入上相距更远：要乘以前面各层的步幅。"),
        KernelNotLessOne = new(
            "K taps have K − 1 gaps: the first of them adds nothing new.", "K 个采样点之间只有 K − 1 个间隔：第一个采样点并不增加感受野。"),
        PaddingAdded = new("Padding shifts the receptive field; it does not change its size.", "填充只会平移感受野，不改变其大小。"),
        DilationIgnored = new(
            "The kernel is dilated: its taps lie D positions apart.", "卷积核带有膨胀：相邻采样点相距 D 个位置。"),
        DilationTimesKernel = new(
            "A dilated kernel spans D(K − 1) + 1 positions, not D·K.", "膨胀卷积核跨越 D(K − 1) + 1 个位置，而不是 D·K 个。"),
        PoolingSkipped = new(
            "A pooling layer has a window and a stride too: it counts like any other.", "池化层同样有窗口和步幅，与其他层一样要计入。"),
        Multiplied = new(
            "Layers add to the receptive field; they do not multiply it.", "各层是逐层增加感受野，而不是相乘。"),
        LimitedToInput = new(
            "The receptive field may be larger than the input: it then reaches into the padding.", "感受野可以大于输入，此时它会伸入填充区域。"),
        FirstLayerTwice = new(
            "The first layer is counted twice: before it the receptive field is one pixel.", "第一层计了两次：第一层之前的感受野是 1 个像素。"),
        StartedFromZero = new(
            "The pixel that one starts from is missing: R₀ = 1.", "漏掉了起始的那个像素：R₀ = 1。"),
        KernelsSummed = new(
            "The kernel sizes cannot simply be added up: windows overlap, and strides spread them.",
            "不能直接把各层卷积核尺寸相加：窗口相互重叠，步幅又会把它们拉开。");

    public static readonly Text
        KernelForStride = new("Neighbouring windows are a stride apart, not a kernel.", "相邻窗口相距一个步幅，而不是一个卷积核。"),
        StrideAdded = new("Strides multiply from layer to layer; they do not add up.", "各层步幅是相乘的，而不是相加。"),
        EarlierStridesIgnored = new(
            "This is the stride of one layer; those of the earlier layers multiply with it.", "这只是一层的步幅，还要乘以前面各层的步幅。"),
        OwnStrideIgnored = new("The layer's own stride is missing.", "漏掉了本层的步幅。");

    public static readonly Text
        PaddingIgnored = new(
            "The padding is missing: the first window begins in it, before the first pixel.", "漏掉了填充：第一个窗口从填充处开始，位于第一个像素之前。"),
        PaddingForward = new(
            "Padding moves the first window back, to smaller coordinates.", "填充使第一个窗口向前移，坐标变小。"),
        EdgeForCentre = new("This is the edge of the receptive field; its centre is asked for.", "这是感受野的边缘；题目问的是它的中心。"),
        HalfTheKernel = new(
            "From its first tap to its middle a kernel reaches half its gaps, (K − 1)/2.", "从第一个采样点到卷积核中心是间隔数的一半，即 (K − 1)/2。"),
        PixelEdgesCounted = new(
            "Here the centre of the first pixel is 0, not 1/2.", "本题约定第一个像素的中心坐标为 0，而不是 1/2。"),
        StartJumpIgnored = new(
            "Positions of this layer's input are further apart on the image: multiply by the jump.", "本层输入的相邻位置在图像上相距更远：要乘以步距。"),
        OwnJump = new(
            "The kernel moves over the layer's input, whose jump is that of the layer before.", "卷积核在本层的输入上移动，应使用前一层的步距。"),
        HalfTheField = new(
            "This would be the centre without padding; padding moves it.", "这是没有填充时的中心；填充会使它移动。");

    /// <summary>Why the field grows as it does.</summary>
    public static Text Field(FieldSymbols s, bool dilated) => dilated
        ? new(
            $"The window has {s.K} − 1 gaps of {s.D} positions each, and a step on the layer's input is {s.JBefore} px on the image: the field grows by as much.",
            $"窗口有 {s.K} − 1 个间隔，每个间隔跨 {s.D} 个位置，而本层输入的一步在图像上为 {s.JBefore} 个像素，感受野就增加这么多。")
        : new(
            $"The window has {s.K} − 1 gaps, and a step on the layer's input is {s.JBefore} px on the image: the field grows by as much.",
            $"窗口有 {s.K} − 1 个间隔，而本层输入的一步在图像上为 {s.JBefore} 个像素，感受野就增加这么多。");

    /// <summary>Why jumps multiply.</summary>
    public static Text Jump(FieldSymbols s) => new(
        $"From one output to the next the window moves by a stride of {s.S} on the layer's input, where a step is {s.JBefore} px on the image.",
        $"从一个输出到下一个输出，窗口在本层输入上移动步幅 {s.S}，而本层输入的一步在图像上为 {s.JBefore} 个像素。");

    /// <summary>Why the first field is where it is.</summary>
    public static Text Start(FieldSymbols s) => new(
        $"Padding puts the first tap {s.P} back; the middle of the window lies half its gaps further on. Each such step is {s.JBefore} px on the image.",
        $"填充使第一个采样点后退 {s.P} 个位置，窗口中心则在其后半个跨度处；每一步在图像上为 {s.JBefore} 个像素。");
}
