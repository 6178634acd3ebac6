using ArgumentGraph.Interchange.Shared;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class ElementNameTests
{
    [Fact]
    public void Different_ids_have_different_names_that_lead_back()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        RandomTexts.Of(Id).Check(60_000, 600_000, LeadsBack, firstSeed: 7);
        foreach (string id in GraphSamples.OddIds)
        {
            LeadsBack(id);
        }

        void LeadsBack(string id)
        {
            string name = ElementName.Of(id);
            name.Should().MatchRegex("^[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$");
            (names.TryAdd(name, id) || names[name] == id).Should().BeTrue("{0} is the name of {1} alone", name, id);
            ElementName.IdOf(name).Should().Be(id);
        }
    }

    private static string Id(int seed)
    {
        const string Letters = "id_x2Da-b1 :\u00e9\ud83d";
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Letters[random.Next(Letters.Length)]));
    }

    [Theory]
    [InlineData("G0")]
    [InlineData("P-6")]
    [InlineData("my_goal")]
    [InlineData("end")]
    public void Plain_ids_are_their_own_names(string id) => ElementName.Of(id).Should().Be(id);
}
