using ArgumentGraph.Rendering.Json;

namespace ArgumentGraph.AspNetCore;

/// <summary>The baseline and day of an evaluation.</summary>
internal sealed record AnalysisSetting(Baseline Baseline, DateOnly Date)
{
    public SupportOptions Support => new() { Baseline = Baseline, Date = Date };

    public LoadBearingOptions LoadBearing => new() { Baseline = Baseline, Date = Date };

    public override string ToString() => $"{Codes.OfBaseline(Baseline)} {Date.ToWord()}";
}
