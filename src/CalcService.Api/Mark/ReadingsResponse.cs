using CalcService.Core.Grading.Marking;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Notation;

namespace CalcService.Api.Mark;

/// <summary>How responses were read.</summary>
internal sealed class ReadingsResponse
{
    private readonly IReadOnlyList<ReadResponse> _read;
    private readonly Language _language;

    internal ReadingsResponse(IReadOnlyList<ReadResponse> read, Language language) => (_read, _language) = (read, language);

    /// <summary>One for each response, in order.</summary>
    public IEnumerable<ReadingResponse> Items => _read.Select(read => new ReadingResponse(read, _language));
}

/// <summary>How a response was read.</summary>
internal sealed class ReadingResponse
{
    private readonly ReadResponse _read;
    private readonly Language _language;

    internal ReadingResponse(ReadResponse read, Language language) => (_read, _language) = (read, language);

    /// <summary>What it is reported under.</summary>
    public string Id => _read.Id;

    /// <summary>The value as it was understood: "27 × 27"; absent of a blank response, and of one that could not be read.</summary>
    public string? Understood => (_read.Response as Response.Understood)?.Understanding.In(_language);

    /// <summary>What could not be read, and what could be; absent where it was read.</summary>
    public string? Message => Obstacle?.Message.In(_language);

    /// <summary>Where it could not be read; absent where that is the response as a whole.</summary>
    public PlaceResponse? Place => Obstacle?.Place is { } place && place != Core.Grading.Place.Whole ? new(place) : null;

    private Response.Invalid? Obstacle => _read.Response as Response.Invalid;
}
