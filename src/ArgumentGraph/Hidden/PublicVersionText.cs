using System.Globalization;
using System.Text;

namespace ArgumentGraph.Hidden;

/// <summary>Writes the record of a public version as JSON.</summary>
internal static class PublicVersionText
{
    public static RawJson Write(PublicVersion version)
    {
        var json = new StringBuilder();
        json.Append(CultureInfo.InvariantCulture, $"{{\"root\":\"{version.Root}\"");
        if (version.AssertedOn is { } day)
        {
            json.Append(CultureInfo.InvariantCulture, $",\"assertedOn\":\"{day.ToWord()}\"");
        }

        json.Append(",\"case\":");
        Write(json, version.Case);
        json.Append(",\"elements\":{");
        string separator = string.Empty;
        foreach ((string id, PublicRecord record) in version.Elements)
        {
            json.Append(separator).Append(CanonicalJson.Of(id)).Append(':');
            Write(json, record);
            separator = ",";
        }

        json.Append('}');
        if (version.HiddenLeaves.Count > 0)
        {
            json.Append(",\"hiddenLeaves\":[");
            json.AppendJoin(',', version.HiddenLeaves.Select(leaf =>
                string.Create(CultureInfo.InvariantCulture, $"{{\"leaf\":{leaf.Leaf},\"own\":\"{leaf.Own}\"}}")));
            json.Append(']');
        }

        json.Append(CultureInfo.InvariantCulture, $",\"seal\":\"{version.Seal}\"}}");
        return RawJson.FromCompact(json.ToString());
    }

    private static void Write(StringBuilder json, PublicRecord record)
    {
        string separator = "{";
        Text("reason", record.Reason);
        Map("hidden", record.Hidden);
        Map("salts", record.Salts);
        Text("own", record.Own);
        Text("cone", record.Cone);
        Text("coneWithInherited", record.ConeWithInherited);
        Text("seal", record.Seal);
        json.Append('}');

        void Name(string name)
        {
            json.Append(separator).Append(CanonicalJson.Of(name)).Append(':');
            separator = ",";
        }

        void Text(string name, string? value)
        {
            if (value is not null)
            {
                Name(name);
                json.Append(CanonicalJson.Of(value));
            }
        }

        void Map(string name, ValueMap<string> map)
        {
            if (map.Count > 0)
            {
                Name(name);
                json.Append(CanonicalJson.Object(map.Select(each => (each.Key, CanonicalJson.Of(each.Value)))));
            }
        }
    }
}
