using CalcService.Core.Kinds.Activations;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>What a textbook says beside the equations of back-propagation, and to a student who got one wrong.</summary>
internal static class MlpTexts
{
    public static readonly Text
        Forward = new("Forward pass", "前向计算"),
        LossSection = new("Loss", "损失"),
        Backward = new("Backward pass", "反向传播"),
        Update = new("Gradient step", "参数更新"),
        Rows = new("Samples are rows.", "每行是一个样本。"),
        Columns = new("W has a row for each unit of its layer: z = W a + b.", "W 的每一行对应本层的一个单元：z = W a + b。"),
        ReluConvention = new("The derivative of ReLU at 0 is taken as 0.", "ReLU 在 0 处的导数取 0。"),
        ZeroLog = new("0 · ln 0 counts as 0.", "约定 0 · ln 0 = 0。"),
        OneHot = new("Class indices count from 0; y has a 1 at the class and 0 elsewhere.", "类别序号从 0 起；y 为独热向量，在该类处为 1，其余为 0。"),

        Weigh = new(
            "Every unit weighs what comes in by its row of the weight matrix, and adds its bias where it has one.",
            "每个单元用权重矩阵中自己的那一行对输入加权求和，有偏置时再加上偏置。"),
        WeighRows = new(
            "Samples are rows, so the weights come transposed from the right; a column of ones gives every sample the same bias.",
            "每行是一个样本，因此权重转置后右乘；全 1 列向量使每个样本加上同样的偏置。"),
        LossGradient = new("The derivative of the loss with respect to each activation.", "损失对每个激活值求导。"),
        ThroughSoftmax = new(
            "Softmax ties the units of a layer together: raising one activation lowers the others, which is what the sum takes into account.",
            "Softmax 使同层各单元相互关联：一个激活值升高，其余随之降低，求和项正是体现这一点。"),
        GradW = new(
            "Wᵢⱼ connects input j with unit i, so its gradient is the unit's error times the input: an outer product of the shape of W.",
            "Wᵢⱼ 连接第 j 个输入与第 i 个单元，因此其梯度等于该单元的误差乘以该输入：外积的形状与 W 相同。"),
        GradWRows = new(
            "Wᵢⱼ connects input j with unit i; the product adds error times input over all samples.",
            "Wᵢⱼ 连接第 j 个输入与第 i 个单元；矩阵乘积把所有样本的误差与输入之积加起来。"),
        GradB = new("The bias is added to z as it is, so its gradient is the error term itself.", "偏置直接加在 z 上，所以它的梯度就是误差项本身。"),
        GradBRows = new(
            "The bias is added to z in every sample, so its gradient adds the error terms of all samples.",
            "偏置在每个样本中都直接加在 z 上，所以它的梯度是所有样本误差项之和。"),
        GradX = new(
            "Each input reaches the loss through all units of the first layer; the ways add up.",
            "每个输入经由第一层的所有单元影响损失；各条路径的贡献相加。"),
        Descend = new("A step against the gradient, as long as the learning rate says.", "沿梯度的反方向走一步，步长由学习率决定。"),

