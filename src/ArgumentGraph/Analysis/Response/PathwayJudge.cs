namespace ArgumentGraph.Analysis.Response;

/// <summary>Judges the response of one pathway: class, chain, shares, what is under all chains, and what would help if it took less.</summary>
internal sealed class PathwayJudge(Goal pathway, ResponseGraph graph, bool hasHidden = false)
{
    private const int MostSharesCompared = 12;

    private readonly ChainFinder _finder = new(graph);
    private readonly long? _window = pathway.Harm?.Within?.Ticks;
    private List<ResponseShare> _shares = [];
    private HashSet<int> _inShares = [];

    public Goal Pathway => pathway;

    public ResponseGraph Graph => graph;

    public ResponseClass Class { get; private set; }

    /// <summary>The nodes of the chain by which the class is what it is.</summary>
    public int[] Chain { get; private set; } = [];

    public PathwayResponse Judge(ResponseProbability? probability, ValueList<ResponseGap> gaps)
    {
        (ResponseClass found, int[]? chain) = _finder.Judge(_window);
        Class = found = Known(found);
        Chain = chain ?? [];
        ResponseClass? reversal = pathway.Harm?.ReversibleWithin is { } reversible ? Known(_finder.Judge(reversible.Ticks).Class) : null;
        _shares = Shares(out _inShares);
        int attempts = pathway.Harm?.Attempts ?? 1;
        double? one = attempts > 1 && !hasHidden ? probability?.Estimate : null;
        return new PathwayResponse
        {
            Pathway = pathway,
            Class = found,
            Chain = chain is null ? null : Described(found, chain),
            Worst = Time(_finder.Worst()),
            Best = Time(_finder.Best()),
            Reversal = reversal,
            Shares = [.. _shares],
            Probability = hasHidden
                ? probability is null ? null : probability with { Upper = 1, UpperIgnoringTime = 1, Estimate = null, AsIfIndependent = null }
                : probability,
            EveryAttempt = one is { } every ? Math.Pow(every, attempts) : null,
            AnyAttempt = one is { } any ? 1 - Math.Pow(1 - any, attempts) : null,
            Steps = [.. graph.Steps.Where(step => step >= 0).Select(step => graph.Table.Elements[step])],
            UnderAllChains = [.. StepsOf(Chain).Where(node => ClassWithout([node]) == ResponseClass.None).Select(ElementOf)],
            Gaps = gaps,
        };
    }

    /// <summary>The class when the steps of some nodes are not there. Whatever is not on the chain changes nothing.</summary>
    public ResponseClass ClassWithout(IReadOnlyCollection<int> nodes)
    {
        if (!nodes.Any(Chain.Contains))
        {
            return Class;
        }

        LeaveOut(nodes, true);
        ResponseClass without = Known(_finder.Judge(_window).Class);
        LeaveOut(nodes, false);
        return without;
    }

    /// <summary>
    /// Whether the response is worse when the steps of some nodes are not there: of a worse class, or with less of all
    /// acts dealt with in a class or a better one.
    /// </summary>
    public bool IsWorseWithout(IReadOnlyCollection<int> nodes)
    {
        if (!nodes.Any(_inShares.Contains))
        {
            return false;
        }

        // Of very many chains the shares are not worked out anew for every step: the time would grow with the steps cubed.
        if (_shares.Count > MostSharesCompared)
        {
            return ClassWithout(nodes) < Class;
        }

        LeaveOut(nodes, true);
        List<ResponseShare> without = Shares(out _);
        LeaveOut(nodes, false);
        return IsWorse(_shares, without);
    }

    private static bool IsWorse(List<ResponseShare> now, List<ResponseShare> then)
    {
        if (now.Concat(then).Any(share => share.Share is null))
        {
            // Class by class, as far as both go.
            int differing = now.Zip(then).TakeWhile(pair => pair.First.Class == pair.Second.Class).Count();
            return differing < Math.Min(now.Count, then.Count) ? then[differing].Class < now[differing].Class : then.Count < now.Count;
        }

        return Enum.GetValues<ResponseClass>().Any(least => PartOf(then, least) < PartOf(now, least) - 1e-12);
    }

