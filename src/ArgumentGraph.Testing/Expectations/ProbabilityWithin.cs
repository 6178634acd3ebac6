using System.Globalization;

namespace ArgumentGraph.Testing.Expectations;

/// <summary>How likely an element is to stand lies within bounds.</summary>
internal sealed record ProbabilityWithin(NamedElements Elements, double? AtLeast, double? AtMost) : Expectation(Kinds.Probability)
{
    public override string Text => $"{Sentence.List(Elements.Names)} {(Elements.Names.Count > 1 ? "stand" : "stands")} with a probability of {Bounds}";

    private string Bounds => (AtLeast, AtMost) switch
    {
        ({ } least, { } most) => $"{Number(least)} to {Number(most)}",
        ({ } least, null) => $"at least {Number(least)}",
        _ => $"at most {Number(AtMost!.Value)}",
    };

    internal override Expectation Of(NamingQuery query) => this with { Elements = Elements.And(query) };

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        MeantElements meant = run.Meant(Elements);
        return meant.Failures.Concat(meant.Ids.Select(id => FailureOf(id, run)).OfType<ExpectationFailure>());
    }

    private ExpectationFailure? FailureOf(string id, PolicyRun run)
    {
        ProbabilityReport report = run.Probability(id);
        return report.Interval is not { } interval
            ? run.At(report.Element, $"{id} is unsupported, so it has no probability to stand.", run.Explain(id))
            : interval.Lower >= (AtLeast ?? 0) && interval.Upper <= (AtMost ?? 1) ? null
            : run.At(report.Element, Message(report, interval), Reasons(report));
    }

    private string Message(ProbabilityReport report, ProbabilityInterval interval)
    {
        if (interval.IsExact)
        {
            return $"{report.Element.Id} stands with a probability of {Number(interval.Lower)}.";
        }

        bool isOutside = interval.Upper < (AtLeast ?? 0) || interval.Lower > (AtMost ?? 1);
        return $"The probability of {report.Element.Id} is between {Number(interval.Lower)} and {Number(interval.Upper)}"
            + (isOutside ? "." : ", so it is not known whether it is met.")
            + (report.IsBudgetSpent ? " The budget of the analysis was spent before it was known exactly." : string.Empty);
    }

    private static IEnumerable<string> Reasons(ProbabilityReport report)
    {
        if (report.Unknown.Count > 0)
        {
            yield return $"Without a probability or doubt: {Sentence.List(report.Unknown.Select(element => element.Id))}.";
        }

        if (report.ConditionedOn.Count > 0)
        {
            yield return $"Assumptions without a number, taken to hold: {Sentence.List(report.ConditionedOn.Select(element => element.Id))}.";
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
