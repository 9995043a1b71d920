using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.ComputationGraph.GraphBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>What is written into the drawing of a graph.</summary>
/// <param name="given">The graph; valid.</param>
/// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
/// <param name="language">The language of labels.</param>
internal sealed class GraphLabels(Given given, Trace? trace, Language language)
{
    private const string Unknown = "?";
    private const int MostDigits = 4, LeastDigits = 2, LongestNumber = 7, LongestName = 5;

    private readonly GraphLaws _laws = GraphLaws.Of(given);

    /// <summary>What stands above the nodes.</summary>
    public string ValueLegend => Say("above a node: its value", "节点上方：节点的值");

    /// <summary>What stands below the nodes.</summary>
    public string GradientLegend => Say(
        $"below: the derivative of {Differentiated} by it", $"节点下方：{Differentiated} 对该节点的导数");

    /// <summary>What dots before a node stand for.</summary>
    public string CutLegend => Say("earlier nodes, left out", "更早的节点，此处略去");

    /// <summary>The graph in words, as the equations of its nodes.</summary>
    public string Alt
    {
        get
        {
            var sentences = _laws.Givens.Concat(_laws.Forward).Select(law => law.Equation.Text(language) + Numbers(law.Id));
            return Say("Computation graph: ", "计算图：") + string.Join(Say("; ", "；"), sentences) + Say(".", "。");
        }
    }

    private string Differentiated => Variable.NameOf(_laws.Differentiated);

    /// <summary>A node's name, shortened if it is long.</summary>
    public string NameOf(GraphNode node)
    {
        var name = _laws[node.Id].Name;
        return name.Length <= LongestName + 1 ? name : $"{name[..LongestName]}…";
    }

    /// <summary>A node's value, where it is known.</summary>
    public string ValueOf(GraphNode node) => node.Value is { } value ? Short(value) : Found($"value.{node.Id}");

    /// <summary>A node's gradient, where it is known.</summary>
    public string GradientOf(GraphNode node) => Found($"gradient.{node.Id}");

    private string Numbers(string value)
    {
        var gradient = value.Replace("value.", "gradient.", StringComparison.Ordinal);
        return trace is null ? "" : Say(
            $", value {Found(value)}, gradient {Found(gradient)}", $"，值 {Found(value)}，梯度 {Found(gradient)}");
    }

    private string Found(string step) => trace?.Find(step) is { } found ? Short(found.Value.Scalar) : Unknown;

    /// <summary>The number in full if it is short, else rounded to as many digits as there is room for.</summary>
    private static string Short(Scalar number)
    {
        var text = Written(number, MostDigits);
        for (var digits = MostDigits; digits >= LeastDigits && text.Length > LongestNumber; digits--)
            text = Written(Scalar.Real(number.ToDouble()), digits);
        return text;
    }

    private static string Written(Scalar number, int digits) => TextPrinter.Print(Draw.Number(NumberText.Of(number, digits)));

    private string Say(string en, string zh) => language == Language.Chinese ? zh : en;
}
