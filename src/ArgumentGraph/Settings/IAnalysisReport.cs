namespace ArgumentGraph;

/// <summary>What every report of an analysis says of how it was made. Every report has <see cref="ReportJson.ToJson(IAnalysisReport)"/>.</summary>
public interface IAnalysisReport
{
    /// <summary>The setting in which the argument was judged.</summary>
    Setting Setting { get; }

    /// <summary>What was judged, and how much of it was taken on trust.</summary>
    ReportBasis Basis { get; }
}
