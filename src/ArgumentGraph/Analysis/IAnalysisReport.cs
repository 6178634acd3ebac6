namespace ArgumentGraph;

/// <summary>What every report of an analysis says of how it was made.</summary>
public interface IAnalysisReport
{
    /// <summary>The setting in which the argument was judged.</summary>
    Setting Setting { get; }

    /// <summary>What could not be judged because the setting has no date; null where there is nothing of the kind. Whatever shows the report shows this first.</summary>
    UnjudgedExpiry? UnjudgedExpiry { get; }
}
