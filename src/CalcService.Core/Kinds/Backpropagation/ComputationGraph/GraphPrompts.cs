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
        return new(Situation(given, laws), [.. Parts(given, laws)])
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

    private static IEnumerable<PromptPart> Parts(Given given, GraphLaws laws)
    {
        foreach (var law in laws.Forward)
        {
            var name = Variable.NameOf(law.Symbol.Glyph);
            yield return new(law.Id, new($"What is the value of {name}?", $"{name} 的值是多少？"));
        }
        foreach (var variable in Asked(given).Select(node => laws[node.Id]))
        {
            yield return new($"gradient.{variable.Id}", new(
                $"What is the gradient with respect to {variable.Name}, {variable.GradientName}?",
                $"对 {variable.Name} 的梯度 {variable.GradientName} 是多少？"));
        }
    }

    /// <summary>The nodes whose gradients are asked for: the inputs, or all that is given if nothing else is.</summary>
    private static IEnumerable<GraphNode> Asked(Given given) => given.Nodes.Any(node => node.Op == Operation.Input)
        ? given.Nodes.Where(node => node.Op == Operation.Input)
        : given.Nodes.Where(node => node.IsGiven);

    /// <summary>What is given: x = −2, y = 5, z = −4.</summary>
    private static IEnumerable<string> Values(Given given, GraphLaws laws) => given.Nodes
        .Where(node => node.IsGiven)
        .Select(node => $"{laws[node.Id].Name} = {Number(node.Value!.Value)}");

    private static string Number(Scalar value) => TextPrinter.Print(Draw.Number(NumberText.Of(value, significantDigits: 12)));
}
