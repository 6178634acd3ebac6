namespace ArgumentGraph.Patterns;

/// <summary>An element of an instance while it is made.</summary>
internal sealed class MadeElement(string id, int element, int[] rows)
{
    private string? _above;

    public string Id => id;

    /// <summary>The number of the element of the template.</summary>
    public int Element => element;

    /// <summary>For each table on which it depends the row; else -1.</summary>
    public int[] Rows => rows;

    /// <summary>Whether elements above it were made of different rows.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Notes an element above it, by the rows of which that was made.</summary>
    public void AddAbove(ReadOnlySpan<char> rows)
    {
        if (_above is null)
        {
            _above = rows.ToString();
        }
        else
        {
            IsShared |= !rows.SequenceEqual(_above);
        }
    }
}
