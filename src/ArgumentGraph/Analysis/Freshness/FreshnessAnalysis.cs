using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Freshness;

/// <summary>Puts the parts of a forecast together.</summary>
internal sealed class FreshnessAnalysis(
    Argument argument, Setting setting, FreshnessOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
{
    private const string OwnerTag = "owner";

    private readonly ArgumentStructure _structure = argument.Structure;

    public FreshnessReport Report()
    {
        int[] pathways = argument.PathwayNumbers;
        int[] targets = [.. pathways.Concat(argument.RootNumbers).Distinct()];
        StandingCourse[] courses = new CourseFinder(argument, setting, options.Until).Of(targets, progress, cancellationToken);
        Dictionary<int, StandingCourse> byTarget = targets.Zip(courses).ToDictionary(pair => pair.First, pair => pair.Second);
        ILookup<DateOnly, Element> expiring = argument.Elements.Where(IsAhead).ToLookup(element => element.LastValidDay!.Value);
        List<FreshnessEvent> forecast = Forecast([.. pathways.Select(pathway => (pathway, byTarget[pathway]))], expiring);
        int[] carried = pathways.Length > 0 ? pathways : argument.RootNumbers;
        RenewalPlan? renewals = options.Until is { } until
            ? new RenewalFinder(argument, setting, options.Budget, cancellationToken).Find(
                [.. carried.Where(target => byTarget[target].Standing == Standing.Supported)], until)
            : null;
        progress?.Report(1);
        return new FreshnessReport
        {
            Setting = setting,
            Basis = argument.BasisAt(setting),
            Until = options.Until,
            Pathways = [.. pathways.Select(pathway => byTarget[pathway])],
            Roots = [.. argument.RootNumbers.Select(root => byTarget[root])],
            Forecast = [.. forecast],
            Calendar = [.. Calendar(targets, forecast)],
            Renewals = renewals,
            GreenButStale = [.. argument.Elements.Where(IsGreenButStale)
                .OrderBy(element => element.LastValidDay).ThenBy(element => element.Id, StringComparer.Ordinal)],
            AgeUnknown = [.. argument.OfKind<Evidence>()
                .Where(evidence => evidence is { Collected: null, Expires: null } && IsGreen(evidence)
                    && setting.Evidence?.DecisionOn(evidence)?.Deciding is null)
                .OrderBy(evidence => evidence.Id, StringComparer.Ordinal)],
        };
    }

    // What is valid for the last time on the first day of the forecast or later, as far as it looks.
    private bool IsAhead(Element element) =>
        element.LastValidDay is { } last && !(last < setting.Date) && !(last >= options.Until) && last < DateOnly.MaxValue;

    private bool IsGreenButStale(Element element) =>
        setting.HasExpired(element.LastValidDay)
        && (element is Assumption { State: AssumptionState.Holds } || (element is Evidence evidence && IsGreen(evidence)));

    private bool IsGreen(Evidence evidence) => setting.StateOf(evidence) is null or EvidenceState.Available;

    private List<FreshnessEvent> Forecast((int Number, StandingCourse Course)[] pathways, ILookup<DateOnly, Element> expiring)
    {
        var changes = pathways
            .SelectMany(pathway => pathway.Course.Steps.Skip(1)
                .Select((step, i) => (pathway.Number, Day: step.From!.Value, From: pathway.Course.Steps[i].Standing, To: step.Standing)))
            .GroupBy(change => change.Day).OrderBy(day => day.Key);
        var forecast = new List<FreshnessEvent>();
        foreach (var day in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var after = new StandingEvaluation(argument, setting with { Date = day.Key });
            var before = new StandingEvaluation(argument, setting with { Date = day.Key.AddDays(-1) });
            (int Number, DateOnly Day, Standing From, Standing To)[] fallen = [.. day.Where(change => change.To < change.From)];
            (int Number, DateOnly Day, Standing From, Standing To)[] risen = [.. day.Where(change => change.To > change.From)];
            RootCauses[] causesOfFalls = RootCauseFinder.Find(argument, after, [.. fallen.Select(change => change.Number)], cancellationToken);
            RootCauses[] causesOfRises = RootCauseFinder.Find(argument, before, [.. risen.Select(change => change.Number)], cancellationToken);
            forecast.Add(new(
                day.Key,
                [.. expiring[day.Key.AddDays(-1)].OrderBy(element => element.Id, StringComparer.Ordinal)],
                [.. fallen.Select((change, i) => new PathwayChange(_structure.Elements[change.Number], change.From, change.To, causesOfFalls[i]))],
                [.. risen.Select((change, i) => new PathwayChange(_structure.Elements[change.Number], change.From, change.To, causesOfRises[i]))]));
        }

        return forecast;
    }

    private IEnumerable<ExpiringElement> Calendar(int[] targets, List<FreshnessEvent> forecast)
    {
        bool[] matters = BelowAndAround(targets);
        Dictionary<DateOnly, FreshnessEvent> byDay = forecast.ToDictionary(one => one.Day);
        return Enumerable.Range(0, matters.Length).Where(number => matters[number]).Select(number => _structure.Elements[number]).Where(IsAhead)
            .Select(element => new ExpiringElement(element, element.LastValidDay!.Value, OwnersOf(element), FelledBy(element, byDay)))
            .OrderBy(one => one.LastValidDay).ThenBy(one => one.Element.Id, StringComparer.Ordinal);
    }

    private static ValueList<string> OwnersOf(Element element) =>
        element.Tags.TryGetValue(OwnerTag, out ValueList<string>? owners) ? owners : ValueList<string>.Empty;

    private static ValueList<Element> FelledBy(Element element, Dictionary<DateOnly, FreshnessEvent> byDay) =>
        byDay.TryGetValue(element.LastValidDay!.Value.AddDays(1), out FreshnessEvent? day)
            ? [.. day.Fallen.Where(change => change.Causes.Causes.Any(cause => cause.Element.Id == element.Id)).Select(change => change.Pathway)]
            : ValueList<Element>.Empty;

    // All that the targets rest on: supporters, contexts, confidence where it counts, what is stated above them, and whoever challenges any of it.
    private bool[] BelowAndAround(int[] targets)
    {
        var isIn = new bool[_structure.ElementCount];
        var isAbove = new bool[_structure.ElementCount];
        var open = new Stack<int>();
        var above = new Stack<int>(targets);
        Add(targets);
        while (above.TryPop(out int number))
        {
            foreach (int ancestor in _structure.Supported[number])
            {
                if (!isAbove[ancestor])
                {
                    isAbove[ancestor] = true;
                    above.Push(ancestor);
                    Add(_structure.Contexts[ancestor]);
                }
            }
        }

        while (open.TryPop(out int number))
        {
            Add(_structure.Supporters[number]);
            Add(_structure.Contexts[number]);
            if (setting.CountsClaimPoints)
            {
                Add([.. _structure.ClaimPoints.ArgumentsOf(number)]);
            }

            foreach (int challenge in _structure.Challenges.OwnedBy(number))
            {
                Add([_structure.Challenges.Challengers[challenge]]);
            }
        }

        return isIn;

        void Add(ReadOnlySpan<int> numbers)
        {
            foreach (int number in numbers)
            {
                if (!isIn[number])
                {
                    isIn[number] = true;
                    open.Push(number);
                }
            }
        }
    }
}
