namespace ArgumentGraph.Tests.Json;

/// <summary>A text with marks (¦) where findings are expected: the text without them, and the place of each.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<(int Line, int Column)> Places)
{
    public static MarkedText Parse(string marked)
    {
        var places = new List<(int, int)>();
        var text = new System.Text.StringBuilder();
        int line = 1;
        int column = 1;
        foreach (char letter in marked)
        {
            if (letter == '¦')
            {
                places.Add((line, column));
                continue;
            }

            text.Append(letter);
            (line, column) = letter == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return new(text.ToString(), places);
    }
}
