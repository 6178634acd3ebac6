namespace ArgumentGraph.Testing;

/// <summary>What holds of every finding, whatever was read.</summary>
internal static class FindingLaws
{
    /// <summary>What does not hold; empty where all does.</summary>
    /// <param name="findings">What was said of a text.</param>
    /// <param name="others">Other places that were named.</param>
    /// <param name="name">The name of the file that said it.</param>
    /// <param name="bytes">The text.</param>
    public static IEnumerable<string> Broken(IEnumerable<Finding> findings, IEnumerable<Place?> others, string name, byte[] bytes)
    {
        var places = new List<Place?>(others);
        foreach (Finding finding in findings)
        {
            places.Add(finding.Place);
            places.AddRange(finding.Related.Select(related => related.Place));
            string said = finding.ToString();
            if (said.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029'))
            {
                yield return $"{finding.Rule.Id} is not one line of visible characters";
            }
        }

        foreach (Place place in places.OfType<Place>())
        {
            if (place.File is { } file && Path.GetFileName(file) == name && !IsWithin(place, bytes))
            {
                yield return $"the place {place} is outside of the text";
            }
        }
    }

    // A column is at most the number of bytes in the line: bytes that are not valid text are shown as one character for one or more.
    private static bool IsWithin(Place place, byte[] bytes)
    {
        int start = 0;
        for (int line = 1; line < place.Line; line++)
        {
            int length = bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
            if (length == 0)
            {
                return false;
            }

            start += length;
        }

        int end = bytes.AsSpan(start).IndexOf((byte)'\n');
        return place is { Line: >= 1, Column: >= 1 } && place.Column <= (end < 0 ? bytes.Length - start : end) + 1;
    }
}
