using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Logic;

/// <summary>A budget that counts work alone: what a test finds within it is the same on a machine that is busy.</summary>
internal static class WorkBudget
{
    public static EngineBudget Default { get; } = EngineBudget.Default with { Time = TimeSpan.FromHours(1) };
}
