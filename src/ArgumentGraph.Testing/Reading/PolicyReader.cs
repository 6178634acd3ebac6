using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;

namespace ArgumentGraph.Testing.Reading;

/// <summary>Reads a policy file. Everything that is wrong is reported at once, and anything wrong means that there is no policy.</summary>
internal static class PolicyReader
{
    public const string Format = "argument-graph-policy/1";

    private static readonly string[] Members = ["$schema", "format", "date", "baseline", "expectations"];

    private static readonly (string Word, Baseline Baseline)[] Baselines =
        [("as-is", Baseline.AsIs), ("as-planned", Baseline.AsPlanned), ("as-argued", Baseline.AsArgued)];

    public static PolicyReading Read(string? file, ReadOnlyMemory<byte> text)
    {
        (PlacedValue? document, FindingList findings) = PlacedJson.Read(file, text);
        Policy? policy = document is null ? null : ReadDocument(document, findings);
        return new(findings.HasErrors ? null : policy, findings.ToFindings());
    }

    private static Policy? ReadDocument(PlacedValue document, FindingList findings)
    {
        if (document.Type != JsonTokenType.StartObject)
        {
            findings.Add(Rules.WrongType, document.Offset, $"The document is {document.Description}; a policy is an object with 'format' and 'expectations'.");
            return null;
        }

        var members = new MemberReader(document, "the policy", Members, findings);
        ReadFormat(members, findings);
        members.Text("$schema");
        return new Policy
        {
            Setting = Setting.On(members.Date("date"), members.Choice("baseline", Baselines) ?? Baseline.AsIs),
            Expectations = ReadExpectations(members, findings),
        };
    }

    private static void ReadFormat(MemberReader members, FindingList findings)
    {
        if (!members.Has("format"))
        {
            findings.Add(Rules.UnknownFormat, members.Offset, $"The policy has no 'format'; begin it with \"format\": \"{Format}\".");
        }
        else if (members.Text("format") is { } format && format != Format)
        {
            findings.Add(Rules.UnknownFormat, members.OffsetOf("format"), $"The format is '{Spelling.Clip(format)}'; '{Format}' is the one known here.");
        }
    }

    private static ValueList<Expectation> ReadExpectations(MemberReader members, FindingList findings)
    {
        if (members.Required("expectations") is not { } list)
        {
            return ValueList<Expectation>.Empty;
        }

        if (list.Type != JsonTokenType.StartArray)
        {
            findings.Add(Rules.WrongType, list.Offset, $"'expectations' is {list.Description}; it takes a list of expectations.");
        }
        else if (list.Items.Count == 0)
        {
            findings.Add(Rules.ValueOutOfRange, list.Offset, "'expectations' is empty, so the policy would pass whatever the argument says.");
        }

        return [.. list.Items.Select(item => ExpectationReader.Read(item, findings)).OfType<Expectation>()];
    }
}
