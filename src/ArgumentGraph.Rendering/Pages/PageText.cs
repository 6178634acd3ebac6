using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ArgumentGraph.Rendering.Svg;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>The page's own files: its frame, its style, its scripts.</summary>
internal static class PageText
{
    // In this order they are one script.
    private static readonly string[] Scripts =
    [
        "standing.js", "explain.js", "falls.js", "chances.js", "state.js", "panels.js", "scenario.js", "whatif.js", "reasons.js", "compare.js", "decision.js",
        "likely.js", "heat.js", "response.js", "freshness.js", "changes.js", "stage.js", "defeated.js", "picture.js", "view.js", "layers.js", "labels.js",
        "colours.js", "sheets.js", "minimap.js", "save.js", "menu.js", "controls.js", "live.js", "begin.js",
    ];

    private static readonly Lazy<string> LazyFrame = new(() => Read("page.html"));
    private static readonly Lazy<string> LazyStyle = new(() => Read("page.css") + Read("arguing.css"));
    private static readonly Lazy<string> LazyScript = new(() => $"(function () {{\n'use strict';\n{string.Concat(Scripts.Select(Read))}}})();\n");

    private static readonly Lazy<string> LazyReportFrame = new(() => Read("report.html"));
    private static readonly Lazy<string> LazyReportStyle = new(() => Read("report.css"));

    private static readonly Lazy<string> LazyFragmentStyle = new(() => Read("fragment.css"));

    public static string Frame => LazyFrame.Value;

    public static string Style => LazyStyle.Value;

    public static string Script => LazyScript.Value;

    public static string ReportFrame => LazyReportFrame.Value;

    public static string ReportStyle => LazyReportStyle.Value;

    /// <summary>The style of a report within someone else's page.</summary>
    public static string FragmentStyle => LazyFragmentStyle.Value;

    /// <summary>What knows numbers only, and judges and explains without the page: for tests.</summary>
    public static string StandingScript => string.Concat(Scripts.Take(4).Select(Read));

    /// <summary>How a content security policy names a text that may run.</summary>
    public static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    /// <summary>The same of several texts.</summary>
    public static string HashesOf(IEnumerable<string> texts) => string.Join(' ', texts.Select(text => $"'{HashOf(text)}'"));

    /// <summary>The sources of style of a policy for a text with a style of its own and pictures of ours.</summary>
    public static string StyleSources(string style) => $"'{HashOf(style)}' {HashesOf(StyleSheet.AllElements)}";

    /// <summary>
    /// The same for a report or a part of one that was made here: of the style that it begins with, and those of pictures. A style that came in by
    /// another way would not be among them, nor one of a single element.
    /// </summary>
    public static string StyleSourcesOf(string html)
    {
        const string Start = "<style>";
        int start = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return StyleSources(html[start..html.IndexOf("</style>", start, StringComparison.Ordinal)]);
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ArgumentGraph.Rendering.Pages.{name}")
            ?? throw new InvalidOperationException($"The page's {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
