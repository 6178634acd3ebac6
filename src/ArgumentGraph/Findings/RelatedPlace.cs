using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>Another place that has to do with a <see cref="Finding"/>.</summary>
/// <param name="Message">What is there.</param>
/// <param name="ElementId">The id of the element there, or null.</param>
/// <param name="Place">Where, or null when the argument was not read from a text.</param>
public sealed record RelatedPlace(string Message, string? ElementId, Place? Place)
{
    /// <summary>What is there: on one line, as the message of a <see cref="Finding"/> is.</summary>
    public string Message
    {
        get;
        init => field = VisibleText.OneLine(value);
    } = VisibleText.OneLine(Message);
}
