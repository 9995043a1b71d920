using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.ComputationGraph.GraphBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>Puts a graph into words and equations, as an exam would.</summary>
internal static class GraphPrompts
{
    public static Prompt Of(Given given)
    {
        var laws = GraphLaws.Of(given);
        return new(Situation(given, laws), [.. Parts(laws)])
        {
            Data = [.. laws.Forward.Select(law => law.Equation)],
        };
    }

    private static Text Situation(Given given, GraphLaws laws)
    {
        var output = laws[given.Output];
        var (values, zhValues) = (string.Join(", ", Values(given, laws)), string.Join("、", Values(given, laws)));
        var isExact = given.Nodes.All(node => node.IsGiven || node.Op.Primitive.IsRational);
        var upstream = Number(given.Upstream);
        var (further, zhFurther) = given.Upstream == 1
            ? ("", "")
            : ($" From it {Variable.NameOf(laws.Differentiated)} is computed further on, with {output.GradientName} = {upstream}.",
                $"再由它继续算出 {Variable.NameOf(laws.Differentiated)}，且 {output.GradientName} = {upstream}。");
        var (precision, zhPrecision) = isExact
            ? ("Give exact numbers.", "结果请给出精确值。")
            : ("Give numbers exactly or to 4 significant digits.", "结果请给出精确值或保留 4 位有效数字。");
        var en = $"A computation graph computes {output.Name} from {values}, node by node as below.{further} "
            + $"Run the forward pass, then the backward pass. {precision}";
        var zh = $"已知 {zhValues}，计算图按下列各式逐个节点算出 {output.Name}。{zhFurther}"
            + $"请先做前向传播，再做反向传播。{zhPrecision}";
        return new($"{en}", $"{zh}");
    }

    /// <summary>As students fill in a graph: first the values along its edges, then the gradients against them.</summary>
    private static IEnumerable<PromptPart> Parts(GraphLaws laws)
    {
        Law[] values = [.. laws.Givens, .. laws.Forward];
        var (names, zhNames) = Names(values.Select(law => Variable.NameOf(law.Symbol.Glyph)));
        yield return Part(values, new($"Give the value of every node: {names}.", $"写出每个节点的值：{zhNames}。"));
        var of = Variable.NameOf(laws.Differentiated);
        var (gradients, zhGradients) = Names(laws.Backward.Select(law => TextPrinter.Print(law.Symbol.Glyph)));
        yield return Part(laws.Backward, new(
            $"Give the gradient of {of} with respect to every node: {gradients}.", $"写出 {of} 对每个节点的梯度：{zhGradients}。"));
    }

    private static PromptPart Part(IReadOnlyList<Law> laws, Text ask) => new(laws[0].Id, ask) { Also = [.. laws.Skip(1).Select(law => law.Id)] };

    private static (string En, string Zh) Names(IEnumerable<string> names) =>
        names.ToArray() is var all ? (string.Join(", ", all), string.Join("、", all)) : default;

    /// <summary>What is given: x = −2, y = 5, z = −4.</summary>
    private static IEnumerable<string> Values(Given given, GraphLaws laws) => given.Nodes
        .Where(node => node.IsGiven)
        .Select(node => $"{laws[node.Id].Name} = {Number(node.Value!.Value)}");

    private static string Number(Scalar value) => TextPrinter.Print(Draw.Number(NumberText.Of(value, significantDigits: 12)));
}
