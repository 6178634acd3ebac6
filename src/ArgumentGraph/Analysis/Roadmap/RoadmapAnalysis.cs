using System.Numerics;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>Puts the parts of a roadmap together.</summary>
internal sealed class RoadmapAnalysis
{
    private readonly Argument _argument;
    private readonly RoadmapOptions _options;
    private readonly Setting _setting;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly StandingEvaluation _baseline;
    private readonly int[] _targets;
    private readonly Element[] _elements;
    private readonly RoadmapFunction _mending;
    private readonly StepCosts _costs;
    private readonly Completions?[] _completions;
    private readonly List<int>[] _completedBy; // by step: the targets that it may help to complete

    public RoadmapAnalysis(Argument argument, Setting setting, RoadmapOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _argument = argument;
        _options = options;
        _setting = setting;
        _progress = progress;
        _cancellationToken = cancellationToken;
        _baseline = new StandingEvaluation(argument, setting);
        _targets = argument.PathwayNumbers.Length > 0 ? argument.PathwayNumbers : argument.RootNumbers;
        _elements = [.. _targets.Select(target => argument.Structure.Elements[target])];
        _mending = RoadmapFunction.Build(argument, _baseline, _targets);
        _costs = StepCosts.Of(_mending.Steps, options.MaximumCost ?? 0);
        _completions = new Completions?[_targets.Length];
        _completedBy = [.. _mending.Steps.Select(_ => new List<int>())];
    }

    public RoadmapReport Report()
    {
        var finder = new CompletionFinder(_mending, _options.Budget.Work / 5, _cancellationToken);
        for (int target = 0; target < _targets.Length; target++)
        {
            if (!Stands(target))
            {
                _completions[target] = finder.Find(_mending.Roots[target], _targets.Length - target);
                foreach (int step in _completions[target]?.Steps ?? [])
                {
                    _completedBy[step].Add(target);
                }
            }

            _progress?.Report(0.3 * (target + 1) / _targets.Length);
        }

        RoadmapPathway[] pathways = [.. Enumerable.Range(0, _targets.Length).Select(ReportOf)];
        StepGains gains = Gains(_options.Budget.Work / 5);
        List<(int Step, RoadmapGain Gain)> judged = Judge(gains);
        RoadmapPlan? plan = _options.MaximumCost is { } cost ? Plan(cost, judged) : null;
        _progress?.Report(1);
        return new RoadmapReport
        {
            Argument = _argument,
            Setting = _setting,
            Basis = _argument.BasisAt(_setting),
            Pathways = [.. pathways],
            Candidates = [.. judged.Where(each => each.Gain.Pathways.Count > 0 || _completedBy[each.Step].Count > 0)
                .Select(each => new RoadmapCandidate(_mending.Steps[each.Step], each.Gain, [.. _completedBy[each.Step].Select(target => _elements[target])]))],
            CandidatesTotal = _mending.Steps.Length,
            CandidatesJudged = judged.Count,
            Plan = plan,
            Shortenings = _argument.Elements.Any(element => element.StatedStep is not null)
                ? _argument.AnalyzeResponse(_setting, new() { WithProbabilities = false }, cancellationToken: _cancellationToken).Shortenings
                : [],
        };
    }

    private bool Stands(int target) => _baseline.Analysed(_targets[target]) == Standing.Supported;

    private RoadmapPathway ReportOf(int target)
    {
        Completions? found = _completions[target];
        bool stands = Stands(target);
        return new RoadmapPathway
        {
            Element = _elements[target],
            Standing = _baseline.Analysed(_targets[target]),
            CanBeCompleted = stands || found is not null,
            Circular = stands || found is not null ? ValueList<Element>.Empty : CircularBelow(_targets[target]),
            Necessary = [.. (found?.InAll() ?? []).Select(step => _mending.Steps[step])],
            Completions = [.. (found?.Cheapest(_costs, _options.ListedCompletions) ?? []).Select(CompletionOf)],
            CompletionCount = found?.Count ?? BigInteger.Zero,
            IsExhaustive = found?.IsComplete ?? true,
            CompleteToSize = found?.CompleteTo ?? 0,
        };
    }

    private RoadmapCompletion CompletionOf(int[] steps)
    {
        StepWeight weight = _costs.Of(steps);
        return new([.. steps.Select(step => _mending.Steps[step])], _costs.ToNumber(weight.Cost), weight.Unknown);
    }

