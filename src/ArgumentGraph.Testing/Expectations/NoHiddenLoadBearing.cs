using System.Globalization;

namespace ArgumentGraph.Testing.Expectations;

/// <summary>No evidence that only one element cites carries several pathways.</summary>
internal sealed record NoHiddenLoadBearing(int SharedBy, NamedElements Pathways, NamedElements Exceptions) : Expectation(Kinds.NoHiddenLoadBearing)
{
    public override string Text => string.Create(
        CultureInfo.InvariantCulture, $"no hidden evidence carries {SharedBy} or more {Which}{Sentence.Except(Exceptions)}");

    private string Which => Pathways.IsNone ? "pathways" : $"of {Sentence.List(Pathways.Names)}";

    internal override Expectation Of(NamingQuery query) => this with { Pathways = Pathways.And(query) };

    internal override Expectation Except(NamingQuery query) => this with { Exceptions = Exceptions.And(query) };

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        LoadBearingReport report = run.LoadBearing;
        (MeantElements meant, MeantElements except) = (run.Meant(Pathways), run.Meant(Exceptions));
        LoadBearingTarget[] targets = Pathways.IsNone
            ? [.. report.Pathways]
            : [.. report.Pathways.Where(pathway => meant.Contains(pathway.Element))];
        List<ExpectationFailure> failures = [.. meant.Failures, .. except.Failures];
        foreach (string id in meant.Ids.Where(id => !Array.Exists(targets, target => target.Element.Id == id)))
        {
            failures.Add(run.At(run.Argument[id], $"{id} is not a pathway; pathways alone are carried."));
        }

        failures.AddRange(LoadBearingTargets.NotJudged(run, Pathways, targets));
        foreach (LoadBearingElement hidden in report.Hidden
            .Where(element => element.Element is Evidence && !except.Contains(element.Element)))
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
