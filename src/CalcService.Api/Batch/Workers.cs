namespace CalcService.Api.Batch;

/// <summary>Where batches are worked on: on all cores, by as many threads, and all batches together have no more.</summary>
internal sealed class Workers
{
    private readonly TaskFactory _tasks;

    /// <summary>Sets them up. Requests that are no batch find as many threads again, and wait for nobody.</summary>
    public Workers()
    {
        var cores = Environment.ProcessorCount;
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, 2 * cores), ports);
        _tasks = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores, maxItemsPerTask: 1).ConcurrentScheduler);
    }

    /// <summary>How many lines are worked on at the same time.</summary>
    public int Count { get; } = Environment.ProcessorCount;

    /// <summary>Answers lines.</summary>
    /// <param name="chunk">The lines.</param>
    /// <param name="answers">What answers a line.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task AnswerAsync(Chunk chunk, LineAnswers answers, CancellationToken cancellation) =>
        _tasks.StartNew(() => chunk.Answer(answers, cancellation), cancellation);
}
