using System.Text.Json;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>
/// What a format holds, measured: random arguments with ordinary texts are written and read again, and for each part of an argument it is counted how often it
/// was there, and how often it came back.
/// </summary>
internal sealed class FormatHoldings
{
    private const int Arguments = 400;

    // A member in JSON, and what it is called in the table.
    private static readonly (string Member, string Title)[] Members =
    [
        ("description", "description"), ("requires", "requirement: any, at least k"), ("undeveloped", "undeveloped"), ("uninstantiated", "uninstantiated"),
        ("pathway", "pathway"), ("state", "state of evidence and assumptions"), ("source", "source"), ("subject", "subject"),
        ("collected", "day of collection"), ("expires", "day of expiry"), ("probability", "probability"), ("doubt", "doubt"), ("step", "step of a response"),
        ("claimPoints", "claim points"),
        ("harm", "time to harm"), ("cost", "cost"),
        ("order", "place among siblings in pictures"), ("row", "row in pictures"),
        ("module", "module"), ("public", "public"), ("away", "away"), ("toBeSupportedByContract", "to be supported by contract"),
        ("tags", "tags"),
        ("suppress", "suppressions"), ("data", "data"), (OrdinaryArgument.UnknownMember, "members that are not known"),
    ];

    private static readonly string[] Relationships = ["supported by", "in the context of", "challenge of an element", "challenge of a relationship"];

    private readonly Dictionary<string, (int There, int Back)> _counts = new(StringComparer.Ordinal);

    private FormatHoldings(ArgumentFormat format) => Format = format;

    public ArgumentFormat Format { get; }

    /// <summary>The parts of an argument, in the order of the table.</summary>
    public static IEnumerable<string> Parts =>
        Enum.GetValues<ElementKind>().Select(TitleOf).Concat(Relationships).Append("id").Concat(Members.Select(member => member.Title));

    /// <summary>Measures a format; the same on every machine.</summary>
    public static FormatHoldings Of(ArgumentFormat format)
    {
        var holdings = new FormatHoldings(format);
        for (int seed = 0; seed < Arguments; seed++)
        {
            Argument argument = OrdinaryArgument.Of(seed);
            holdings.Count(argument, RoundTrip.Of(argument, format).Reading.Argument);
        }

        return holdings;
    }

    /// <summary>Whether a part comes back: always, sometimes or never.</summary>
    public string VerdictOn(string part)
    {
        (int there, int back) = _counts[part];
        there.Should().BeGreaterThan(20, "{0} must be tried", part);
        return back == there ? "yes" : back == 0 ? "no" : "in part";
    }

    private static string TitleOf(ElementKind kind) => kind.ToString().ToLowerInvariant();

    // An element is known again by its statement, which no other has: some formats give it another id.
    private void Count(Argument before, Argument? after)
    {
        ILookup<string, Element> again = (after?.Elements ?? []).ToLookup(element => element.Statement, StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Element element in before.Elements)
        {
            Element? same = again[element.Statement].FirstOrDefault();
            Count("id", same?.Id == element.Id);
            Count(TitleOf(element.Kind), same?.Kind == element.Kind);
            if (same is not null)
            {
                ids.Add(element.Id, same.Id);
            }

            if (same?.Kind == element.Kind)
            {
                CountMembers(element, same);
            }
        }

        foreach (Relationship relationship in before.Relationships)
        {
            bool isOfRelationship = relationship.To.Relationship is not null;
            string part = Relationships[(int)relationship.Kind + (relationship.Kind == RelationshipKind.Challenges && isOfRelationship ? 1 : 0)];
            bool areEndsBack = ArgumentDifferences.EndsOf(relationship).All(ids.ContainsKey);
            Count(part, areEndsBack && after!.Relationships.Contains(Called(relationship, ids)));
        }
    }

    private static Relationship Called(Relationship relationship, Dictionary<string, string> ids) => relationship switch
    {
        { Kind: RelationshipKind.SupportedBy } => Relationship.SupportedBy(ids[relationship.From], ids[relationship.To.ElementId!]),
        { Kind: RelationshipKind.InContextOf } => Relationship.InContextOf(ids[relationship.From], ids[relationship.To.ElementId!]),
        { To.Relationship: { } challenged } => Relationship.Challenges(ids[relationship.From], Called(challenged, ids)),
        _ => Relationship.Challenges(ids[relationship.From], ids[relationship.To.ElementId!]),
    };

    // What an element of the same kind has kept.
    private void CountMembers(Element before, Element after)
    {
        using var was = JsonDocument.Parse(before.ToJson());
        using var isNow = JsonDocument.Parse(after.ToJson());
        foreach ((string member, string title) in Members)
        {
            if (was.RootElement.TryGetProperty(member, out JsonElement value))
            {
                Count(title, isNow.RootElement.TryGetProperty(member, out JsonElement again) && again.GetRawText() == value.GetRawText());
            }
        }
    }

    private void Count(string part, bool isBack)
    {
        (int there, int back) = _counts.GetValueOrDefault(part);
        _counts[part] = (there + 1, back + (isBack ? 1 : 0));
    }
}
