namespace CalcService.Api.Batch;

/// <summary>
/// Where batches are worked on: on all cores, by as many threads, and all batches together have no more. Requests that are no batch
/// find threads of their own (<see cref="Hosting.Workload"/>), and wait for nobody.
/// </summary>
internal sealed class Workers
{
    private readonly TaskFactory _tasks = new(
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount, maxItemsPerTask: 1).ConcurrentScheduler);

    /// <summary>How many lines are worked on at the same time.</summary>
    public int Count { get; } = Environment.ProcessorCount;

    /// <summary>Answers lines.</summary>
    /// <param name="chunk">The lines.</param>
    /// <param name="answers">What answers a line.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task AnswerAsync(Chunk chunk, LineAnswers answers, CancellationToken cancellation) =>
        _tasks.StartNew(() => chunk.Answer(answers, cancellation), cancellation);
}
