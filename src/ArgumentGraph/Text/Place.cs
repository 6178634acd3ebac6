using System.Globalization;
using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>A place in a text.</summary>
/// <param name="File">The file's path as it was given to the reader, or null when the text did not come from a file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
[JsonConverter(typeof(PlaceJsonConverter))]
public sealed partial record Place(string? File, int Line, int Column)
{
    /// <summary>The file's path as it was given to the reader, or null when the text did not come from a file. An empty path counts as none.</summary>
    public string? File { get; init; } = File is "" ? null : File;

    /// <summary>For example <c>case.json(12,5)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
