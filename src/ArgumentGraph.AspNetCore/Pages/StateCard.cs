using System.Globalization;
using System.Net;
using System.Text;
using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>An argument's state as a card: how many pathways stand, which, what carries several of them, what is open and what expires next.</summary>
/// <param name="html">What it is written to.</param>
/// <param name="now">The time.</param>
/// <param name="isFramed">Whether it stands in a frame of another page: links open beside that page, not in the frame.</param>
internal sealed class StateCard(StringBuilder html, DateTimeOffset now, bool isFramed = false)
{
    private const int CarriersShown = 4;

    // What carries more is named in full where the pointer rests.
    private const int CarriedShown = 4;

    // What stands alone has the first heading of its page.
    private readonly string _title = isFramed ? "h1" : "h2";
    private readonly string _heading = isFramed ? "h2" : "h3";

    /// <summary>How many errors of a source are listed.</summary>
    public int FindingsShown { get; init; } = 3;

    /// <param name="served">The argument.</param>
    /// <param name="page">The address of its page.</param>
    /// <param name="query">What the address ends with: the setting that the page shall judge in.</param>
    public void Add(WatchedArgument served, string page, string query = "")
    {
        ArgumentState? state = served.State;
        string problems = served.Argument is null || served.Problem is not null ? "problem " : string.Empty;
        Raw($"<article class=\"card {problems}{StateMarks.ClassOf(state)}\" {ListedArgument.Attributes(served, now)}>\n<{_title} dir=\"auto\">");
        Raw(served.Argument is null ? TextOf(served.Title) : Link(page + query, TextOf(served.Title)));
        Raw($"</{_title}>\n");
        AddProblem(served);
        if (state is not null)
        {
            AddState(served, state, page + query);
        }
        else if (served.Argument is not null)
        {
            Raw("<p class=\"note\">It is being analysed.</p>\n");
        }

        if (served.Reviews is { Findings.Count: > 0 and var errors, Reviews: var reviews })
        {
            string what = reviews is null ? "their file" : "the case's key";
            Raw(string.Create(
                CultureInfo.InvariantCulture,
                $"<p class=\"note\" data-key=\"reviews-problem\">reviews: {what} cannot be read, {errors} {(errors == 1 ? "error" : "errors")}</p>\n"));
        }

        if (served.Argument is not null)
        {
            AddFoot(served, page, query);
        }

        Raw("</article>\n");
    }

    /// <summary>What is wrong with the source, if anything is.</summary>
    public void AddProblem(WatchedArgument served)
    {
        if (served.Problem is not { } problem)
        {
            Raw(served.Argument is null ? "<p class=\"note\">It has not been read yet.</p>\n" : string.Empty);
            return;
        }

        Raw($"<div class=\"trouble\"><p><b>{(served.Argument is null ? "It cannot be read." : "The source has a problem; this is the last good version.")}</b> "
            + $"{TextOf(problem.Message)} ");
        Raw(string.Create(CultureInfo.InvariantCulture, $"<span class=\"since\">Since {problem.Since.UtcDateTime:yyyy-MM-dd HH:mm} UTC.</span></p>\n"));
        Finding[] errors = [.. problem.Findings.Where(finding => finding.Severity == Severity.Error)];
        if (errors.Length > 0)
        {
            Raw("<ul>");
            foreach (Finding finding in errors.Take(FindingsShown))
            {
                Raw($"<li>{TextOf(finding.ToString())}</li>");
            }

            Raw(errors.Length > FindingsShown
                ? string.Create(CultureInfo.InvariantCulture, $"<li>and {errors.Length - FindingsShown} more</li></ul>\n")
                : "</ul>\n");
        }

        Raw("</div>\n");
    }

    /// <summary>What keeps files from being served, and histories from being kept, if anything does.</summary>
    public void AddProblems(ValueList<CatalogProblem> problems, CatalogProblem? history)
    {
        if (history is not null)
        {
            Raw("<article class=\"card problem\"><h2>The history</h2>\n<div class=\"trouble\" data-key=\"history-problem\">"
                + $"<p><b>{TextOf(history.File)}</b> {TextOf(history.Message)}</p></div></article>\n");
        }

        if (problems.Count == 0)
        {
            return;
        }

        Raw("<article class=\"card problem\"><h2>Files that are not served</h2>\n<div class=\"trouble\"><ul>");
        foreach (CatalogProblem problem in problems)
        {
            Raw($"<li><b>{TextOf(problem.File)}</b> {TextOf(problem.Message)}</li>");
        }

        Raw("</ul></div></article>\n");
    }

