using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>The engine on the Aralia fault trees: their numbers of minimal cut sets, doubts and importance as other engines give them.</summary>
public class PublishedTreeTests
{
    private const double NineDigits = 1e-9;
    private const double SixDigits = 5e-6;

    public static TheoryData<string> Trees { get; } = Names(tree => tree.TryGetProperty("mcs", out _));

    public static TheoryData<string> TreesWithImportance { get; } =
        Repository.SharedData is null ? ["none"] : [.. Directory.GetFiles(Repository.Shared("fault-trees/importance"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [SharedDataTheory]
    [MemberData(nameof(Trees))]
    public void Cut_sets_and_doubt_are_as_published(string name)
    {
        using JsonDocument expected = Read("fault-trees/expected.json");
        JsonElement tree = expected.RootElement.GetProperty("trees").GetProperty(name);
        var found = new PublishedTree(Argument.Load(Repository.Shared($"fault-trees/{name}.json")));
        found.Solution.IsExact.Should().BeTrue();
        Chance chance = found.Solution.Probability(found.Chances).Worst;
        Digits.MustAgree(chance.Fall, tree.GetProperty("doubt").GetDouble(), $"{name}, doubt", NineDigits);
        Digits.MustAgree(chance.Hold + chance.Fall, 1, $"{name}, sum");

        BlockSets cuts = found.Solution.CutSets(CancellationToken.None)!;
        cuts.Count().Should().Be(BigInteger.Parse(tree.GetProperty("mcs").GetRawText(), CultureInfo.InvariantCulture));
        OrderCounts counts = cuts.CountByOrder();
        counts.Counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count).Should().Be(cuts.Count());
        if (tree.TryGetProperty("by_order", out JsonElement orders))
        {
            counts.Counts.Select((count, at) => (Order: at + counts.Smallest, Count: count)).Where(entry => !entry.Count.IsZero)
                .Should().Equal(orders.EnumerateObject()
                    .Select(entry =>
                        (int.Parse(entry.Name, CultureInfo.InvariantCulture), BigInteger.Parse(entry.Value.GetRawText(), CultureInfo.InvariantCulture)))
                    .Where(entry => !entry.Item2.IsZero));
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(TreesWithImportance))]
    public void Importance_is_as_published(string name)
    {
        using JsonDocument table = Read($"fault-trees/importance/{name}.json");
        var tree = new PublishedTree(Argument.Load(Repository.Shared($"fault-trees/{name}.json")));
        double doubt = tree.Solution.Probability(tree.Chances).Worst.Fall;
        InputImportance[] importance = tree.Solution.Importance(tree.Chances)!;
        int compared = 0;
        foreach ((int node, Evidence evidence) in tree.Inputs)
        {
            if (!table.RootElement.GetProperty("importance").TryGetProperty(evidence.Id, out JsonElement measures))
            {
                continue;
            }

            InputImportance of = importance[node];
            double own = tree.Chances[node].Fall;
            foreach ((string measure, double found) in new[]
            {
                ("MIF", of.Birnbaum),
                ("CIF", of.Birnbaum * own / doubt),
                ("DIF", own * of.FallWhenFallen / doubt),
                ("RAW", of.FallWhenFallen / doubt),
                ("RRW", doubt / of.FallWhenHolds),
            })
            {
                Digits.MustAgree(found, measures.GetProperty(measure).GetDouble(), $"{name}, {evidence.Id}, {measure}", SixDigits);
                compared++;
            }
        }

        compared.Should().Be(5 * table.RootElement.GetProperty("importance").EnumerateObject().Count());
    }

    [SharedDataTheory]
    [InlineData("chinese")]
    [InlineData("das9201")]
    [InlineData("isp9605")]
    [InlineData("elf9601")]
    [InlineData("baobab2")]
    [InlineData("ftr10")]
    public void The_order_of_the_file_makes_no_difference_to_twelve_digits(string name)
    {
        PublishedTree[] trees = [.. InManyOrders(name)];
        SortedDictionary<string, double[]> expected = trees[0].Numbers();
        for (int shuffled = 1; shuffled < trees.Length; shuffled++)
        {
            trees[shuffled].Solution.CutSets(CancellationToken.None)!.Count().Should().Be(trees[0].Solution.CutSets(CancellationToken.None)!.Count());
            SortedDictionary<string, double[]> found = trees[shuffled].Numbers();
            found.Should().HaveCount(expected.Count);
            foreach ((string id, double[] numbers) in expected)
            {
                for (int i = 0; i < numbers.Length; i++)
                {
                    // Birnbaum's measure is a difference, and may lose a digit.
                    Digits.MustAgree(found[id][i], numbers[i], $"{name}, {shuffled}, {id}, {i}", i == 2 ? Digits.Eleven : Digits.Twelve);
                }
            }
        }
    }

    private static IEnumerable<PublishedTree> InManyOrders(string name)
    {
        JsonObject document = JsonNode.Parse(File.ReadAllText(Repository.Shared($"fault-trees/{name}.json")))!.AsObject();
        yield return new PublishedTree(Argument.Parse(document.ToJsonString()));
        for (int seed = 0; seed < 4; seed++)
        {
            var random = new Random(seed);
            JsonObject shuffled = document.DeepClone().AsObject();
            shuffled["elements"] = Shuffled(shuffled["elements"]!.AsArray(), random);
            foreach (JsonNode? element in shuffled["elements"]!.AsArray())
            {
                if (element!["supportedBy"] is JsonArray supporters)
                {
                    element["supportedBy"] = Shuffled(supporters, random);
                }
            }

            yield return new PublishedTree(Argument.Parse(shuffled.ToJsonString()));
        }
    }

    private static JsonArray Shuffled(JsonArray array, Random random)
    {
        JsonNode[] items = [.. array.Select(item => item!.DeepClone())];
        random.Shuffle(items);
        return new JsonArray(items);
    }

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(Repository.Shared(file)));

    // One name where there is no data: a theory needs something to skip.
    private static TheoryData<string> Names(Func<JsonElement, bool> wanted)
    {
        if (Repository.SharedData is null)
        {
            return ["none"];
        }

        using JsonDocument expected = Read("fault-trees/expected.json");
        return [.. expected.RootElement.GetProperty("trees").EnumerateObject().Where(tree => wanted(tree.Value)).Select(tree => tree.Name)];
    }
}
