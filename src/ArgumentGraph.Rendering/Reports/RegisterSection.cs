namespace ArgumentGraph.Rendering.Reports;

/// <summary>All claims, evidence and assumptions in one table.</summary>
internal static class RegisterSection
{
    private const int ShownPathways = 12;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        if (contents.Registered.Count == 0)
        {
            yield break;
        }

        yield return new Table(
            [new("Id"), new("Kind"), new("Statement"), new("Standing"), new("State"), new("Source"), new("Collected"), new("Expires"), new("Used in")],
            [.. contents.Registered.Select(element => RowOf(contents, element))]);
    }

    private static TableRow RowOf(ReportContents contents, Element element)
    {
        var evidence = element as Evidence;
        var assumption = element as Assumption;
        string? source = evidence?.Source ?? assumption?.Source;
        string state = evidence is not null ? evidence.State?.ToWord() ?? "not stated" : assumption?.State.ToWord() ?? string.Empty;
        DateOnly? expires = evidence?.Expires ?? assumption?.Expires;
        Element[] pathways = [.. contents.UsedIn[element.Id]];
        return new(element,
        [
            [Inline.Of(element)],
            [element.Kind.ToWord()],
            [Inline.Said(element.Statement)],
            [Inline.Of(contents.Support.StandingOf(element.Id))],
            [state],
            source is null ? [] : [Inline.Source(source)],
            evidence?.Collected is { } collected ? [ReportPhrases.Day(collected)] : [],
            expires is { } day ? [ReportPhrases.Day(day)] : [],
            pathways.Length == 0 ? [Inline.Faint("no pathway")] : Inline.Ids(pathways, ShownPathways),
        ]);
    }
}
