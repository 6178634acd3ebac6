using ArgumentGraph.Notebooks;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <summary>The report that a safety team publishes and a reviewer reads, of one argument. Every output is made from the same contents.</summary>
/// <remarks>
/// The same argument and options give the same bytes: nothing is taken from the clock. Lists for people end somewhere and say how many more there are;
/// the analyses' own reports have everything.
/// </remarks>
/// <example>
/// <code>
/// CaseReport report = CaseReport.Of(Argument.Load("case.json"), new CaseReportOptions { Setting = Setting.On(new DateOnly(2026, 11, 1)) });
/// File.WriteAllText("report.md", report.ToMarkdown());
/// File.WriteAllText("report.html", report.ToHtml());
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class CaseReport
{
    private readonly CaseReportOptions _options;
    private readonly ReportContents _contents;
    private readonly IReadOnlyList<Block> _blocks;

    private CaseReport(CaseReportOptions options, ReportContents contents, IReadOnlyList<Block> blocks)
    {
        _options = options;
        _contents = contents;
        _blocks = blocks;
    }

    /// <summary>The pictures that the report shows, by name, as SVG: to be written where <see cref="CaseReportOptions.PictureAddress"/> says.</summary>
    public IReadOnlyDictionary<string, string> Pictures =>
        _blocks.OfType<Picture>().ToDictionary(picture => picture.Name, picture => picture.Svg, StringComparer.Ordinal);

    /// <summary>Makes a report: all analyses that its sections need, each within its own budget.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="options">What the report contains. The default, null, means everything.</param>
    /// <param name="progress">Told each section as it is begun, and of what takes long how far it is.</param>
    /// <param name="cancellationToken">Ends the analyses.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CaseReport Of(
        Argument argument, CaseReportOptions? options = null, IProgress<ReportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        options ??= new();
        cancellationToken.ThrowIfCancellationRequested();
        var contents = new ReportContents(argument, options, progress, cancellationToken);
        List<Block> blocks = [.. options.Sections.HasFlag(ReportSections.Cover) ? CoverSection.Of(contents) : Preamble(contents)];
        foreach (Maker maker in Makers.Where(maker => options.Sections.HasFlag(maker.Section)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new(maker.Name, null));
            List<Block> made = [.. maker.Make(contents)];
            cancellationToken.ThrowIfCancellationRequested();
            if (made.Count == 0)
            {
                continue;
            }

            blocks.Add(new Heading(2, [maker.Name]));
            blocks.AddRange(made);
        }

        return new(options, contents, blocks);
    }

    /// <summary>The report as Markdown (CommonMark with tables). Text of the argument comes out as text, whatever it contains.</summary>
    public string ToMarkdown() => new MarkdownOutput(AddressOf).Write(_blocks);

    /// <summary>The report as one HTML file that needs no other, with its pictures within; it prints on A4 and Letter.</summary>
    public string ToHtml() => new HtmlOutput(AddressOf).Write(_contents.Title, CoverSection.Foot(_contents), _blocks);

    /// <summary>All that it says, in order.</summary>
    internal IReadOnlyList<Block> Blocks => _blocks;

    /// <param name="Section">By which name the section is chosen.</param>
    /// <param name="Name">Its heading.</param>
    /// <param name="Make">What it says; nothing where it does not apply.</param>
    private sealed record Maker(ReportSections Section, string Name, Func<ReportContents, IEnumerable<Block>> Make);

    private static readonly Maker[] Makers =
    [
        new(ReportSections.Summary, "Summary", SummarySection.Of),
        new(ReportSections.Changes, "Changes since the last report", ChangesSection.Of),
        new(ReportSections.Changes, "Changes to mitigations", MitigationSection.Of),
        new(ReportSections.PublicVersion, "What is taken on trust",
            contents => contents.HiddenSupport is { } hidden ? HiddenSupportSection.Blocks(hidden) : []),
        new(ReportSections.Pathways, "Overview", OverviewSection.Of),
        new(ReportSections.Pathways, "What several parts share", SharedSection.Of),
        new(ReportSections.Pathways, "Pathways", PathwaySection.Of),
        new(ReportSections.Modules, "Modules", ModuleChapters.Of),
        new(ReportSections.LoadBearing, "What carries the pathways", LoadBearingSection.Of),
        new(ReportSections.Concentration, "Concentration",
            contents => ConcentrationSection.Of(contents.LoadBearing, contents.Options.WithoutTags)),
        new(ReportSections.Probability, "Probability", ProbabilitySection.Of),
        new(ReportSections.Roadmap, "Next steps", contents => RoadmapSection.Of(contents.Roadmap, hasStatements: false)),
        new(ReportSections.Freshness, "Freshness", contents => contents.Setting.Date is null ? [] : FreshnessSection.Of(contents.Freshness)),
        new(ReportSections.Response, "Response", ResponseSection.Of),
        new(ReportSections.ClaimPoints, "Confidence", ClaimPointSection.Of),
        new(ReportSections.Register, "Registers", RegisterSection.Of),
        new(ReportSections.Reviews, "Reviews", contents => contents.Reviews is { } reviews ? ReviewSection.Blocks(reviews) : []),
        new(ReportSections.Findings, "Findings of validation",
            contents => FindingsSection.Of(contents.Argument.Validate(contents.Setting, cancellationToken: contents.CancellationToken))),
        new(ReportSections.Method, "Method, words and limits", MethodSection.Of),
    ];

    private static IEnumerable<Block> Preamble(ReportContents contents)
    {
        yield return new Heading(1, [Inline.Said(contents.Title)]);
        yield return new Contents();
        foreach (Block unjudged in ReportLines.Unjudged(contents.Support))
        {
            yield return unjudged;
        }

        yield return new Paragraph(ReportPhrases.Judged(contents.Support));
    }

    private string? AddressOf(Picture picture) => _options.PictureAddress?.Invoke(picture.Name);
}
