using ArgumentGraph.Text;

namespace ArgumentGraph.Model;

/// <summary>Claim points as the file format writes them: compact JSON, members in a fixed order, what is not given left out.</summary>
internal static class ClaimPointText
{
    public static string Of(ClaimPoint point)
    {
        string on = point.IsOnElement ? string.Empty : $",\"on\":[{string.Join(',', point.On.Select(JsonEscape.Quote))}]";
        string argument = point.Argument is { } root ? $",\"argument\":{JsonEscape.Quote(root)}" : string.Empty;
        return $"{{\"id\":{JsonEscape.Quote(point.Id)}{on}{argument}}}";
    }

    public static string Of(ValueList<ClaimPoint> points) => $"[{string.Join(',', points.Select(Of))}]";

    /// <summary>The points as a set of sets: sorted, since their order has no meaning.</summary>
    public static ValueList<ClaimPoint> InOrder(ValueList<ClaimPoint> points) =>
        [.. points.Select(point => point.InOrder()).OrderBy(point => point.Id, StringComparer.Ordinal).ThenBy(Of, StringComparer.Ordinal)];
}
