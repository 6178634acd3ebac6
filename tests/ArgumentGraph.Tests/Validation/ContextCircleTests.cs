using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Circles through away goals in the place of contexts, against distances between all pairs.</summary>
public class ContextCircleTests
{
    private const int Never = 1_000;
    private const int MostNamed = 11;

    [Fact]
    public void Each_group_that_needs_itself_through_a_context_is_one_finding_with_a_shortest_way_back()
    {
        int circles = 0;
        ArgumentCases.Of(Make).Check(1_500, 40_000, argument =>
        {
            string[] ids = [.. argument.Elements.Select(element => element.Id)];
            HashSet<(int From, int To)> contexts = Edges(RelationshipKind.InContextOf);
            HashSet<(int From, int To)> needs = [.. Edges(RelationshipKind.SupportedBy), .. contexts];
            int[][] distance = Distances(ids.Length, needs);

            // A group by its first element: those that need each other, with a context among them.
            HashSet<int> expected = [.. contexts.Where(edge => distance[edge.To][edge.From] < Never).Select(edge => GroupOf(edge.From))];
            Finding[] found = [.. argument.Validate().Where(finding => finding.Message.Contains("is in the context of", StringComparison.Ordinal))];

            found.Should().NotContain(finding => finding.Rule != Rules.CircularSupport);
            found.Select(finding => GroupOf(Number(finding.ElementId!))).Should().BeEquivalentTo(expected);
            foreach (Finding finding in found)
            {
                int[] way = [Number(finding.ElementId!), .. finding.Related.Select(related => Number(related.ElementId!))];
                int stated = way.Length > 1 ? way[1] : way[0];
                contexts.Should().Contain((way[0], stated));
                int length = way[0] == stated ? 1 : 1 + distance[stated][way[0]];
                way.Should().HaveCount(Math.Min(length, MostNamed)).And.OnlyHaveUniqueItems();
                way.Zip(way.Skip(1)).Should().BeSubsetOf(needs);
                (length > MostNamed || needs.Contains((way[^1], way[0]))).Should().BeTrue("it leads back");
            }

            circles += found.Length;

            int Number(string id) => Array.IndexOf(ids, id);

            int GroupOf(int number) => Enumerable.Range(0, ids.Length)
                .First(other => other == number || (distance[number][other] < Never && distance[other][number] < Never));

            HashSet<(int From, int To)> Edges(RelationshipKind kind) => [.. argument.Relationships.Where(relationship => relationship.Kind == kind)
                .Select(relationship => (Number(relationship.From), Number(relationship.To.ElementId!)))];
        });
        if (TestSize.CountsCases)
        {
            circles.Should().BeGreaterThan(40, "the arguments must have some");
        }
    }

    private static int[][] Distances(int count, HashSet<(int From, int To)> edges)
    {
        int[][] distance = [.. Enumerable.Range(0, count).Select(_ => new int[count])];
        for (int from = 0; from < count; from++)
        {
            for (int to = 0; to < count; to++)
            {
                distance[from][to] = edges.Contains((from, to)) ? 1 : Never;
            }
        }

        for (int by = 0; by < count; by++)
        {
            for (int from = 0; from < count; from++)
            {
                for (int to = 0; to < count; to++)
                {
                    distance[from][to] = Math.Min(distance[from][to], distance[from][by] + distance[by][to]);
                }
            }
        }

        return distance;
    }

    // Goals in as many modules, which may state each other, beside strategies, evidence and challenges.
    private static Argument Make(int seed)
    {
        var random = new Random(seed);
        var sketch = new Sketch();
        int count = random.Next(2, 14);
        string[] ids = [.. Enumerable.Range(0, count).Select(i => $"M{i}/G{i}")];
        random.Shuffle(ids);
        foreach (string id in ids)
        {
            sketch.Add(new Goal(id, $"Goal {id}") { Module = id.Split('/')[0], IsPublic = true });
        }

        var relationships = new HashSet<Relationship>();
        for (int tries = random.Next(3 * count); tries >= 0; tries--)
        {
            (string from, string to) = (ids[random.Next(count)], ids[random.Next(count)]);
            relationships.Add(random.Next(6) switch
            {
                < 3 => Relationship.SupportedBy(from, to),
                < 5 => Relationship.InContextOf(from, to),
                _ => Relationship.Challenges(from, to),
            });
        }

        return sketch.Relate([.. relationships.Where(relationship => relationship.From != relationship.To.ElementId)]).Build();
    }
}
