namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>A response worked out from its words alone: what is done when, by repeating until nothing changes, without any order of steps.</summary>
internal sealed class NaiveResponse
{
    private readonly (string Id, ResponseStep Step)[] _steps;
    private readonly bool[] _waitedFor;

    public NaiveResponse(Argument argument, Goal pathway, Func<Element, bool>? isThere = null)
    {
        _steps = [.. argument.SupportersOf(pathway.Id)
            .Where(element => element is Evidence { State: EvidenceState.Available } && isThere?.Invoke(element) != false)
            .Select(element => (element.Id, element.StatedStep!))];
        _waitedFor = WaitedFor();
    }

    public (string Id, ResponseStep Step)[] Steps => _steps;

    /// <summary>
    /// The least time to an act, and whether anything blocks from the beginning on, when the steps have these times; null for a step that fails, not a number
    /// for one that is done nobody knows when.
    /// </summary>
    public (double Acted, bool Blocked) Arrive(Func<ResponseStep, double?> time)
    {
        double?[] taken = [.. _steps.Select(step => time(step.Step))];
        return Arrive(taken);
    }

    public (double Acted, bool Blocked) Arrive(double?[] taken)
    {
        double[] done = DoneAt(taken);
        double acted = double.PositiveInfinity;
        bool blocked = false;
        for (int i = 0; i < _steps.Length; i++)
        {
            // A block is one as soon as it begins, if it succeeds.
            double end = !_steps[i].Step.Blocks ? done[i] : taken[i] is null ? double.PositiveInfinity : Begin(i, done);
            blocked |= _waitedFor[i] && double.IsFinite(end);
            acted = !_waitedFor[i] && (_steps[i].Step.Blocks || _steps[i].Step.LastStage == ResponseStage.Act) ? Math.Min(acted, end) : acted;
        }

        return (acted, blocked);
    }

    private double[] DoneAt(double?[] taken)
    {
        double[] done = [.. _steps.Select(_ => double.PositiveInfinity)];
        for (int round = 0; round <= _steps.Length; round++)
        {
            for (int i = 0; i < _steps.Length; i++)
            {
                done[i] = taken[i] is { } time && !double.IsNaN(time) ? Begin(i, done) + time : double.PositiveInfinity;
            }
        }

        return done;
    }

    // The act waits for blocks that begin at once, or after such blocks alone.
    private bool[] WaitedFor()
    {
        double[] possible = DoneAt([.. _steps.Select(_ => (double?)0)]);
        var waited = new bool[_steps.Length];
        for (int round = 0; round <= _steps.Length; round++)
        {
            for (int i = 0; i < _steps.Length; i++)
            {
                int[] before = [.. Before(i).Where(j => j >= 0 && double.IsFinite(possible[j]))];
                waited[i] = _steps[i].Step.Blocks && double.IsFinite(possible[i])
                    && (_steps[i].Step is { FirstStage: ResponseStage.See, After.Count: 0 } || (before.Length > 0 && before.All(j => waited[j])));
            }
        }

        return waited;
    }

    // The steps that one follows; -1 where it cannot, or there is none.
    private IEnumerable<int> Before(int index)
    {
        ResponseStep step = _steps[index].Step;
        return step.After.Count == 0
            ? Enumerable.Range(0, _steps.Length).Where(i => _steps[i].Step.LastStage + 1 == step.FirstStage)
            : step.After.Select(id => Array.FindIndex(_steps, other => other.Id == id))
                .Select(i => i >= 0 && (_steps[i].Step.LastStage == step.FirstStage || _steps[i].Step.LastStage + 1 == step.FirstStage) ? i : -1);
    }

    private double Begin(int index, double[] done)
    {
        ResponseStep step = _steps[index].Step;
        if (step is { FirstStage: ResponseStage.See, After.Count: 0 })
        {
            return 0;
        }

        double[] before = [.. Before(index).Select(i => i < 0 ? double.PositiveInfinity : done[i]).DefaultIfEmpty(double.PositiveInfinity)];
        return step.WaitsForAll && step.After.Count > 0 ? before.Max() : before.Min();
    }
}