    /// <summary>Text as it stands in HTML, on one line, with nothing in it that acts.</summary>
    public static string TextOf(string text) => WebUtility.HtmlEncode(PlainText.LineOf(text));

    /// <summary>A statement as it stands in HTML. A card is small: its marks are left out.</summary>
    /// <param name="element">The element.</param>
    /// <param name="before">What stands before it.</param>
    public static string StatementOf(Element element, string before = "") => TextOf(before + LightMarkup.ToPlainText(element.Statement));

    private void AddState(WatchedArgument served, ArgumentState state, string page)
    {
        int all = state.Pathways.Count;
        Raw(string.Create(CultureInfo.InvariantCulture, $"<p class=\"big\"><b>{state.StandingPathways}</b> of {all} {(all == 1 ? "pathway" : "pathways")} "
            + $"{(state.StandingPathways == 1 ? "stands" : "stand")}</p>\n"));
        AddHistory(served);
        Raw("<ul class=\"pathways\">\n");
        foreach (PathwayState pathway in state.Pathways)
        {
            string words = StateMarks.WordsOf(pathway);
            string label = $"{TextOf(pathway.Element.Id)}<span class=\"unseen\"> {words}</span>";
            string address = $"{page}#at={Uri.EscapeDataString(pathway.Element.Id)}&pathway={Uri.EscapeDataString(pathway.Element.Id)}";
            Raw($"<li class=\"{StateMarks.ClassOf(pathway)}\" data-key=\"{TextOf(pathway.Element.Id)}\" "
                + $"title=\"{StatementOf(pathway.Element, $"{words}: ")}\">{Link(address, label)}</li>\n");
        }

        Raw("</ul>\n");
        if (StateMarks.TrustText(state) is { } trust)
        {
            Raw($"<p class=\"note hatched\" data-key=\"trust\">{TextOf(trust)}</p>\n");
        }

        AddCarriers(state, page);
        Raw("<dl class=\"facts\">\n");
        Fact("open points", state.OpenPoints.ToString(CultureInfo.InvariantCulture), string.Empty);
        Fact("unsupported", state.Unsupported.ToString(CultureInfo.InvariantCulture), string.Empty);
        if (state is { NextToExpire: { } next, DaysUntilExpiry: { } days, NextExpiry: { } day })
        {
            Fact(
                $"until {TextOf(next.Id)} expires",
                days == 0 ? "today" : string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}"),
                $" title=\"{StatementOf(next, $"valid through {day.ToWord()}: ")}\"");
        }

        if (state is { NextFall: { } fall, DaysUntilFall: { } left })
        {
            Fact(
                $"until {TextOf(ListOf(fall.Fallen.Take(CarriedShown).Select(change => change.Pathway)))}"
                    + $"{(fall.Fallen.Count > CarriedShown ? " and more" : string.Empty)} {(fall.Fallen.Count == 1 ? "falls" : "fall")}",
                string.Create(CultureInfo.InvariantCulture, $"{left} {(left == 1 ? "day" : "days")}"),
                $" title=\"{TextOf($"On {fall.Day.ToWord()}: {ListOf(fall.Expired)} {(fall.Expired.Count == 1 ? "has" : "have")} expired")}\"");
        }

        Raw("</dl>\n");
        if (state.Response is { Pathways.Count: > 0 } response)
        {
            Raw($"<p class=\"note\" data-key=\"response\">response: {TextOf(ResponsePhrases.Counts(response.Count))}</p>\n");
        }

        if (state is { DecidedByRecords: { } decided, Setting.Evidence: { } records })
        {
            Raw(string.Create(
                CultureInfo.InvariantCulture,
                $"<p class=\"note\" data-key=\"evidence\">runs: {records}, {decided} {(decided == 1 ? "item" : "items")} of evidence decided</p>\n"));
        }

