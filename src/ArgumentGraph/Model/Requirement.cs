using System.Globalization;
using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>How much of its support an element needs: all (GSN's meaning, the default), any, or at least k.</summary>
/// <remarks><see cref="Any"/> and <see cref="AtLeast"/> are the meaning of GSN's choice decorator (1:3), made permanent.</remarks>
[JsonConverter(typeof(RequirementJsonConverter))]
public readonly partial record struct Requirement
{
    private readonly int _count; // k for at least k, 0 otherwise

    private Requirement(RequirementKind kind, int count)
    {
        Kind = kind;
        _count = count;
    }

    /// <summary>Every supporter is needed.</summary>
    public static Requirement All => default;

    /// <summary>One supporter is enough.</summary>
    public static Requirement Any => new(RequirementKind.Any, 0);

    /// <summary>Which of the three requirements it is.</summary>
    public RequirementKind Kind { get; }

    /// <summary>At least this many supporters are needed.</summary>
    /// <param name="count">How many, at least 1. More than there are supporters can never be met, which is a finding.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static Requirement AtLeast(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(RequirementKind.AtLeast, count);
    }

    /// <summary>How many of <paramref name="supporters"/> supporters are needed.</summary>
    /// <param name="supporters">The number of supporters, at least 0.</param>
    /// <returns>All: <paramref name="supporters"/>; any: 1; at least k: k, even where that is more than <paramref name="supporters"/>.</returns>
    public int NeededOf(int supporters) => Kind switch
    {
        RequirementKind.All => supporters,
        RequirementKind.Any => 1,
        _ => _count,
    };

    /// <summary><c>all</c>, <c>any</c> or <c>at least k</c>.</summary>
    public override string ToString() => Kind switch
    {
        RequirementKind.All => "all",
        RequirementKind.Any => "any",
        _ => string.Create(CultureInfo.InvariantCulture, $"at least {_count}"),
    };
}
