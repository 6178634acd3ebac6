using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Logic;

/// <summary>As much work as a test may need.</summary>
internal static class WorkBudget
{
    public static EngineBudget Default { get; } = EngineBudget.Default with { Work = 1_000_000_000_000 };
}
