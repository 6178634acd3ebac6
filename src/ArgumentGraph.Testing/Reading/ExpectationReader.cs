using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Model;
using ArgumentGraph.Testing.Expectations;

namespace ArgumentGraph.Testing.Reading;

/// <summary>Reads one expectation of a policy file.</summary>
internal static class ExpectationReader
{
    private static readonly (string Word, Severity Severity)[] Severities =
        [("error", Severity.Error), ("warning", Severity.Warning), ("information", Severity.Information)];

    // Which members each kind has, beside 'kind' and 'because'.
    private static readonly Dictionary<string, string[]> MembersOfKinds = new(StringComparer.Ordinal)
    {
        [Kinds.PathwaysStand.Id] = ["pathways"],
        [Kinds.NoHiddenLoadBearing.Id] = ["sharedBy", "pathways", "except"],
        [Kinds.NothingExpires.Id] = ["withinDays", "except"],
        [Kinds.NoSinglePoints.Id] = ["pathways", "except"],
        [Kinds.NoFindings.Id] = ["severity"],
        [Kinds.Probability.Id] = ["element", "atLeast", "atMost"],
    };

    public static Expectation? Read(PlacedValue value, FindingList findings)
    {
        if (value.Type != JsonTokenType.StartObject)
        {
            findings.Add(Rules.WrongType, value.Offset, $"An expectation is {value.Description}; it takes an object.");
            return null;
        }

        if (KindOf(value, findings) is not { } kind)
        {
            return null;
        }

        var members = new MemberReader(value, $"an expectation of kind '{kind}'", ["kind", .. MembersOfKinds[kind], "because"], findings);
        string? because = members.Filled("because");
        return ReadKind(kind, members, findings) is { } expectation ? expectation with { Because = because } : null;
    }

    private static string? KindOf(PlacedValue value, FindingList findings)
    {
        (_, _, PlacedValue? kind) = value.Members.FirstOrDefault(member => member.Name == "kind");
        if (kind is null)
        {
            findings.Add(Rules.MissingMember, value.Offset, $"An expectation has no 'kind'; it is {Choices}.");
        }
        else if (kind.Type != JsonTokenType.String)
        {
            findings.Add(Rules.WrongType, kind.Offset, $"'kind' is {kind.Description}; it takes a string.");
        }
        else if (!MembersOfKinds.ContainsKey(kind.Text))
        {
            string ending = Spelling.Suggestion(kind.Text, MembersOfKinds.Keys, $"; it is {Choices}.");
            findings.Add(Rules.ValueOutOfRange, kind.Offset, $"There is no kind of expectation '{Spelling.Clip(kind.Text)}'{ending}");
        }
        else
        {
            return kind.Text;
        }

        return null;
    }

    private static string Choices => Wording.List([.. MembersOfKinds.Keys], "or");

    private static Expectation? ReadKind(string kind, MemberReader members, FindingList findings)
    {
        if (kind == Kinds.PathwaysStand.Id)
        {
            return new PathwaysStand(members.Pathways());
        }

        if (kind == Kinds.NoHiddenLoadBearing.Id)
        {
            return new NoHiddenLoadBearing(members.WholeNumber("sharedBy", least: 2) ?? 2, members.Pathways(), members.Ids("except"));
        }

        if (kind == Kinds.NothingExpires.Id)
        {
            return new NothingExpires(members.WholeNumber("withinDays", least: 0) ?? 0, members.Ids("except"));
        }

        if (kind == Kinds.NoSinglePoints.Id)
        {
            return new NoSinglePoints(members.Pathways(), members.Ids("except"));
        }

        return kind == Kinds.NoFindings.Id ? ReadFindings(members) : ReadProbability(members, findings);
    }

    private static NoFindings? ReadFindings(MemberReader members) =>
        members.Required("severity") is not null && members.Choice("severity", Severities) is { } severity ? new NoFindings(severity) : null;

    private static ProbabilityWithin? ReadProbability(MemberReader members, FindingList findings)
    {
        string? element = members.Required("element") is null ? null : members.Text("element");
        double? least = members.Probability("atLeast");
        double? most = members.Probability("atMost");
        if (!members.Has("atLeast") && !members.Has("atMost"))
        {
            findings.Add(Rules.MissingMember, members.Offset, "An expectation of kind 'probability' has neither 'atLeast' nor 'atMost'; it needs one or both.");
        }
        else if (least > most)
        {
            findings.Add(Rules.ValueOutOfRange, members.OffsetOf("atMost"), "'atMost' is less than 'atLeast', so nothing could meet both.");
        }

        return element is null || (least ?? most) is null ? null : new ProbabilityWithin(element, least, most);
    }
}
