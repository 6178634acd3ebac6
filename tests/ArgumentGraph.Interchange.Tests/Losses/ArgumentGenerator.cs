using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>Generates arguments that use all that the model has, with texts and ids that formats may stumble over.</summary>
internal sealed class ArgumentGenerator
{
    private static readonly Likelihood[] Likelihoods =
    [
        .. ((string[])["0.03", "0.50", "1e-13", "0", "1", "1.0", "3E-2", "0.9999999999999999999999"])
            .SelectMany(literal => (Likelihood[])[Likelihood.FromLiteral(literal, isDoubt: true)!, Likelihood.FromLiteral(literal, isDoubt: false)!]),
    ];

    private static readonly DateOnly[] Days = [DateOnly.MinValue, new(2026, 1, 31), new(2028, 2, 29), DateOnly.MaxValue];

    private readonly Random _random;
    private readonly Random _points; // claim points are drawn apart from all else
    private readonly bool _isPlain; // most of its members and texts are ordinary ones, so that what it leads to is more than the first stumble

    private ArgumentGenerator(int seed)
    {
        _random = new Random(seed);
        _points = new Random(seed ^ 0x7E57);
        _isPlain = _random.Next(2) == 0;
    }

    /// <summary>Arguments of up to a dozen elements, now and then a long chain; they shrink element by element, member by member.</summary>
    public static Arbitrary<ArgumentSketch> Arbitrary { get; } = Arb.From(Gen.Choose(0, int.MaxValue).Select(Of), sketch => sketch.Smaller());

    /// <summary>The argument that a seed stands for.</summary>
    public static ArgumentSketch Of(int seed) => new ArgumentGenerator(seed).Make();

