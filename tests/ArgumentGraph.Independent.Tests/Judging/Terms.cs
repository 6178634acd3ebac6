namespace IndependentReading.Judging;

/// <summary>From which baseline, on which day, and whether confidence counts.</summary>
internal sealed record Terms(string Baseline, DateOnly? Day, bool CountsConfidence)
{
    public static Terms AsArgued { get; } = new("AsArgued", null, CountsConfidence: false);

    public bool IsArgued => Baseline == "AsArgued";

    public override string ToString() => $"{Baseline}, {Day:yyyy-MM-dd}, confidence {CountsConfidence}";
}
