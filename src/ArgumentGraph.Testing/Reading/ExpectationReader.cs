using System.Text.Json;
using ArgumentGraph.Testing.Expectations;

namespace ArgumentGraph.Testing.Reading;

/// <summary>Reads one expectation of a policy file.</summary>
internal static class ExpectationReader
{
    private const string Outside = "outside";
    private const string Anyone = "anyone";

    private static readonly Dictionary<string, Severity> Severities =
        new Severity[] { Severity.Error, Severity.Warning, Severity.Information }.ToDictionary(ReportWords.ToWord, StringComparer.Ordinal);

    // Which members each kind has, beside 'kind' and 'because'.
    private static readonly Dictionary<string, string[]> MembersOfKinds = new(StringComparer.Ordinal)
    {
        [Kinds.PathwaysStand.Id] = ["pathways"],
        [Kinds.NoHiddenLoadBearing.Id] = ["sharedBy", "pathways", "except"],
        [Kinds.NothingExpires.Id] = ["withinDays", "except"],
        [Kinds.NoSinglePoints.Id] = ["pathways", "except"],
        [Kinds.NoFindings.Id] = ["severity"],
        [Kinds.Probability.Id] = ["element", "atLeast", "atMost"],
        [Kinds.PathwaysReviewed.Id] = ["by", "pathways", "except"],
    };

    public static Expectation? Read(JsonSidecar document, SidecarValue value)
    {
        if (document.ReadObject(value, "an expectation")?.Choice("kind", MembersOfKinds.Keys, isRequired: true) is not { } kind)
        {
            return null;
        }

        SidecarObject members = document.ReadObject(value, $"an expectation of kind '{kind}'")!;
        members.AllowOnly(["kind", .. MembersOfKinds[kind], "because"]);
        string? because = members.FilledText("because");
        return ReadKind(kind, document, members) is { } expectation ? expectation with { Because = because } : null;
    }

    private static Expectation? ReadKind(string kind, JsonSidecar document, SidecarObject members)
    {
        if (kind == Kinds.PathwaysStand.Id)
        {
            return new PathwaysStand(ReadPathways(members));
        }

        if (kind == Kinds.NoHiddenLoadBearing.Id)
        {
            return new NoHiddenLoadBearing(members.WholeNumber("sharedBy", least: 2) ?? 2, ReadPathways(members), members.Texts("except"));
        }

        if (kind == Kinds.NothingExpires.Id)
        {
            return new NothingExpires(members.WholeNumber("withinDays", least: 0) ?? 0, members.Texts("except"));
        }

        if (kind == Kinds.NoSinglePoints.Id)
        {
            return new NoSinglePoints(ReadPathways(members), members.Texts("except"));
        }

        if (kind == Kinds.PathwaysReviewed.Id)
        {
            return new PathwaysReviewed(members.Choice("by", [Outside, Anyone]) != Anyone, ReadPathways(members), members.Texts("except"));
        }

        return kind == Kinds.NoFindings.Id ? ReadFindings(members) : ReadProbability(document, members);
    }

    // Left out for all, and not empty, since that would leave open which is meant.
    private static ValueList<string> ReadPathways(SidecarObject members)
    {
        ValueList<string> pathways = members.Texts("pathways");
        if (members.Value.Find("pathways") is { Kind: JsonValueKind.Array, Items.Count: 0 })
        {
            members.Report("pathways", "is empty; name pathways, or leave it out for all.");
        }

        return pathways;
    }

    private static NoFindings? ReadFindings(SidecarObject members) =>
        members.Choice("severity", Severities.Keys, isRequired: true) is { } word ? new NoFindings(Severities[word]) : null;

    private static ProbabilityWithin? ReadProbability(JsonSidecar document, SidecarObject members)
    {
        string? element = members.Required("element") is null ? null : members.Text("element");
        double? least = members.Number("atLeast", 0, 1);
        double? most = members.Number("atMost", 0, 1);
        if (!members.Has("atLeast") && !members.Has("atMost"))
        {
            document.Report(Rules.MissingMember, members.Value, $"{members.DisplayName} has neither 'atLeast' nor 'atMost'; it needs one or both.");
        }
        else if (least > most)
        {
            members.Report("atMost", "is less than 'atLeast', so nothing could meet both.");
        }

        return element is null || (least ?? most) is null ? null : new ProbabilityWithin(element, least, most);
    }
}