    private ArgumentSketch Make()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Element[] elements = [.. Enumerable.Range(0, Chance(25) ? _random.Next(30, 60) : _random.Next(0, 13))
            .Select(index => WithMembers(MakeElement(UnusedId(ids, index))))];
        ValueMap<RawJson> members = Chance(12) ? ValueMap<RawJson>.Empty.With("author", RawJson.Parse("{\"name\":\"me\"}")) : ValueMap<RawJson>.Empty;
        elements = [.. elements.Select(element => Chance(5) ? WithResponse(element, elements) : element)];
        string title = Text();
        List<Relationship> relationships = MakeRelationships(elements);
        elements = [.. elements.Select(element => _points.Next(6) > 0 ? element : element with { ClaimPoints = NextPoints(element, elements, relationships) })];
        return new ArgumentSketch(title, members, [.. elements], [.. relationships]);
    }

    private string UnusedId(HashSet<string> ids, int index)
    {
        string id = _isPlain || Chance(2)
            ? Pick("G", "S", "Sn", "C", "A", "J", "CG", "CSn", "E", "P") + index.ToString(CultureInfo.InvariantCulture)
            : Pick(HostileTexts.Ids);
        return ids.Add(id) ? id : UnusedId(ids, index + 100);
    }

    private List<Relationship> MakeRelationships(Element[] elements)
    {
        var made = new HashSet<Relationship>();
        var list = new List<Relationship>();
        bool isAcyclic = Chance(2);
        SupportableElement[] chain = elements.Length >= 30 ? [.. elements.OfType<SupportableElement>()] : [];
        for (int i = 1; i < chain.Length; i++)
        {
            var link = Relationship.SupportedBy(chain[i - 1].Id, chain[i].Id);
            made.Add(link);
            list.Add(link);
        }

        for (int round = elements.Length * _random.Next(0, 4); round > 0; round--)
        {
            int from = _random.Next(elements.Length);
            int to = _random.Next(elements.Length);
            (from, to) = isAcyclic && to < from ? (to, from) : (from, to);
            Relationship? relationship = Join(elements[from], elements[to], list);
            if (relationship is not null && made.Add(relationship))
            {
                list.Add(relationship);
            }
        }

        return list;
    }

    private Relationship? Join(Element from, Element to, List<Relationship> others)
    {
        if (from is Goal or Claim or Evidence && Chance(5))
        {
            Relationship? target = others.Count > 0 && Chance(2) ? others[_random.Next(others.Count)] : null;
            return target is not null ? target.Nesting < 4 ? Relationship.Challenges(from.Id, target) : null
                : ReferenceEquals(from, to) && !Chance(8) ? null
                : Relationship.Challenges(from.Id, to.Id);
        }

        return from is not SupportableElement || (ReferenceEquals(from, to) && !Chance(8)) ? null
            : to is Context or Assumption or Justification ? Relationship.InContextOf(from.Id, to.Id)
            : Relationship.SupportedBy(from.Id, to.Id);
    }

    private Element MakeElement(string id) => _random.Next(10) switch
    {
        0 or 1 => new Goal(id, Text()) { IsPathway = Chance(3), Requirement = NextRequirement(), IsUndeveloped = Chance(4), Likelihood = NextLikelihood() },
        2 => new Strategy(id, Text()) { Requirement = NextRequirement(), IsUndeveloped = Chance(4), Likelihood = NextLikelihood() },
        3 or 4 => new Claim(id, Text()) { Requirement = NextRequirement(), IsUndeveloped = Chance(4), Likelihood = NextLikelihood() },
        5 or 6 => new Evidence(id, Text())
        {
            State = Chance(2) ? (EvidenceState)_random.Next(5) : null,
            Source = Chance(2) ? Text() : null,
            Subject = Chance(4) ? Text() : null,
            Collected = NextDay(),
            Expires = NextDay(),
            Likelihood = NextLikelihood(),
        },
        7 => new Assumption(
            id, Text())
        { State = (AssumptionState)_random.Next(3), Source = Chance(3) ? Text() : null, Expires = NextDay(), Likelihood = NextLikelihood() },
        8 => new Context(id, Text()),
        _ => new Justification(id, Text()),
    };

    private Element WithMembers(Element element)
    {
        int seldom = _isPlain ? 12 : 5;
        return element with
        {
            Description = Chance(seldom) ? Text() : null,
            Cost = Chance(seldom) ? Pick(0, 1.5, 1e-300, double.MaxValue) : null,
            Order = element.Kind <= ElementKind.Evidence && Chance(seldom) ? _random.Next(-9, 10) : null,
            Row = element.Kind <= ElementKind.Evidence && Chance(seldom) ? _random.Next(10) : null,
            Module = _points.Next(seldom) == 0 ? $"M{_points.Next(3)}" : null,
            IsPublic = element is not Strategy && _points.Next(seldom) == 0,
            IsUninstantiated = _points.Next(seldom) == 0,
            Tags = Chance(seldom) ? NextTags() : ValueMap<ValueList<string>>.Empty,
            Suppressions = Chance(seldom) ? ValueMap<string>.Empty.With("AG1203", "because: " + Text()) : ValueMap<string>.Empty,
            Data = Chance(seldom) ? RawJson.Parse(Pick(HostileTexts.Data)) : null,
            UnknownMembers = Chance(seldom)
                ? ValueMap<RawJson>.Empty.With(Pick("x", "x: y", "name", "url", "text", "  ", ""), RawJson.Parse("{\"a\":[1.50,null],\"a\":2}"))
                : ValueMap<RawJson>.Empty,
        };
    }

    private ValueList<ClaimPoint> NextPoints(Element element, Element[] elements, List<Relationship> relationships)
    {
        string[] neighbours = [.. relationships.Where(each => each.From == element.Id && each.Kind != RelationshipKind.Challenges)
            .Select(each => each.To.ElementId!)];
        string[] named = _points.Next(4) == 0 ? [.. elements.Select(each => each.Id)] : neighbours;
        return
        [
            .. Enumerable.Range(0, _points.Next(4)).Select(_ => new ClaimPoint($"ACP {_points.Next(99)}: {_points.Next(9)}")
            {
                On = [.. named.Where(_ => _points.Next(2) == 0)],
                Argument = _points.Next(2) == 0 ? null : elements[_points.Next(elements.Length)].Id,
            }),
        ];
    }

    private Element WithResponse(Element element, Element[] elements) => element switch
    {
        Claim claim => claim with { Step = NextStep(elements) },
        Evidence evidence => evidence with { Step = NextStep(elements) },
        Goal goal => goal with
        {
            Harm = new() { From = Chance(2) ? Text() : null, Within = TimeSpan.FromTicks(_random.Next()), Attempts = Chance(2) ? 3 : null },
        },
        _ => element,
    };

    private ResponseStep NextStep(Element[] elements) => new((ResponseStage)_random.Next(4))
    {
        Who = Chance(2) ? Text() : null,
        Hours = Chance(4) ? Text() : null,
        IsAutomatic = Chance(3),
        Blocks = Chance(4),
        Recall = Chance(2) ? Pick(0, 0.03, 1e-300, 1) : null,
        Latency = Chance(2) ? new() { AtMost = TimeSpan.FromMinutes(_random.Next(99)), Distribution = LatencyDistribution.Every } : null,
        After = [.. elements.Where(_ => Chance(elements.Length)).Select(other => other.Id)],
        WaitsForAll = Chance(4),
    };

    private ValueMap<ValueList<string>> NextTags()
    {
        ValueMap<ValueList<string>> tags = ValueMap<ValueList<string>>.Empty.With(Pick("owner", "package", "layer", Text()), [Text()]);
        tags = Chance(2) ? tags.With("list of " + Text(), [Text(), Text()]) : tags;
        return Chance(3) ? tags.With("none", []) : tags;
    }

    private Requirement NextRequirement() => _random.Next(6) switch
    {
        0 => Requirement.Any,
        1 => Requirement.AtLeast(_random.Next(1, 4)),
        _ => Requirement.All,
    };

    private Likelihood? NextLikelihood() => Chance(4) ? Pick(Likelihoods) : null;

    private DateOnly? NextDay() => Chance(4) ? Pick(Days) : null;

    private string Text() => _isPlain && !Chance(10)
        ? $"{HostileTexts.Texts[_random.Next(4)]} {_random.Next(100).ToString(CultureInfo.InvariantCulture)}"
        : Pick(HostileTexts.Texts);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
