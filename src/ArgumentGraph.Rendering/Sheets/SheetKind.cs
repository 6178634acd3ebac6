using System.Text.Json.Serialization;

namespace ArgumentGraph.Rendering;

/// <summary>Why a part of an argument has a sheet of its own.</summary>
[JsonConverter(typeof(WordJsonConverter<SheetKind>))]
public enum SheetKind
{
    /// <summary>The first sheet: the top of the argument down to its pathways, and what lies outside them.</summary>
    Overview,

    /// <summary>A pathway, with what belongs to it alone.</summary>
    Pathway,

    /// <summary>A module: all that names it, or what the author kept together under one value of a tag.</summary>
    Module,

    /// <summary>A sub-argument that several sheets use.</summary>
    Shared,

    /// <summary>A sub-argument that would make the sheet above it too large.</summary>
    Part,

    /// <summary>A confidence argument, which only claim points lead to; named by the first of them.</summary>
    Confidence,

    /// <summary>Roots that no pathway stands under, and what they rest on, where they are more than the overview has room for: 60.</summary>
    Outside,
}

/// <summary>The words for kinds of sheet.</summary>
internal static class SheetKinds
{
    /// <summary>For example <c>pathway</c>.</summary>
    public static string ToWord(this SheetKind kind) => kind.ToString().ToLowerInvariant();
}
