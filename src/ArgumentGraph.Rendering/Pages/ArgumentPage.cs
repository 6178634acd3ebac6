using System.Net;
using System.Text;
using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Working;

namespace ArgumentGraph.Rendering;

/// <summary>What an interactive page shows.</summary>
public sealed record PageOptions
{
    /// <summary>From which baseline, and on which day the argument is judged. Without a date expiry is not judged, and the page says so.</summary>
    public Setting Setting { get; init; } = Setting.Default;

    /// <summary>Whose shapes are used.</summary>
    public Notation Notation { get; init; }

    /// <summary>
    /// Names of what is drawn of each element below its statement, a line each: see <see cref="ElementFacts"/>. All else that is known can be
    /// laid over the diagram by the page's menu.
    /// </summary>
    public ValueList<string> Show { get; init; } = [];

    /// <summary>
    /// The reviews of the argument: with each element the page says what reviewers said of it, and whether it has changed since.
    /// Null, the default: it does not.
    /// </summary>
    public CaseReviews? Reviews { get; init; }

    /// <summary>
    /// An older version: the page says what changed since, and what the changes do, and marks it in the diagram. Null, the default: it does not.
    /// </summary>
    public Argument? Since { get; init; }

    /// <summary>The server that holds the page and tells it of changes; null, the default, for a page that stands by itself.</summary>
    public PageHost? Host { get; init; }
}

/// <summary>Makes interactive pages.</summary>
public static class ArgumentPage
{
    // A page is made while somebody waits: well below a second for the cheapest renewals, and for the cheapest steps. Past it what is shown suffices, and is
    // not called cheapest.
    private const long WaitingWork = 2_000_000;

    // Of more elements than these only what brings a pathway down alone is looked for.
    private const int Large = 20_000;

