using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.LoadBearing;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Hidden;

namespace ArgumentGraph.Analysis.HiddenSupport;

/// <summary>Lets everything hidden fall, and looks for single points among it.</summary>
internal static class HiddenSupportAnalysis
{
    // Without these a reader can still judge the element: numbers, costs, tags and what is not reported.
    private static readonly string[] Judged = ["statement", "description", "source", "subject", "data", .. HidableFields.OfState];

    public static HiddenSupportReport Analyze(Argument argument, Setting setting, Budget? budget, CancellationToken cancellation)
    {
        RedactedElement[] redacted = [.. Redacted(argument)];
        string[] hidden = [.. redacted.Where(each => IsBasicAndHidden(argument, each, setting)).Select(each => each.Element.Id)];
        WhatIfReport? fallen = hidden.Length == 0
            ? null
            : argument.AnalyzeWhatIf(change => change.Suppose(new() { Failed = [.. hidden] }), setting, cancellation);
        int[] targets = [.. argument.PathwayNumbers.Concat(argument.RootNumbers).Distinct()];
        List<ThresholdTargets> planes = ThresholdTargets.Build(
            argument, new StandingEvaluation(argument, setting), targets, new LoadBearingOptions { Budget = budget ?? Budget.Default }, null, cancellation);
        var isHidden = hidden.ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Argument = argument,
            Setting = setting,
            Basis = argument.BasisAt(setting),
            Redacted = [.. redacted],
            Hidden = [.. hidden.Select(id => argument[id])],
            Pathways = fallen?.Fallen ?? ValueList<PathwayChange>.Empty,
            Claims = fallen is null
                ? ValueList<StandingChange>.Empty
                : [.. fallen.ChangedStandings.Where(change => change.Element is SupportableElement && !isHidden.Contains(change.Element.Id))],
            SinglePoints = [.. new LoadBearingElements(argument, setting.Baseline, targets, planes).List()
                .Where(each => each.IsBasic && isHidden.Contains(each.Element.Id))
                .OrderByDescending(each => each.Pathways.Count).ThenBy(each => each.Element.Id, StringComparer.Ordinal)],
            AreSinglePointsExhaustive = planes.TrueForAll(plane => plane.Singles.NotJudged == 0),
        };
    }

    private static IEnumerable<RedactedElement> Redacted(Argument argument)
    {
        if (argument.PublicVersion is not { } version)
        {
            yield break;
        }

        foreach (Element element in argument.Elements.OrderBy(element => element.Id, StringComparer.Ordinal))
        {
            if (version.RecordOf(element.Id) is { Reason: { } reason } record)
            {
                ValueList<string> fields = record.IsStub ? [.. HidableFields.OfElement] : [.. record.Hidden.Keys.Order(StringComparer.Ordinal)];
                yield return new(element, reason, fields, record.IsStub);
            }
        }
    }

    private static bool IsBasicAndHidden(Argument argument, RedactedElement redacted, Setting setting) =>
        redacted.Fields.Any(field => Judged.Contains(field, StringComparer.Ordinal))
        && ArgumentFunction.IsBasic(argument, argument.NumberOf(redacted.Element.Id), setting.Baseline);
}
