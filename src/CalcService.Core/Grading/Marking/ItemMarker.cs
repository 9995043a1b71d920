using System.Text.Json;
using CalcService.Core.Formulas;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Marking;

/// <summary>Marks numeric answers of any origin.</summary>
public static class ItemMarker
{
    private static readonly GivenReader<MarkRequest> Reader = new(new MarkRequest.Rules());

    /// <summary>How a request is read and described.</summary>
    public static RecordForm Form => Reader.Form;

    /// <summary>Reads a request and marks its responses. What a student writes never refuses it.</summary>
    /// <param name="request">The JSON of a <see cref="MarkRequest"/>.</param>
    public static Outcome<GradeReport> Mark(JsonElement request) =>
        Reader.Read(request).Then(read => new Outcome<GradeReport>.Done(Mark(read)));

    private static GradeReport Mark(MarkRequest request) => new([.. request.Items.Select((item, index) =>
    {
        var question = Ask(item, index);
        return Marker.Mark(question, ResponseReader.Read(item.Response?.Json ?? default, question.Expectation));
    })]);

    private static Question Ask(MarkItem item, int index)
    {
        var question = new Question(RawJson.NameOf(item.Id, index), ReferenceReader.Read(item, int.MaxValue).Value)
        {
            Weight = item.Weight,
            AllOrNothing = item.AllOrNothing,
        };
        return question with
        {
            Tolerance = item.Tolerance?.ToTolerance() ?? question.Tolerance,
            Expectation = question.Expectation with
            {
                DecimalComma = item.DecimalComma,
                Unit = item.Unit is { } unit ? new Unit(unit, Text.Same(unit)) : null,
            },
        };
    }
}
