using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Reviews;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>Which reviews still hold for what. Made by <see cref="Argument.AnalyzeReviews"/>.</summary>
/// <remarks>
/// A review covers an element now if it has a current item on the element with a verdict, or one on an element that rests on it with a verdict on the argument.
/// A hash shows that something is the same as it was, not that it is true.
/// </remarks>
[JsonConverter(typeof(ReviewReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ReviewReport : IAnalysisReport
{
    /// <summary>The argument.</summary>
    public required Argument Argument { get; init; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>Each review, in the order of the file.</summary>
    public required ValueList<ReviewStatus> Reviews { get; init; }

    /// <summary>What reviewers have said of each pathway, in the author's order.</summary>
    public required ValueList<PathwayReviews> Pathways { get; init; }

    /// <summary>The elements that no review covers as they are now, in the author's order.</summary>
    public required ValueList<Element> NotCovered { get; init; }

    /// <summary>The elements that no outside reviewer who was shown all of the case covers as they are now, in the author's order.</summary>
    public required ValueList<Element> NotCoveredFromOutside { get; init; }

    /// <summary>What reviewers have asked for and is neither done nor declined, in the order of the reviews.</summary>
    public required ValueList<OpenRequest> OpenRequests { get; init; }

    /// <summary>What each reviewer has to look at again, in the order in which the reviewers first come up; who has nothing to is left out.</summary>
    public required ValueList<ReviewAgain> ToReviewAgain { get; init; }
}
