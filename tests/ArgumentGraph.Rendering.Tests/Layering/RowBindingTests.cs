using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Layering;

public class RowBindingTests
{
    [Fact]
    public void What_is_bound_makes_no_circle_and_what_could_be_bound_is()
    {
        for (int seed = 0; seed < TestSize.Cases(300, 5_000); seed++)
        {
            var random = new Random(seed);
            int count = random.Next(2, 12);
            List<(int Upper, int Lower, int Length)> edges = [.. Enumerable.Range(0, random.Next(2 * count))
                .Select(_ => (random.Next(count), random.Next(count), random.Next(2))).Where(edge => edge.Item1 < edge.Item2)];
            var binding = new RowBinding(count, edges);
            for (int i = 0; i < 4; i++)
            {
                int[] family = [.. Enumerable.Range(0, count).Where(_ => random.Next(3) == 0)];
                int[] before = [.. Enumerable.Range(0, count).Select(binding.ClassOf)];
                binding.Bind(family);
                int[] after = [.. Enumerable.Range(0, count).Select(binding.ClassOf)];

                HasCircle(after, edges).Should().BeFalse("seed {0}", seed);
                foreach ((int one, int other) in family.SelectMany(one => family.Select(other => (one, other))).Where(pair => after[pair.one] != after[pair.other]))
                {
                    int[] joined = [.. after.Select(root => root == after[other] ? after[one] : root)];
                    HasCircle(joined, edges).Should().BeTrue("seed {0}: {1} and {2} could share a row", seed, one, other);
                }

                Enumerable.Range(0, count).Where(cluster => before[cluster] != after[cluster] && !family.Any(member => after[member] == after[cluster]))
                    .Should().BeEmpty("seed {0}: nothing else is bound", seed);
            }
        }
    }

    // Whether some class rests on itself, by trying all ways.
    private static bool HasCircle(int[] classes, List<(int Upper, int Lower, int Length)> edges)
    {
        HashSet<(int, int)> reaches = [.. edges.Select(edge => (classes[edge.Upper], classes[edge.Lower]))];
        bool isNew = true;
        while (isNew)
        {
            isNew = false;
            foreach ((int a, int b) in reaches.ToArray())
            {
                foreach ((int c, int d) in reaches.ToArray())
                {
                    isNew |= b == c && reaches.Add((a, d));
                }
            }
        }

        return reaches.Any(pair => pair.Item1 == pair.Item2);
    }
}