    // What needs itself among all that the target needs: supporters, what is stated on the way and above; and what has a claim point whose argument needs it.
    private ValueList<Element> CircularBelow(int target)
    {
        ArgumentStructure structure = _argument.Structure;
        var found = new List<Element>();
        var seen = new HashSet<int> { target };
        var open = new Stack<int>([target]);
        foreach (InheritedStatement statement in InheritedStatements.Of(_argument, _baseline, target))
        {
            // The relationship that states it may have a claim point of its own.
            int[] stating = _setting.CountsClaimPoints ? [structure.Find(statement.StatedBy.Id)] : [];
            foreach (int above in stating)
            {
                Follow([.. structure.ClaimPoints.ArgumentsOf(above)]);
                if (structure.ClaimPoints.IsAnyCircular(above) && seen.Add(above))
                {
                    found.Add(structure.Elements[above]);
                }
            }

            Follow([structure.Find(statement.Element.Id)]);
        }

        while (open.TryPop(out int number))
        {
            if (_baseline.IsCircular(number) || (_setting.CountsClaimPoints && structure.ClaimPoints.IsAnyCircular(number)))
            {
                found.Add(structure.Elements[number]);
            }

            if (_setting.CountsClaimPoints)
            {
                Follow([.. structure.ClaimPoints.ArgumentsOf(number)]);
            }

            Follow(structure.Supporters[number]);
            Follow(structure.Contexts[number]);
        }

        return [.. found.OrderBy(element => element.Id, StringComparer.Ordinal)];

        void Follow(ReadOnlySpan<int> numbers)
        {
            foreach (int number in numbers)
            {
                if (seen.Add(number))
                {
                    open.Push(number);
                }
            }
        }
    }

    // Those that seem to be worth most first, for the budget may not last for all.
    private List<(int Step, RoadmapGain Gain)> Judge(StepGains gains)
    {
        long limit = _options.Budget.Work / 5;
        int[] steps = [.. Enumerable.Range(0, _mending.Steps.Length)
            .Select(step => (Step: step, MadeToStand: gains.Work < limit / 4 ? gains.CountMadeToStand([step]) : 0))
            .OrderByDescending(each => each.MadeToStand)
            .ThenByDescending(each => _completedBy[each.Step].Count)
            .ThenBy(each => each.Step)
            .Select(each => each.Step)];
        var judged = new List<(int Step, RoadmapGain Gain)>();
        foreach (int step in steps)
        {
            if (gains.Work > limit || gains.IsSpent)
            {
                break;
            }

            RoadmapGain gain = gains.Of([step]);
            if (!gains.IsSpent)
            {
                judged.Add((step, gain));
            }

            _progress?.Report(0.3 + (0.5 * judged.Count / steps.Length));
        }

        return [.. judged.OrderByDescending(each => each.Gain.PathwaysMadeToStand)
            .ThenByDescending(each => each.Gain.SinglePointsRemoved ?? 0)
            .ThenByDescending(each => each.Gain.OrderGained ?? 0)
            .ThenByDescending(each => each.Gain.DoubtRemoved ?? 0)
            .ThenBy(each => _costs[each.Step])
            .ThenBy(each => each.Step)];
    }

    private StepGains Gains(long work) => new(
        _mending, _elements, new TargetDoubtFinder(_argument, _mending, _options.Budget.Work, _cancellationToken), work, _cancellationToken);

    private RoadmapPlan Plan(double budget, List<(int Step, RoadmapGain Gain)> judged)
    {
        // A budget of its own, so that how many candidates were judged does not decide how good the plan is.
        long work = _options.Budget.Work / 5;
        StepGains gains = Gains(2 * work);
        int[] affordable = [.. Enumerable.Range(0, _mending.Steps.Length).Where(step => _costs[step].Unknown == 0 && _costs[step].Cost <= _costs.Budget)];
        List<int> relevant = gains.RelevantOf(affordable);
        int[] greedy = Greedy();
        var rank = new Dictionary<int, int>();
        foreach (int step in greedy.Concat(judged.Select(each => each.Step)).Concat(relevant))
        {
            rank.TryAdd(step, rank.Count);
        }

        bool isBounded = relevant.TrueForAll(step => _mending.OppositeOfStep[step] < 0);
        var search = new PlanSearch(gains, _costs, [.. relevant.OrderBy(step => rank[step])], isBounded, work, _cancellationToken);
        (int[] steps, bool isProved) = search.Find([greedy]);
        return new RoadmapPlan(
            budget,
            [.. steps.Select(step => _mending.Steps[step])],
            _costs.ToNumber(_costs.Of(steps).Cost),
            gains.Of(steps),
            isProved,
            _mending.Steps.Count(step => step.Cost is null));
    }

    // One cheap completion after the other, as far as the budget goes.
    private int[] Greedy()
    {
        var taken = new SortedSet<int>();
        IEnumerable<int[]> sets = _completions.OfType<Completions>().SelectMany(found => found.Cheapest(_costs, 1));
        foreach (int[] set in sets.OrderBy(_costs.Of))
        {
            StepWeight weight = _costs.Of(taken.Union(set));
            if (weight.Unknown == 0 && weight.Cost <= _costs.Budget)
            {
                taken.UnionWith(set);
            }
        }

        return [.. taken];
    }
}