        if (state.Reviews is { } reviews)
        {
            Raw($"<p class=\"note\" data-key=\"reviews\">reviews: {TextOf(reviews.ToString())}</p>\n");
        }
    }

    private void AddHistory(WatchedArgument served)
    {
        if (served.History.Count == 0)
        {
            return;
        }

        string text = ListedArgument.ChangeText(served, now);
        string kind = served.LastChange is { IsFall: true } ? " fell" : string.Empty;
        Raw($"<p class=\"history\">{TrendLine.Of(served.History)}<span class=\"said{kind}\" data-key=\"change\">{TextOf(text)}</span></p>\n");
    }

    private void AddCarriers(ArgumentState state, string page)
    {
        int count = state.SharedLoadBearing.Count;
        Raw(count == 0 && state.IsLoadBearingExhaustive
            ? "<p class=\"note\">Nothing carries several pathways alone.</p>\n"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"<{_heading}>{(state.IsLoadBearingExhaustive ? string.Empty : "at least ")}{count} load-bearing shared</{_heading}>\n"
                + $"<ul class=\"carriers\">\n"));
        foreach (LoadBearingElement carrier in state.SharedLoadBearing.OrderBy(PlaceOf).Take(CarriersShown))
        {
            string id = Uri.EscapeDataString(carrier.Element.Id);
            Raw($"<li data-key=\"{TextOf(carrier.Element.Id)}\"><b>{Link($"{page}#at={id}&out={id}", TextOf(carrier.Element.Id))}</b> ");
            Raw($"<span class=\"statement\" dir=\"auto\" title=\"{StatementOf(carrier.Element)}\">{StatementOf(carrier.Element)}</span> ");
            Raw($"<span class=\"carries\" title=\"{TextOf($"Its loss alone brings down {ListOf(carrier.Pathways)}")}\">{TextOf(CarriedBy(carrier, state))}");
            Raw(IsOutOfSight(carrier) ? " <i title=\"cited by one element only\">hidden</i></span></li>\n" : "</span></li>\n");
        }

        Raw(count > CarriersShown
            ? string.Create(CultureInfo.InvariantCulture, $"<li class=\"note\">and {count - CarriersShown} more</li>\n</ul>\n")
            : count > 0 || !state.IsLoadBearingExhaustive ? "</ul>\n" : string.Empty);
    }

    // Who reads an argument meets its assumptions at the top. An item of evidence cited far below, by one claim, is what nobody was tracking: it comes first.
    private static int PlaceOf(LoadBearingElement carrier) => IsOutOfSight(carrier) ? 0 : carrier.Element is Assumption ? 2 : 1;

    private static bool IsOutOfSight(LoadBearingElement carrier) => carrier is { IsHidden: true, Element: not Assumption };

    private static string CarriedBy(LoadBearingElement carrier, ArgumentState state)
    {
        int count = carrier.Pathways.Count;
        return count <= CarriedShown ? ListOf(carrier.Pathways)
            : count == state.Pathways.Count(pathway => pathway.Standing != Standing.Unsupported) ? string.Create(CultureInfo.InvariantCulture, $"all {count}")
            : string.Create(CultureInfo.InvariantCulture, $"{ListOf(carrier.Pathways.Take(CarriedShown - 1))} and {count - CarriedShown + 1} more");
    }

    private static string ListOf(IEnumerable<Element> pathways) => string.Join(", ", pathways.Select(pathway => pathway.Id));

    private void AddFoot(WatchedArgument served, string page, string query)
    {
        string said = served.State is { } state ? $"judged on {state.Day.ToWord()}" : "not judged yet";
        string baseline = served.State is { Setting.Baseline: not Baseline.AsIs } other
            ? ReportWords.ToWord(other.Setting.Baseline).Replace('-', ' ') + ", "
            : string.Empty;
        Raw($"<footer><span>{baseline}{said}</span> {Link($"{page}/report{query}", "Report")} {Link($"{page}/heat-map.svg{query}", "Heat map")}</footer>\n");
    }

    private string Link(string address, string label) =>
        $"<a href=\"{TextOf(address)}\"{(isFramed ? " target=\"_blank\" rel=\"noopener\"" : string.Empty)}>{label}</a>";

    private void Fact(string name, string value, string attributes) => Raw($"<div data-key=\"{name}\"{attributes}><dd>{value}</dd><dt>{name}</dt></div>\n");

    private void Raw(string text) => html.Append(text);
}
