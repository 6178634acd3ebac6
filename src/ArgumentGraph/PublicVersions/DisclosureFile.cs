using System.Text;

namespace ArgumentGraph;

/// <summary>Disclosures as a file that can be handed over: JSON with the list of their texts.</summary>
public static class DisclosureFile
{
    /// <summary>What the file begins with.</summary>
    public const string Format = "argument-graph-disclosures/1";

    /// <summary>The text of a file.</summary>
    /// <param name="disclosures">The disclosures.</param>
    /// <exception cref="ArgumentNullException"><paramref name="disclosures"/> is null.</exception>
    public static string Write(IEnumerable<Disclosure> disclosures)
    {
        ArgumentNullException.ThrowIfNull(disclosures);
        var text = new StringBuilder($"{{\n  \"format\": \"{Format}\",\n  \"disclosures\": [");
        text.AppendJoin(',', disclosures.Select(disclosure => $"\n    \"{disclosure.Encoded}\""));
        return text.Append("\n  ]\n}\n").ToString();
    }

    /// <summary>Reads a file, and says all that is wrong with it. Linear in its length.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The disclosures; what is wrong is among the findings of <paramref name="file"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static IReadOnlyList<Disclosure> Read(JsonSidecar file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var disclosures = new List<Disclosure>();
        if (file.Root is { } root && file.ReadObject(root, "the file of disclosures") is { } members)
        {
            members.RequireFormat(Format);
            members.AllowOnly(["format", "disclosures"]);
            members.Required("disclosures");
            foreach (string text in members.Texts("disclosures"))
            {
                if (Disclosure.Parse(text) is { } disclosure)
                {
                    disclosures.Add(disclosure);
                }
                else
                {
                    members.Report("disclosures", $"has '{Spelling.Clip(text)}', which is not a disclosure.");
                }
            }
        }

        return disclosures;
    }
}
