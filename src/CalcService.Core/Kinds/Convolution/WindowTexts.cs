using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>What is said about sliding windows: why a law holds, and what a mistake overlooks.</summary>
internal static class WindowTexts
{
    public static readonly Text Fits = new(
        $"The window starts at the first position of the padded input and moves on by {S} at a time for as long as it still fits whole.",
        $"窗口从填充后输入的首个位置开始，每次移动 {S} 个位置，只要仍能完整放下就计一次。");

    public static readonly Text FitsInPart = new(
        "In ceil mode a last window that fits only in part is counted too, so the quotient is rounded up.",
        "在 ceil 模式下，末尾只能放下一部分的窗口也计入，因此商向上取整。");

    public static readonly Text LastWindow = new(
        "A window must not start beyond the input and its leading padding: it would see nothing but trailing padding. If the last one does, it is dropped.",
        "窗口的起点不能越过输入及其首端填充，否则它只能看到末端填充；若最后一个窗口如此，则将其去掉。");

    public static readonly Text Spread = new(
        $"The input positions are set {S} apart, each is stamped with the kernel, and padding crops the result at both ends.",
        $"输入的各个位置以间隔 {S} 排开，每个位置都印上一个卷积核，而填充会从结果的两端裁去相应的位置。");

    public static readonly Text SpreadAndPadded = new(
        $"The input positions are set {S} apart, each is stamped with the kernel, padding crops the result at both ends, and output padding extends it at one.",
        $"输入的各个位置以间隔 {S} 排开，每个位置都印上一个卷积核；填充从结果的两端裁去相应的位置，输出填充则在一端补上。");

    public static readonly Text PaddingOneSide = new(
        "Padding is added at both ends of the axis; only one end is counted here.", "填充加在轴的两端，这里只计了一端。");

    public static readonly Text OnePaddingForBothEnds = new(
        "The two ends are padded differently; add what each end gets.", "两端的填充量不同，应把各自的填充量相加。");

    public static readonly Text PaddingIgnored = new(
        "The padding is missing: the window slides over the padded input.", "漏掉了填充：窗口是在填充后的输入上滑动的。");

    public static readonly Text NoPlusOne = new(
        "The quotient counts the moves of the window; its first position counts as well.", "商只是窗口移动的次数，起始位置也要计入。");

    public static readonly Text PlusOneBeforeDividing = new(
        "The 1 for the first position is added after dividing by the stride, not before.", "代表起始位置的 1 应在除以步幅之后再加，而不是之前。");

    public static readonly Text NotRounded = new(
        "A window that does not fit whole is not counted: a size is a whole number.", "放不下的窗口不计入：尺寸必须是整数。");

    public static readonly Text RoundedUp = new(
        "The quotient is rounded down: a window that does not fit whole is not counted.", "商应向下取整：放不下的窗口不计入。");

    public static readonly Text RoundedToNearest = new(
        "The quotient is rounded down, not to the nearest integer.", "商应向下取整，而不是四舍五入。");

    public static readonly Text OnlyKernelDivided = new(
        "The stride divides the whole difference, not the kernel size alone: mind the brackets.", "步幅除的是整个差，而不只是卷积核尺寸：注意括号。");

    public static readonly Text StrideIgnored = new(
        "The stride is missing: this is the size for stride 1.", "漏掉了步幅：这是步幅为 1 时的尺寸。");

    public static readonly Text SizeKept = new(
        "The size does not stay that of the input here: kernel, stride and padding decide.", "这里的尺寸并不与输入相同，而是由卷积核、步幅和填充共同决定。");

    public static readonly Text TransposedFormula = new(
        "This is the size of a transposed convolution; here the window slides over the input.", "这是转置卷积的尺寸；这里是窗口在输入上滑动的普通卷积。");

    public static readonly Text DilationForgottenHere = new(
        "The dilated kernel spans its effective size: that is what must fit.", "膨胀卷积核跨越的是等效尺寸，应以它来计算。");

    public static readonly Text CeilAsked = new(
        "In ceil mode the quotient is rounded up.", "ceil 模式下商应向上取整。");

    public static readonly Text LastWindowKept = new(
        "The last window starts beyond the input and its leading padding, so it is dropped.", "最后一个窗口的起点越过了输入及其首端填充，应当去掉。");

    public static readonly Text PaddingAdds = new(
        "In a transposed convolution padding crops the output instead of enlarging it.", "在转置卷积中，填充会裁小输出，而不是把它扩大。");

    public static readonly Text ForwardFormula = new(
        "This is the size of an ordinary convolution; a transposed one goes the other way.", "这是普通卷积的尺寸；转置卷积的方向相反。");

    public static readonly Text CropOneSide = new(
        "Padding crops both ends of the output; only one end is counted here.", "填充会裁去输出的两端，这里只计了一端。");

    public static readonly Text CropIgnored = new(
        "The padding is missing: it crops the output of a transposed convolution.", "漏掉了填充：它会裁小转置卷积的输出。");

    public static readonly Text InputNotLessOne = new(
        "Between I input positions there are I − 1 strides, not I.", "I 个输入位置之间只有 I − 1 个步幅，而不是 I 个。");

    public static readonly Text InputTimesStride = new(
        "Input times stride holds only where kernel and padding make up for each other.", "只有卷积核与填充恰好抵消时，输出才等于输入乘以步幅。");

    public static readonly Text PlusOneTooMany = new(
        "The kernel size counts its first position already; there is no further 1 to add.", "卷积核尺寸已经包含了第一个位置，不需要再加 1。");

    public static readonly Text OutputPaddingIgnored = new(
        "The output padding is missing: it extends the output at one end.", "漏掉了输出填充：它会在输出的一端补上若干位置。");
}
