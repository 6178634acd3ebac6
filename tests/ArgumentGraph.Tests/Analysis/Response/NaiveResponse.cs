namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>A response worked out from its words alone: what is done when, by repeating until nothing changes, without any order of steps.</summary>
internal sealed class NaiveResponse
{
    private readonly (string Id, ResponseStep Step)[] _steps;

    public NaiveResponse(Argument argument, Goal pathway, Func<Element, bool>? isThere = null)
    {
        _steps = [.. argument.SupportersOf(pathway.Id)
            .Where(element => element is Evidence { State: EvidenceState.Available } && isThere?.Invoke(element) != false)
            .Select(element => (element.Id, element.StatedStep!))];
    }

    public (string Id, ResponseStep Step)[] Steps => _steps;

    /// <summary>The least time to an act, and whether anything blocks, when the steps have these times; null for a step that fails.</summary>
    public (double Acted, bool Blocked) Arrive(Func<ResponseStep, double?> time)
    {
        double?[] taken = [.. _steps.Select(step => time(step.Step))];
        return Arrive(taken);
    }

    public (double Acted, bool Blocked) Arrive(double?[] taken)
    {
        var done = _steps.Select(_ => double.PositiveInfinity).ToArray();
        for (int round = 0; round <= _steps.Length; round++)
        {
            for (int i = 0; i < _steps.Length; i++)
            {
                done[i] = Begin(i, done) + (taken[i] ?? double.PositiveInfinity);
            }
        }

        double acted = double.PositiveInfinity;
        bool blocked = false;
        for (int i = 0; i < _steps.Length; i++)
        {
            blocked |= _steps[i].Step.Blocks && double.IsFinite(done[i]);
            acted = _steps[i].Step is { Blocks: false, LastStage: ResponseStage.Act } ? Math.Min(acted, done[i]) : acted;
        }

        return (acted, blocked);
    }

    private double Begin(int index, double[] done)
    {
        ResponseStep step = _steps[index].Step;
        if (step.After.Count == 0)
        {
            return step.FirstStage == ResponseStage.See ? 0
                : done.Where((_, i) => _steps[i].Step.LastStage + 1 == step.FirstStage).DefaultIfEmpty(double.PositiveInfinity).Min();
        }

        double[] before = [.. step.After.Select(id => Array.FindIndex(_steps, other => other.Id == id))
            .Select(i => i >= 0 && (_steps[i].Step.LastStage == step.FirstStage || _steps[i].Step.LastStage + 1 == step.FirstStage)
                ? done[i]
                : double.PositiveInfinity)];
        return step.WaitsForAll ? before.Max() : before.Min();
    }
}
