using System.Diagnostics;
using System.Net;
using System.Text;
using CalcService.Api.Batch;
using CalcService.Api.Errors;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Api.Tests.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Limits = CalcService.Api.Hosting.Limits;

namespace CalcService.Api.Tests.Batch;

/// <summary>What a batch does with work that is counted, that is slow, that fails; over HTTP.</summary>
public sealed class BatchRunTests
{
    private const string Line = "{\"id\":1}\n";

    [Fact]
    public async Task Who_leaves_ends_the_work()
    {
        var work = new Work { Delay = TimeSpan.FromMilliseconds(5) };
        await using var service = await StartAsync(work, new());
        using (var conversation = await Conversation.StartAsync(AddressOf(service), "/"))
        {
            await conversation.SayAsync(string.Concat(Enumerable.Repeat(Line, 100_000)));
            await conversation.HearAsync("\"status\":500");
        }
        await EventuallyAsync(() => work.HasRested);

        Assert.InRange(work.Count, 1, 99_999);
    }

    [Fact]
    public async Task Who_takes_nothing_is_not_worked_for()
    {
        var work = new Work { Bytes = 100_000 };
        await using var service = await StartAsync(work, new());
        using var conversation = await Conversation.StartAsync(AddressOf(service), "/");
        await conversation.SayAsync(string.Concat(Enumerable.Repeat(Line, 100_000)));
        await EventuallyAsync(() => work.HasRested);

        Assert.InRange(work.Count, 1, 10_000); // 10 GB would be all
    }

    [Fact]
    public async Task Who_neither_sends_nor_takes_anything_is_left()
    {
        await using var service = await StartAsync(new Work(), new() { BatchPatience = TimeSpan.FromSeconds(0.3) });
        using var conversation = await Conversation.StartAsync(AddressOf(service), "/");
        await conversation.SayAsync(Line);

        await Assert.ThrowsAnyAsync<IOException>(() => conversation.HearAsync("never said"));
    }

    [Fact]
    public async Task What_expands_to_too_much_ends_with_an_error()
    {
        var work = new Work();
        await using var service = await StartAsync(work, new() { MaxDecompressedBytes = 100_000 });
        var bomb = CompressedBodyTests.Compressed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Line, 1_000_000))), "gzip");
        using var client = new HttpClient { BaseAddress = AddressOf(service) };
        using var response = await client.PostAsync("/", Batches.Content(bomb, "gzip"));
        var lines = Batches.Lines(await response.Content.ReadAsStringAsync());

        Assert.InRange(lines.Length, 2, 13_000);
        Assert.Equal(413, lines[^1].Status());
        Assert.Contains("000 bytes", (string)lines[^1]["error"]!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_without_lines_is_refused_at_once()
    {
        await using var service = await StartAsync(new Work(), new() { MaxDecompressedBytes = 1_000_000 });
        var bomb = CompressedBodyTests.Compressed(Encoding.UTF8.GetBytes(new string('\n', 50_000_000)), "gzip");
        using var client = new HttpClient { BaseAddress = AddressOf(service) };

        await client.PostAsync("/", Batches.Content(bomb, "gzip")).RefusedAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_defect_costs_its_line_only()
    {
        await using var service = await StartAsync(new Work { Throws = true }, new());
        using var client = new HttpClient { BaseAddress = AddressOf(service) };
        using var response = await client.PostAsync("/", Batches.Content(Encoding.UTF8.GetBytes(Line + Line + Line)));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal([500, 500, 500], Batches.Lines(text).Select(Batches.Status));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(Work work, Limits limits)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddBatch();
        builder.Services.AddSingleton(limits);
        var service = builder.Build();
        var view = new View(MediaTypes.JsonLines, Language.English);
        service.MapPost("/", (HttpRequest request) =>
        {
            ContentCoding.TryOf(request, out var coding);
            return new BatchResult(coding, new(work, Language.English, NullLogger<LineAnswers>.Instance), view);
        });
        await service.StartAsync();
        return service;
    }

    private static Uri AddressOf(WebApplication service) => new(service.Urls.Single());

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        for (var attempts = 0; !condition(); attempts++)
        {
            Assert.True(attempts < 600, "It has not come to that in a minute.");
            await Task.Delay(100);
        }
    }

    /// <summary>Refuses every line, and says how many that were.</summary>
    private sealed class Work() : LineWork(Catalog.Default, RecordForm.Of(typeof(object), validator: null), Language.English)
    {
        private int _count;
        private long _last = Stopwatch.GetTimestamp();

        public TimeSpan Delay { get; init; }

        public int Bytes { get; init; }

        public bool Throws { get; init; }

        public int Count => Volatile.Read(ref _count);

        /// <summary>Whether there has been nothing to do for two seconds.</summary>
        public bool HasRested => Count > 0 && Stopwatch.GetElapsedTime(Volatile.Read(ref _last)) > TimeSpan.FromSeconds(2);

        public override JsonOutput? TryAnswer(BatchLine line, out Refusal? refusal)
        {
            Interlocked.Increment(ref _count);
            Volatile.Write(ref _last, Stopwatch.GetTimestamp());
            if (Throws)
                throw new InvalidOperationException("secret");
            Thread.Sleep(Delay);
            refusal = new(Reason.Internal, Language.English, Text.Same(new string('x', Bytes)));
            return null;
        }

        protected override Outcome<JsonOutput> Answer(ProblemKind kind, BatchLine line) => throw new UnreachableException();
    }
}
