using System.Globalization;

namespace ArgumentGraph.Queries;

/// <summary>What a query can ask of an element, by name, where it is more than a text.</summary>
internal static class QueryField
{
    /// <summary>What is one of a few words.</summary>
    public static IReadOnlyDictionary<string, WordField> Words { get; } = new Dictionary<string, WordField>(StringComparer.Ordinal)
    {
        ["kind"] = new([.. Enum.GetValues<ElementKind>().Select(kind => kind.ToWord())], static (context, number) => context.Structure.Kinds[number].ToWord()),
        ["standing"] = new(
            [.. Enum.GetValues<Standing>().Select(standing => standing.ToWord())],
            static (context, number) => context.Support.AnalysedStandingOf(context.Elements[number].Id).ToWord()),
        ["state"] = new(
            [.. Enum.GetValues<EvidenceState>().Select(state => state.ToWord())
                .Concat(Enum.GetValues<AssumptionState>().Select(state => state.ToWord())).Distinct(StringComparer.Ordinal)],
            static (context, number) => context.Elements[number] switch
            {
                Evidence evidence => context.Setting.StateOf(evidence)?.ToWord(),
                Assumption assumption => assumption.State.ToWord(),
                _ => null,
            }),
    };

    /// <summary>What is a number.</summary>
    public static IReadOnlyDictionary<string, Func<QueryContext, int, double?>> Numbers { get; } =
        new Dictionary<string, Func<QueryContext, int, double?>>(StringComparer.Ordinal)
        {
            ["cost"] = static (context, number) => context.Elements[number].Cost,
            ["probability"] = static (context, number) => context.Elements[number].StatedLikelihood?.Probability,
            ["doubt"] = static (context, number) => context.Elements[number].StatedLikelihood?.Doubt,
            ["pathway-count"] = static (context, number) => context.PathwayCounts[number],
            ["carries"] = static (context, number) => context.Carries[number],
            ["supporters"] = static (context, number) => context.Structure.Supporters.CountOf(number),
        };

    /// <summary>What is a day.</summary>
    public static IReadOnlyDictionary<string, Func<Element, DateOnly?>> Days { get; } = new Dictionary<string, Func<Element, DateOnly?>>(StringComparer.Ordinal)
    {
        ["expires"] = static element => element.LastValidDay,
        ["collected"] = static element => (element as Evidence)?.Collected,
    };

    /// <summary>What is a text, or several, and known of every argument.</summary>
    public static IReadOnlyDictionary<string, Func<QueryContext, int, IEnumerable<string>>> Texts { get; } =
        new Dictionary<string, Func<QueryContext, int, IEnumerable<string>>>(StringComparer.Ordinal)
        {
            ["id"] = static (context, number) => [context.Elements[number].Id],
            ["statement"] = static (context, number) => [context.Elements[number].Statement],
            ["pathways"] = static (context, number) => context.PathwaysOf(number),
        };

    /// <summary>The names above.</summary>
    public static IEnumerable<string> Names { get; } = [.. Words.Keys, .. Numbers.Keys, .. Days.Keys, .. Texts.Keys];

    /// <summary>The texts of an element under a name: of a tag each of its values.</summary>
    public static IEnumerable<string> TextsOf(QueryContext context, int number, string name)
    {
        if (Texts.TryGetValue(name, out Func<QueryContext, int, IEnumerable<string>>? textsOf))
        {
            return textsOf(context, number);
        }

        Element element = context.Elements[number];
        string tag = name.StartsWith("tags.", StringComparison.Ordinal) ? name[5..] : name;
        string? value = ElementFacts.ValueOf(element, name);
        return value is not null && ElementFacts.MemberOf(element, name) is null && element.Tags.TryGetValue(tag, out ValueList<string>? values)
            ? values
            : value is null ? [] : [value];
    }

    /// <summary>What is known of an element under a name, as one text; null where nothing is.</summary>
    public static string? ValueOf(QueryContext context, int number, string name) =>
        Words.TryGetValue(name, out WordField? word) ? word.ValueOf(context, number)
        : Numbers.TryGetValue(name, out Func<QueryContext, int, double?>? numberOf) ? numberOf(context, number)?.ToString(CultureInfo.InvariantCulture)
        : Texts.TryGetValue(name, out Func<QueryContext, int, IEnumerable<string>>? textsOf)
            ? string.Join(", ", textsOf(context, number)) is { Length: > 0 } text ? text : null
        : ElementFacts.ValueOf(context.Elements[number], name);
}

/// <summary>A field whose values are words.</summary>
/// <param name="Allowed">The words.</param>
/// <param name="ValueOf">The word of an element; null where it has none.</param>
internal sealed record WordField(string[] Allowed, Func<QueryContext, int, string?> ValueOf);
