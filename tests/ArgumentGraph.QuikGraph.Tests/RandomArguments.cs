using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ArgumentGraph.Bridges.Tests;

/// <summary>
/// Small arguments with everything in them: sharing, challenges of challenges, and in every second one cycles. The same seed gives the same argument.
/// </summary>
internal static class RandomArguments
{
    public static Arbitrary<Drawn> Any { get; } = Of(seed => Make(seed, mayCircle: seed % 2 == 0));

    public static Arbitrary<Drawn> Acyclic { get; } = Of(seed => Make(seed, mayCircle: false));

    private static Arbitrary<Drawn> Of(Func<int, Argument> make) => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => new Drawn(make(seed))),
        drawn => ArgumentCases.Smaller(drawn.Argument).Select(argument => new Drawn(argument)));

    private static Argument Make(int seed, bool mayCircle)
    {
        var random = new Random(seed);
        Element[] elements = [.. Enumerable.Range(0, random.Next(0, 14)).Select(index => MakeElement(random, $"{(char)('a' + random.Next(26))}{index}"))];
        return new ArgumentBuilder($"Random {seed}").Build().Edit(change =>
        {
            var made = new List<Relationship>();
            foreach (Element element in elements)
            {
                change.Add(element);
            }

            for (int round = elements.Length * random.Next(0, 4); round > 0; round--)
            {
                (int from, int to) = (random.Next(elements.Length), random.Next(elements.Length));
                if (!mayCircle && from >= to)
                {
                    continue;
                }

                if (Join(random, elements[from], elements[to], made) is { } relationship && !made.Contains(relationship))
                {
                    made.Add(relationship);
                    change.Connect(relationship);
                }
            }
        });
    }

    private static Element MakeElement(Random random, string id) => random.Next(9) switch
    {
        0 or 1 => new Goal(id, $"Goal {id}") { IsPathway = random.Next(2) == 0, Requirement = Requirement.Any },
        2 => new Strategy(id, "Argue so"),
        3 or 4 => new Claim(id, "Said twice") { Requirement = Requirement.AtLeast(2) },
        5 or 6 => new Evidence(id, "Measured") { State = EvidenceState.Planned, Likelihood = Likelihood.FromDoubt(0.25) },
        7 => new Assumption(id, "Taken") { Description = "More of it" },
        _ => new Context(id, "Here"),
    };

    private static Relationship? Join(Random random, Element from, Element to, List<Relationship> made)
    {
        if (from is Goal or Claim or Evidence && random.Next(3) == 0)
        {
            Relationship? challenged = made.Count > 0 && random.Next(2) == 0 ? made[random.Next(made.Count)] : null;
            return challenged is { Nesting: > 4 } ? null : Relationship.Challenges(from.Id, challenged is null ? to.Id : challenged);
        }

        return from is not SupportableElement ? null
            : to is Context or Assumption ? Relationship.InContextOf(from.Id, to.Id)
            : Relationship.SupportedBy(from.Id, to.Id);
    }

    /// <summary>An argument that says all that is in it when a check fails.</summary>
    internal sealed record Drawn(Argument Argument)
    {
        public override string ToString() => ArgumentCases.Show(Argument);
    }
}
