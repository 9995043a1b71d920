using System.Text.Json;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Grading.Marking;

/// <summary>Reads responses as marking does, and compares them with nothing.</summary>
public static class ItemReader
{
    private static readonly GivenReader<ReadRequest> Reader = new(new ReadRequest.Rules());

    /// <summary>How a request is read and described.</summary>
    public static RecordForm Form => Reader.Form;

    /// <summary>Reads a request and its responses. What a student writes never refuses it.</summary>
    /// <param name="request">The JSON of a <see cref="ReadRequest"/>.</param>
    public static Outcome<IReadOnlyList<ReadResponse>> Read(JsonElement request) =>
        Reader.Read(request).Then(read => new Outcome<IReadOnlyList<ReadResponse>>.Done(
            [.. read.Items.Select((item, index) => new ReadResponse(
                RawJson.NameOf(item.Id, index), ResponseReader.Read(item.Response?.Json ?? default, item.Expectation)))]));
}

/// <summary>A response as it was read.</summary>
/// <param name="Id">What it is reported under.</param>
/// <param name="Response">How it was read.</param>
public sealed record ReadResponse(string Id, Response Response);
