namespace ArgumentGraph.Rendering.Charts;

/// <summary>The responses to the harm of pathways, each against the moment of harm.</summary>
/// <param name="Title">What it shows, as its title.</param>
/// <param name="Report">What is known of the steps.</param>
/// <param name="Responses">The pathways shown, from above.</param>
/// <param name="Note">What stands below: how many more there are, or why there are none; or null.</param>
internal sealed record ResponseChart(string Title, ResponseReport Report, IReadOnlyList<PathwayResponse> Responses, string? Note);
