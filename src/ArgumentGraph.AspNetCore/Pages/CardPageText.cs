using System.Reflection;
using System.Text;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>What the overview and framed pages are made of: their frame, their style, and the script by which they follow changes.</summary>
internal static class CardPageText
{
    private static readonly Lazy<string> LazyStyle = new(
        () => Read("cards.css") + StyleSheet.ColoursWithin("[data-theme=light]", isDark: false) + StyleSheet.ColoursWithin("[data-theme=dark]", isDark: true));

    private static readonly Lazy<string> LazyScript = new(() => Read("follow.js") + Read("wall.js"));

    private static readonly Lazy<string> LazyFrame = new(() => Read("cards.html"));

    private static readonly Lazy<string> LazyControls = new(() => Read("controls.html"));

    private static readonly Lazy<string> LazyPolicy = new(() =>
        $"default-src 'none'; script-src '{PageText.HashOf(LazyScript.Value)}'; "
        + $"style-src '{PageText.HashOf(LazyStyle.Value)}' '{PageText.HashOf(StyleSheet.Element)}'; "
        + "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'");

    public static string Style => LazyStyle.Value;

    public static string Script => LazyScript.Value;

    public static string Frame => LazyFrame.Value;

    /// <summary>What an overview is searched and ordered with. Its script shows it.</summary>
    public static string Controls => LazyControls.Value;

    /// <summary>Their content security policy, without frame-ancestors.</summary>
    public static string Policy => LazyPolicy.Value;

    /// <summary>The version of a page, with the problem and the change that it shows: as the script of our pages makes it of an event.</summary>
    public static string VersionShown(WatchedArgument served, string version) => string.Join(
        ' ', new[] { version, served.Problem?.Message, served.LastChange?.ToString() }.Where(part => part is not null));

    /// <summary>A file of this assembly, as text.</summary>
    public static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ArgumentGraph.AspNetCore.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
