using ArgumentGraph.Model;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.AspNetCore.Served;

/// <summary>From which state of affairs and on which day an argument is judged.</summary>
internal sealed record AnalysisSetting(Baseline Baseline, DateOnly Date)
{
    public SupportOptions Support => new() { Baseline = Baseline, Date = Date };

    public LoadBearingOptions LoadBearing => new() { Baseline = Baseline, Date = Date };

    public override string ToString() => $"{Codes.OfBaseline(Baseline)} {Date.ToWord()}";
}
