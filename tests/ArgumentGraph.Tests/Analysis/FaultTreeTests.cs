using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis;

/// <summary>The Aralia fault trees, read for success: minimal cut sets up to order 3 as published.</summary>
public class FaultTreeTests
{
    private const int Order = 3;

    [SharedDataFact]
    public void Cut_sets_up_to_order_3_are_those_published()
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Repository.Shared("fault-trees/expected.json")));
        int compared = 0;
        foreach (JsonProperty tree in expected.RootElement.GetProperty("trees").EnumerateObject())
        {
            if (!tree.Value.TryGetProperty("by_order", out JsonElement orders) && !tree.Value.TryGetProperty("by_order_known", out orders))
            {
                continue;
            }

            Argument argument = Argument.Load(Repository.Shared($"fault-trees/{tree.Name}.json"));
            LoadBearingTarget top = argument.AnalyzeLoadBearing(options: new LoadBearingOptions { MaximumOrder = Order }).Pathways
                .Should().ContainSingle().Subject;

            Dictionary<int, BigInteger> published = orders.EnumerateObject()
                .Select(entry => (Order: int.Parse(entry.Name, CultureInfo.InvariantCulture), Count: new BigInteger(entry.Value.GetInt64())))
                .Where(entry => entry.Order <= Order && entry.Count > 0)
                .ToDictionary(entry => entry.Order, entry => entry.Count);
            top.CutSets.CountByOrder.Should().BeEquivalentTo(published, tree.Name);
            top.CutSets.CountedToOrder.Should().Be(Order, tree.Name);
            compared++;
        }

        compared.Should().BeGreaterThan(5);
    }
}
