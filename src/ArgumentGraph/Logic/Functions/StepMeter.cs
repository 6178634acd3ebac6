namespace ArgumentGraph.Logic.Functions;

/// <summary>Counts small steps for a <see cref="WorkMeter"/>, many at a time; cancelling is heard as often.</summary>
/// <param name="meter">Counts the work.</param>
/// <param name="workOfStep">How much work a step is.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class StepMeter(WorkMeter meter, int workOfStep, CancellationToken cancellationToken)
{
    private const int StepsBetweenChecks = 0x1000;

    private int _steps;

    /// <summary>One step more; false when no more may be done.</summary>
    public bool Step()
    {
        if (++_steps < StepsBetweenChecks)
        {
            return true;
        }

        cancellationToken.ThrowIfCancellationRequested();
        _steps = 0;
        return meter.Spend(StepsBetweenChecks * workOfStep);
    }
}
