using System.Globalization;
using ArgumentGraph.Facts;

namespace ArgumentGraph;

/// <summary>What is known of elements besides their statements, by name: what pictures, pages and reports show as a line, a fact or a column.</summary>
/// <remarks>
/// A name is that of a member as the file format spells it (<c>description</c>, <c>module</c>, <c>state</c>, <c>source</c>, <c>subject</c>,
/// <c>collected</c>, <c>expires</c>, <c>requires</c>, <c>probability</c>, <c>doubt</c>, <c>step</c>, <c>harm</c>, <c>claimPoints</c>, <c>cost</c>), else the
/// key of a tag, else a member of <c>data</c>, else a member of what a format keeps in <c>data</c> under its own name. <c>tags.KEY</c>, <c>data.KEY</c> and
/// <c>data.FORMAT.KEY</c> name a tag or a member of <c>data</c> whatever else has its name.
/// </remarks>
public static class ElementFacts
{
    private const string TagPrefix = "tags.";
    private const string DataPrefix = "data.";

    private static readonly (string Name, Func<Element, string?> ValueOf)[] Members =
    [
        ("description", element => element.Description),
        ("module", element => element.Module),
        ("state", StateOf),
        ("source", element => (element as Evidence)?.Source ?? (element as Assumption)?.Source),
        ("subject", element => (element as Evidence)?.Subject),
        ("collected", element => (element as Evidence)?.Collected is { } day ? day.ToWord() : null),
        ("expires", element => element.LastValidDay is { } day ? day.ToWord() : null),
        ("requires", element => element is SupportableElement { Requirement: { Kind: not RequirementKind.All } requirement } ? requirement.ToString() : null),
        ("probability", element => LikelihoodOf(element) is { } likely ? likely.IsDoubt ? Number(likely.Probability) : likely.Literal : null),
        ("doubt", element => LikelihoodOf(element) is { } likely ? likely.IsDoubt ? likely.Literal : Number(likely.Doubt) : null),
        ("step", element => element.StatedStep?.ToString()),
        ("harm", element => (element as Goal)?.Harm?.ToString()),
        ("claimPoints", element => string.Join("; ", element.ClaimPoints)),
        ("cost", element => element.Cost?.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>What is known of an element under a name, as a text in the invariant culture.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The name.</param>
    /// <returns>The text, lists with commas between; null where nothing is known under the name. Never empty.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? ValueOf(Element element, string name)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(name);
        string? value = name.StartsWith(TagPrefix, StringComparison.Ordinal) && TagOf(element, name[TagPrefix.Length..]) is { } tag ? tag
            : name.StartsWith(DataPrefix, StringComparison.Ordinal) && DataFacts.Of(element).ByPath(name[DataPrefix.Length..]) is { } data ? data
            : MemberOf(element, name) ?? TagOf(element, name) ?? DataFacts.Of(element).ByName(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>
    /// The names under which something is known of any element of an argument: members in the order of the remarks above, then keys of tags and
    /// of data in the order in which they come.
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public static ValueList<string> NamesIn(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        string[] members = [.. Members.Where(member => argument.Elements.Any(element => !string.IsNullOrEmpty(member.ValueOf(element))))
            .Select(member => member.Name)];
        IEnumerable<string> others = argument.Elements
            .SelectMany(element => element.Tags.Select(tag => tag.Key).Concat(DataFacts.Of(element).Select(fact => fact.Name)))
            .Where(name => !string.IsNullOrEmpty(name));
        return ValueList.Create<string>([.. members.Concat(others).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A member of the file format alone, whatever tags and data are called.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>The text; null where the element does not have it, or no member is called so. Never empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="element"/> is null.</exception>
    public static string? MemberOf(Element element, string name) =>
        Array.Find(Members, member => member.Name == name) is { ValueOf: { } valueOf } && valueOf(element) is { Length: > 0 } value ? value : null;

    /// <summary>
    /// What an element's <c>data</c> says: its own members, then those of what formats keep in it, each with its name and its value as a text.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="element"/> is null.</exception>
    public static IEnumerable<KeyValuePair<string, string>> DataOf(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return DataFacts.Of(element).Where(fact => fact.Value.Length > 0).Select(fact => KeyValuePair.Create(fact.Name, fact.Value));
    }

    private static string Number(double number) => number.ToString("G4", CultureInfo.InvariantCulture);

    private static string? TagOf(Element element, string key) =>
        element.Tags.TryGetValue(key, out ValueList<string>? values) ? string.Join(", ", values) : null;

    private static string? StateOf(Element element) => element switch
    {
        Evidence evidence => evidence.State?.ToWord(),
        Assumption assumption => assumption.State.ToWord(),
        _ => null,
    };

    private static Likelihood? LikelihoodOf(Element element) => element switch
    {
        Evidence evidence => evidence.Likelihood,
        Assumption assumption => assumption.Likelihood,
        SupportableElement supportable => supportable.Likelihood,
        _ => null,
    };
}
