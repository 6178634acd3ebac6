using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Shapes that take for ever, or overflow the stack, if a check is quadratic or recursive.</summary>
public class LargeArgumentTests
{
    private static readonly int Size = TestSize.Of(30_000, 300_000);

    public static TheoryData<string> Shapes =>
    [
        nameof(Chain), nameof(Star), nameof(Fan), nameof(Ladder), nameof(Circle), nameof(SmallCircles), nameof(DenseCircle), nameof(Complete),
        nameof(LookAlikes), nameof(SameStatements),
        nameof(ManySuppressions), nameof(ManyChallenges), nameof(OneChallenger), nameof(ChallengeCircles), nameof(ManySubjects), nameof(NothingConnected),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Validation_ends_and_takes_no_more_room_for_each_element_where_there_are_many(string shape)
    {
        var random = new Random(1);
        Argument argument = shape switch
        {
            nameof(Chain) => Chain(),
            nameof(Star) => Star(),
            nameof(Fan) => Fan(),
            nameof(Ladder) => Ladder(),
            nameof(Circle) => Circle(),
            nameof(SmallCircles) => SmallCircles(),
            nameof(DenseCircle) => DenseCircle(random),
            nameof(Complete) => Complete(),
            nameof(LookAlikes) => LookAlikes(),
            nameof(SameStatements) => SameStatements(),
            nameof(ManySuppressions) => ManySuppressions(),
            nameof(ManyChallenges) => ManyChallenges(),
            nameof(OneChallenger) => OneChallenger(),
            nameof(ChallengeCircles) => ChallengeCircles(),
            nameof(ManySubjects) => ManySubjects(),
            _ => NothingConnected(),
        };

        long before = GC.GetAllocatedBytesForCurrentThread();
        ValidationReport report = argument.Validate(Setting.On(new DateOnly(2026, 10, 1)));
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / (argument.Elements.Count + argument.Relationships.Count);

        report.Count.Should().BeLessThan(40_000, "of each rule a thousand are listed");
        each.Should().BeLessThan(1_500, "so many bytes are enough for an element or a relationship, however many there are");
    }

    private static Argument Chain() => Make((add, connect) =>
    {
        for (int i = 0; i < Size; i++)
        {
            connect(add(new Claim($"C{i}", $"Claim {i}")) - 1, i, RelationshipKind.SupportedBy);
        }
    });

    private static Argument Star() => Make((add, connect) =>
    {
        add(new Strategy("S", "Over all"));
        for (int i = 1; i < Size; i++)
        {
            connect(0, add(new Evidence($"E{i}", $"Report {i}")), RelationshipKind.SupportedBy);
        }
    });

    // Many elements on one, in the context of one.
    private static Argument Fan() => Make((add, connect) =>
    {
        add(new Evidence("E", "Report") { Subject = "M1" });
        add(new Evidence("E2", "Other report") { Subject = "M2" });
        add(new Context("X", "Context"));
        for (int i = 3; i < Size; i++)
        {
            add(new Goal($"G{i}", $"Goal {i}") { IsPathway = true, Requirement = Requirement.Any });
            connect(i, 0, RelationshipKind.SupportedBy);
            connect(i, 1, RelationshipKind.SupportedBy);
            connect(i, 2, RelationshipKind.InContextOf);
        }
    });

    // Two to the n ways down.
    private static Argument Ladder() => Make((add, connect) =>
    {
        for (int i = 0; i < Size; i++)
        {
            add(new Goal($"G{i}", $"Goal {i}") { IsPathway = i % 3 == 0 });
            for (int upper = i - 2 - (i % 2); upper >= 0 && upper < i - (i % 2); upper++)
            {
                connect(upper, i, RelationshipKind.SupportedBy);
            }
        }
    });

    private static Argument Circle() => Make((add, connect) =>
    {
        for (int i = 0; i < Size; i++)
        {
            connect(add(new Claim($"C{i}", $"Claim {i}")), (i + 1) % Size, RelationshipKind.SupportedBy);
        }
    });

    private static Argument SmallCircles() => Make((add, connect) =>
    {
        for (int i = 0; i < Size; i++)
        {
            connect(add(new Claim($"C{i}", $"Claim {i}")), i % 2 == 0 ? i + 1 : i - 1, RelationshipKind.SupportedBy);
            connect(i, (i + 2) / 2 * 2 % Size, RelationshipKind.SupportedBy);
        }
    });

    private static Argument DenseCircle(Random random) => Make((add, connect) =>
    {
        for (int i = 0; i < Size; i++)
        {
            add(new Claim($"C{i}", $"Claim {i}"));
            for (int j = 0; j < 5; j++)
            {
                connect(i, random.Next(Size), RelationshipKind.SupportedBy);
            }
        }
    });

    private static Argument Complete()
    {
        int count = (int)Math.Sqrt(Size * 4);
        return Make((add, connect) =>
        {
            for (int i = 0; i < count; i++)
            {
                add(new Claim($"C{i}", $"Claim {i}"));
                for (int j = 0; j < i; j++)
                {
                    connect(i, j, RelationshipKind.SupportedBy);
                }
            }
        });
    }

    private static Argument LookAlikes() => Make((add, _) =>
    {
        for (int i = 0; i < Size; i++)
        {
            add(new Claim((i % 3) switch { 0 => $"Claim{i / 3}", 1 => $"claim{i / 3}", _ => $"ｃlaim{i / 3}" }, $"Claim {i}"));
        }
    });

    private static Argument SameStatements() => Make((add, _) =>
    {
        for (int i = 0; i < Size; i++)
        {
            add(new Claim($"C{i}", "The same, and long enough to be worth comparing"));
        }
    });

    // One element suppresses a great many rules that do not exist, and one that it breaks a great many times.
    private static Argument ManySuppressions() => Make((add, connect) =>
    {
        KeyValuePair<string, string>[] suppressions = [.. Enumerable.Range(0, Size).Select(i => KeyValuePair.Create($"X{i}", "why")),
            KeyValuePair.Create("AG1009", "why")];
        add(new Strategy("S", "Over all") { Suppressions = ValueMap<string>.FromEntries(suppressions) });
        for (int i = 1; i < Size; i++)
        {
            connect(0, add(new Evidence($"E{i}", $"Report {i}")), RelationshipKind.SupportedBy);
        }
    });

    private static Argument ManyChallenges() => Make((add, connect) =>
    {
        add(new Goal("G", "Goal"));
        for (int i = 1; i < Size; i++)
        {
            connect(add(new Claim($"D{i}", $"Doubt {i}")), i / 2, RelationshipKind.Challenges);
        }
    });

    private static Argument OneChallenger() => Make((add, connect) =>
    {
        add(new Claim("D", "Doubt"));
        for (int i = 1; i < Size; i++)
        {
            connect(0, add(new Claim($"C{i}", $"Claim {i}")), RelationshipKind.Challenges);
            connect(i, 0, RelationshipKind.SupportedBy);
        }
    });

    private static Argument ChallengeCircles() => Make((add, connect) =>
    {
        for (int i = 0; i < Size; i++)
        {
            connect(add(new Claim($"C{i}", $"Claim {i}")), i ^ 1, i % 4 == 0 ? RelationshipKind.Challenges : RelationshipKind.SupportedBy);
        }
    });

    private static Argument ManySubjects() => Make((add, connect) =>
    {
        add(new Goal("G", "Goal"));
        for (int i = 1; i < Size; i++)
        {
            connect(0, add(new Evidence($"E{i}", $"Report {i}") { Subject = $"Model {i}" }), RelationshipKind.SupportedBy);
        }
    });

    private static Argument NothingConnected() => Make((add, _) =>
    {
        for (int i = 0; i < Size; i++)
        {
            add((i % 7) switch
            {
                0 => new Goal($"N{i}", string.Empty),
                1 => new Strategy($"N{i}", string.Empty),
                2 => new Claim($"N{i}", string.Empty),
                3 => new Evidence($"N{i}", string.Empty) { Collected = DateOnly.MaxValue, Expires = DateOnly.MinValue },
                4 => new Context($"N{i}", string.Empty),
                5 => new Assumption($"N{i}", string.Empty) { Expires = DateOnly.MinValue },
                _ => new Justification($"N{i}", "Why?"),
            });
        }
    });

    // Adding gives the element's position; relationships may lead to positions that are taken later.
    private static Argument Make(Action<Func<Element, int>, Action<int, int, RelationshipKind>> draw)
    {
        var findings = new FindingList(source: null);
        var assembly = new ArgumentAssembly(findings);
        var relationships = new List<(int From, int To, RelationshipKind Kind)>();
        draw(element => assembly.Add(element, offset: -1, idOffset: -1), (from, to, kind) => relationships.Add((from, to, kind)));
        foreach ((int from, int to, RelationshipKind kind) in relationships.Where(relationship => relationship.From >= 0 && relationship.To < assembly.Count))
        {
            if (kind == RelationshipKind.Challenges)
            {
                assembly.Challenge(from, PendingTarget.Of(assembly.ElementAt(to).Id), offset: -1);
            }
            else
            {
                assembly.Connect(kind, from, to, offset: -1);
            }
        }

        return assembly.Finish("Large", ArgumentOrigin.None);
    }
}