    /// <summary>
    /// The argument as one HTML file that needs no other and no network: its sheets to be moved about in and searched, each element's text, reason and uses,
    /// and what falls if elements are knocked out, judged in the page by the library's own rules. Where a day is given and something expires, it shows how the
    /// pathways stand over the coming year. Its state is in its address, so that a finding can be sent.
    /// </summary>
    /// <remarks>
    /// Its content security policy lets nothing run and nothing be fetched but what the page is made of. Takes the time of the layout, of
    /// one support and one load-bearing analysis, of a roadmap, where probabilities are stated of those of the pathways, where a day is given of a forecast,
    /// and where there are reviews or an older version of an analysis of them.
    /// </remarks>
    /// <param name="argument">The argument.</param>
    /// <param name="options">What is shown; null for the argument as it is, without judging expiry.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analyses and the laying out.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllText("case.html", Argument.Load("case.json").ToHtml(new PageOptions { Setting = Setting.On(new DateOnly(2026, 11, 1)) }));
    /// </code>
    /// </example>
    public static string ToHtml(
        this Argument argument, PageOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        options ??= new();
        var steps = new WorkSteps(progress, cancellationToken);
        steps.At(0);
        SupportReport support = argument.AnalyzeSupport(options.Setting, cancellationToken: cancellationToken);
        LoadBearingReport loadBearing = argument.AnalyzeLoadBearing(
            options.Setting,
            new LoadBearingOptions { ListedCutSets = 0, ListedPairs = 0, MaximumOrder = argument.Elements.Count > Large ? 1 : null },
            steps.Part(0.1, 0.4),
            cancellationToken);
        ImpactReport? changes = options.Since?.AnalyzeImpact(argument, options.Setting, cancellationToken: cancellationToken);
        FreshnessReport? forecast = options.Setting.Date is { } day
            ? argument.AnalyzeFreshness(
                options.Setting,
                new FreshnessOptions { Until = day.AddYears(1), Budget = new Budget { Work = WaitingWork } },
                cancellationToken: cancellationToken)
            : null;
        FreshnessPanel? freshness = forecast is null ? null : new FreshnessPanel(forecast);
        RoadmapReport roadmap = argument.AnalyzeRoadmap(
            options.Setting, new RoadmapOptions { Budget = new Budget { Work = WaitingWork } }, steps.Part(0.4, 0.5), cancellationToken);
        var sheets = new PageSheets(
            argument,
            new DiagramOptions
            {
                Notation = options.Notation,
                Support = support,
                Title = string.Empty,
                MaximumLines = 8,
                Show = options.Show,
                IsScripted = true,
            },
            argument.Modules.Count == 0 ? null : argument.AnalyzeModules(
                options.Setting, new ModulesOptions { ListedShared = 0, Budget = new Budget { Work = WaitingWork } }, cancellationToken: cancellationToken),
            steps.Part(0.5, 0.9),
            cancellationToken);
        steps.At(0.9);
        PageColours colours = ColoursOf(argument, loadBearing, changes, options.Setting);
        var data = new PageData(argument, support, loadBearing, options.Setting, options.Show, options.Host)
        {
            SheetsLeftOut = sheets.LeftOut,
            Freshness = freshness,
            Decision = new DecisionJson(support, loadBearing, roadmap, forecast),
            Chances = ChanceJson.Of(argument, options.Setting, cancellationToken),
            Changes = changes is null ? null : new ChangesJson(changes),
            Reviews = options.Reviews is { } reviews
                ? new ReviewJson(argument.AnalyzeReviews(reviews, options.Setting, cancellationToken: cancellationToken))
                : null,
            Response = argument.StatesResponses
                ? new ResponseJson(
                    argument.AnalyzeResponse(options.Setting, new() { WithProbabilities = false }, cancellationToken: cancellationToken), argument.Numbered)
                : null,
        };
        string html = FilledFrame.Fill(PageText.Frame, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = WebUtility.HtmlEncode(PlainText.LineOf(argument.Title)),
            ["policy"] = ContentSecurityPolicy(options.Host),
            ["links"] = options.Host?.LinksHtml ?? string.Empty,
            ["style"] = PageText.Style,
            ["script"] = PageText.Script,
            ["diagram"] = sheets.FirstSvg,
            ["sheets"] = sheets.OthersHtml,
            ["freshness"] = freshness?.ToHtml() ?? string.Empty,
            ["data"] = Encoding.UTF8.GetString(data.ToUtf8(json =>
            {
                sheets.Write(json, argument.Numbered);
                colours.Write(json);
            })),
        });
        steps.At(1);
        return html;
    }

    /// <summary>
    /// The content security policy of a page, which the page states itself, for servers that send it as a header too: nothing runs and nothing is fetched but
    /// what the page is made of, and word of changes from the server that holds it. A server adds <c>frame-ancestors</c>, which only a header can state.
    /// </summary>
    /// <param name="host">The page's <see cref="PageOptions.Host"/>.</param>
    public static string ContentSecurityPolicy(PageHost? host = null) =>
        $"default-src 'none'; script-src '{PageText.HashOf(PageText.Script)}'; "
        + $"style-src '{PageText.HashOf(PageText.Style)}' {PageText.HashesOf(StyleSheet.AllElements)}; "
        + $"img-src data:; {(host is null ? string.Empty : "connect-src 'self'; ")}base-uri 'none'; form-action 'none'";

    private static PageColours ColoursOf(Argument argument, LoadBearingReport loadBearing, ImpactReport? changes, Setting setting)
    {
        const string Changes = "changes";
        var colours = new PageColours(argument) { First = changes is null ? null : Changes };
        if (changes is not null)
        {
            colours.Add(Changes, Overlay.Impact(changes));
        }

        colours.Add("load-bearing", Overlay.LoadBearing(loadBearing));
        if (setting.Date is { } day && argument.Elements.Any(AgeMarks.HasDate))
        {
            colours.Add("age", Overlay.Age(day));
        }

        colours.AddTags();
        return colours;
    }
}
