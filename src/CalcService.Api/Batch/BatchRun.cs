using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;
using CalcService.Api.Errors;
using CalcService.Core.Notation;

namespace CalcService.Api.Batch;

/// <summary>A batch on its way: lines in, answers out in the same order, in memory that does not depend on their number.</summary>
/// <remarks>
/// Lines are answered in chunks, on all cores. Each chunk waits for the one before it to be sent, and chunks are few: if the client does not
/// take its answers, no more of its lines are worked on.
/// </remarks>
/// <param name="response">Where the answers go.</param>
/// <param name="answers">What answers a line.</param>
/// <param name="workers">Who works.</param>
/// <param name="patience">The patience with the client.</param>
/// <param name="language">The language of words.</param>
internal sealed class BatchRun(HttpResponse response, LineAnswers answers, Workers workers, Patience patience, Language language)
{
    private readonly Channel<Chunk> _idle = Channel.CreateUnbounded<Chunk>();
    private readonly PipeWriter _sent = response.BodyWriter;

    /// <summary>Answers all lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>Why there is no response; null where there is one.</returns>
    public async Task<Refusal?> AnswerAsync(LineReader lines)
    {
        var chunks = 2 * workers.Count + 1; // one for each to work on, one that waits to be sent, one that is being filled
        for (var i = 0; i < chunks; i++)
            _idle.Writer.TryWrite(new());
        try
        {
            return await AnswerInTurnAsync(lines);
        }
        finally
        {
            for (var i = 0; i < chunks; i++)
                await _idle.Reader.ReadAsync(CancellationToken.None); // nobody works on
        }
    }

    private async Task<Refusal?> AnswerInTurnAsync(LineReader lines)
    {
        var (turn, isFirst) = (Task.CompletedTask, true);
        while (true)
        {
            var chunk = await _idle.Reader.ReadAsync(patience.Token);
            if (!await TryFillAsync(lines, chunk))
                break;
            turn = AnswerAsync(chunk, turn);
            isFirst = false;
        }
        await turn;
        if (lines.Failure is not { } failure)
            return null;
        var refusal = new Refusal(failure.Reason, language, failure.Detail);
        if (isFirst)
            return refusal;
        using (var error = LineAnswers.Error(id: null, lines.Number + 1, refusal))
            _sent.Write([.. error.Written, (byte)'\n']);
        await _sent.FlushAsync(patience.Token);
        return null;
    }

    /// <summary>Fills a chunk; if there is nothing to fill it with, it is idle again.</summary>
    private async ValueTask<bool> TryFillAsync(LineReader lines, Chunk chunk)
    {
        var isFilled = false;
        try
        {
            return isFilled = await lines.FillAsync(chunk, patience.Token);
        }
        finally
        {
            if (!isFilled)
                _idle.Writer.TryWrite(chunk);
        }
    }

    private async Task AnswerAsync(Chunk chunk, Task turn)
    {
        try
        {
            do
            {
                await workers.AnswerAsync(chunk, answers, patience.Token);
                await turn;
                chunk.Send(_sent);
                await _sent.FlushAsync(patience.Token);
                patience.Renew();
            }
            while (!chunk.IsAnswered);
        }
        catch
        {
            patience.End(); // the others need not go on
            throw;
        }
        finally
        {
            chunk.Clear();
            _idle.Writer.TryWrite(chunk);
        }
    }
}
