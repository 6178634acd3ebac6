using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace ArgumentGraph.Testing;

/// <summary>
/// The schema of a sidecar file (settings, a policy, …), held against its reader: documents that are right, changed in up to three places, must be right
/// for both or wrong for both.
/// </summary>
/// <param name="file">The schema's name in the folder <c>docs</c>.</param>
/// <param name="names">Names of members that a change may add: those that the file knows, and one that it does not.</param>
/// <param name="values">JSON of values that a change may set: right for some members, wrong for others.</param>
internal sealed class SidecarSchema(string file, string[] names, string[] values)
{
    private readonly string _text = File.ReadAllText(Repository.File("docs", file));

    /// <summary>Checks that the schema is one of draft 2020-12.</summary>
    public void IsOfDraft202012()
    {
        using JsonDocument schema = JsonDocument.Parse(_text);
        schema.RootElement.GetProperty("$schema").GetString().Should().Be(MetaSchemas.Draft202012Id.AbsoluteUri);
        MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid.Should().BeTrue();
    }

    /// <summary>Checks that the schema and the reader agree on 1,500 random documents, 30,000 at <c>full</c>.</summary>
    /// <param name="right">Makes a document that is right.</param>
    /// <param name="findings">The errors that the reader has found in a text; empty: it takes the text.</param>
    /// <param name="isBeyondTheSchema">Whether an error is one that a schema cannot see; such documents are passed over. Null: there are none.</param>
    public void AgreesWith(Func<Random, JsonObject> right, Func<string, IReadOnlyCollection<Finding>> findings, Func<Finding, bool>? isBeyondTheSchema = null)
    {
        JsonSchema schema = JsonSchema.FromText(_text);
        int tried = 0;
        int valid = 0;
        new RandomCases<string>(seed => Changed(seed, right), text => text).Check(1_500, 30_000, text =>
        {
            IReadOnlyCollection<Finding> found = findings(text);
            if (isBeyondTheSchema is not null && found.Any(isBeyondTheSchema))
            {
                return;
            }

            using JsonDocument document = JsonDocument.Parse(text);
            schema.Evaluate(document.RootElement).IsValid.Should().Be(found.Count == 0, "{0}", string.Join("; ", found));
            tried++;
            valid += found.Count == 0 ? 1 : 0;
        });
        if (TestSize.OnlySeed is null)
        {
            valid.Should().BeInRange(tried / 6, 5 * tried / 6, "the documents must try both");
        }
    }

    private string Changed(int seed, Func<Random, JsonObject> right)
    {
        var random = new Random(seed);
        JsonObject document = right(random);
        for (int changes = seed % 4; changes > 0; changes--)
        {
            JsonObject[] objects = [.. ObjectsIn(document)];
            JsonObject changed = objects[random.Next(objects.Length)];
            string name = random.Next(3) > 0 && changed.Count > 0 ? changed.ElementAt(random.Next(changed.Count)).Key : names[random.Next(names.Length)];
            if (changed[name] is JsonObject or JsonArray { Count: > 0 } && random.Next(4) > 0)
            {
                continue; // mostly, what is inside is worth more
            }

            if (random.Next(3) == 0)
            {
                changed.Remove(name);
            }
            else
            {
                changed[name] = JsonNode.Parse(values[random.Next(values.Length)]);
            }
        }

        return document.ToJsonString();
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => ObjectsIn(member.Value)).Prepend(one),
        JsonArray many => many.SelectMany(ObjectsIn),
        _ => [],
    };
}
