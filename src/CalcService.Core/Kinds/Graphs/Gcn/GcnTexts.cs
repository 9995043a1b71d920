using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Graphs.Gcn.GcnSymbols;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>Why the laws hold, and what to tell a student who broke one.</summary>
internal static class GcnTexts
{
    public static readonly Text
        GraphSection = new("The graph", "图"),
        LayerSection = new("The layer", "层的计算"),
        WithoutLoops = new("Adjacency matrix, without self-loops", "不带自环的邻接矩阵");

    public static readonly Text
        RowsAggregate = new(
            "Row i of the adjacency matrix says whom node i aggregates from; the degrees are row sums.",
            "邻接矩阵的第 i 行表示节点 i 从哪些节点聚合信息；度为行和。"),
        LoopsAdd = new(
            "A loop that is already in A is kept and the new one is added to it: an unweighted loop then weighs 2.",
            "A 中已有的自环保留，并与新加的自环相加：不带权的自环此时权重为 2。"),
        NoLoops = new("No self-loops are added: Ã is A itself.", "不添加自环：Ã 就是 A 本身。"),
        ZeroRows = new(
            "A node of degree 0 aggregates from nobody: its row of Â is zero.",
            "度为 0 的节点没有可聚合的邻居：它在 Â 中对应的行全为零。");

    public static readonly Text
        WhyLoops = new(
            "Every node gets a loop, so that its own features count among those of its neighbours.",
            "给每个节点加一个自环，使它自身的特征与邻居的特征一起参与聚合。"),
        WhyNoLoops = new("The layer adds no self-loops.", "该层不添加自环。"),
        WhyDegrees = new(
            "The degree of a node is the sum of its row, the loop included.", "节点的度等于对应行之和，自环也计入。"),
        WhyDegreesPlain = new("The degree of a node is the sum of its row.", "节点的度等于对应行之和。"),
        WhySymmetric = new(
            "Each edge is weighed by the roots of the degrees at both its ends, so that nodes with many neighbours do not outweigh the others.",
            "每条边除以两端节点度的平方根之积，避免邻居多的节点占据主导。"),
        WhyRow = new(
            "Each row is divided by its degree, so that a node takes the mean of its neighbours.",
            "每一行除以该节点的度，于是节点得到的是邻居特征的平均值。"),
        WhyNone = new("Without normalisation a node takes the sum of its neighbours.", "不做归一化时，节点得到的是邻居特征之和。"),
        WhyAggregated = new(
            $"Row i of the product adds up the features of node i's neighbours, weighed by row i of {ANormal}.",
            $"乘积的第 i 行是节点 i 各邻居特征的加权和，权重取自 {ANormal} 的第 i 行。"),
        WhyPreActivation = new(
            "All nodes share one weight matrix, which mixes the features of each node.",
            "所有节点共用同一个权重矩阵，对每个节点的各个特征做线性组合。"),
        WhyBiased = new(
            "All nodes share one weight matrix, which mixes the features of each node; each gets the same bias.",
            "所有节点共用同一个权重矩阵，对每个节点的各个特征做线性组合，并加上相同的偏置。"),
        WhyOutput = new("The activation is applied last, entry by entry.", "最后逐元素施加激活函数。"),
        WhySoftmax = new(
            "Softmax turns each row into the class probabilities of its node.", "Softmax 把每一行变成对应节点的类别概率。"),
        WhyIdentity = new("The layer has no activation.", "该层没有激活函数。");

    public static readonly Text
        SelfLoopForgotten = new("Each node needs a loop to itself: Ã = A + I.", "每个节点都要加上自环：Ã = A + I。"),
        LoopReplaced = new(
            "Here a loop that A already has is kept: the new one is added to it.", "按此处的约定，A 中已有的自环保留，新自环与之相加。"),
        OneDirectionOnly = new(
            "An edge of an undirected graph counts in both directions: A is symmetric.", "无向图的一条边在两个方向上都成立：A 是对称矩阵。"),
        SelfLoopAdded = new("This layer is to be calculated without self-loops.", "题目要求该层不加自环。"),
        EdgesReversed = new(
            "Rows and columns are exchanged: row i says whom node i aggregates from.", "行与列颠倒了：第 i 行表示节点 i 从哪些节点聚合。"),
        BothWays = new("The edges are directed: they count one way only.", "边是有向的，只在一个方向上成立。"),
        DegreeWithoutLoop = new("The degree belongs to Ã: the loop counts.", "度要由 Ã 计算，自环也要计入。"),
        DegreeByColumns = new(
            "The degrees here are row sums; in a directed graph column sums are something else.",
            "这里的度是行和；在有向图中列和与之不同。"),
        LoopTwice = new("The loop counts once in the degree: Ã already contains it.", "自环在度中只计一次：Ã 已包含自环。"),
        WeightsIgnored = new(
            "The degree is the sum of the weights, not the number of neighbours.", "度是边权之和，而不是邻居的个数。");

