namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Which columns of a picture something stands in, or runs through. Columns are a few pixels wide; each is taken once, so that all takes linear time.
/// </summary>
/// <param name="width">The picture's width, in pixels.</param>
internal sealed class TakenColumns(double width)
{
    private const int Column = 4;

    // The first free column from each on (a union-find forest).
    private readonly int[] _free = [.. Enumerable.Range(0, (int)(width / Column) + 2)];

    /// <summary>Takes all columns between two places.</summary>
    public void Take(double left, double right)
    {
        int last = ColumnOf(right);
        for (int column = FreeFrom(ColumnOf(left)); column <= last && column < _free.Length - 1; column = FreeFrom(column))
        {
            _free[column] = column + 1;
        }
    }

    /// <summary>Whether nothing has been taken between two places.</summary>
    public bool AreFree(double left, double right)
    {
        int last = ColumnOf(right);
        for (int column = ColumnOf(left); column <= last; column++)
        {
            if (_free[column] != column)
            {
                return false;
            }
        }

        return true;
    }

    private int ColumnOf(double place) => Math.Clamp((int)(place / Column), 0, _free.Length - 2);

    private int FreeFrom(int column)
    {
        while (_free[column] != column)
        {
            _free[column] = _free[_free[column]];
            column = _free[column];
        }

        return column;
    }
}
