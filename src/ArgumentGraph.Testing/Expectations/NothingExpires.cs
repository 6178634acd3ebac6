using System.Globalization;

namespace ArgumentGraph.Testing.Expectations;

/// <summary>Nothing has expired, or will within some days.</summary>
internal sealed record NothingExpires(int WithinDays, NamedElements Exceptions) : Expectation(Kinds.NothingExpires)
{
    public override string Text => (WithinDays switch
    {
        0 => "nothing has expired",
        1 => "nothing has expired or expires within a day",
        _ => string.Create(CultureInfo.InvariantCulture, $"nothing has expired or expires within {WithinDays} days"),
    }) + Sentence.Except(Exceptions);

    internal override bool NeedsDate => true;

    internal override Expectation Except(NamingQuery query) => this with { Exceptions = Exceptions.And(query) };

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        DateOnly today = run.Setting.Date!.Value;
        MeantElements except = run.Meant(Exceptions);
        var expiring = run.Argument.Elements.Select(element => (Element: element, Last: PolicyRun.ExpiryOf(element)))
            .Where(item => item.Last is { } last && (long)last.DayNumber - today.DayNumber < WithinDays)
            .Where(item => !except.Contains(item.Element))
            .OrderBy(item => item.Last);
        return except.Failures.Concat(expiring.Select(item => run.At(
            item.Element, Message(item.Element.Id, item.Last!.Value, today), WayUp.ToPathways(run.Argument, item.Element))));
    }

    private static string Message(string id, DateOnly last, DateOnly today) => last < today
        ? string.Create(CultureInfo.InvariantCulture, $"{id} has expired: it was valid through {last:O}.")
        : string.Create(CultureInfo.InvariantCulture, $"{id} expires soon: it is valid through {last:O}, which is {(last.DayNumber - today.DayNumber) switch
        {
            0 => "the day of the check",
            1 => "a day later",
            int days => FormattableString.Invariant($"{days} days later"),
        }}.");
}
