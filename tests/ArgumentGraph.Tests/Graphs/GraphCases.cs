using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Validation;

namespace ArgumentGraph.Tests.Graphs;

/// <summary>Random arguments whose graphs are worth asking about.</summary>
internal static class GraphCases
{
    private const int MostElements = 40;

    private static readonly RandomShape Wide = new() { MaximumBasic = 30, Flaws = 0.3, MaximumChallenges = 0, Cycles = 0, Sharing = 0.6 };

    /// <summary>Arguments of all kinds: many of them tangled, with circles that meet; some as authors write them.</summary>
    public static RandomCases<Argument> Any { get; } = ArgumentCases.Of(seed => (seed % 4) switch
    {
        0 or 1 => RandomSketch.Make(new Random(seed), allowCircles: true, MostElements).Build(),
        2 => RandomSketch.Make(new Random(seed), allowCircles: false, MostElements).Build(),
        _ => RandomArguments.Make(seed, new RandomShape { Cycles = 0.7, MaximumBasic = 20, MaximumChallenges = 9, Sharing = 0.5 }),
    });

    /// <summary>Arguments in which nothing needs itself.</summary>
    public static RandomCases<Argument> WithoutCircles { get; } =
        ArgumentCases.Of(seed => RandomSketch.Make(new Random(seed), allowCircles: false, MostElements).Build());

    /// <summary>Arguments of support alone, without circles, in which all elements have one requirement.</summary>
    public static RandomCases<Argument> SupportAlone(Requirement requirement)
    {
        return new(
            seed => Make(RandomArguments.Make(seed, Wide)),
            ArgumentCases.Show,
            argument => ArgumentCases.Smaller(argument).Where(IsRight));

        bool IsRight(Argument argument) => argument.OfKind<SupportableElement>().All(element => element.Requirement == requirement);

        Argument Make(Argument drawn)
        {
            Element[] elements = [.. drawn.Elements
                .Where(element => element is SupportableElement or Evidence)
                .Select(element => element is SupportableElement supportable ? supportable with { Requirement = requirement } : element)];
            Relationship[] support = [.. drawn.Relationships.Where(relationship => relationship.Kind == RelationshipKind.SupportedBy)];
            return RandomArguments.Assemble(elements, support);
        }
    }
}
