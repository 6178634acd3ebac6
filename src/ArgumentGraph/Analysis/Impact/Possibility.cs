using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Whether something can be, as far as it was settled.</summary>
[JsonConverter(typeof(WordJsonConverter<Possibility>))]
public enum Possibility
{
    /// <summary>It cannot: proved.</summary>
    No,

    /// <summary>It can: proved.</summary>
    Yes,

    /// <summary>The budget did not allow to tell.</summary>
    NotSettled,
}