        WeightsTransposed = new("Rows and columns of W are mixed up: each row belongs to a unit of the layer.", "混淆了 W 的行与列：每一行对应本层的一个单元。"),
        BiasForgotten = new("The bias has not been added.", "没有加上偏置。"),
        BiasSubtracted = new("The bias is added, not subtracted.", "偏置是加上，而不是减去。"),
        PreviousSkipped = new("The layer takes in the activations of the layer before, not its pre-activations.", "本层的输入是上一层的激活值，而不是净输入。"),
        SquareForgotten = new("The differences must be squared.", "差值需要平方。"),
        HalfDropped = new("The factor ½ of this loss has been left out.", "漏掉了该损失中的因子 ½。"),
        HalfAdded = new("This loss has no factor ½.", "该损失没有因子 ½。"),
        Log2ForLn = new("The logarithm here is the natural one, not that to base 2.", "这里用自然对数，而不是以 2 为底的对数。"),
        Log10ForLn = new("The logarithm here is the natural one, not that to base 10.", "这里用自然对数，而不是以 10 为底的对数。"),
        MinusForgotten = new("The minus sign is missing: a cross-entropy is never negative.", "漏了负号：交叉熵不会是负数。"),
        SecondTermForgotten = new("The term of the other class, with 1 − y, is missing.", "漏掉了另一类的项（1 − y 的那一项）。"),
        NotAveraged = new("The loss is to be averaged, not added up.", "损失应取平均，而不是求和。"),
        Averaged = new("The loss is to be added up, not averaged.", "损失应求和，而不是取平均。"),
        GradientNotAveraged = new("The loss is averaged, so its gradient carries the same factor.", "损失取了平均，梯度也要带同样的系数。"),
        GradientAveraged = new("The loss is added up here, so nothing is divided in its gradient.", "此处损失是求和，梯度不应再除以个数。"),
        SignReversed = new("The derivative of the loss has activation minus target, not the other way round.", "损失的导数是激活值减目标值，而不是反过来。"),
        TwoAdded = new("The ½ of the loss cancels the 2 of the square.", "损失中的 ½ 与平方求导得到的 2 相消。"),
        TwoDropped = new("This loss has no ½, so the 2 of the square stays.", "该损失没有 ½，平方求导得到的 2 要保留。"),
        DerivativeTwice = new(
            "The derivative of the activation has cancelled already; it must not be multiplied once more.",
            "激活函数的导数已经约去，不应再乘一次。"),
        OnlyTrueClass = new("The terms of the other classes are missing: they have a gradient too.", "漏掉了其他类别的项：它们也有梯度。"),
        LossDerivativeOnly = new("This is the derivative by the probabilities; that of softmax is still missing.", "这只是对概率的导数，还缺 Softmax 的导数。"),
        DiagonalOnly = new("Every score changes all probabilities of softmax, not its own alone.", "每个得分会影响 Softmax 的所有概率，而不只是自己的那一个。"),
        WeightsTransposedBack = new("On the way back the weights act transposed against the way forward.", "反向时权重矩阵相对于前向是转置的。"),
        UpdatedWeights = new("The error goes back through the weights of the forward pass, not through the updated ones.", "误差要通过前向时所用的权重传回，而不是更新之后的权重。"),
        GradientTransposed = new("The gradient of W has the shape of W: rows and columns are exchanged.", "W 的梯度与 W 形状相同：这里行列颠倒了。"),
        OwnActivation = new("The error is multiplied by what came into the layer, not by what came out.", "误差应乘以本层的输入，而不是本层的输出。"),
        PreActivationForInput = new("What comes into the layer are activations, not pre-activations.", "进入本层的是激活值，而不是净输入。"),
        AveragedAgain = new("The average over samples is in the error terms already.", "对样本的平均已经包含在误差项中。"),
        BiasGradientOne = new("∂z/∂b is 1, but the error term still stands before it.", "∂z/∂b 虽为 1，前面还要乘以误差项。"),
        FirstSampleOnly = new("The bias takes part in every sample: their error terms add up.", "偏置参与每个样本：各样本的误差项要相加。"),
        StepUphill = new("The step goes against the gradient: it is subtracted.", "应沿梯度的反方向更新：要减去。"),
        RateForgotten = new("The gradient has not been multiplied by the learning rate.", "梯度没有乘以学习率。"),
        StepAlone = new("This is the step alone; it must be taken from the old value.", "这只是步长本身，还要从原来的值中减去。");

    public static Text Activate(Activation activation) => activation switch
    {
        Activation.Identity => new("This layer has no activation function: what goes in comes out.", "该层没有激活函数：输出等于净输入。"),
        Activation.Sigmoid => new("The sigmoid σ(z) = 1/(1 + e⁻ᶻ) is applied to every entry.", "对每个元素施加 Sigmoid：σ(z) = 1/(1 + e⁻ᶻ)。"),
        Activation.Tanh => new("The hyperbolic tangent is applied to every entry.", "对每个元素施加双曲正切。"),
        Activation.Relu => new("ReLU keeps what is positive and sets the rest to 0.", "ReLU 保留正值，其余置为 0。"),
        Activation.LeakyRelu => new("Leaky ReLU keeps what is positive and shrinks the rest.", "Leaky ReLU 保留正值，负值按斜率缩小。"),
        _ => new("Softmax turns the scores of a sample into probabilities that add up to 1.", "Softmax 把一个样本的各个得分化为总和为 1 的概率。"),
    };

