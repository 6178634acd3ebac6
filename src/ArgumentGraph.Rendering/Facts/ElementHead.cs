using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Facts;

/// <summary>What stands at the head of an element wherever it is shown: a short title, and the place to which it leads.</summary>
/// <remarks>
/// An element leads to its <c>source</c> if that may be followed; else to its <c>url</c>, a member of <c>data</c> (its own or one that a format keeps there, as
/// GSN YAML does) or a tag. Its title is the <c>title</c> found there.
/// </remarks>
internal static class ElementHead
{
    private const string Url = "url";
    private const string Title = "title";

    /// <summary>The names that are shown at the head, so that lists of facts need not repeat them.</summary>
    public static bool IsShown(string name) => name is Url or Title;

    /// <summary>The address of an element, or null.</summary>
    public static string? LinkOf(Element element) =>
        SafeLink.Of((element as Evidence)?.Source ?? (element as Assumption)?.Source) ?? AddressOf(element);

    /// <summary>The address that is not its source, or null.</summary>
    public static string? AddressOf(Element element) => SafeLink.OfAddress(ElementFacts.ValueOf(element, Url));

    /// <summary>The short title of an element, or null.</summary>
    public static string? TitleOf(Element element) => ElementFacts.ValueOf(element, Title);

    /// <summary>The statement, behind the title in bold where there is one.</summary>
    public static MarkedText StatementOf(Element element)
    {
        var statement = MarkedText.Of(element.Statement);
        return TitleOf(element) is { } title ? statement.After(" – ", RunStyle.None).After(title, RunStyle.Bold) : statement;
    }
}
