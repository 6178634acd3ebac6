using System.Globalization;

namespace ArgumentGraph.Testing.Expectations;

/// <summary>No evidence that only one element cites carries several pathways.</summary>
internal sealed record NoHiddenLoadBearing(int SharedBy, ValueList<string> Pathways, ValueList<string> Except) : Expectation(Kinds.NoHiddenLoadBearing)
{
    public override string Text => string.Create(
        CultureInfo.InvariantCulture, $"no hidden evidence carries {SharedBy} or more {(Pathways.Count == 0 ? "pathways" : $"of {Sentence.List(Pathways)}")}{Sentence.Except(Except)}");

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        LoadBearingReport report = run.LoadBearing;
        LoadBearingTarget[] targets = [.. report.Pathways.Where(pathway => Pathways.Count == 0 || Pathways.Contains(pathway.Element.Id))];
        var failures = run.Unknown(Pathways.Concat(Except)).ToList();
        foreach (string id in Pathways.Where(id => run.Argument.Contains(id) && !Array.Exists(targets, target => target.Element.Id == id)))
        {
            failures.Add(run.At(run.Argument[id], $"{id} is not a pathway; pathways alone are carried."));
        }

        failures.AddRange(LoadBearingTargets.NotJudged(run, targets));
        foreach (LoadBearingElement hidden in report.Hidden.Where(element => element.Element is Evidence && !Except.Contains(element.Element.Id)))
        {
            Element[] carried = [.. hidden.Pathways.Where(pathway => Array.Exists(targets, target => target.Element == pathway))];
            if (carried.Length >= SharedBy)
            {
                string[] citing = [.. Citing(run.Argument, hidden.Element.Id)];
                failures.Add(run.At(
                    hidden.Element,
                    $"{hidden.Element.Id} carries {Sentence.List(carried.Select(pathway => pathway.Id))}, and {Sentence.List(citing)} alone cites it.",
                    WayUp.Between(run.Argument, hidden.Element, carried)));
            }
        }

        return failures;
    }

    private static IEnumerable<string> Citing(Argument argument, string id) =>
        argument.ElementsSupportedBy(id).Concat(argument.ElementsInContextOf(id)).Select(element => element.Id)
            .Concat(argument.ChallengesBy(id).Select(challenge => $"the challenge {challenge}"));
}
