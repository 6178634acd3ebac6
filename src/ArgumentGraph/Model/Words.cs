using System.Globalization;

namespace ArgumentGraph;

/// <summary>The words for kinds, standings and states in the file format, in reports and in messages: one spelling each, in camel case.</summary>
public static class Words
{
    /// <summary>For example <c>goal</c>.</summary>
    /// <param name="kind">A kind of element.</param>
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

    /// <summary>For example <c>supportedBy</c>.</summary>
    /// <param name="kind">A kind of relationship.</param>
    public static string ToWord(this RelationshipKind kind) => kind switch
    {
        RelationshipKind.SupportedBy => "supportedBy",
        RelationshipKind.InContextOf => "inContextOf",
        _ => "challenges",
    };

    /// <summary>For example <c>inDoubt</c>.</summary>
    /// <param name="standing">A standing.</param>
    public static string ToWord(this Standing standing) => standing switch
    {
        Standing.Supported => "supported",
        Standing.InDoubt => "inDoubt",
        _ => "unsupported",
    };

    /// <summary>For example <c>available</c>.</summary>
    /// <param name="state">A state of evidence.</param>
    public static string ToWord(this EvidenceState state) => state switch
    {
        EvidenceState.Available => "available",
        EvidenceState.Planned => "planned",
        EvidenceState.Missing => "missing",
        EvidenceState.Disputed => "disputed",
        _ => "withdrawn",
    };

    /// <summary>For example <c>holds</c>.</summary>
    /// <param name="state">A state of an assumption.</param>
    public static string ToWord(this AssumptionState state) => state switch
    {
        AssumptionState.Holds => "holds",
        AssumptionState.Disputed => "disputed",
        _ => "invalid",
    };

    /// <summary>For example <c>decide</c>.</summary>
    /// <param name="stage">A stage of a response.</param>
    public static string ToWord(this ResponseStage stage) => stage switch
    {
        ResponseStage.See => "see",
        ResponseStage.Tell => "tell",
        ResponseStage.Decide => "decide",
        _ => "act",
    };

    /// <summary>For example <c>exponential</c>.</summary>
    /// <param name="distribution">A distribution of times.</param>
    public static string ToWord(this LatencyDistribution distribution) => distribution switch
    {
        LatencyDistribution.Fixed => "fixed",
        LatencyDistribution.Uniform => "uniform",
        LatencyDistribution.Exponential => "exponential",
        _ => "every",
    };

    /// <summary>As the file format writes a day: <c>2026-10-01</c>.</summary>
    internal static string ToWord(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
