using System.Text;

namespace ArgumentGraph.Interchange.Tests;

public class ElementNameTests
{
    [Fact]
    public void Different_ids_have_different_names_that_lead_back()
    {
        var random = new Random(7);
        const string Letters = "id_x2Da-b1 :\u00e9\ud83d";
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<string> ids = Enumerable.Range(0, 60_000).Select(_ => new StringBuilder().Append([.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Letters[random.Next(Letters.Length)])]).ToString());
        foreach (string id in ids.Concat(GraphSamples.OddIds).Distinct(StringComparer.Ordinal))
        {
            string name = ElementName.Of(id);
            name.Should().MatchRegex("^[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$");
            names.TryAdd(name, id).Should().BeTrue("{0} is the name of {1} alone", name, id);
            ElementName.IdOf(name).Should().Be(id);
        }
    }

    [Theory]
    [InlineData("G0")]
    [InlineData("P-6")]
    [InlineData("my_goal")]
    [InlineData("end")]
    public void Plain_ids_are_their_own_names(string id) => ElementName.Of(id).Should().Be(id);
}
