using CalcService.Core.Notation;

namespace CalcService.Api.Errors;

/// <summary>Why requests are refused: the problem types of RFC 9457.</summary>
/// <param name="Slug">The end of the type's address, in kebab-case; stable.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record Reason(string Slug, int Status, Text Title, Text Advice)
{
    public static Reason MalformedJson { get; } = new("malformed-json", 400,
        new("The body is not valid JSON", "请求正文不是有效的 JSON"),
        new("Send one JSON document in UTF-8, without comments or trailing commas.",
            "请发送一个 UTF-8 编码的 JSON 文档，不含注释和多余的逗号。"));

    public static Reason BadRequest { get; } = new("bad-request", 400,
        new("The request is malformed", "请求格式有误"),
        new("Send a complete HTTP request.", "请发送完整的 HTTP 请求。"));

    public static Reason UnknownKind { get; } = new("unknown-kind", 404,
        new("There is no such kind of problem", "没有这种题型"),
        new("GET /api/v1/kinds lists all kinds.", "GET /api/v1/kinds 列出所有题型。"));

    public static Reason UnknownToken { get; } = new("unknown-token", 404,
        new("There is no such question", "没有这道题"),
        new("The token is incomplete, or was sealed by another service, or by this one before it was started anew with new keys.",
            "令牌不完整，或由其他服务签发，或由本服务更换密钥之前签发。"));

    public static Reason NoKey { get; } = new("no-key", 401,
        new("This address needs a key", "此地址需要密钥"),
        new("Send your API key as X-Api-Key, or as Authorization: Bearer.", "请用 X-Api-Key 或 Authorization: Bearer 发送 API 密钥。"));

    public static Reason NotRevealed { get; } = new("not-revealed", 403,
        new("The solution may not be seen yet", "目前还不能查看解答"),
        new("Whoever handed the question out has said when it may.", "何时可以查看由出题者决定。"));

    public static Reason NoHint { get; } = new("no-hint", 403,
        new("There is no such hint", "没有这一级提示"),
        new("Whoever handed the question out has said how many there are.", "提示级数由出题者决定。"));

    public static Reason Expired { get; } = new("expired", 410,
        new("The question is closed", "题目已截止"),
        new("Its time is over; ask whoever handed it out.", "答题时间已过，请联系出题者。"));

    public static Reason NotFound { get; } = new("not-found", 404,
        new("There is nothing at this address", "此地址没有内容"),
        new("GET /openapi/v1.json describes all addresses.", "GET /openapi/v1.json 描述了所有地址。"));

    public static Reason MethodNotAllowed { get; } = new("method-not-allowed", 405,
        new("This address does not know the method", "此地址不支持该方法"),
        new("The Allow header names the methods that it knows.", "Allow 响应头列出了支持的方法。"));

    public static Reason NotAcceptable { get; } = new("not-acceptable", 406,
        new("There is no acceptable representation", "没有可接受的表示形式"),
        new("Accept application/json, or one of the media types in the description of this address.",
            "请接受 application/json，或此地址说明中列出的媒体类型之一。"));

    public static Reason Timeout { get; } = new("timeout", 408,
        new("The request took too long to arrive", "请求到达过慢"),
        new("Send it again.", "请重新发送。"));

    public static Reason TooLarge { get; } = new("too-large", 413,
        new("The body is too large", "请求正文过大"),
        new("Send a smaller problem; the limit is 1 MiB unless this service is configured otherwise.",
            "请发送更小的题目；除非另行配置，上限为 1 MiB。"));

    public static Reason UnsupportedMediaType { get; } = new("unsupported-media-type", 415,
        new("The body must be JSON in UTF-8", "请求正文必须是 UTF-8 编码的 JSON"),
        new("Send Content-Type: application/json, as it is or with one Content-Encoding: gzip, br or deflate.",
            "请使用 Content-Type: application/json，可不压缩，或使用 gzip、br、deflate 之一作为 Content-Encoding。"));

    public static Reason Invalid { get; } = new("invalid", 422,
        new("The request is understood but not valid", "请求可以理解，但无效"),
        new("See what errors says for each path.", "请查看 errors 中各路径的说明。"));

    public static Reason TooMany { get; } = new("too-many-requests", 429,
        new("Too many requests", "请求过于频繁"),
        new("Wait for as many seconds as Retry-After says.", "请等待 Retry-After 所示的秒数。"));

    public static Reason Busy { get; } = new("busy", 503,
        new("The service is busy", "服务繁忙"),
        new("Wait for as many seconds as Retry-After says.", "请等待 Retry-After 所示的秒数。"));

    public static Reason Internal { get; } = new("internal", 500,
        new("The service has failed", "服务内部错误"),
        new("This is a defect of the service, not of the request.", "这是服务的缺陷，与请求无关。"));

    /// <summary>All reasons.</summary>
    public static IReadOnlyList<Reason> All { get; } =
    [
        MalformedJson, BadRequest, NoKey, NotRevealed, NoHint, UnknownKind, UnknownToken, NotFound, MethodNotAllowed, NotAcceptable,
        Timeout, Expired, TooLarge, UnsupportedMediaType, Invalid, TooMany,
        Internal, Busy,
    ];

    /// <summary>The address of the type, relative to the service.</summary>
    public string Type => $"/problems/{Slug}";

    /// <summary>The reason why a body cannot be read. Not all that the server throws at malformed chunks bears a status.</summary>
    public static Reason Of(IOException broken) => Of((broken as BadHttpRequestException)?.StatusCode ?? BadRequest.Status);

    /// <summary>The reason behind a bare status.</summary>
    public static Reason Of(int status) => status switch
    {
        404 => NotFound,
        >= 500 => Internal,
        _ => All.LastOrDefault(reason => reason.Status == status) ?? BadRequest with { Status = status },
    };
}
