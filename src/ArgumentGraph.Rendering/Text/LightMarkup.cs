using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering;

/// <summary>The marks that statements and descriptions may have: a part of CommonMark.</summary>
/// <remarks>
/// <c>*italic*</c>, <c>**bold**</c>, <c>`code`</c>, <c>[links](https://example.org)</c> and <c>&lt;https://example.org&gt;</c> to http, https and mailto, and
/// lists whose items begin with <c>-</c>, <c>*</c>, <c>+</c> or a number. A backslash before a mark makes it text. All else, markup of HTML included, is text;
/// so is a text of more than 20,000 UTF-16 units. Pictures, pages and reports show the marks; this is for outputs that cannot.
/// </remarks>
public static class LightMarkup
{
    /// <summary>A text without marks: the words of links without their addresses, items of lists behind a bullet or their number, each in a line.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text itself, unchanged, where nothing in it is marked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <example><code>LightMarkup.ToPlainText("Read [the *plan*](https://example.org/plan)") // Read the plan</code></example>
    public static string ToPlainText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MarkedText.Of(text).Plain;
    }

    /// <summary>An argument whose statements and descriptions have no marks: for writing it in a format that shows them as they are.</summary>
    /// <param name="argument">The argument.</param>
    /// <returns>The argument itself where nothing in it is marked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public static Argument ToPlainText(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        Element[] changed = [.. argument.Elements
            .Select(element => (Old: element,
                New: element with { Statement = ToPlainText(element.Statement), Description = element.Description is { } text ? ToPlainText(text) : null }))
            .Where(pair => pair.New != pair.Old)
            .Select(pair => pair.New)];
        return changed.Length == 0 ? argument : argument.Edit(edit => Array.ForEach(changed, element => edit.Replace(element)));
    }
}
