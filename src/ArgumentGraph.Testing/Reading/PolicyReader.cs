using System.Text.Json;

namespace ArgumentGraph.Testing.Reading;

/// <summary>Reads a policy file. Everything that is wrong is reported at once, and anything wrong means that there is no policy.</summary>
internal static class PolicyReader
{
    public const string Format = "argument-graph-policy/1";

    private static readonly string[] Members = ["$schema", "format", "date", "baseline", "claimPoints", "expectations"];

    private static readonly Dictionary<string, Baseline> Baselines = Enum.GetValues<Baseline>().ToDictionary(ReportWords.ToWord, StringComparer.Ordinal);

    public static PolicyReading Read(JsonSidecar document)
    {
        Policy? policy = document.Root is { } root && document.ReadObject(root, "the policy") is { } members ? ReadMembers(document, members) : null;
        return new(document.HasErrors ? null : policy, document.Findings);
    }

    private static Policy ReadMembers(JsonSidecar document, SidecarObject members)
    {
        members.AllowOnly(Members);
        members.RequireFormat(Format);
        members.Text("$schema");
        return new Policy
        {
            Setting = Setting.On(members.Date("date"), members.Choice("baseline", Baselines.Keys) is { } word ? Baselines[word] : Baseline.AsIs) with
            {
                CountsClaimPoints = members.Flag("claimPoints"),
            },
            Expectations = ReadExpectations(document, members),
        };
    }

    private static ValueList<Expectation> ReadExpectations(JsonSidecar document, SidecarObject members)
    {
        if (members.Required("expectations") is { Kind: JsonValueKind.Array, Items.Count: 0 })
        {
            members.Report("expectations", "is empty, so the policy would pass whatever the argument says; add an expectation.");
        }

        return [.. members.Items("expectations").Select(item => ExpectationReader.Read(document, item)).OfType<Expectation>()];
    }
}
