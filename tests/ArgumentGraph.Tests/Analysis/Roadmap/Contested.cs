using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>Random arguments in which steps stand in each other's way: what is withdrawn challenges again once it is relied on again.</summary>
internal static class Contested
{
    public static RandomShape Shape { get; } = new() { Flaws = 0.2, MaximumChallenges = 9, Cycles = 0, MaximumBasic = 7 };

    /// <summary>The same case with much of the evidence that challenges something withdrawn.</summary>
    public static OracleCase Of(OracleCase test)
    {
        var random = new Random(test.Seed);
        Argument argument = test.Argument.Edit(edit =>
        {
            foreach (Evidence evidence in test.Argument.Elements.OfType<Evidence>().Where(evidence => test.Argument.ChallengesBy(evidence.Id).Count > 0))
            {
                if (random.Next(3) > 0)
                {
                    edit.Replace(evidence with { State = EvidenceState.Withdrawn });
                }
            }
        });
        return new OracleCase(test.Seed, argument, test.Circumstances);
    }
}
