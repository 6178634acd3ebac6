namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The kinds of element in GSN YAML.</summary>
internal enum GsnKind
{
    Unknown,
    Goal,
    Strategy,
    Solution,
    Context,
    Assumption,
    Justification,
    CounterGoal,
    CounterSolution,
}

/// <summary>What GSN YAML says of its kinds, and how they are related to ours.</summary>
internal static class GsnKinds
{
    // The first that fits counts.
    private static readonly (string Prefix, GsnKind Kind)[] Prefixes =
    [
        ("CG", GsnKind.CounterGoal), ("G", GsnKind.Goal), ("CSn", GsnKind.CounterSolution), ("Sn", GsnKind.Solution), ("S", GsnKind.Strategy),
        ("C", GsnKind.Context), ("A", GsnKind.Assumption), ("J", GsnKind.Justification),
    ];

    public static IEnumerable<string> Names => Enum.GetValues<GsnKind>().Where(kind => kind != GsnKind.Unknown).Select(ToName);

    public static string ToName(this GsnKind kind) => kind switch
    {
        GsnKind.Goal => "Goal",
        GsnKind.Strategy => "Strategy",
        GsnKind.Solution => "Solution",
        GsnKind.Context => "Context",
        GsnKind.Assumption => "Assumption",
        GsnKind.Justification => "Justification",
        GsnKind.CounterGoal => "CounterGoal",
        GsnKind.CounterSolution => "CounterSolution",
        _ => "Unknown",
    };

    /// <summary>An element of the kind, in a sentence.</summary>
    public static string WithArticle(this GsnKind kind) => $"{(kind == GsnKind.Assumption ? "an" : "a")} {kind.ToName()}";

    public static GsnKind FromName(string name)
    {
        foreach (GsnKind kind in Enum.GetValues<GsnKind>())
        {
            if (kind != GsnKind.Unknown && string.Equals(kind.ToName(), name, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return GsnKind.Unknown;
    }

    /// <summary>The kind that an id says by its beginning.</summary>
    public static GsnKind OfId(string id) => Find(id).Kind;

    public static bool IsCounter(this GsnKind kind) => kind is GsnKind.CounterGoal or GsnKind.CounterSolution;

    public static ElementKind ToElementKind(this GsnKind kind) => kind switch
    {
        GsnKind.Strategy => ElementKind.Strategy,
        GsnKind.Solution or GsnKind.CounterSolution => ElementKind.Evidence,
        GsnKind.Context => ElementKind.Context,
        GsnKind.Assumption => ElementKind.Assumption,
        GsnKind.Justification => ElementKind.Justification,
        _ => ElementKind.Goal,
    };

    /// <summary>The kind as which an element of ours is written.</summary>
    public static GsnKind Of(ElementKind kind, bool challenges) => kind switch
    {
        ElementKind.Strategy => GsnKind.Strategy,
        ElementKind.Evidence => challenges ? GsnKind.CounterSolution : GsnKind.Solution,
        ElementKind.Context => GsnKind.Context,
        ElementKind.Assumption => GsnKind.Assumption,
        ElementKind.Justification => GsnKind.Justification,
        _ => challenges ? GsnKind.CounterGoal : GsnKind.Goal,
    };

    /// <summary>Whether an id is one of GSN's own: a prefix and something other than a word, as G1, Sn-test and C are.</summary>
    public static bool IsOwnId(string id)
    {
        (string prefix, GsnKind kind) = Find(id);
        return kind != GsnKind.Unknown && (id.Length == prefix.Length || !char.IsLetter(id[prefix.Length]));
    }

    /// <summary>
    /// The word that an id begins with, where it reads as another kind than the prefix makes it: "Summary" is a strategy,
    /// "Snapshot1" a solution. Null where there is none.
    /// </summary>
    public static string? MisleadingWord(string id)
    {
        (string prefix, GsnKind kind) = Find(id);
        if (kind == GsnKind.Unknown || id.Length <= prefix.Length || !char.IsAsciiLetterLower(id[prefix.Length]))
        {
            return null;
        }

        int end = prefix.Length;
        while (end < id.Length && char.IsAsciiLetterLower(id[end]))
        {
            end++;
        }

        string word = id[..end];
        return end - prefix.Length < 2 || kind.ToName().StartsWith(word, StringComparison.OrdinalIgnoreCase) ? null : word;
    }

    private static (string Prefix, GsnKind Kind) Find(string id)
    {
        foreach ((string prefix, GsnKind kind) in Prefixes)
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal))
            {
                return (prefix, kind);
            }
        }

        return (string.Empty, GsnKind.Unknown);
    }
}
