using System.Text.Json;
using System.Xml.Linq;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>
/// All that is done with an argument that was read: judged, analysed under a small budget, supposed otherwise, drawn, and written to every format.
/// </summary>
internal static class ArgumentChain
{
    private const int MostElements = 200; // more than that is the matter of benchmarks
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Budget Small = new() { Work = 200_000, Nodes = 5_000 };
    private static readonly string Sources = Repository.File("samples", "evidence");
    private static readonly Baseline[] Baselines = [Baseline.AsIs, Baseline.AsPlanned, Baseline.AsArgued];

    public static IEnumerable<string> Work(Argument argument)
    {
        if (argument.Elements.Count > MostElements)
        {
            return [];
        }

        JudgedArgument judged = argument.On(Day, Baselines[argument.Elements.Count % Baselines.Length]);
        return
        [
            .. Judge(argument, judged), .. Analyze(argument, judged), .. Suppose(argument, judged), .. Draw(argument, judged),
            .. VersionChain.Work(argument, Day), .. WritingChain.Work(argument),
        ];
    }

    private static IEnumerable<string> Judge(Argument argument, JudgedArgument judged)
    {
        ValidationReport report = argument.Validate(judged.Setting, new() { CustomRules = FormatRules.All, SourceFolder = Sources });
        foreach (string broken in FindingLaws.Broken(report.Findings, [], string.Empty, []))
        {
            yield return broken;
        }

        IsJson(((FileFindings[])[FileFindings.Of(report, "case")]).ToJson(Day));
        IsJson(((FileFindings[])[FileFindings.Of(report, "case")]).ToSarif());
    }

    private static IEnumerable<string> Analyze(Argument argument, JudgedArgument judged)
    {
        string[] ids = [.. argument.Pathways.Concat(argument.Roots).Select(element => element.Id).Distinct(StringComparer.Ordinal).Take(5)];
        IAnalysisReport[] reports =
        [
            judged.AnalyzeSupport(), judged.AnalyzeLoadBearing(new() { Budget = Small }), judged.AnalyzeRoadmap(new() { Budget = Small }),
            judged.AnalyzeImportance(new() { Budget = Small }), judged.AnalyzeJoint(new() { Budget = Small }),
            judged.AnalyzeFreshness(new() { Budget = Small, Until = Day.AddYears(1) }), judged.AnalyzeResponse(new() { Budget = Small }),
            judged.AnalyzeHiddenSupport(Small), judged.AnalyzeModules(new() { Budget = Small }), judged.AnalyzeEvidence(), judged.AnalyzeClaimPoints(),
            judged.AnalyzeReviews(CaseReviews.Empty), .. judged.AnalyzeProbabilities(ids, new() { Budget = Small }),
        ];
        foreach (IAnalysisReport report in reports)
        {
            IsJson(report.ToJson());
        }

        foreach (ReportKind kind in ReportKind.All)
        {
            ReportQuery query = kind.Parameters.FirstOrDefault(parameter => parameter.IsRequired) is not { } required ? ReportQuery.Empty
                : ids.Length > 0 ? ReportQuery.Empty.With(required.Name, ids[0])
                : ReportQuery.Empty.With(required.Name, "nobody");
            if (kind.Parameters.Any(parameter => parameter.IsRequired) && ids.Length == 0)
            {
                continue;
            }

            MadeReport made = kind.Make(judged, query);
            IsJson(made.ToJson());
            IsXml(made.ToSvg());
            made.ToMarkdown();
            made.ToHtml();
            foreach (string table in made.Tables)
            {
                made.ToCsv(table);
            }
        }

        return [];
    }

    private static IEnumerable<string> Suppose(Argument argument, JudgedArgument judged)
    {
        foreach (Element element in argument.Elements.Take(3))
        {
            foreach (Action<WhatIfChange> change in (Action<WhatIfChange>[])
                [each => each.Fail(element.Id), each => each.Restore(element.Id), each => each.Remove(element.Id)])
            {
                IsJson(judged.AnalyzeWhatIf(change).ToJson());
            }

            Argument without = argument.Edit(edit => edit.Remove(element.Id));
            IsJson(argument.CompareWith(without).ToJson());
            IsJson(judged.AnalyzeImpact(without, Small).ToJson());
        }

        if (argument.CompareWith(argument) is { } same && same.ToJson() != argument.CompareWith(argument.Edit(_ => { })).ToJson())
        {
            yield return "an edit that changes nothing is a change";
        }
    }

    private static IEnumerable<string> Draw(Argument argument, JudgedArgument judged)
    {
        foreach (Notation notation in Enum.GetValues<Notation>())
        {
            IsXml(argument.ToSvg(new() { Notation = notation }));
        }

        foreach (Sheet sheet in ArgumentSheets.Of(argument).All)
        {
            IsXml(sheet.Diagram.ToSvg());
        }

        argument.ToHtml(new() { Setting = judged.Setting });
        argument.ToMarkdown(judged.Setting);
        return [];
    }

    // Both throw where it is not.
    private static void IsJson(string text) => JsonDocument.Parse(text).Dispose();

    private static void IsXml(string text) => XDocument.Parse(text);
}
