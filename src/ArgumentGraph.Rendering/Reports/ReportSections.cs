namespace ArgumentGraph.Rendering;

/// <summary>The sections of a report, in the order in which they stand.</summary>
[Flags]
public enum ReportSections
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>On one page: whether the top claim stands, which pathways do and why others do not, what they rest on unseen, what to do next.</summary>
    Summary = 1,

    /// <summary>
    /// The argument: an overview, what several pathways share, set out once, and each pathway with its picture, its argument in outline, what it is most
    /// sensitive to and what is open in it.
    /// </summary>
    Pathways = 2,

    /// <summary>All claims, evidence, assumptions and challenges: state, source, dates, who watches, what answers, where used.</summary>
    Register = 4,

    /// <summary>Which facts carry pathways alone, as table and heat map; apart from them conditions, steps of reasoning, definitions and framing.</summary>
    LoadBearing = 8,

    /// <summary>What falls if all fall that share a tag, a source or a subject.</summary>
    Concentration = 16,

    /// <summary>How likely pathways are to stand; only where the argument gives numbers.</summary>
    Probability = 32,

    /// <summary>What should be done next.</summary>
    Roadmap = 64,

    /// <summary>What validation found.</summary>
    Findings = 128,

    /// <summary>How the report was made, what its signs and words mean, and what it cannot tell.</summary>
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

    /// <summary>
    /// Who sees the harm of each pathway, who is told, who decides, what is done, and whether that comes in time; only where the argument states steps of
    /// responses or how much time harm leaves.
    /// </summary>
    Response = 8192,

    /// <summary>Title, content hash, what was judged when, lines to sign, contents. Without it the report begins with its title.</summary>
    Cover = 16384,

    /// <summary>Claim points, how their confidence arguments stand, and what confidence independent legs share; only where there are claim points.</summary>
    ClaimPoints = 32768,

    /// <summary>
    /// Which module rests on which, and each module with its picture and its interface; only where the argument has modules.
    /// </summary>
    Modules = 65536,

    /// <summary>All of them.</summary>
    All = Cover | Summary | Changes | PublicVersion | Pathways | Modules | Response | ClaimPoints | Register | LoadBearing | Concentration | Probability
        | Roadmap | Freshness | Reviews | Findings | Method,
}
