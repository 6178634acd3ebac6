using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>All claims, then all evidence and assumptions, each in a table.</summary>
internal static class RegisterSection
{
    private const int ShownPathways = 12;

    // What the table of evidence and assumptions has columns for.
    private static readonly string[] Known = ["state", "source", "collected", "expires"];

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        Element[] claims = [.. contents.Argument.OfKind<Claim>()];
        if (claims.Length > 0)
        {
            bool hasLinks = Array.Exists(claims, claim => ElementHead.AddressOf(claim) is not null);
            string[] shown = Shown(contents, claims);
            yield return new Heading(3, ["Claims"]);
            yield return new Table(
                [new("Id"), new("Statement"), new("Standing"), .. hasLinks ? [new Column("Link")] : Array.Empty<Column>(), .. ColumnsOf(shown), new("Used in")],
                [.. claims.Select(claim => new TableRow(
                    claim, [.. Beginning(contents, claim), .. hasLinks ? [LinkOf(claim)] : Array.Empty<IReadOnlyList<Inline>>(),
                        .. FactsOf(claim, shown), UsedIn(contents, claim)]))]);
        }

        Element[] basic = [.. contents.Argument.OfKind<Evidence>(), .. contents.Argument.OfKind<Assumption>()];
        if (basic.Length > 0)
        {
            string[] shown = [.. Shown(contents, basic).Except(Known, StringComparer.Ordinal)];
            yield return new Heading(3, ["Evidence and assumptions"]);
            yield return new Table(
                [new("Id"), new("Statement"), new("Standing"), new("State"), new("Source"),
                    new("Collected"), new("Valid through"), .. ColumnsOf(shown), new("Used in")],
                [.. basic.Select(element => RowOf(contents, element, shown))]);
        }
    }

    // What is asked for; and, where any element is a step of a response, who does what, how fast.
    private static string[] Shown(ReportContents contents, Element[] elements) => Array.Exists(elements, element => element.StatedStep is not null)
        ? [.. contents.Show.Append("step").Distinct(StringComparer.Ordinal)]
        : [.. contents.Show];

    private static IEnumerable<Column> ColumnsOf(string[] shown) => shown.Select(name => new Column(name));

    private static IEnumerable<IReadOnlyList<Inline>> FactsOf(Element element, string[] shown) =>
        shown.Select(name => (IReadOnlyList<Inline>)(ElementFacts.ValueOf(element, name) is not { } value
            ? []
            : SafeLink.OfAddress(value) is null ? [Inline.Said(value)] : [Inline.Source(value)]));

    private static IReadOnlyList<Inline> LinkOf(Element element) => ElementHead.AddressOf(element) is { } address ? [Inline.Source(address)] : [];

    private static TableRow RowOf(ReportContents contents, Element element, string[] shown)
    {
        var evidence = element as Evidence;
        var assumption = element as Assumption;
        string? source = evidence?.Source ?? assumption?.Source;
        DateOnly? expires = element.LastValidDay;
        return new(element,
        [
            .. Beginning(contents, element),
            [evidence is not null ? evidence.State?.ToWord() ?? "not stated" : assumption!.State.ToWord()],
            source is null ? LinkOf(element) : [Inline.Source(source)],
            evidence?.Collected is { } collected ? [ReportPhrases.Day(collected)] : [],
            expires is { } day ? [ReportPhrases.Day(day)] : [],
            .. FactsOf(element, shown),
            UsedIn(contents, element),
        ]);
    }

    private static IReadOnlyList<Inline>[] Beginning(ReportContents contents, Element element) =>
        [[Inline.Of(element)], [Inline.Statement(element)], [Inline.Of(contents.Support.StandingOf(element.Id))]];

    private static IReadOnlyList<Inline> UsedIn(ReportContents contents, Element element)
    {
        Element[] pathways = [.. contents.UsedIn[element.Id]];
        return pathways.Length == 0 ? [Inline.Faint("no pathway")] : Inline.Ids(pathways, ShownPathways);
    }
}
