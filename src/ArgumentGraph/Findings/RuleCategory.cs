using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What a <see cref="Rule"/> is about.</summary>
[JsonConverter(typeof(WordJsonConverter<RuleCategory>))]
public enum RuleCategory
{
    /// <summary>Reading: whether a text is an argument at all. An error here means that there is no argument to load.</summary>
    Reading,

    /// <summary>How elements are connected.</summary>
    Structure,

    /// <summary>What supports what, and what is left open.</summary>
    Support,

    /// <summary>Evidence: sources, dates, subjects.</summary>
    Evidence,

    /// <summary>Challenges and their answers.</summary>
    Challenge,

    /// <summary>How statements and ids are worded.</summary>
    Wording,

    /// <summary>Whether the rules that elements suppress are suppressed with a reason, and with effect.</summary>
    Suppression,

    /// <summary>Rules that the caller added (<see cref="Rule.Create"/>).</summary>
    Custom,

    /// <summary>What stands: whether what the argument is for holds, as the support analysis judges it.</summary>
    Standing,

    /// <summary>The files that evidence names as its source; judged only on request (<see cref="ValidationOptions.SourceFolder"/>).</summary>
    Source,

    /// <summary>Merging two sides of an argument (<see cref="Argument.Merge"/>), and what a merge has left undecided in a file.</summary>
    Merge,

    /// <summary>Reviews; judged where they are given (<see cref="ValidationOptions.Reviews"/>).</summary>
    Review = 11, // as the ids of its rules say: 20

    /// <summary>Records of runs; judged where they are given (<see cref="Setting.Evidence"/>).</summary>
    Run = 13, // as the ids of its rules say: 22

    /// <summary>Steps of a response (<see cref="ResponseStep"/>), and how much time a pathway leaves for them (<see cref="HarmWindow"/>).</summary>
    Response = 15, // as the ids of its rules say: 24

    /// <summary>Modules, contracts, and what they cite of each other (<see cref="Argument.Modules"/>).</summary>
    Module = 16, // as the ids of its rules say: 25

    /// <summary>Patterns, and what is left of one in an argument that was made of it (<see cref="Pattern"/>).</summary>
    Pattern = 17, // as the ids of its rules say: 26

    /// <summary>Assurance claim points (<see cref="ArgumentGraph.ClaimPoint"/>) and their confidence arguments.</summary>
    ClaimPoint = 18, // as the ids of its rules say: 27
}
