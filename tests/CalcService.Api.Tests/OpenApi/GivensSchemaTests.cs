using System.Text.Json.Nodes;
using CalcService.Api.OpenApi;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Microsoft.OpenApi;

namespace CalcService.Api.Tests.OpenApi;

/// <summary>The description says of givens what their JSON Schema says, however they are nested.</summary>
public sealed class GivensSchemaTests
{
    public sealed record Layer
    {
        public required PerAxis KernelSize { get; init; }

        public Scalar Slope { get; init; } = Scalar.Ratio(1, 10);

        public Padding Padding { get; init; } = 0;
    }

    public sealed record Network
    {
        public required IReadOnlyList<Layer> Layers { get; init; }

        public Tensor? X { get; init; }

        public Tensor? AnyTensor { get; init; }

        public Value? Targets { get; init; }

        public Value? AnyValue { get; init; }

        public IReadOnlyList<string> States { get; init; } = ["s"];

        public IReadOnlyDictionary<string, Scalar>? Policy { get; init; }
    }

    private sealed class LayerRules : GivenValidator<Layer>
    {
        public LayerRules()
        {
            RuleFor(layer => layer.KernelSize).EachIsBetween(1, 5);
            RuleFor(layer => layer.Slope).IsWithin(Bounds.Above(0).AndBelow(Scalar.Ratio(3, 2)));
        }
    }

    private sealed class NetworkRules : GivenValidator<Network>
    {
        public NetworkRules()
        {
            RuleFor(net => net.Layers).HasCount(1, 3);
            RuleForEach(net => net.Layers).SetValidator(new LayerRules());
            RuleFor(net => net.X).HasRank(2, 4).HasExtentsUpTo(7).EachIsBetween(-1, 1);
            RuleFor(net => net.Targets).HasRank(0, 1);
            RuleFor(net => net.Policy).HasCount(1, 2);
        }
    }

    [Fact]
    public void Nothing_of_a_nested_schema_is_lost()
    {
        var form = RecordForm.Of(typeof(Network), new NetworkRules());
        using var described = new StringWriter();
        OperationDetails.SchemaOf(form, new()).SerializeAsV31(new OpenApiJsonWriter(described));

        Assert.True(
            JsonNode.DeepEquals(form.Schema(Language.English), JsonNode.Parse(described.ToString())), described.ToString());
    }
}