    public static readonly Text
        RowForSymmetric = new(
            "This divides by the row's degree alone; the symmetric form takes the roots of both degrees.",
            "这里只除以了该行的度；对称归一化要除以两端度的平方根之积。"),
        SymmetricForRow = new(
            "This is the symmetric form; row normalisation divides by the row's degree alone.",
            "这是对称归一化；行归一化只除以该行的度。"),
        ColumnNormalised = new(
            "This divides each column by its degree: scaling with a vector of degrees has acted on the wrong axis. D̃ is a diagonal matrix, and from the left it scales rows.",
            "这里是按列除以度：把度向量直接广播时作用到了错误的轴上。D̃ 是对角矩阵，左乘缩放的是行。"),
        OneSided = new(
            "Only the row's degree has come in, by its root; the factor on the right scales the columns.",
            "只除以了该行度的平方根；右侧的因子还要缩放各列。"),
        RootOfRow = new("Row normalisation divides by the degree, not by its root.", "行归一化除以度本身，而不是度的平方根。"),
        RootNotInverted = new(
            "The exponent is −1/2: the roots of the degrees divide, they do not multiply.", "指数是 −1/2：应除以度的平方根，而不是相乘。"),
        NotInverted = new("The degree divides, it does not multiply.", "应除以度，而不是乘以度。"),
        RootForgotten = new(
            "The square root is missing: D̃ comes in twice with the exponent −1/2.", "漏了平方根：D̃ 以指数 −1/2 出现两次。"),
        NormalisationSkipped = new("The matrix has not been normalised.", "没有对矩阵做归一化。"),
        LoopLeftOut = new("It is Ã that is normalised, loops included, not A.", "被归一化的是含自环的 Ã，而不是 A。"),
        LoopsAfter = new(
            "The loops are added before normalising, and count in the degrees (the renormalisation trick).",
            "自环要在归一化之前加入，并计入度（即重归一化技巧）。"),
        NormalisedAnyway = new("This layer does not normalise.", "该层不做归一化。");

    public static readonly Text
        OwnNodeLeftOut = new("The node's own features belong to the sum as well.", "求和时也要包含节点自身的特征。"),
        NotNormalised = new("The neighbours are weighed by Â, not by Ã.", "聚合时的权重取自 Â，而不是 Ã。"),
        TransposedAggregation = new("Rows of Â aggregate, not columns.", "聚合使用 Â 的行，而不是列。"),
        FactorsSwapped = new("The matrix that aggregates stands on the left of the features.", "聚合矩阵应左乘特征矩阵。"),
        WeightOnTheLeft = new(
            "The weight matrix stands on the right: it acts on features, not on nodes.", "权重矩阵应右乘：它作用于特征，而不是节点。"),
        AggregationSkipped = new("The weights are applied to the aggregated features.", "权重矩阵应作用于聚合后的特征。"),
        WeightTransposed = new("The weight matrix has been transposed.", "权重矩阵被转置了。"),
        BiasForgotten = new("The bias is missing.", "漏了偏置。"),
        BiasAggregated = new(
            "The bias is added once for each node, after the aggregation, not once for each neighbour.",
            "偏置在聚合之后对每个节点只加一次，而不是随每个邻居各加一次。"),
        ActivationFirst = new(
            "The activation comes last: neighbours are aggregated before it, not after.", "激活函数最后施加：先聚合邻居，再激活。"),
        ReluApplied = new("This layer has no activation: negative values stay.", "该层没有激活函数：负值应保留。");
}
