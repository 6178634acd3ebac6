namespace IndependentReading.Cases;

/// <summary>One element as it is written: nothing is worked out here.</summary>
internal sealed record Item(string Id, string Kind)
{
    public List<string> SupportedBy { get; init; } = [];

    public List<string> InContextOf { get; init; } = [];

    /// <summary>0: all; -1: any; k: at least k.</summary>
    public int Need { get; set; }

    public string? State { get; set; }

    public DateOnly? Expires { get; set; }

    /// <summary>The digits of a likelihood, and whether they are of the doubt.</summary>
    public string? Digits { get; set; }

    public bool IsDoubt { get; set; }

    public int? Cost { get; set; }

    public bool IsPathway { get; set; }

    public List<Target> Challenges { get; init; } = [];

    public Dictionary<string, List<string>> Tags { get; init; } = new(StringComparer.Ordinal);

    public string? Source { get; set; }

    public List<Point> Points { get; init; } = [];

    /// <summary>The module it is written in; null: none.</summary>
    public string? Module { get; set; }

    /// <summary>Whether it stands for an element of a module that is not here.</summary>
    public bool IsAssumed { get; init; }

    public bool IsUpper => Kind is "goal" or "strategy" or "claim";

    /// <summary>How likely it is to hold.</summary>
    public double? Chance => Digits is null ? null
        : IsDoubt ? 1 - double.Parse(Digits, System.Globalization.CultureInfo.InvariantCulture)
        : double.Parse(Digits, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a challenge is of: an element, or a relationship that is written in an element.</summary>
/// <param name="Relationship">Null for an element; else the name of the member in which the relationship is written.</param>
/// <param name="From">The element, or the one in which the relationship is written.</param>
/// <param name="To">What that names.</param>
internal sealed record Target(string? Relationship, string From, Target? To)
{
    public static Target Of(string id) => new(null, id, null);

    /// <summary>A name for it: <c>a</c>, <c>supportedBy(a,b)</c>, <c>challenges(d,a)</c>, ….</summary>
    public string Name => Relationship is null ? From : $"{Relationship}({From},{To!.Name})";
}

/// <summary>An assurance claim point: on relationships of the element, or, if none is named, on the element itself.</summary>
internal sealed record Point(string Id, List<string> On, string? Argument);
