using System.Reflection;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What identifies a report and the case that it is on, where it is signed, and what is in it.</summary>
internal static class CoverSection
{
    private const int ShortHash = 12;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        yield return new Part(IsCover: true);
        yield return new Heading(1, [Inline.Said(contents.Title)]);
        yield return new FactList([.. Facts(contents)]);
        foreach (Paragraph unjudged in ReportLines.Unjudged(contents.Support))
        {
            yield return unjudged with { Weight = ParagraphWeight.Notice };
        }

        if (contents.Options.Signatories.Count > 0)
        {
            yield return new Table(
                [new("Role"), new("Name"), new("Signature"), new("Date")],
                [.. contents.Options.Signatories.Select(role => new TableRow(null, [[Inline.Said(role)], [], [], []]))])
            {
                IsForm = true,
            };
        }

        yield return new Contents();
        yield return new Part(IsCover: false);
    }

    /// <summary>What stands at the foot of every page: enough to tell which version of the case it is from.</summary>
    public static string Foot(ReportContents contents) =>
        $"content {contents.Argument.ContentHash[..ShortHash]}, {contents.Setting.ToText()}"
        + (contents.Options.Issue is { Length: > 0 } issue ? $", issue {issue}" : string.Empty);

    private static IEnumerable<Fact> Facts(ReportContents contents)
    {
        Argument argument = contents.Argument;
        if ((contents.Options.FileName ?? argument.FileName) is { Length: > 0 } file)
        {
            yield return new("Case", [Inline.Said(NameOf(file))]);
        }

        if (contents.Options.Issue is { Length: > 0 } issue)
        {
            yield return new("Issue", [Inline.Said(issue)]);
        }

        yield return new("Content hash", [argument.ContentHash]);
        if (argument.PublicVersion is { } publicVersion)
        {
            yield return new("Public version of", [publicVersion.Root]);
        }

        yield return new("Judged", [ReportPhrases.Judged(contents.Support)]);
        if (contents.Options.Since is { } since)
        {
            yield return new(
                "Compared with", [Inline.Said(NameOf(since.FileName ?? ReportPhrases.TitleOf(since))), $", content {since.ContentHash[..ShortHash]}"]);
        }

        yield return new("Extent", [SummarySection.Extent(contents.Support.Counts)]);
        yield return new("Made by", [Inline.Said(contents.Options.Producer ?? Library)]);
    }

    // The name alone: where a file lay when the report was made is nobody's business, and differs from machine to machine.
    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Library { get; } = "ArgumentGraph.Rendering " + (typeof(CoverSection).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
