using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What a basic element is to a pathway.</summary>
[JsonConverter(typeof(WordJsonConverter<LoadBearingRole>))]
public enum LoadBearingRole
{
    /// <summary>Nothing: it does not reach the pathway.</summary>
    None,

    /// <summary>Its loss alone brings the pathway down.</summary>
    LoadBearing,

    /// <summary>It is in a minimal cut set with others.</summary>
    Contributing,

    /// <summary>It holds in the baseline and reaches the pathway through support, but is in no minimal cut set.</summary>
    Redundant,

    /// <summary>It does not hold in the baseline.</summary>
    NotInHand,

    /// <summary>It reaches the pathway only through challenges.</summary>
    Opposing,

    /// <summary>The cut sets that could be counted do not tell.</summary>
    NotSettled,
}
