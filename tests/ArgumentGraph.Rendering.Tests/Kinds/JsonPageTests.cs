using System.Text.Json;
using System.Text.RegularExpressions;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Kinds;

/// <summary>docs/json.md lists every member of every report, and none that there is not.</summary>
public partial class JsonPageTests
{
    private static readonly string[] Shared = ["Every report", "Targets"];

    private static readonly Argument[] Arguments =
    [
        SampleReports.Sabotage,
        SampleReports.Tempe,
        SampleReports.InModules(SampleReports.Tempe),
        SampleReports.Sabotage.Edit(edit => edit.Replace<Evidence>("E37", evidence => evidence with { State = EvidenceState.Planned })),
    ];

    private static readonly Dictionary<string, string> Sections = File.ReadAllText(Repository.File("docs", "json.md")).Split("\n## ")[1..]
        .ToDictionary(section => section.Split('\n')[0], section => section, StringComparer.Ordinal);

    // Reports on two versions: not of one argument alone, so that they are not kinds.
    private static readonly Dictionary<string, string[]> OfVersions = new(StringComparer.Ordinal)
    {
        ["comparison"] = [.. Arguments.Select(argument => argument.CompareWith(SampleReports.NewerThan(argument)).ToJson())],
        ["impact"] =
        [
            .. Arguments.SelectMany(argument => new[] { SampleReports.Day, (DateOnly?)null }
                .Select(day => argument.AnalyzeImpact(SampleReports.NewerThan(argument), Setting.On(day)).ToJson())),
        ],
        ["next"] = [.. Arguments.SelectMany(SampleReports.NextVersions).Select(next => next.ToJson())],
    };

    [Fact]
    public void Every_member_of_reports_on_two_versions_is_listed_and_nothing_else()
    {
        foreach ((string name, string[] reports) in OfVersions)
        {
            var members = new HashSet<string>(StringComparer.Ordinal);
            foreach (string json in reports)
            {
                Collect(json, members);
            }

            members.Except([.. Shared.Append(name).Append("comparison").SelectMany(section => Words(Sections[section]))]).Should().BeEmpty();
            FirstColumn(Sections[name]).Except(members).Should().BeEmpty();
        }
    }

    [Fact]
    public void Every_member_is_listed_where_it_belongs()
    {
        foreach (ReportKind kind in ReportKind.All)
        {
            HashSet<string> listed = [.. Shared.Append(kind.Name).SelectMany(name => Words(Sections[name]))];
            MembersOf(kind).Except(listed).Should().BeEmpty("docs/json.md lists the members of {0}", kind.Name);
        }
    }

    [Fact]
    public void Nothing_is_listed_that_there_is_not()
    {
        Sections.Keys.Should().BeEquivalentTo([.. Shared, .. ReportKind.All.Select(kind => kind.Name), .. OfVersions.Keys]);
        foreach (ReportKind kind in ReportKind.All)
        {
            FirstColumn(Sections[kind.Name]).Except(MembersOf(kind)).Should().BeEmpty("docs/json.md lists the members of {0}", kind.Name);
        }
    }

    [Fact]
    public void The_serializer_writes_the_same_shape()
    {
        foreach (object report in SampleReports.On(SampleReports.Sabotage).Where(report => report is IAnalysisReport))
        {
            string compact = JsonSerializer.Serialize(report, report.GetType());

            JsonSerializer.Serialize(report, report.GetType(), ArgumentGraphJsonContext.Default).Should().Be(compact);
            JsonElement.DeepEquals(JsonDocument.Parse(compact).RootElement, JsonDocument.Parse(((IAnalysisReport)report).ToJson()).RootElement)
                .Should().BeTrue("{0} has one shape", report.GetType().Name);
        }
    }

    [Fact]
    public void A_report_of_another_library_is_refused() =>
        new OtherReport().Invoking(report => report.ToJson()).Should().Throw<NotSupportedException>().WithMessage("*OtherReport*not a report of this library*");

    private static HashSet<string> MembersOf(ReportKind kind)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        ReportQuery[] queries = kind.Name switch
        {
            "explanation" => [ReportQuery.Empty.With("id", "P1")],
            "joint" => [ReportQuery.Empty, ReportQuery.Empty.With("fallen", "P1")],
            "probability" => [ReportQuery.Empty.With("common-cause", "mitigation=0.1").With("common-cause", "source=0.1")],
            "roadmap" => [ReportQuery.Empty.With("max-cost", "40")],
            _ => [ReportQuery.Empty],
        };
        foreach (Argument argument in Arguments)
        {
            foreach (ReportQuery query in queries)
            {
                if (kind.Name == "what-if")
                {
                    Collect(argument.AnalyzeWhatIf(change => change.Fail(argument.Pathways[0].Id).Restore(argument.Pathways[1].Id)).ToJson(), members);
                }
                else if (kind.Name == "reviews")
                {
                    Collect(argument.AnalyzeReviews(SampleReports.SomeReviews(argument)).ToJson(), members);
                }

                else if (kind.Name == "evidence")
                {
                    Setting withRecords = Setting.On(SampleReports.Day) with { Evidence = SampleReports.SomeRecords(argument) };
                    Collect(argument.AnalyzeEvidence(withRecords).ToJson(), members);
                }

                // The argument of one sample has no such elements.
                if (argument.Contains("P1") || query == ReportQuery.Empty || kind.Name is "probability" or "roadmap")
                {
                    Collect(kind.Make(argument.On(SampleReports.Day), query).ToJson(), members);
                    Collect(kind.Make(argument.At(Setting.Default), query).ToJson(), members);
                }
            }
        }

        return members;
    }

    private static void Collect(string json, HashSet<string> members)
    {
        using var document = JsonDocument.Parse(json);
        var open = new Stack<JsonElement>([document.RootElement]);
        while (open.TryPop(out JsonElement value))
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty member in value.EnumerateObject().Where(member => !int.TryParse(member.Name, out _)))
                {
                    members.Add(member.Name);
                    open.Push(member.Value);
                }
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in value.EnumerateArray())
                {
                    open.Push(item);
                }
            }
        }

        // The text before the tables says what relationships and intervals have.
        members.ExceptWith(["relationship", "from", "to", "lower", "upper", "lowerDoubt", "upperDoubt"]);
    }

    private static IEnumerable<string> Words(string section) => Code().Matches(section).Select(match => match.Groups["code"].Value);

    private static IEnumerable<string> FirstColumn(string section) =>
        section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Words(line.Split('|')[1]));

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Code();

    private sealed class OtherReport : IAnalysisReport
    {
        public Setting Setting => Setting.Default;

        public ReportBasis Basis => new() { Title = string.Empty, StateNotGiven = 0, UnjudgedExpiry = null };
    }
}
