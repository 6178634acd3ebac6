using System.Globalization;
using System.Net;
using System.Text;
using ArgumentGraph.Rendering.Json;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.AspNetCore;

/// <summary>An argument's state as a card: how many pathways stand, which, what carries several of them, what is open and what expires next.</summary>
internal sealed class StateCard(StringBuilder html)
{
    private const int CarriersShown = 4;

    /// <param name="served">The argument.</param>
    /// <param name="page">The address of its page; null for a card without links.</param>
    public void Add(ServedArgument served, string? page)
    {
        ArgumentState? state = served.State;
        string kind = served.Argument is null || served.Problem is not null ? "problem" : state is null ? "waiting" : ClassOf(state.Least);
        Raw($"<article class=\"card {kind}\">\n<h2 dir=\"auto\">");
        Raw(page is null || served.Argument is null ? TextOf(served.Title) : $"<a href=\"{TextOf(page)}\">{TextOf(served.Title)}</a>");
        Raw("</h2>\n");
        if (served.Problem is { } problem)
        {
            AddProblem(served, problem);
        }

        if (state is not null)
        {
            AddState(state, page);
        }
        else if (served.Argument is not null)
        {
            Raw("<p class=\"note\">It is being analysed.</p>\n");
        }

        if (page is not null && served.Argument is not null)
        {
            AddFoot(served, page);
        }

        Raw("</article>\n");
    }

    /// <summary>Text as it stands in HTML, on one line, with nothing in it that acts.</summary>
    public static string TextOf(string text) => WebUtility.HtmlEncode(PlainText.LineOf(text));

    private static string ClassOf(Standing standing) => standing switch
    {
        Standing.Supported => "good",
        Standing.InDoubt => "doubt",
        _ => "bad",
    };

    private static (string Sign, string Word) SignOf(Standing standing) => standing switch
    {
        Standing.Supported => ("✓", "supported"),
        Standing.InDoubt => ("?", "in doubt"),
        _ => ("✗", "unsupported"),
    };

    private void AddProblem(ServedArgument served, SourceProblem problem)
    {
        Raw($"<div class=\"trouble\"><p><b>{(served.Argument is null ? "It cannot be served." : "The source has a problem; this is the last good version.")}</b> {TextOf(problem.Message)}</p>\n");
        Finding[] errors = [.. problem.Findings.Where(finding => finding.Severity == Severity.Error)];
        if (errors.Length > 0)
        {
            Raw("<ul>");
            foreach (Finding finding in errors.Take(3))
            {
                Raw($"<li>{TextOf(finding.ToString())}</li>");
            }

            Raw(errors.Length > 3 ? string.Create(CultureInfo.InvariantCulture, $"<li>and {errors.Length - 3} more</li></ul>\n") : "</ul>\n");
        }

        Raw("</div>\n");
    }

    private void AddState(ArgumentState state, string? page)
    {
        int all = state.Pathways.Count;
        Raw(string.Create(CultureInfo.InvariantCulture, $"<p class=\"big\"><b>{state.Standing}</b> of {all} {(all == 1 ? "pathway" : "pathways")} {(state.Standing == 1 ? "stands" : "stand")}</p>\n<ul class=\"pathways\">\n"));
        foreach (PathwayState pathway in state.Pathways)
        {
            (string sign, string word) = SignOf(pathway.Standing);
            string id = TextOf(pathway.Element.Id);
            string label = $"<span aria-hidden=\"true\">{sign}</span> {id}<span class=\"unseen\"> {word}</span>";
            string title = TextOf($"{word}: {pathway.Element.Statement}");
            string address = $"{page}#at={Uri.EscapeDataString(pathway.Element.Id)}&pathway={Uri.EscapeDataString(pathway.Element.Id)}";
            Raw($"<li class=\"{ClassOf(pathway.Standing)}\" title=\"{title}\">{(page is null ? label : $"<a href=\"{TextOf(address)}\">{label}</a>")}</li>\n");
        }

        Raw("</ul>\n");
        AddCarriers(state, page);
        Raw("<dl class=\"facts\">\n");
        Fact("open points", state.OpenPoints.ToString(CultureInfo.InvariantCulture), string.Empty);
        Fact("unsupported elements", state.Unsupported.ToString(CultureInfo.InvariantCulture), string.Empty);
        if (state is { NextToExpire: { } next, DaysUntilExpiry: { } days, NextExpiry: { } day })
        {
            Fact(
                $"until {TextOf(next.Id)} expires",
                days == 0 ? "today" : string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}"),
                $" title=\"{TextOf($"valid through {Codes.OfDate(day)}: {next.Statement}")}\"");
        }

        Raw("</dl>\n");
    }

    private void AddCarriers(ArgumentState state, string? page)
    {
        int count = state.SharedLoadBearing.Count;
        Raw(count == 0 && state.IsLoadBearingComplete
            ? "<p class=\"note\">Nothing carries several pathways alone.</p>\n"
            : string.Create(CultureInfo.InvariantCulture, $"<h3>{(state.IsLoadBearingComplete ? string.Empty : "at least ")}{count} load-bearing shared</h3>\n<ul class=\"carriers\">\n"));
        foreach (LoadBearingElement carrier in state.SharedLoadBearing.Take(CarriersShown))
        {
            string id = TextOf(carrier.Element.Id);
            string address = $"{page}#at={Uri.EscapeDataString(carrier.Element.Id)}&out={Uri.EscapeDataString(carrier.Element.Id)}";
            Raw($"<li><b>{(page is null ? id : $"<a href=\"{TextOf(address)}\">{id}</a>")}</b> <span class=\"statement\" dir=\"auto\">{TextOf(carrier.Element.Statement)}</span>");
            Raw($" <span class=\"carries\">{TextOf(string.Join(", ", carrier.Pathways.Select(pathway => pathway.Id)))}</span></li>\n");
        }

        Raw(count > CarriersShown ? string.Create(CultureInfo.InvariantCulture, $"<li class=\"note\">and {count - CarriersShown} more</li>\n</ul>\n") : count > 0 || !state.IsLoadBearingComplete ? "</ul>\n" : string.Empty);
    }

    private void AddFoot(ServedArgument served, string page)
    {
        string said = served.State is { } state ? $"judged on {Codes.OfDate(state.Date)}" : "not judged yet";
        string baseline = served.State is { Baseline: not Baseline.AsIs } other ? Codes.OfBaseline(other.Baseline).Replace('-', ' ') + ", " : string.Empty;
        Raw($"<footer><span>{baseline}{said}</span> <a href=\"{TextOf(page)}/report\">Report</a> <a href=\"{TextOf(page)}/heat-map.svg\">Heat map</a></footer>\n");
    }

    private void Fact(string name, string value, string attributes) => Raw($"<div{attributes}><dd>{value}</dd><dt>{name}</dt></div>\n");

    private void Raw(string text) => html.Append(text);
}
