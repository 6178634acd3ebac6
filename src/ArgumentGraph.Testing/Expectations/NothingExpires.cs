using System.Globalization;

namespace ArgumentGraph.Testing.Expectations;

/// <summary>Nothing has expired, or will within some days.</summary>
internal sealed record NothingExpires(int WithinDays, ValueList<string> Except) : Expectation(Kinds.NothingExpires)
{
    public override string Text => (WithinDays switch
    {
        0 => "nothing has expired",
        1 => "nothing has expired or expires within a day",
        _ => string.Create(CultureInfo.InvariantCulture, $"nothing has expired or expires within {WithinDays} days"),
    }) + Sentence.Except(Except);

    internal override bool NeedsDate => true;

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        DateOnly today = run.Setting.Date!.Value;
        var expiring = run.Argument.Elements.Select(element => (Element: element, Last: PolicyRun.ExpiryOf(element)))
            .Where(item => item.Last is { } last && (long)last.DayNumber - today.DayNumber < WithinDays && !Except.Contains(item.Element.Id))
            .OrderBy(item => item.Last);
        return run.Unknown(Except).Concat(expiring.Select(item => run.At(item.Element, Message(item.Element.Id, item.Last!.Value, today), WayUp.ToPathways(run.Argument, item.Element))));
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
