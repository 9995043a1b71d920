using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>What a solution says besides its mathematics.</summary>
internal static class GraphTexts
{
    public static readonly Text
        GivenSection = new("Given", "已知"),
        Forward = new("Forward pass", "前向传播"),
        Backward = new("Backward pass", "反向传播"),
        Given = new("The value is given.", "该值已知。"),
        Start = new(
            "The backward pass starts at the output: its derivative by itself is 1.", "反向传播从输出开始：输出对自身的导数是 1。"),
        StartFromUpstream = new(
            "The backward pass starts with the gradient that is given from upstream.", "反向传播从给定的上游梯度开始。"),
        NoPath = new(
            "No path leads from this node to the output: changing it changes nothing.",
            "没有路径从该节点通向输出：改变它不会影响输出。"),
        Corners = new(
            "At corners the derivative is a convention, here PyTorch's: that of ReLU and of the absolute value at 0 is 0, and inputs that tie for a maximum or minimum share the gradient equally.",
            "不可导点处的导数按 PyTorch 的约定：ReLU 与绝对值在 0 处的导数取 0；最大值、最小值并列时各输入平分梯度。");

    /// <summary>What the gradients of a problem with a gradient from upstream are gradients of.</summary>
    /// <param name="letter">Its letter.</param>
    /// <param name="output">The output's name.</param>
    public static Text Upstream(string letter, string output) => new(
        $"{letter} is what is computed from {output} further on; only its derivative with respect to {output} is given.",
        $"{letter} 是由 {output} 继续算出的量；题目只给出它对 {output} 的导数。");

    /// <summary>Why the gradient of a node is what it is: how many paths there are, and what each operation does.</summary>
    /// <param name="node">The node.</param>
    /// <param name="paths">The paths, at least one.</param>
    public static Text Along(Variable node, IReadOnlyList<Path> paths)
    {
        Text[] rules = [.. paths.Select(path => path.Primitive.RuleFor(path.Use.Place)).Distinct()];
        string[] users = [.. paths.Select(path => path.Through.Name).Distinct(StringComparer.Ordinal)];
        var (en, zh) = (paths.Count, users) switch
        {
            (1, _) => ("", ""),
            (_, [var only]) => (
                $"{only} uses {node.Name} in {paths.Count} places; their contributions add up. ",
                $"{only} 中有 {paths.Count} 处用到 {node.Name}，各处的贡献相加。"),
            _ => (
                $"{node.Name} is used by {string.Join(", ", users[..^1])} and {users[^1]}; the contributions of all paths add up. ",
                $"{string.Join("、", users)} 都用到 {node.Name}，各条路径的贡献相加。"),
        };
        return new(
            en + string.Join(' ', rules.Select(rule => rule.In(Language.English))),
            zh + string.Concat(rules.Select(rule => rule.In(Language.Chinese))));
    }
}
