namespace ArgumentGraph.Rendering;

/// <summary>The sections of a report, in the order in which they stand.</summary>
[Flags]
public enum ReportSections
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>What stands, what it rests on, what is open: in a few lines.</summary>
    Summary = 1,

    /// <summary>Each pathway: its argument in outline, what it is most sensitive to, its open points, its challenges.</summary>
    Pathways = 2,

    /// <summary>All claims and evidence: state, source, dates, where used.</summary>
    Register = 4,

    /// <summary>Which element carries which pathway, as table and heat map.</summary>
    LoadBearing = 8,

    /// <summary>What falls if all fall that share a tag, a source or a subject.</summary>
    Concentration = 16,

    /// <summary>How likely pathways are to stand; only where the argument gives numbers.</summary>
    Probability = 32,

    /// <summary>What should be done next.</summary>
    Roadmap = 64,

    /// <summary>What validation found.</summary>
    Findings = 128,

    /// <summary>How the report was made, and what it cannot tell.</summary>
    Method = 256,

    /// <summary>Until when it stands, and what must be renewed; only where a date is given and something expires.</summary>
    Freshness = 512,

    /// <summary>
    /// What changed since an older version, what the changes do, and which mitigations they are about; only where
    /// <see cref="CaseReportOptions.Since"/> gives one.
    /// </summary>
    Changes = 1024,

    /// <summary>
    /// Who agreed with what, on which version, and what has to be reviewed again; only where <see cref="CaseReportOptions.Reviews"/> are given.
    /// </summary>
    Reviews = 2048,

    /// <summary>
    /// What is hidden, which pathways and claims do not stand without it, and single points among it; only where the argument is a public version.
    /// </summary>
    PublicVersion = 4096,

    /// <summary>All of them.</summary>
    All = Summary | Changes | PublicVersion | Pathways | Register | LoadBearing | Concentration | Probability | Roadmap | Freshness | Reviews | Findings
        | Method,
}
