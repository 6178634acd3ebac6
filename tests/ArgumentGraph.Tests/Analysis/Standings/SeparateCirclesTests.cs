using System.Globalization;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Structure;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Standings;

/// <summary>Several circles, with challenges within them and from one to another: which of them cannot be decided, against who reaches whom.</summary>
public class SeparateCirclesTests
{
    [Fact]
    public void A_challenge_is_circular_where_both_ends_need_each_other() =>
        new RandomCases<Argument>(Circles, argument => argument.ToJson()).Check(400, 5_000, argument =>
        {
            ArgumentStructure structure = argument.Structure;
            bool[][] needs = [.. Enumerable.Range(0, structure.ElementCount).Select(number => NeededBy(structure, number))];
            for (int challenge = 0; challenge < structure.Challenges.Count; challenge++)
            {
                int challenger = structure.Challenges.Challengers[challenge];
                int target = structure.Challenges.Targets[challenge];
                structure.IsCircularChallenge(challenge).Should().Be(needs[challenger][target] && needs[target][challenger]);
            }

            for (int number = 0; number < structure.ElementCount; number++)
            {
                structure.IsCircular[number].Should().Be(needs[number][number]);
            }
        });

    [Fact]
    public void A_challenger_on_another_circle_that_is_defeated_has_no_effect()
    {
        // D defeats C, which stands on a circle of its own and challenges G, which stands on another.
        var draft = new ArgumentBuilder("t");
        ClaimDraft c = draft.Claim("C", "c");
        ClaimDraft c2 = draft.Claim("C2", "c").SupportedByAll(c);
        c.SupportedByAll(c2);
        ClaimDraft g = draft.Claim("G", "g");
        ClaimDraft g2 = draft.Claim("G2", "g").SupportedByAll(g);
        g.SupportedByAll(g2);
        c.Challenges(g);
        draft.Claim("D", "d").SupportedByAll(draft.Evidence("E", "e").Available()).Challenges(c);
        Argument argument = draft.Build();

        int challenge = argument.Structure.Challenges.OwnedBy(argument.Structure.Find("G"))[0];
        new StandingEvaluation(argument, Setting.Default).Effects[challenge].Should().Be(ChallengeEffect.None);
    }

    [Fact]
    public void What_is_assumed_above_a_circle_is_handed_down_into_it_and_no_further()
    {
        var draft = new ArgumentBuilder("t");
        ClaimDraft c = draft.Claim("C", "c");
        ClaimDraft c2 = draft.Claim("C2", "c").SupportedByAll(c, draft.Claim("B", "b").SupportedByAll(draft.Evidence("E", "e").Available()));
        c.SupportedByAll(c2);
        draft.Goal("G", "g").SupportedByAll(c).InContextOf(draft.Assumption(new Assumption("A", "a") { State = AssumptionState.Invalid }));
        draft.Claim("O", "o").SupportedByAll(draft.Evidence("F", "f").Available());
        Argument argument = draft.Build();

        var standings = new StandingEvaluation(argument, Setting.Default);
        StandingOf("B").Should().Be((Standing.Supported, Standing.Unsupported));
        StandingOf("E").Should().Be((Standing.Supported, Standing.Unsupported));
        StandingOf("O").Should().Be((Standing.Supported, Standing.Supported));

        (Standing Itself, Standing Analysed) StandingOf(string id) =>
            (standings.Standings[argument.Structure.Find(id)], standings.Analysed(argument.Structure.Find(id)));
    }

    [Fact]
    public void A_challenge_of_the_first_element_is_found_with_it()
    {
        var draft = new ArgumentBuilder("t");
        ClaimDraft a = draft.Claim("A", "a");
        draft.Claim("B", "b").SupportedByAll(a).Challenges(a);
        Argument argument = draft.Build();

        argument.Structure.Find("A").Should().Be(0, "what needs itself begins with the first by id");
        argument.Structure.Challenges.OnElement(0).ToArray().Should().Equal(0);
    }

    private static Argument Circles(int seed)
    {
        var random = new Random(seed);
        int circles = random.Next(2, 6);
        var elements = new List<string>();
        for (int circle = 0; circle < circles; circle++)
        {
            int size = random.Next(1, 4);
            for (int place = 0; place < size; place++)
            {
                string next = Id(circle, (place + 1) % size);
                var targets = new HashSet<string>(StringComparer.Ordinal);
                while (random.Next(2) == 0 && targets.Count < 2)
                {
                    targets.Add(Id(random.Next(circles), 0));
                }

                elements.Add(
                    $"{{ \"id\": \"{Id(circle, place)}\", \"kind\": \"claim\", \"statement\": \"s\", \"supportedBy\": [\"{next}\"], "
                    + $"\"challenges\": [{string.Join(", ", targets.Select(target => $"\"{target}\""))}] }}");
            }
        }

        return Argument.Parse($"{{ \"format\": \"argument-graph/1\", \"title\": \"t\", \"elements\": [{string.Join(", ", elements)}] }}");
    }

    private static string Id(int circle, int place) => string.Create(CultureInfo.InvariantCulture, $"C{circle}-{place}");

    // What an element needs, directly or through others: what supports it, and what challenges it.
    private static bool[] NeededBy(ArgumentStructure structure, int first)
    {
        var needed = new bool[structure.ElementCount];
        var open = new Stack<int>([first]);
        while (open.TryPop(out int number))
        {
            IEnumerable<int> next = structure.Supporters[number].ToArray()
                .Concat(structure.Challenges.OwnedBy(number).ToArray().Select(challenge => structure.Challenges.Challengers[challenge]));
            foreach (int other in next.Where(other => !needed[other]))
            {
                needed[other] = true;
                open.Push(other);
            }
        }

        return needed;
    }
}
