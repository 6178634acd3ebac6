using System.Globalization;

namespace ArgumentGraph;

/// <summary>The one spelling of each enumerated word in files and reports.</summary>
internal static class Words
{
    public static string ToWord(this ElementKind kind) => kind switch
    {
        ElementKind.Goal => "goal",
        ElementKind.Strategy => "strategy",
        ElementKind.Claim => "claim",
        ElementKind.Evidence => "evidence",
        ElementKind.Context => "context",
        ElementKind.Assumption => "assumption",
        _ => "justification",
    };

    public static string ToWord(this RelationshipKind kind) => kind switch
    {
        RelationshipKind.SupportedBy => "supportedBy",
        RelationshipKind.InContextOf => "inContextOf",
        _ => "challenges",
    };

    public static string ToWord(this Standing standing) => standing switch
    {
        Standing.Supported => "supported",
        Standing.InDoubt => "inDoubt",
        _ => "unsupported",
    };

    public static string ToWord(this EvidenceState state) => state switch
    {
        EvidenceState.Available => "available",
        EvidenceState.Planned => "planned",
        EvidenceState.Missing => "missing",
        EvidenceState.Disputed => "disputed",
        _ => "withdrawn",
    };

    public static string ToWord(this AssumptionState state) => state switch
    {
        AssumptionState.Holds => "holds",
        AssumptionState.Disputed => "disputed",
        _ => "invalid",
    };

    public static string ToWord(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What was judged, and when: for example <c>As is, judged on 2026-11-01</c>.</summary>
    public static string ToText(this Setting setting)
    {
        string state = setting.Baseline switch
        {
            Baseline.AsIs => "As is",
            Baseline.AsPlanned => "As planned (planned evidence counts as available)",
            _ => "As argued (structure alone: what is open counts as there, challenges are ignored)",
        };
        return setting.Date is { } day ? $"{state}, judged on {day.ToWord()}" : $"{state}; expiry is not judged";
    }
}
