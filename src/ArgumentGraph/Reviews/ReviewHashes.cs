using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Which hashes a review names what it reviewed by.</summary>
[JsonConverter(typeof(WordJsonConverter<ReviewHashes>))]
public enum ReviewHashes
{
    /// <summary>Those of <see cref="Argument.Hashes"/>: of the content itself.</summary>
    Content,

    /// <summary>
    /// Those of <see cref="Argument.HashCommitted"/>, which a private case and all its public versions have alike: the review binds to both.
    /// </summary>
    Committed,
}
