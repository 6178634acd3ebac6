using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>One thing that reading or writing a format dropped, inferred or changed.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Message">What it was, and why.</param>
/// <param name="ElementId">The id of the element that it is about, or null.</param>
/// <param name="Place">Where in the source, or null when it was met on writing.</param>
public sealed record Loss(LossKind Kind, string Message, string? ElementId, Place? Place)
{
    /// <summary>What it was, and why: on one line, as the message of a <see cref="Finding"/> is.</summary>
    public string Message
    {
        get;
        init => field = VisibleText.OneLine(value);
    } = VisibleText.OneLine(Message);

    /// <summary>For example <c>case.yaml(3,5): dropped: …</c>.</summary>
    public override string ToString()
    {
        string kind = Kind switch
        {
            LossKind.Dropped => "dropped",
            LossKind.Inferred => "inferred",
            _ => "changed",
        };
        return $"{(Place is null ? string.Empty : $"{VisibleText.OneLine(Place.ToString())}: ")}{kind}: {Message}";
    }
}
