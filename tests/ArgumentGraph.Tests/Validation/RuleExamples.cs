namespace ArgumentGraph.Tests.Validation;

/// <summary>For every rule of validation, small arguments that break it and small ones that nearly do.</summary>
internal static class RuleExamples
{
    public static IReadOnlyList<RuleExample> All { get; } =
    [
        .. StructureExamples.All(),
        .. SupportExamples.All(),
        .. EvidenceExamples.All(),
        .. ChallengeExamples.All(),
        .. WordingExamples.All(),
        .. SuppressionExamples.All(),
        .. StandingExamples.All(),
        .. SourceExamples.All(),
        .. MergeExamples.All(),
        .. ReviewExamples.All(),
        .. ResponseExamples.All(), .. PatternExamples.All(),
        .. ClaimPointExamples.All(),
        .. RunExamples.All(),
        .. ModuleExamples.All(),
    ];
}
