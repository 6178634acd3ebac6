using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>All claims, then all evidence and assumptions, each in a table.</summary>
internal static class RegisterSection
{
    private const int ShownPathways = 12;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        Element[] claims = [.. contents.Argument.OfKind<Claim>()];
        if (claims.Length > 0)
        {
            yield return new Heading(3, ["Claims"]);
            yield return new Table(
                [new("Id"), new("Statement"), new("Standing"), new("Used in")],
                [.. claims.Select(claim => new TableRow(claim, [.. Beginning(contents, claim), UsedIn(contents, claim)]))]);
        }

        Element[] basic = [.. contents.Argument.OfKind<Evidence>(), .. contents.Argument.OfKind<Assumption>()];
        if (basic.Length > 0)
        {
            yield return new Heading(3, ["Evidence and assumptions"]);
            yield return new Table(
                [new("Id"), new("Statement"), new("Standing"), new("State"), new("Source"), new("Collected"), new("Valid through"), new("Used in")],
                [.. basic.Select(element => RowOf(contents, element))]);
        }
    }

    private static TableRow RowOf(ReportContents contents, Element element)
    {
        var evidence = element as Evidence;
        var assumption = element as Assumption;
        string? source = evidence?.Source ?? assumption?.Source;
        DateOnly? expires = element.LastValidDay;
        return new(element,
        [
            .. Beginning(contents, element),
            [evidence is not null ? evidence.State?.ToWord() ?? "not stated" : assumption!.State.ToWord()],
            source is null ? [] : [Inline.Source(source)],
            evidence?.Collected is { } collected ? [ReportPhrases.Day(collected)] : [],
            expires is { } day ? [ReportPhrases.Day(day)] : [],
            UsedIn(contents, element),
        ]);
    }

    private static IReadOnlyList<Inline>[] Beginning(ReportContents contents, Element element) =>
        [[Inline.Of(element)], [Inline.Said(element.Statement)], [Inline.Of(contents.Support.StandingOf(element.Id))]];

    private static IReadOnlyList<Inline> UsedIn(ReportContents contents, Element element)
    {
        Element[] pathways = [.. contents.UsedIn[element.Id]];
        return pathways.Length == 0 ? [Inline.Faint("no pathway")] : Inline.Ids(pathways, ShownPathways);
    }
}
