using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Next;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>The case for the next subject, and what is to be done for it. Made by <see cref="ArgumentGraph.Argument.PlanNextVersion"/>.</summary>
[JsonConverter(typeof(NextVersionConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record NextVersion
{
    /// <summary>The next case.</summary>
    public required Argument Argument { get; init; }

    /// <summary>The subject of the old case.</summary>
    public required string OldSubject { get; init; }

    /// <summary>The subject of the next case.</summary>
    public required string Subject { get; init; }

    /// <summary>All evidence of the old case, in the author's order.</summary>
    public required ValueList<EvidenceTask> Worksheet { get; init; }

    /// <summary>The claim that the subjects are alike, which has to be argued; null where nothing is carried over.</summary>
    public required Claim? Similarity { get; init; }

    /// <summary>How many items of evidence there are of an action.</summary>
    /// <param name="action">An action.</param>
    public int Count(EvidenceAction action) => Worksheet.Count(task => task.Action == action);
}