    private static double PartOf(List<ResponseShare> shares, ResponseClass least) =>
        shares.Where(share => share.Class >= least).Sum(share => share.Share!.Value);

    /// <summary>The steps that would put the pathway into a better class by taking less, those that need the least of it first.</summary>
    public IEnumerable<StepShortening> Shortenings()
    {
        if (_window is not { } window || Class is ResponseClass.None or ResponseClass.TimeUnknown or >= ResponseClass.InTimeAlways)
        {
            return [];
        }

        var found = new List<StepShortening>();
        foreach (int node in StepsOf(Enumerable.Range(0, graph.Count)))
        {
            if (graph.IsBegun[node] && graph.StepOf(node)!.Longest() is > 0 and long longest && ClassAt(node, longest, window) > Class)
            {
                long least = LeastShortening(node, longest, window);
                found.Add(new StepShortening
                {
                    Pathway = pathway,
                    Step = ElementOf(node),
                    By = new TimeSpan(least),
                    AtMost = new TimeSpan(longest - least),
                    From = Class,
                    To = ClassAt(node, least, window),
                });
            }
        }

        _finder.Shorten(-1, 0);
        return found.OrderBy(one => one.By).ThenBy(one => one.Step.Id, StringComparer.Ordinal);
    }

    // What is hidden may be better than what is shown.
    private ResponseClass Known(ResponseClass found) => hasHidden && found < ResponseClass.TimeUnknown ? ResponseClass.TimeUnknown : found;

    private ResponseClass ClassAt(int node, long shortening, long window)
    {
        _finder.Shorten(node, shortening);
        return _finder.Judge(window).Class;
    }

    // The more a step is shortened the better the class, so halving finds the least.
    private long LeastShortening(int node, long longest, long window)
    {
        long low = 0;
        long high = longest;
        while (high - low > 1)
        {
            long middle = low + ((high - low) / 2);
            if (ClassAt(node, middle, window) > Class)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return high;
    }

    // The best chain first; what its steps of seeing have not found is left to the next best without them.
    private List<ResponseShare> Shares(out HashSet<int> inChains)
    {
        inChains = [];
        var shares = new List<ResponseShare>();
        var leftOut = new List<int>();
        double? rest = 1;
        while (rest is null or > 0)
        {
            (ResponseClass next, int[]? nodes) = _finder.Judge(_window);
            if (nodes is null)
            {
                shares.Add(new ResponseShare(Known(ResponseClass.None), hasHidden ? null : rest, null));
                break;
            }

            inChains.UnionWith(nodes);
            ResponseChain chain = Described(next, nodes);
            shares.Add(new ResponseShare(next, rest * chain.Share, chain));
            rest *= 1 - chain.Share;
            int[] seeing = [.. nodes.Where(node => graph.StepOf(node) is { FirstStage: ResponseStage.See } || graph.IsEntry(node))];
            LeaveOut(seeing, true);
            leftOut.AddRange(seeing);
        }

        LeaveOut(leftOut, false);
        return shares;
    }

    private ResponseChain Described(ResponseClass found, int[] nodes)
    {
        (long? worst, long best) = _finder.TimesOf(nodes);
        double? share = 1;
        foreach (int node in StepsOf(nodes))
        {
            ResponseStep step = graph.StepOf(node)!;
            share *= step.FirstStage == ResponseStage.See ? step.FoundShare() : 1;
        }

        return new ResponseChain
        {
            Steps = [.. StepsOf(nodes).Select(ElementOf)],
            Class = found,
            Worst = Time(worst),
            Best = new TimeSpan(best),
            Share = share,
            IsTight = found != ResponseClass.Prevented && worst > _window / 2,
        };
    }

    private void LeaveOut(IEnumerable<int> nodes, bool isLeftOut)
    {
        foreach (int node in nodes)
        {
            _finder.LeaveOut(node, isLeftOut);
        }
    }

    private IEnumerable<int> StepsOf(IEnumerable<int> nodes) => nodes.Where(node => graph.Steps[node] >= 0);

    private Element ElementOf(int node) => graph.Table.Elements[graph.Steps[node]];

    private static TimeSpan? Time(long? ticks) => ticks is { } known ? new TimeSpan(known) : null;
}
