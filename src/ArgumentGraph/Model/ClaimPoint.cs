using System.Text.Json.Serialization;
using ArgumentGraph.Model;

namespace ArgumentGraph;

/// <summary>
/// An assurance claim point: the place at which an argument of its own says why something may be relied on (GSN Community Standard v3, 1:5). It sits on
/// relationships of an element, or on the element itself (<see cref="Element.ClaimPoints"/>). An immutable value.
/// </summary>
/// <remarks>
/// What a confidence argument shows does not change what stands, unless <see cref="Setting.CountsClaimPoints"/> says so.
/// <see cref="ArgumentGraph.Argument.AnalyzeClaimPoints"/> reports on it.
/// </remarks>
[JsonConverter(typeof(ClaimPointJsonConverter))]
public sealed record ClaimPoint
{
    private readonly string _id = string.Empty;
    private readonly ValueList<string> _on = [];

    /// <summary>A claim point of the element itself.</summary>
    /// <param name="id">The point's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public ClaimPoint(string id) => Id = id;

    /// <summary>
    /// The point's own id, unique among the claim points of an argument (<see cref="Rules.DuplicateClaimPoint"/>), with the letters of an element's id. An
    /// element may have the same one: the standard lets a confidence argument be named for its point.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Id
    {
        get => _id;
        init => _id = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// The ids of supporters and contexts of the element whose relationships to it the point covers; several are one inference. Empty: the point sits on the
    /// element itself.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ValueList<string> On
    {
        get => _on;
        init => _on = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The id of the goal or claim at the top of the point's confidence argument, in the same argument; null: it is not written yet.</summary>
    public string? Argument { get; init; }

    /// <summary>Whether the point sits on the element itself, and not on relationships of it.</summary>
    public bool IsOnElement => On.Count == 0;

    /// <summary>For people: <c>ACP1 on S1: CG1</c>.</summary>
    public override string ToString()
    {
        string on = IsOnElement ? string.Empty : $" on {Wording.List([.. On], "and")}";
        return Argument is null ? Id + on : $"{Id}{on}: {Argument}";
    }

    /// <summary>The point with what it covers as a set: sorted, each once.</summary>
    internal ClaimPoint InOrder() => this with { On = [.. On.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };

    /// <summary>The point with every id in it replaced, its own apart; each relationship once.</summary>
    internal ClaimPoint Renamed(Func<string, string> idOf) => this with
    {
        On = [.. On.Select(idOf).Distinct(StringComparer.Ordinal)],
        Argument = Argument is { } root ? idOf(root) : null,
    };

    /// <summary>The point after the relationship to an element is gone; null where it covered nothing else.</summary>
    internal ClaimPoint? WithoutRelationshipTo(string id)
    {
        if (!On.Contains(id, StringComparer.Ordinal))
        {
            return this;
        }

        ValueList<string> left = [.. On.Where(each => each != id)];
        return left.Count > 0 ? this with { On = left } : null;
    }
}
