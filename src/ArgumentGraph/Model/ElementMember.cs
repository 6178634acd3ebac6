namespace ArgumentGraph.Model;

/// <summary>The members that an element can have, in the order in which they are written.</summary>
internal enum ElementMember
{
    Id,
    Kind,
    Module,
    Public,
    Away,
    Statement,
    Description,
    Pathway,
    Undeveloped,
    Uninstantiated,
    ToBeSupportedByContract,
    SupportedBy,
    Requires,
    InContextOf,
    Challenges,
    ClaimPoints,
    AssertedStanding,
    State,
    Source,
    Subject,
    Collected,
    Expires,
    Probability,
    Doubt,
    Step,
    Harm,
    Cost,
    Order,
    Row,
    Suppress,
    Tags,
    Data,

    /// <summary>Reserved for a later version of the format.</summary>
    Include,

    /// <summary>Not a member that the format knows.</summary>
    Unknown,
}
