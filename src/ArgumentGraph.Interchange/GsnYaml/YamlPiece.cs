using System.Text;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>A part of a YAML file as it is parsed: from a place on, and where there was a mistake, mended. Each index tells its place in the file.</summary>
internal sealed class YamlPiece
{
    private readonly int _start;
    private readonly int[]? _places;

    public YamlPiece(string text, int start)
    {
        Text = text;
        _start = start;
    }

    private YamlPiece(string text, int[] places)
    {
        Text = text;
        _places = places;
    }

    public string Text { get; }

    /// <summary>The place in the file of an index in <see cref="Text"/>.</summary>
    public int PlaceOf(int index) => _places is null ? _start + index : _places[Math.Min(index, _places.Length - 1)];

    /// <summary>The piece with edits made, which are in order and apart. What they put in has the place of what it stands before.</summary>
    public YamlPiece With(IEnumerable<YamlEdit> edits)
    {
        var text = new StringBuilder(Text.Length + 16);
        var places = new List<int>(Text.Length + 17);
        int next = 0;
        foreach (YamlEdit edit in edits)
        {
            Copy(edit.At);
            text.Append(edit.New);
            places.AddRange(Enumerable.Repeat(PlaceOf(edit.At), edit.New.Length));
            next = edit.At + edit.Length;
        }

        Copy(Text.Length);
        places.Add(PlaceOf(Text.Length));
        return new YamlPiece(text.ToString(), [.. places]);

        void Copy(int end)
        {
            text.Append(Text, next, end - next);
            for (; next < end; next++)
            {
                places.Add(PlaceOf(next));
            }
        }
    }
}

/// <summary>A change of a piece's text: what stands at an index is replaced.</summary>
internal readonly record struct YamlEdit(int At, int Length, string New);

/// <summary>What is wrong in a piece that cannot be parsed.</summary>
/// <param name="At">Where: an index in the piece.</param>
/// <param name="Message">What was expected, and what would be right.</param>
/// <param name="Repair">What makes of it what its author most probably meant; empty where that cannot be told.</param>
internal sealed record YamlMistake(int At, string Message, IReadOnlyList<YamlEdit> Repair)
{
    public YamlMistake(int at, string message, params YamlEdit[] repair)
        : this(at, message, (IReadOnlyList<YamlEdit>)repair)
    {
    }
}
