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
            return new PathwaysStand(ReadPathways(document, members));
        }

        if (kind == Kinds.NoHiddenLoadBearing.Id)
        {
            return new NoHiddenLoadBearing(members.WholeNumber("sharedBy", least: 2) ?? 2, ReadPathways(document, members), ReadExceptions(document, members));
        }

        if (kind == Kinds.NothingExpires.Id)
        {
            return new NothingExpires(members.WholeNumber("withinDays", least: 0) ?? 0, ReadExceptions(document, members));
        }

        if (kind == Kinds.NoSinglePoints.Id)
        {
            return new NoSinglePoints(ReadPathways(document, members), ReadExceptions(document, members));
        }

        if (kind == Kinds.PathwaysReviewed.Id)
        {
            return new PathwaysReviewed(members.Choice("by", [Outside, Anyone]) != Anyone, ReadPathways(document, members), ReadExceptions(document, members));
        }

        return kind == Kinds.NoFindings.Id ? ReadFindings(members) : ReadProbability(document, members);
    }

    // Left out for all, and not empty, since that would leave open which is meant.
    private static NamedElements ReadPathways(JsonSidecar document, SidecarObject members)
    {
        NamedElements pathways = ReadNames(document, members, "pathways");
        if (members.Value.Find("pathways") is { Kind: JsonValueKind.Array, Items.Count: 0 })
        {
            members.Report("pathways", "is empty; name pathways, or leave it out for all.");
        }

        return pathways;
    }

    private static NamedElements ReadExceptions(JsonSidecar document, SidecarObject members) => ReadNames(document, members, "except");

    // Ids and queries.
    private static NamedElements ReadNames(JsonSidecar document, SidecarObject members, string member)
    {
        var ids = new List<string>();
        var queries = new List<NamingQuery>();
        foreach (SidecarValue item in members.Items(member))
        {
            if (item.Kind == JsonValueKind.String)
            {
                ids.Add(item.Text);
            }
            else if (ReadQuery(document, item, $"an item of '{member}'") is { } query)
            {
                queries.Add(query);
            }
        }

        return new([.. ids], [.. queries]);
    }

    // { "select": "…" }, where an id could stand as well.
    private static NamingQuery? ReadQuery(JsonSidecar document, SidecarValue value, string name)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            document.Report(Rules.WrongType, value, $"Expected an id or an object with 'select' as {name}, but found {value.Description}.");
            return null;
        }

        SidecarObject members = document.ReadObject(value, name)!;
        members.AllowOnly(["select"]);
        return members.Required("select") is { } source && members.Query("select") is { } query ? new(query, source) : null;
    }

    private static NoFindings? ReadFindings(SidecarObject members) =>
        members.Choice("severity", Severities.Keys, isRequired: true) is { } word ? new NoFindings(Severities[word]) : null;

    private static ProbabilityWithin? ReadProbability(JsonSidecar document, SidecarObject members)
    {
        NamedElements? elements = members.Required("element") is not { } value ? null
            : value.Kind == JsonValueKind.String ? NamedElements.Of([value.Text])
            : ReadQuery(document, value, "'element'") is { } query ? NamedElements.None.And(query) : null;
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

        return elements is null || (least ?? most) is null ? null : new ProbabilityWithin(elements, least, most);
    }
}