    public static Text LossOf(Loss loss, bool mean, bool batch) => (loss, mean, batch) switch
    {
        (Loss.Mse, true, _) => new("The squared error, averaged over all elements.", "对所有元素的平方误差取平均。"),
        (Loss.Mse, _, _) => new("The squared error, added up over all elements.", "对所有元素的平方误差求和。"),
        (Loss.HalfSquared, true, true) => new("Half the squared error of each sample, averaged over the samples.", "每个样本平方误差的一半，再对样本取平均。"),
        (Loss.HalfSquared, _, _) => new("Half the squared error; the ½ will cancel when it is differentiated.", "平方误差的一半；系数 ½ 在求导时会约去。"),
        (Loss.BinaryCrossEntropy, true, _) => new("Every output answers yes or no; the cross-entropy is averaged over all elements.", "每个输出是一个二分类；交叉熵对所有元素取平均。"),
        (Loss.BinaryCrossEntropy, _, _) => new("Every output answers yes or no; the cross-entropy is added up over all elements.", "每个输出是一个二分类；交叉熵对所有元素求和。"),
        (_, true, true) => new("The cross-entropy between target and softmax, averaged over the samples.", "目标分布与 Softmax 输出的交叉熵，对样本取平均。"),
        _ => new("The cross-entropy between the target and the softmax.", "目标分布与 Softmax 输出的交叉熵。"),
    };

    public static Text Cancelled(Activation activation) => activation == Activation.Softmax
        ? new(
            "Differentiated together, softmax and cross-entropy leave just probability minus target: ∂L/∂a brings −y/a, the softmax a factor a, and they cancel.",
            "Softmax 与交叉熵一并求导，只剩概率减目标：∂L/∂a 给出 −y/a，Softmax 的导数带来因子 a，二者相消。")
        : new(
            "Differentiated together, sigmoid and binary cross-entropy leave just activation minus target: the a(1 − a) of the sigmoid cancels the denominator of ∂L/∂a.",
            "Sigmoid 与二元交叉熵一并求导，只剩激活值减目标：Sigmoid 的 a(1 − a) 与 ∂L/∂a 的分母相消。");

    public static Text FromLoss(Activation activation) => new(
        $"First the loss is differentiated by the activation, then the activation by z{DerivativeEn(activation)}.",
        $"损失先对激活值求导，再乘以激活函数在 z 处的导数{DerivativeZh(activation)}。");

    public static Text FromGradient(Activation activation) => new(
        $"The gradient of the activations times the derivative of the activation function{DerivativeEn(activation)}.",
        $"激活值的梯度乘以激活函数的导数{DerivativeZh(activation)}。");

    public static Text FromBehind(string layer, Activation activation) => new(
        $"Each unit collects the errors of all units of layer {layer} that it feeds, by the weights of the forward pass; then comes the derivative of its activation{DerivativeEn(activation)}.",
        $"每个单元按前向时的权重汇总它所影响的第 {layer} 层各单元的误差，再乘以自身激活函数的导数{DerivativeZh(activation)}。");

    public static Text GradientFromBehind(string layer) => new(
        $"Each unit collects the errors of all units of layer {layer} that it feeds, by the weights of the forward pass.",
        $"每个单元按前向时的权重汇总它所影响的第 {layer} 层各单元的误差。");

    private static string DerivativeEn(Activation activation) => activation switch
    {
        Activation.Identity => ", which is 1",
        Activation.Sigmoid => ": σ′(z) = a(1 − a)",
        Activation.Tanh => ": tanh′(z) = 1 − a²",
        Activation.Relu => ": 1 where z > 0, else 0",
        Activation.LeakyRelu => ": 1 where z > 0, else the slope α",
        _ => "",
    };

    private static string DerivativeZh(Activation activation) => activation switch
    {
        Activation.Identity => "（等于 1）",
        Activation.Sigmoid => "：σ′(z) = a(1 − a)",
        Activation.Tanh => "：tanh′(z) = 1 − a²",
        Activation.Relu => "：z > 0 时为 1，否则为 0",
        Activation.LeakyRelu => "：z > 0 时为 1，否则为斜率 α",
        _ => "",
    };
}
