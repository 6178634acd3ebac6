using System.Runtime.CompilerServices;
using ArgumentGraph.Testing.Expectations;

namespace ArgumentGraph.Testing;

public sealed partial record Policy
{
    /// <summary>Expects that pathways are supported.</summary>
    /// <param name="pathways">The ids of pathways, or of other elements; none for all pathways.</param>
    public Policy PathwaysStand(params ReadOnlySpan<string> pathways) => With(new PathwaysStand(NamedElements.None with { Ids = ValueList.Create(pathways) }));

    /// <summary>
    /// Expects that no hidden evidence carries several pathways: evidence whose loss alone brings down <paramref name="sharedBy"/> pathways or more, and that
    /// only one element cites.
    /// </summary>
    /// <param name="sharedBy">From how many pathways on; at least 2.</param>
    /// <param name="pathways">The ids of the pathways that count; null for all.</param>
    /// <param name="except">The ids of evidence that may.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sharedBy"/> is less than 2.</exception>
    public Policy NoHiddenLoadBearing(int sharedBy = 2, IEnumerable<string>? pathways = null, IEnumerable<string>? except = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sharedBy, 2);
        return With(new NoHiddenLoadBearing(sharedBy, NamedElements.Of(pathways), NamedElements.Of(except)));
    }

    /// <summary>Expects that no evidence and no assumption has expired, nor will within some days. What is valid through a day has not expired on it.</summary>
    /// <param name="withinDays">How many days ahead; 0 looks at the day of the check alone.</param>
    /// <param name="except">The ids of elements that may.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="withinDays"/> is negative.</exception>
    public Policy NothingExpires(int withinDays = 0, IEnumerable<string>? except = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(withinDays);
        return With(new NothingExpires(withinDays, NamedElements.Of(except)));
    }

    /// <summary>Expects that no pathway has a single point of failure, a basic element whose loss alone brings it down, but those named.</summary>
    /// <param name="except">The ids of elements that may be one.</param>
    /// <param name="pathways">The ids of pathways, or of other elements; null for all pathways.</param>
    public Policy NoSinglePoints(IEnumerable<string>? except = null, IEnumerable<string>? pathways = null) =>
        With(new NoSinglePoints(NamedElements.Of(pathways), NamedElements.Of(except)));

    /// <summary>Expects that validation has no findings of a severity or worse. Findings that elements suppress do not count.</summary>
    /// <param name="severity">The least severity that is not accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="severity"/> is not defined.</exception>
    public Policy NoFindings(Severity severity = Severity.Warning) => Enum.IsDefined(severity)
        ? With(new NoFindings(severity))
        : throw new ArgumentOutOfRangeException(nameof(severity), severity, "The value is not a severity.");

    /// <summary>
    /// Expects that every pathway has a current review (<see cref="Reviews"/>): a verdict on it, or on the argument of an element that rests on it, of what is
    /// there now.
    /// </summary>
    /// <param name="fromOutside">Whether it has to be of an outside reviewer who was shown all of the case.</param>
    /// <param name="pathways">The ids of the pathways that count; null for all.</param>
    /// <param name="except">The ids of pathways that need none.</param>
    public Policy PathwaysReviewed(bool fromOutside = true, IEnumerable<string>? pathways = null, IEnumerable<string>? except = null) =>
        With(new PathwaysReviewed(fromOutside, NamedElements.Of(pathways), NamedElements.Of(except)));

    /// <summary>Expects that an element stands with at least some probability. An interval has to lie above it as a whole.</summary>
    /// <param name="id">The element's id.</param>
    /// <param name="probability">From 0 to 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not from 0 to 1.</exception>
    public Policy ProbabilityAtLeast(string id, double probability) =>
        With(new ProbabilityWithin(NamedElements.Of([NotNull(id)]), InRange(probability), null));

    /// <summary>Expects that each element that a query means stands with at least some probability. An interval has to lie above it as a whole.</summary>
    /// <param name="elements">The query, for example <c>pathway</c>. It has to mean some element.</param>
    /// <param name="probability">From 0 to 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="elements"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not from 0 to 1.</exception>
    public Policy ProbabilityAtLeast(ElementQuery elements, double probability) =>
        With(new ProbabilityWithin(NamedElements.None.And(new(NotNull(elements))), InRange(probability), null));

    /// <summary>Expects that an element stands with at most some probability. An interval has to lie below it as a whole.</summary>
    /// <param name="id">The element's id.</param>
    /// <param name="probability">From 0 to 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not from 0 to 1.</exception>
    public Policy ProbabilityAtMost(string id, double probability) =>
        With(new ProbabilityWithin(NamedElements.Of([NotNull(id)]), null, InRange(probability)));

    /// <summary>Expects that each element that a query means stands with at most some probability. An interval has to lie below it as a whole.</summary>
    /// <param name="elements">The query, for example <c>pathway</c>. It has to mean some element.</param>
    /// <param name="probability">From 0 to 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="elements"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not from 0 to 1.</exception>
    public Policy ProbabilityAtMost(ElementQuery elements, double probability) =>
        With(new ProbabilityWithin(NamedElements.None.And(new(NotNull(elements))), null, InRange(probability)));

    /// <summary>The same policy with a rule of your own, which <see cref="NoFindings"/> holds arguments against too.</summary>
    /// <param name="rule">The rule, made by <see cref="Rule.Create"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The rule's id is taken.</exception>
    public Policy WithRule(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return this with { CustomRules = [.. CustomRules, rule] };
    }

    /// <summary>
    /// Names elements for the last expectation by a query, beside those that it names by their ids: the pathways that it is about, or the elements whose
    /// probability it is about.
    /// </summary>
    /// <param name="query">
    /// The query, for example <c>pathway and owner = "infra team"</c>; see <see cref="ElementQuery"/>. It is asked of the argument as the policy judges it, and
    /// has to mean some element: an expectation whose query means none is not met.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="QueryException">The text is not a query.</exception>
    /// <exception cref="InvalidOperationException">The policy has no expectation yet, or its last is not about elements that could be named.</exception>
    public Policy For(string query)
    {
        var naming = new NamingQuery(ElementQuery.Parse(query));
        return WithLast(last => last.Of(naming) ?? throw new InvalidOperationException($"'{last.Kind}' is about the whole argument; it names no elements."));
    }

    /// <summary>Names exceptions from the last expectation by a query, beside those that it names by their ids.</summary>
    /// <param name="query">
    /// The query, for example <c>assumption or owner = "infra team"</c>; see <see cref="ElementQuery"/>. It is asked of the argument as the policy judges it,
    /// and has to mean some element: an exception that nobody needs is not passed over.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="QueryException">The text is not a query.</exception>
    /// <exception cref="InvalidOperationException">The policy has no expectation yet, or its last has no exceptions.</exception>
    public Policy Except(string query)
    {
        var naming = new NamingQuery(ElementQuery.Parse(query));
        return WithLast(last => last.Except(naming) ?? throw new InvalidOperationException($"'{last.Kind}' has no exceptions."));
    }

    /// <summary>Says why the last expectation is there; failures repeat it.</summary>
    /// <param name="reason">The reason: what follows "because".</param>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank.</exception>
    /// <exception cref="InvalidOperationException">There is no expectation yet.</exception>
    public Policy Because(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return WithLast(last => last with { Because = reason });
    }

    private static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    private static double InRange(double probability) =>
        probability is >= 0 and <= 1 ? probability : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");

    private Policy WithLast(Func<Expectation, Expectation> changed) => Expectations.Count == 0
        ? throw new InvalidOperationException("The policy has no expectation yet that this could be about.")
        : this with { Expectations = [.. Expectations.Take(Expectations.Count - 1), changed(Expectations[^1])] };

    private Policy With(Expectation expectation) => this with { Expectations = [.. Expectations, expectation] };
}
