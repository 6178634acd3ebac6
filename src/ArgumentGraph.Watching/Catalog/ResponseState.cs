namespace ArgumentGraph.Watching;

/// <summary>What the responses to harm of an argument come to: how many pathways there are of each class.</summary>
public sealed record ResponseState
{
    internal ResponseState()
    {
    }

    /// <summary>The pathways that are judged, each with its class, in the author's order.</summary>
    public required ValueList<PathwayResponseState> Pathways { get; init; }

    /// <summary>How many pathways are of a class.</summary>
    /// <param name="which">The class.</param>
    public int Count(ResponseClass which) => Pathways.Count(pathway => pathway.Class == which);

    internal static ResponseState Of(ResponseReport report) =>
        new() { Pathways = [.. report.Pathways.Select(one => new PathwayResponseState(one.Pathway, one.Class))] };
}

/// <summary>A pathway and whether the response to its harm comes in time.</summary>
/// <param name="Element">The pathway.</param>
/// <param name="Class">Whether it does, judged by the times given, without probabilities.</param>
public sealed record PathwayResponseState(Element Element, ResponseClass Class);
