using IndependentReading.Cases;

namespace IndependentReading.Judging;

/// <summary>
/// How elements stand, read off DESIGN §3 sentence by sentence: 0 unsupported, 1 in doubt, 2 supported. It asks downwards again and again, and remembers
/// what it was told; what matters here is that it is plainly what is written.
/// </summary>
internal sealed class Judge(Case judged, Terms terms, IReadOnlySet<string> failed, IReadOnlySet<string> restored, Judge? frozen = null)
{
    public const int None = 0;
    public const int Doubt = 1;
    public const int Defeat = 2;

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();
    private readonly Dictionary<string, int?> _standings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> _effects = new(StringComparer.Ordinal);

    public Judge(Case judged, Terms terms)
        : this(judged, terms, Nothing, Nothing)
    {
    }

    /// <summary>With what has fallen; the effects of challenges may be those of another judgement.</summary>
    public Judge(Case judged, Terms terms, IReadOnlySet<string> fallen, Judge? frozen)
        : this(judged, terms, fallen, Nothing, frozen)
    {
    }

    /// <summary>
    /// "Evidence, assumptions, and a strategy that carries a doubt of its own"; also a goal or claim of others, and as argued what has no supporters.
    /// </summary>
    public static bool IsBasic(Case judged, Item item, Terms terms) =>
        item.Kind is "evidence" or "assumption" || item is { IsAssumed: true, IsUpper: true } || (item.Kind == "strategy" && item.Digits is not null)
        || (terms.IsArgued && item.IsUpper && item.SupportedBy.Count == 0);

    public int Standing(string id) => Remembered(_standings, id, Judged);

    /// <summary>"The assumptions and contexts stated at its ancestors weigh on it too, once, by minimum".</summary>
    public int Analysed(string id) => Inherited(id).Select(each => each.Standing).Append(Standing(id)).Min();

    public IEnumerable<(string Id, string StatedBy, int Standing)> Inherited(string id) =>
        from above in judged.Above(id)
        from stated in above.InContextOf
        where judged[stated].Kind is "assumption" or "context"
        select (stated, above.Id, Contribution("inContextOf", above, stated));

    /// <summary>What a challenge does to its target.</summary>
    public int Effect(string challenger, string target) =>
        frozen is not null ? frozen.Effect(challenger, target)
        : Remembered(_effects, $"challenges({challenger},{target})", name => EffectOf(judged[challenger], name));

    private int EffectOf(Item challenger, string name)
    {
        int[] onIt = [.. judged.ChallengersOf(name).Select(other => Effect(other, name))];
        int[] onChallenger = [.. judged.ChallengersOf(challenger.Id).Select(other => Effect(other, challenger.Id))];
        return onIt.Contains(Defeat) || onChallenger.Contains(Defeat) || challenger is { Kind: "evidence", State: "withdrawn" } ? None
            : Standing(challenger.Id) == 2 && !onIt.Contains(Doubt) ? Defeat
            : Doubt;
    }

    private int Judged(string id)
    {
        Item item = judged[id];
        if (failed.Contains(id))
        {
            return 0;
        }

        // "Own standing supported whatever its state, date or supporters; challenges still apply".
        if (restored.Contains(id))
        {
            return Challenged(2, id);
        }

        int standing = BySelf(item);
        foreach (string stated in item.InContextOf)
        {
            standing = Math.Min(standing, Contribution("inContextOf", item, stated));
        }

        foreach (Point point in item.Points.Where(point => terms.CountsConfidence && point is { On.Count: 0, Argument: not null }))
        {
            standing = Math.Min(standing, Standing(point.Argument!));
        }

        return Challenged(standing, id);
    }

    private int BySelf(Item item)
    {
        bool isPast = terms.Day > item.Expires;
        return item switch
        {
            { IsAssumed: true } => 2,
            { Kind: "evidence" or "assumption" } when terms.IsArgued => 2,
            { Kind: "evidence" or "assumption" } when isPast => 0,
            { Kind: "evidence" } => item.State switch
            {
                null or "available" => 2,
                "disputed" => 1,
                "planned" => terms.Baseline == "AsPlanned" ? 2 : 0,
                _ => 0,
            },
            { Kind: "assumption" } => item.State switch { null or "holds" => 2, "disputed" => 1, _ => 0 },
            { Kind: "context" or "justification" } => 2,
            { SupportedBy.Count: 0 } => terms.IsArgued ? 2 : 0,
            _ when judged.IsCircular(item.Id) => 0,
            _ => BySupport(item),
        };
    }

    private int BySupport(Item item)
    {
        int[] given = [.. item.SupportedBy.Select(supporter => Contribution("supportedBy", item, supporter)).OrderDescending()];
        return item.Need switch
        {
            0 => given[^1],
            -1 => given[0],
            int k => k > given.Length ? 0 : given[k - 1],
        };
    }

    private int Contribution(string relationship, Item item, string lower)
    {
        int standing = Standing(lower);
        foreach (Point point in item.Points.Where(point => terms.CountsConfidence && point.Argument is not null && point.On.Contains(lower)))
        {
            standing = Math.Min(standing, Standing(point.Argument!));
        }

        return Challenged(standing, new Target(relationship, item.Id, Target.Of(lower)).Name);
    }

    // "Defeat makes it unsupported, doubt caps it at in doubt"; as argued "challenges are ignored".
    private int Challenged(int standing, string target)
    {
        foreach (string challenger in terms.IsArgued ? [] : judged.ChallengersOf(target))
        {
            standing = Math.Min(standing, 2 - Effect(challenger, target));
        }

        return standing;
    }

    private static int Remembered(Dictionary<string, int?> told, string name, Func<string, int> ask)
    {
        if (told.TryGetValue(name, out int? known))
        {
            return known ?? throw new InvalidOperationException($"{name} depends on itself.");
        }

        told.Add(name, null);
        int answer = ask(name);
        told[name] = answer;
        return answer;
    }
}
