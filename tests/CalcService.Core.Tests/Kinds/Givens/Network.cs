using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Givens;

/// <summary>Givens of every sort that a kind may have.</summary>
public sealed record Network
{
    public required Tensor X { get; init; }

    public Tensor? Kernel { get; init; }

    public Value? Targets { get; init; }

    public Scalar Momentum { get; init; } = Scalar.Ratio(1, 10);

    public Scalar? Rate { get; init; }

    public Scalar Gain { get; init; }

    public string Name { get; init; } = "net";

    public IReadOnlyList<string> States { get; init; } = [];

    public IReadOnlyList<int> Units { get; init; } = [];

    public IReadOnlyList<ConvLayer> Layers { get; init; } = [];

    public ConvLayer? Head { get; init; }

    public IReadOnlyDictionary<string, Scalar>? Policy { get; init; }
}

/// <summary>Their rules.</summary>
public sealed class NetworkRules : GivenValidator<Network>
{
    public NetworkRules()
    {
        RuleFor(net => net.X).HasRank(1, 2).HasExtentsUpTo(4, 3).HasEntriesUpTo(8).EachIsBetween(-100, 100);
        RuleFor(net => net.Targets).HasRank(0, 1, 2).EachIsWithin(Bounds.AtLeast(0));
        RuleFor(net => net.Momentum).IsBetween(0, 1);
        RuleFor(net => net.Rate).IsAbove(0);
        RuleFor(net => net.Gain).IsWithin(Bounds.AtLeast(Scalar.Ratio(-1, 2)).AndBelow(2));
        RuleFor(net => net.Name).IsName();
        RuleFor(net => net.States).HasCount(0, 3);
        RuleForEach(net => net.States).IsName();
        RuleForEach(net => net.Units).IsBetween(1, 9);
        RuleFor(net => net.Layers).HasCount(0, 2);
        RuleForEach(net => net.Layers).SetValidator(new Layers());
        RuleFor(net => net.Head!).SetValidator(new Layers());
        RuleFor(net => net.Policy).HasCount(1, 2);
        Together(net => net.Layers.Count == net.States.Count ? [] : [new("states", "states-disagree", Text.Same("Disagree."))]);
    }

    private sealed class Layers : GivenValidator<ConvLayer>
    {
        public Layers() => this.ForLayer();
    }
}

/// <summary>Reads and writes networks as a kind does its givens.</summary>
internal static class Networks
{
    public static NetworkRules Rules { get; } = new();

    public static RecordForm Form { get; } = RecordForm.Of(typeof(Network), Rules);

    public static Network Read(string json)
    {
        var reading = new Reading();
        var read = Form.Read(JsonDocument.Parse(json).RootElement, reading);
        Assert.Empty(reading.Faults);
        return Assert.IsType<Network>(read);
    }

    /// <summary>What is wrong with a network; x is given beside what is stated.</summary>
    public static IReadOnlyList<Fault> Faults(string fields)
    {
        var json = JsonNode.Parse($"{{{fields}}}")!.AsObject();
        json.TryAdd("x", new JsonArray(1));
        return FaultsOf(json.ToJsonString());
    }

    public static IReadOnlyList<Fault> FaultsOf(string json)
    {
        var reading = new Reading();
        var read = (Network?)Form.Read(JsonDocument.Parse(json).RootElement, reading);
        return reading.Faults.Count > 0 ? reading.Faults : Rules.Check(read!, withinLimits: true);
    }

    public static string Write(Network network)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Form.Write(writer, network);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
