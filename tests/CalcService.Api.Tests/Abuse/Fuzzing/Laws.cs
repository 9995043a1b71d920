using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>What holds for every response, whatever was sent.</summary>
internal static partial class Laws
{
    private const string Problem = "application/problem+json";

    private static readonly string[] Leaks =
        ["System.", "Exception", "   at ", "CalcService.Core", "CalcService.Api", "/src/", "/bin/", ".cs:", "Json.", "Microsoft."];

    private static readonly string[] NotNumbers = [":NaN", "\"NaN", " NaN", "Infinity"];

    /// <summary>The law that a response breaks; null where it breaks none.</summary>
    /// <param name="attack">What was sent.</param>
    /// <param name="reply">What came back.</param>
    public static string? Broken(Attack attack, Reply reply) => reply.Status switch
    {
        503 when reply["retry-after"].Length > 0 => Refused(attack, reply),
        505 when !attack.IsHttp => null,
        >= 500 => "a 5xx is a defect",
        >= 400 => Refused(attack, reply),
        _ when attack.IsHead && reply.Body.Length > 0 => "HEAD has no body",
        204 or 304 or >= 300 => null,
        _ => attack.IsHead ? null : Unreadable(attack, reply) ?? Unwanted(NotNumbers, attack, reply),
    };

    /// <summary>Refusals are problem details; what never reached the application is refused without a body.</summary>
    private static string? Refused(Attack attack, Reply reply)
    {
        if (attack.IsHead || (!attack.IsHttp && reply.Body.Length == 0))
            return null;
        if (reply.MediaType == "text/html" && Sent(attack).Contains("/embed/", StringComparison.OrdinalIgnoreCase))
            return Unreadable(attack, reply); // the page of a question is a page when there is no question, too
        if (reply.MediaType != Problem)
            return $"a refusal as {reply.MediaType}";
        if (Unreadable(attack, reply) is { } unreadable)
            return unreadable;
        var problem = JsonElement.Parse(reply.Body);
        if (problem.GetProperty("status").GetInt32() != reply.Status)
            return "the status in the body is another";
        if (string.IsNullOrEmpty(problem.GetProperty("title").GetString()) || string.IsNullOrEmpty(problem.GetProperty("detail").GetString()))
            return "a refusal that says nothing";
        return Unwanted(Leaks, attack, reply);
    }

    private static string? Unreadable(Attack attack, Reply reply)
    {
        if (!Utf8.IsValid(reply.Body))
            return "not UTF-8";
        try
        {
            Read(attack, reply);
            return null;
        }
        catch (Exception broken) when (broken is JsonException or XmlException)
        {
            return $"not {reply.MediaType}: {broken.Message}";
        }
    }

    private static void Read(Attack attack, Reply reply)
    {
        switch (reply.MediaType)
        {
            case "application/json" or Problem:
                JsonDocument.Parse(reply.Body).Dispose();
                break;
            case "application/x-ndjson" or "application/ndjson" or "application/jsonl":
                foreach (var line in Encoding.UTF8.GetString(reply.Body).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    JsonDocument.Parse(line).Dispose();
                break;
            case "text/html" when attack.Name != "page" && !Array.Exists(Files, file => Sent(attack).Contains(file, StringComparison.OrdinalIgnoreCase)):
                // Those that are made here are also XML.
                var html = Said(reply);
                XDocument.Parse(html[(html.IndexOf('>', StringComparison.Ordinal) + 1)..]);
                break;
        }
    }

    /// <summary>Pages that are files.</summary>
    private static readonly string[] Files = ["/swagger", "/embed/demo"];

    private static string Sent(Attack attack) => Encoding.Latin1.GetString(attack.Bytes);

    /// <summary>The body; of a page what it says, without the program that comes with it.</summary>
    private static string Said(Reply reply) =>
        reply.MediaType == "text/html" ? Program().Replace(Encoding.UTF8.GetString(reply.Body), "") : Encoding.UTF8.GetString(reply.Body);

    [GeneratedRegex("<(?<name>style|script) ?(type=\"module\")?>.*?</\\k<name>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Program();

    /// <summary>Words that a response must not have, unless they were put into its mouth.</summary>
    private static string? Unwanted(string[] words, Attack attack, Reply reply)
    {
        if (reply.MediaType is "text/javascript" or "text/css" || attack.Name == "page")
            return null;
        var body = Said(reply);
        var found = words.FirstOrDefault(word => body.Contains(word, StringComparison.Ordinal));
        if (found is null)
            return null;
        var sent = $"{Encoding.UTF8.GetString(attack.Bytes)} {Encoding.UTF8.GetString(attack.Said)}";
        return sent.Contains(found, StringComparison.Ordinal) ? null : $"says “{found}”";
    }
}
